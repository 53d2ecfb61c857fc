import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { canOpenBrowser, openBrowser } from "#web-dashboard/testing/browser.ts";
import { type Companion, startCompanion } from "../companion.ts";
import { readSettings } from "../settings.ts";

describe.skipIf(!canOpenBrowser())("the playground in a browser", () => {
  let companion: Companion;
  let browser: Browser;

  beforeAll(async () => {
    companion = await startCompanion(readSettings({ PORT: "0", DATA_DIR: "memory" }), () => undefined);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await companion?.close();
  });

  async function open(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${companion.url}/playground`);
    return { page, context, complaints };
  }

  /** Writes it, presses enter and waits for the answer. */
  async function say(page: Page, text: string): Promise<string> {
    const answers = page.locator("#log .bot");
    const before = await answers.count();
    await page.fill("#text", text);
    await page.press("#text", "Enter");
    await answers.nth(before).waitFor();
    return (await answers.nth(before).textContent()) ?? "";
  }

  const setClock = async (now: string | null): Promise<void> => {
    const response = await fetch(`${companion.url}/playground/clock`, {
      method: "POST",
      body: JSON.stringify({ now }),
    });
    expect(response.status).toBe(200);
  };

  const be = (page: Page, name: string): Promise<void> => page.locator(`label:has(input[value="${name}"])`).click();

  it("shows a card for what is said, and its buttons work", async () => {
    const { page, complaints } = await open();
    expect(await say(page, "water the plants tomorrow at 4pm !high")).toMatch(
      /Water the plants[\s\S]*High[\s\S]*16:00/,
    );
    await page.locator("#log .bot").last().getByRole("button", { name: "Done" }).click();
    await page.locator("#log .done").first().waitFor();
    await page.locator("#log .bot").last().getByRole("button", { name: "Undo" }).click();
    await page.locator("#log .bot").nth(2).waitFor();
    expect(await page.locator("#log .bot").nth(2).textContent()).toContain("Water the plants");
    expect(complaints).toEqual([]);
  });

  it("puts a misread right with one tap: what is no date, and which date was meant", async () => {
    onTestFinished(() => setClock(null));
    await setClock("2026-11-24T09:00:00Z"); // a Tuesday: the Friday of next week, or the nearer one
    const { page, complaints } = await open();
    expect(await say(page, "plan the tomorrow campaign")).toMatch(/Plan the campaign[\s\S]*Wed 25 Nov/);
    await page.locator("#log .bot").last().getByLabel("Misread?").selectOption('"tomorrow" is no date');
    await page.locator("#log .bot").nth(1).waitFor();
    const corrected = await page.locator("#log .bot").nth(1).textContent();
    expect(corrected).toContain("Plan the tomorrow campaign");
    expect(corrected).not.toContain("25 Nov");

    expect(await say(page, "dentist next friday")).toMatch(/Dentist[\s\S]*Fri 4 Dec/);
    await page.locator("#log .bot").last().getByRole("button", { name: "Or Fri 27 Nov?" }).click();
    await page.locator("#log .bot").nth(3).waitFor();
    expect(await page.locator("#log .bot").nth(3).textContent()).toMatch(/Dentist[\s\S]*Fri 27 Nov/);
    expect(complaints).toEqual([]);
  });

  it("edits in a form", async () => {
    const { page } = await open();
    await say(page, "call the bank");
    await page.locator("#log .bot").last().getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Title").fill("Call the other bank");
    await page.getByLabel("Priority").selectOption("urgent");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#log .bot").nth(1).waitFor();
    expect(await page.locator("#log .bot").nth(1).textContent()).toMatch(/Call the other bank[\s\S]*Urgent/);
  });

  it("tells others in private, with a badge until it is read", async () => {
    const { page } = await open();
    await say(page, "remind @dora to order the cake tomorrow");
    const badge = page.locator('label:has(input[value="dora"]) .badge');
    await badge.waitFor({ state: "visible" });
    expect(await badge.textContent()).toBe("1");

    await be(page, "dora");
    expect(await page.locator("#log").textContent()).toContain("Order the cake");
    expect(await page.locator("#log").getByRole("button", { name: "Not mine" }).count()).toBe(1);
    expect(await badge.isVisible()).toBe(false);
  });

  it("shows a channel's talk to everybody, and a direct message to one", async () => {
    const { page } = await open();
    await be(page, "#general");
    await say(page, "book the big room tomorrow");
    await be(page, "ben");
    expect(await page.locator("#log").textContent()).toContain("book the big room");
    await be(page, "dm");
    expect(await page.locator("#log").textContent()).not.toContain("book the big room");
  });

  it("brings back what was said with the up arrow, and makes a line with shift and enter", async () => {
    const { page } = await open();
    await say(page, "help");
    await page.press("#text", "ArrowUp");
    expect(await page.inputValue("#text")).toBe("help");
    await page.press("#text", "Shift+Enter");
    expect(await page.inputValue("#text")).toBe("help\n");
  });

  it("never makes markup of what people write", async () => {
    const { page } = await open();
    await say(page, 'add "<img src=x onerror=alert(1)>" tomorrow');
    expect(await page.locator("#log img").count()).toBe(0);
    expect(await page.locator("#log .person").first().textContent()).toContain("<img src=x");
  });

  it("opens the dashboard as the person one is, with the same tasks", async () => {
    const { page, context } = await open();
    await be(page, "ben");
    await say(page, "sharpen the pencils today");
    const [dashboard] = await Promise.all([context.waitForEvent("page"), page.locator("#dashboard").click()]);
    await dashboard.getByRole("button").first().click();
    await dashboard.getByText("Sharpen the pencils").first().waitFor();
    expect(new URL(dashboard.url()).pathname).toBe("/");
  });

  it.each([
    { width: 1280, colorScheme: "light" as const },
    { width: 1280, colorScheme: "dark" as const },
    { width: 375, colorScheme: "light" as const },
    { width: 375, colorScheme: "dark" as const },
  ])("has no serious finding at $width in the $colorScheme, and fits", async ({ width, colorScheme }) => {
    const { page } = await open({ viewport: { width, height: 740 }, colorScheme });
    for (const text of ["water the plants tomorrow", "my tasks", "help"]) await say(page, text);
    await page.locator("#clock summary").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
