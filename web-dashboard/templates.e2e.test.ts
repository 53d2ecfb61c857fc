import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "./assets/build.ts";
import { canOpenBrowser, openBrowser } from "./testing/browser.ts";
import { demoDashboard } from "./testing/demo-dashboard.ts";
import { demoTemplates, RELEASE_TEMPLATE } from "./testing/demo-templates.ts";
import { seriousFindings } from "./testing/serious-findings.ts";
import { type Served, serve } from "./testing/serve.ts";

const LONG = 180_000; // a whole round of pages on a busy machine
const PATH = `/templates/${RELEASE_TEMPLATE}`;
const PATHS = [
  "/templates",
  PATH,
  `${PATH}?version=1`,
  `${PATH}/edit`,
  `${PATH}/run`,
  "/templates/new",
  "/templates/import",
  "/runs/none",
];

describe.skipIf(!canOpenBrowser())("templates in a browser", () => {
  const dist = mkdtempSync(join(tmpdir(), "templates-assets-"));
  const screens = process.env.SCREENS_DIR ?? null; // where pictures are kept, for looking at
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

  async function open(options: BrowserContextOptions = {}, fakeTemplates = demoTemplates()) {
    const demo = demoDashboard({ assets: async () => assets, fakeTemplates });
    const served = await serve(demo.app, dist);
    opened.push(served);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    await context.addCookies([{ name: "session", value: "ana", url: served.url }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !/40[4]|422/.test(message.text())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    return { ...demo, page, complaints, url: (path: string) => served.url + path };
  }

  async function keep(page: Page, name: string): Promise<void> {
    if (screens) await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true });
  }

  /** From the form to the run's page. */
  async function startRun(page: Page): Promise<void> {
    await page.check("input[name=anchor][value=end]");
    await page.fill("#run-day", "2026-11-24");
    await page.fill("#run-v-version", "2.4");
    await page.selectOption("#run-v-kind", "minor");
    await page.selectOption("#run-r-captain", { label: "Ben" });
    await page.click("button:text-is('Preview')");
    await page.waitForSelector(".plan-table");
  }

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [375, 1280]) {
      it(`have nothing serious for axe in ${colorScheme} at ${width}, and do not scroll sideways`, {
        timeout: LONG,
      }, async () => {
        const { page, complaints, url } = await open({ colorScheme, viewport: { width, height: 800 } });
        const look = async (name: string) => {
          await keep(page, `${name}-${colorScheme}-${width}`);
          expect(await seriousFindings(page), name).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
        };
        for (const [i, path] of PATHS.entries()) {
          await page.goto(url(path));
          await look(`page-${i}`);
        }
        await page.goto(url(`${PATH}/run`), { waitUntil: "networkidle" });
        await page.click("button:text-is('Preview')");
        await page.waitForSelector("#run-day-error");
        await look("refused");
        await startRun(page);
        await look("preview");
        await page.click("button:text-is('Start')");
        await page.waitForURL("**/runs/*");
        await page.click(".move-run summary");
        await page.fill("#move-day", "2026-12-04");
        await page.click(".move-run button");
        await page.waitForSelector("#move-title");
        await look("move");
        await page.goto(url("/templates"));
        await look("with-a-run");
        expect(complaints).toEqual([]);
      });
    }
  }

  for (const javaScriptEnabled of [true, false]) {
    it(`are run, followed and moved ${javaScriptEnabled ? "with" : "without"} a script`, async () => {
      const { page, url, desk } = await open({ javaScriptEnabled });
      await page.goto(url("/templates"));
      await page.click("a[aria-label='Run Release']");
      await startRun(page);
      await page.click("button:text-is('Start')");
      await page.waitForURL("**/runs/*");
      expect(desk.tasks.filter(({ runId }) => runId !== null)).toHaveLength(5);
      await page.click(".row:has-text('Cut the branch 2.4') .tick");
      await page.waitForSelector("#done .row:has-text('Cut the branch 2.4')");
      expect(await page.locator(".run-words").first().textContent()).toContain("33%");
      await page.click(".move-run summary");
      await page.fill("#move-day", "2026-12-04");
      await page.click(".move-run button");
      await page.click("summary:text('2 tasks stay as they are')");
      await page.click("button:text('Move 3 tasks')");
      await page.waitForURL(/\/runs\/[^/]+$/);
      await page.waitForSelector(".row:has-text('Test 2.4') time:text('Thu 3 Dec')");
    });
  }

  it("are tried out while one types, lead to the line that is wrong, and are saved", { timeout: LONG }, async () => {
    const { page, url, complaints, fakeTemplates } = await open();
    await page.goto(url(`${PATH}/edit`), { waitUntil: "networkidle" });
    const text = await page.inputValue("#template-yaml");
    await page.fill("#template-yaml", text.replace("end - 1wd", "end minus something"));
    await page.waitForSelector(".problems a[data-line]");
    await page.click(".problems a[data-line]");
    const selected = () =>
      page.$eval("#template-yaml", (field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      );
    expect(await selected()).toContain("end minus something");
    expect(await page.inputValue("#template-yaml")).toContain("end minus something"); // an answer changes no typing
    await page.fill("#template-yaml", `${text}  - task: Look back\n    due: end + 1w\n`);
    await page.waitForSelector(".plan-table th:has-text('Look back')");
    await page.fill("#try-day", "2027-03-01");
    await page.locator("#try-day").blur();
    await page.waitForSelector(".plan-table td:text('Mar 2027')");
    await page.click("button:text('Save as a new version')");
    await page.waitForURL(`**${PATH}`);
    await page.waitForSelector(".item-summary:text('Look back')");
    expect(fakeTemplates.templates[0]?.version).toBe(3);
    expect(complaints).toEqual([]);
  });

  it("lead without a script to the numbered line", async () => {
    const { page, url } = await open({ javaScriptEnabled: false });
    await page.goto(url("/templates/new"));
    await page.fill("#template-yaml", "name: X\nitems: 3\n");
    await page.click("button:text-is('Check')");
    await page.click(".problems a");
    expect(await page.locator("li:target code").textContent()).toBe("items: 3");
  });

  it("come from a file into the editor", async () => {
    const { page, url } = await open();
    await page.goto(url("/templates/import"));
    const buffer = Buffer.from("name: Filed\nitems:\n  - task: A\n");
    await page.setInputFiles("#import-file", { name: "a.yaml", mimeType: "text/yaml", buffer });
    await page.click("button:text('Open in the editor')");
    await page.waitForSelector("#template-yaml");
    expect(await page.inputValue("#template-yaml")).toBe("name: Filed\nitems:\n  - task: A\n");
  });
});
