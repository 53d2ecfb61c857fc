import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "./assets/build.ts";
import { canOpenBrowser, openBrowser } from "./testing/browser.ts";
import { demoDashboard } from "./testing/demo-dashboard.ts";
import { createFakeDesk } from "./testing/fake-desk.ts";
import { type Served, serve } from "./testing/serve.ts";

const LONG = 180_000; // a whole round of pages on a busy machine
const JAVASCRIPT_LIMIT = 60 * 1024;
const PATHS = [
  "/",
  "/?whose=everyone",
  "/lists",
  "/lists/019ab000-0002-7000-8000-000000000002",
  "/tasks/42",
  "/tasks/62",
  "/settings",
  "/search?q=report",
  "/search?q=zebra",
  "/tasks/999",
  "/sign-in",
  "/sign-in/chat?token=good",
];

describe.skipIf(!canOpenBrowser())("the dashboard in a browser", () => {
  const dist = mkdtempSync(join(tmpdir(), "dashboard-assets-"));
  let assets: ReturnType<typeof buildAssets>;
  let browser: Browser;
  const opened: Served[] = [];

  beforeAll(async () => {
    assets = buildAssets(dist);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(opened.map((served) => served.close()));
    rmSync(dist, { recursive: true, force: true });
  });

  /** A page at a fresh workspace; `complaints` are what the browser's console was told, refused styles and scripts among it. */
  async function open(options: BrowserContextOptions = {}, desk?: ReturnType<typeof createFakeDesk>) {
    const { app } = demoDashboard({ assets: async () => assets, ...(desk ? { desk } : {}) });
    const served = await serve(app, dist);
    opened.push(served);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    await context.addCookies([{ name: "session", value: "ana", url: served.url }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    return { page, complaints, url: (path: string) => served.url + path };
  }

  async function seriousFindings(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  }

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [375, 1280]) {
      it(`has nothing serious for axe in ${colorScheme} at ${width}, and does not scroll sideways`, {
        timeout: LONG,
      }, async () => {
        const { page, complaints, url } = await open({ colorScheme, viewport: { width, height: 800 } });
        for (const path of PATHS) {
          await page.goto(url(path));
          expect(await seriousFindings(page), path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
        }
        expect(complaints).toEqual([]);
      });

      it(`has nothing serious in ${colorScheme} at ${width} with a menu, an answer, a preview or the keys open`, {
        timeout: LONG,
      }, async () => {
        const { page, url } = await open({ colorScheme, viewport: { width, height: 800 } });
        await page.goto(url("/"));
        await page.click("#task-36 .tick");
        await page.waitForSelector(".flash");
        await page.click("#task-31 details.move summary");
        await page.locator("#quick-add-text").pressSequentially("Call Sam tomorrow @ben");
        await page.waitForSelector("#quick-add-lit mark");
        expect(await seriousFindings(page)).toEqual([]);
        await page.locator("#quick-add-text").blur();
        await page.keyboard.press("?");
        await page.waitForSelector("#keys[open] article");
        await page.waitForTimeout(300); // it fades in
        expect(await seriousFindings(page)).toEqual([]);
      });
    }
  }

  it("has nothing serious where nothing is yet", async () => {
    const { page, url } = await open({}, createFakeDesk([]));
    for (const path of ["/", "/lists"]) {
      await page.goto(url(path));
      expect(await seriousFindings(page), path).toEqual([]);
    }
  });

  it(`ships at most ${JAVASCRIPT_LIMIT / 1024} KB of JavaScript with a page`, { timeout: LONG }, async () => {
    const { page, url } = await open();
    for (const path of PATHS) {
      const scripts: Promise<Buffer>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() === "script") scripts.push(response.body());
      });
      await page.goto(url(path), { waitUntil: "networkidle" });
      page.removeAllListeners("response");
      const sizes = (await Promise.all(scripts)).map((body) => body.length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(total, path).toBeGreaterThan(0);
      expect(total, path).toBeLessThanOrEqual(JAVASCRIPT_LIMIT);
    }
  });

  it("is worked by the keyboard alone", async () => {
    const { page, complaints, url } = await open();
    await page.goto(url("/"), { waitUntil: "networkidle" });
    const focused = () => page.evaluate(() => document.activeElement?.closest("[data-row]")?.id ?? null);
    for (const key of ["j", "j"]) await page.keyboard.press(key);
    expect(await focused()).toBe("task-36");
    await page.keyboard.press("k");
    expect(await focused()).toBe("task-31");
    await page.keyboard.press("d");
    await page.waitForSelector("#done #task-31");
    await expect.poll(focused).toBe("task-36"); // the row that took its place
    await page.keyboard.press("m");
    await page.keyboard.press("Enter"); // today
    await page.waitForSelector("#today #task-36");
    await page.keyboard.press("n");
    await page.keyboard.type("Call Sam tomorrow");
    await page.waitForSelector("#quick-add-lit mark");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".row-title:text('Call Sam')");
    await expect.poll(() => page.inputValue("#quick-add-text")).toBe("");
    expect(await page.locator("#quick-add-preview").textContent()).toBe("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("#42");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/tasks/42");
    expect(complaints).toEqual([]);
  });

  it("takes a change back by the button that comes with its answer", async () => {
    const { page, url } = await open();
    await page.goto(url("/"), { waitUntil: "networkidle" });
    await page.click("#task-31 .tick");
    await page.click(".flash-buttons button:text('Undo')");
    await page.waitForSelector("#overdue #task-31");
    expect(await page.locator("#done #task-31").count()).toBe(0);
  });

  it("starts a form anew once it was sent, and keeps what was refused", async () => {
    const { page, url } = await open();
    await page.goto(url("/tasks/42"), { waitUntil: "networkidle" });
    await page.fill("#comment-text", "Sent.");
    await page.click(".comment-form button");
    await page.waitForSelector(".comment-text:text('Sent.')");
    await expect.poll(() => page.inputValue("#comment-text")).toBe("");
    await page.goto(url("/"), { waitUntil: "networkidle" });
    await page.fill("#quick-add-text", "Buy milk!!"); // what the demo refuses
    await page.click(".quick-add button[type=submit]");
    await page.waitForSelector(".flash[data-tone=error]");
    await expect.poll(() => page.inputValue("#quick-add-text")).toBe("Buy milk!!");
  });

  it("does everything without a script", async () => {
    const { page, url } = await open({ javaScriptEnabled: false });
    await page.goto(url("/"));
    await page.fill("#quick-add-text", "Call Sam tomorrow");
    await page.click(".quick-add button[type=submit]");
    await page.waitForSelector(".row-title:text('Call Sam')");
    await page.click("#task-31 .tick");
    await page.waitForSelector("#done #task-31");
    await page.click("#task-36 details.move summary");
    await page.click("#task-36 .move-choices button:text('Today')");
    await page.waitForSelector("#today #task-36");
    await page.goto(url("/tasks/42"));
    await page.fill("#comment-text", "Sent.");
    await page.click(".comment-form button");
    await page.waitForSelector(".comment-text:text('Sent.')");
    await page.click(".person:has-text('Cleo') input");
    await page.click(".people-form > button");
    await page.waitForSelector(".fields dd:text('Ana, Ben and Cleo')");
  });

  it("marks what is wrong in a form, with nothing serious for axe, and saves it once it is right", {
    timeout: LONG,
  }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page, url } = await open({ javaScriptEnabled, colorScheme, viewport: { width: 375, height: 800 } });
        await page.goto(url("/settings"), { waitUntil: "networkidle" });
        await page.fill("#own-timeZone", "Mars/Olympus");
        await page.fill("#own-dayTime", "07:30");
        await page.click("button:text('Save your settings')");
        await page.waitForSelector("#own-timeZone-error");
        expect(await page.inputValue("#own-dayTime")).toBe("07:30");
        if (javaScriptEnabled) expect(await seriousFindings(page)).toEqual([]);
        await page.fill("#own-timeZone", "Europe/Paris");
        await page.click("button:text('Save your settings')");
        await page.waitForSelector(".flash:has-text('Saved.')");
        expect(await page.inputValue("#own-timeZone")).toBe("Europe/Paris");
        expect(await page.locator(".field-error").count()).toBe(0);
      }
    }
  });

  it("shows where the focus is, and lets one skip to the page", async () => {
    const { page, url } = await open();
    await page.goto(url("/"));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to the page");
    for (let i = 0; i < 25; i++) {
      const ring = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement) return null;
        const field = activeElement.closest(".quick-add-field"); // the field shows it for its input
        const { outlineStyle, boxShadow } = getComputedStyle(
          field && activeElement.matches("textarea") ? field : activeElement,
        );
        return { what: activeElement.outerHTML.slice(0, 80), shown: outlineStyle !== "none" || boxShadow !== "none" };
      });
      expect(ring?.shown, ring?.what).toBe(true);
      await page.keyboard.press("Tab");
    }
  });
});
