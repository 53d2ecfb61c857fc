import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canOpenBrowser, openBrowser } from "#web-dashboard/testing/browser.ts";
import { seriousFindings } from "#web-dashboard/testing/serious-findings.ts";
import { eventually } from "./testing/eventually.ts";
import { cookiesOf, openDesk, type SlackDesk, startSlackDesk } from "./testing/slack-desk.ts";

const JAVASCRIPT_LIMIT = 60 * 1024;
const HOSTILE = `<img src=x onerror=document.title='owned'> </title><script>document.title='owned'</script> & all`;
const asSlackWrites = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const OTHER_TEAM = "T0OTHERTEAM";

describe.skipIf(!canOpenBrowser())("the dashboard of the deployed Worker, in a browser", () => {
  let desk: SlackDesk;
  let browser: Browser;
  let paths: readonly string[];

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startSlackDesk(), openBrowser()]);
    for (const text of [
      "send the Q3 report today at 23:59 #finance !high +release",
      "draft the announcement tomorrow +release",
      "book the venue yesterday +release",
      "renew the domain today",
      "call the printer today",
      "order the badges tomorrow",
      `buy ${asSlackWrites(HOSTILE)} tomorrow`,
      "done with the announcement",
    ]) {
      await desk.command("ana", text);
    }
    await desk.command("ben", "polish the slides today +release");
    paths = ["/", "/lists", await listPath("release"), "/tasks/1"];
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const open = (options: Parameters<typeof openDesk>[2] = {}) => openDesk(desk, browser, options);

  async function listPath(name: string): Promise<string> {
    const [list] = await desk.worker.ask(`select id from list where lower(name) = '${name}'`);
    return `/lists/${list?.id}`;
  }
  async function taskCalled(summary: string) {
    const [task] = await desk.worker.ask(`select id, number, status, due_day from task where summary = '${summary}'`);
    return task ?? {};
  }
  const statusOf = async (summary: string) => (await taskCalled(summary)).status;

  it("lets a link be looked at by anyone, and used once", async () => {
    const link = await desk.signInLink("ana");
    for (let i = 0; i < 2; i++) expect((await fetch(link)).status).toBe(200); // as a chat client unfurls it
    const come = async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(link);
      await page.getByRole("button", { name: "Sign in" }).click();
      return page;
    };
    const first = await come();
    await first.waitForURL(`${desk.worker.url}/`);
    const second = await come();
    await second.getByText("used or is too old").waitFor();
    await second.goto(desk.worker.url);
    expect(new URL(second.url()).pathname).toBe("/sign-in");
  });

  it("shows what was made in chat, and how far it is", async () => {
    const { page, complaints, url } = await open();
    expect(await page.locator("#today").textContent()).toContain("Send the Q3 report");
    expect(await page.locator("#overdue").textContent()).toContain("Book the venue");
    expect(await page.locator("main").textContent()).not.toContain("Polish the slides");
    await page.goto(url("/?whose=everyone"));
    expect(await page.locator("#today").textContent()).toContain("Polish the slides");

    await page.goto(url("/lists"));
    const line = page.locator(".list-line", { hasText: /release/i });
    expect(await line.textContent()).toMatch(/1 of 4 done, 1 late/);
    expect(await line.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value / bar.max)).toBe(0.25);
    expect(complaints).toEqual([]);
  });

  it("adds what is typed, as its preview read it, and chat knows it", async () => {
    const { page, complaints } = await open();
    await page.locator("#quick-add-text").pressSequentially("Water the office plants tomorrow at 4pm !low");
    await page.waitForSelector("#quick-add-lit mark");
    await eventually(() => page.locator("#quick-add-preview").textContent()).toMatch(/16:00|4:00/);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".row-title:text('Water the office plants')");
    expect(await desk.command("ana", "my tasks")).toContain("Water the office plants");
    expect(complaints).toEqual([]);
  });

  it("is worked by the keyboard: done, undone, moved; and each is stored", async () => {
    const { page, complaints } = await open();
    const { number } = await taskCalled("Renew the domain");
    const { number: other } = await taskCalled("Call the printer");
    const goTo = async (row: string) => {
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press("j");
        if (await page.evaluate((id) => document.activeElement?.closest("[data-row]")?.id === id, row)) return;
      }
      throw new Error(`The keyboard never came to ${row}`);
    };
    await goTo(`task-${number}`);
    await page.keyboard.press("d");
    await page.waitForSelector(`#done #task-${number}`);
    await eventually(() => statusOf("Renew the domain")).toBe("completed");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForSelector(`#today #task-${number}`);
    expect(await statusOf("Renew the domain")).toBe("needs-action");

    const before = (await taskCalled("Call the printer")).due_day;
    await page.locator("body").press("Escape");
    await goTo(`task-${other}`);
    await page.keyboard.press("m");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await eventually(async () => (await taskCalled("Call the printer")).due_day).not.toBe(before);
    expect(complaints).toEqual([]);
  });

  it("tells of a task who changed what from where", async () => {
    const { page, url } = await open();
    const { number } = await taskCalled("Send the Q3 report");
    await desk.command("ana", `move #${number} to tomorrow at 5pm`);
    await page.goto(url(`/tasks/${number}`), { waitUntil: "networkidle" });
    await page.fill("#comment-text", "Numbers are in.");
    await page.click(".comment-form button");
    await page.waitForSelector(".comment-text:text('Numbers are in.')");
    const trail = await page.locator(".trail").textContent();
    expect(trail).toMatch(/commented here[\s\S]*moved it in Slack[\s\S]*added it in Slack/);
  });

  it("does all of it without a script", async () => {
    const { page, url } = await open({ javaScriptEnabled: false });
    await page.fill("#quick-add-text", "Sharpen the pencils today");
    await page.click(".quick-add button[type=submit]");
    await page.waitForSelector(".row-title:text('Sharpen the pencils')");
    const { number } = await taskCalled("Sharpen the pencils");
    await page.click(`#task-${number} .tick`);
    await page.waitForSelector(`#done #task-${number}`);
    expect(await statusOf("Sharpen the pencils")).toBe("completed");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForSelector(`#today #task-${number}`);
    await page.click(`#task-${number} details.move summary`);
    await page.click(`#task-${number} .move-choices button:text('Tomorrow')`);
    await page.waitForSelector(`#next #task-${number}`);
    await page.goto(url(`/tasks/${number}`));
    expect(await page.locator("h1").textContent()).toContain("Sharpen the pencils");
  });

  it.each([
    { colorScheme: "light" as const, width: 375 },
    { colorScheme: "light" as const, width: 1280 },
    { colorScheme: "dark" as const, width: 375 },
    { colorScheme: "dark" as const, width: 1280 },
  ])("has nothing serious for axe in $colorScheme at $width, and fits", async ({ colorScheme, width }) => {
    const { page, complaints, url } = await open({ colorScheme, viewport: { width, height: 800 } });
    for (const path of paths) {
      await page.goto(url(path));
      expect(await seriousFindings(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });

  it(`ships at most ${JAVASCRIPT_LIMIT / 1024} KB of JavaScript with a page`, async () => {
    const { page, url } = await open();
    for (const path of paths) {
      const scripts: Promise<Buffer>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() === "script") scripts.push(response.body());
      });
      await page.goto(url(path), { waitUntil: "networkidle" });
      page.removeAllListeners("response");
      const total = (await Promise.all(scripts)).reduce((sum, { length }) => sum + length, 0);
      expect(total, path).toBeGreaterThan(0);
      expect(total, path).toBeLessThanOrEqual(JAVASCRIPT_LIMIT);
    }
  });

  it("shows a hostile title as what was written", async () => {
    const { page, url } = await open();
    const [{ number, summary } = {}] = await desk.worker.ask(
      "select number, summary from task where summary like '%<script>%'",
    );
    expect(summary).toContain("<script>");
    for (const path of ["/", `/tasks/${number}`, "/search?q=buy"]) {
      await page.goto(url(path), { waitUntil: "networkidle" });
      expect(await page.locator("main").textContent(), path).toContain(summary);
      expect(await page.locator("main img, main script").count(), path).toBe(0);
      expect(await page.title(), path).not.toBe("owned");
    }
  });

  it("refuses what another site's page sends in one's name", async () => {
    const { page, url } = await open();
    const { id } = await taskCalled("Order the badges");
    const cookie = await cookiesOf(page);
    const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
    for (const from of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, {}]) {
      const asked = { method: "POST", headers: { ...headers, ...from }, body: "back=/", redirect: "manual" } as const;
      expect((await fetch(url(`/tasks/${id}/complete-task`), asked)).status).toBe(403);
      expect((await fetch(url("/quick-add"), { ...asked, body: "text=forged+task" })).status).toBe(403);
    }
    expect([await statusOf("Order the badges"), await statusOf("Forged task")]).toEqual(["needs-action", undefined]);
  });

  it("keeps another workspace's tasks, lists and buttons out of reach", async () => {
    await desk.command("ana", "paint the secret door tomorrow +vault", OTHER_TEAM);
    const { page, url } = await open({ team: OTHER_TEAM });
    expect(await page.locator("main").textContent()).toContain("Paint the secret door");
    expect(await page.locator("main").textContent()).not.toContain("Renew the domain");
    const { id, number } = await taskCalled("Order the badges");
    for (const path of [`/tasks/${number}`, await listPath("release"), "/playground"]) {
      expect((await page.goto(url(path)))?.status(), path).toBe(404);
    }
    await page.goto(url("/search?q=badges"));
    expect(await page.locator("main").textContent()).not.toContain("Order the badges");

    const headers = { cookie: await cookiesOf(page), origin: desk.worker.url };
    for (const verb of ["complete-task", "cancel-task"]) {
      await fetch(url(`/tasks/${id}/${verb}`), { method: "POST", headers, body: new URLSearchParams({ back: "/" }) });
    }
    const body = new URLSearchParams({ id: `complete-task:${id}`, back: "/" });
    await fetch(url("/actions"), { method: "POST", headers, body });
    expect(await statusOf("Order the badges")).toBe("needs-action");
  });
});
