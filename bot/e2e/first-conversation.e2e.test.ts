import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Companion, startCompanion } from "#bot/local/companion.ts";
import { readSettings } from "#bot/local/settings.ts";
import { canOpenBrowser, openBrowser } from "#web-dashboard/testing/browser.ts";

type Reply = { readonly text: string; readonly actions: readonly { readonly id: string; readonly label: string }[] };

const SUNDAY = "2026-11-22T10:00:00Z";

describe("the first conversation with what npm start starts", () => {
  let companion: Companion;

  beforeAll(async () => {
    const settings = readSettings({ PORT: "0", DATA_DIR: "memory", TZ: "UTC" });
    companion = await startCompanion(settings, () => undefined);
    await ask("/playground/clock", { now: SUNDAY });
  });
  afterAll(() => companion?.close());

  async function ask(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(companion.url + path, { method: "POST", body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    return response.json();
  }
  async function say(as: string, text: string): Promise<string> {
    const { replies } = (await ask("/playground/messages", { as, channel: "#team", text })) as { replies: Reply[] }; // DESIGN.md
    return replies.map((reply) => reply.text).join("\n");
  }

  it("goes as the issue says", async () => {
    expect(await say("ben", "my timezone is Europe/Paris")).toMatch(/Paris/);
    expect(await say("ben", "remind @ana to send the Q3 report tomorrow at 4pm #finance !high")).toMatch(
      /#1 Send the Q3 report · Mon 23 Nov 16:00.*@?Ana.*#finance.*High/i,
    );
    expect(await say("ben", "move it to Friday")).toMatch(/#1 Send the Q3 report · Fri 27 Nov 16:00/);
    expect(await say("ben", "done")).toMatch(/✓ #1 Send the Q3 report/);
    expect(await say("ben", "undo")).toMatch(/#1 Send the Q3 report · Fri 27 Nov 16:00/);
    await ask("/playground/clock", { now: "2026-11-23T10:00:00Z" }); // the week of that Friday
    expect(await say("ben", "what's left this week?")).toMatch(/#1 Send the Q3 report · Fri 27 Nov 16:00/);
    expect(await say("ana", "my timezone is Europe/London")).toMatch(/London/);
    expect(await say("ana", "what's left this week?")).toMatch(/#1 Send the Q3 report · Fri 27 Nov 15:00/); // as she sees it
  });

  it("has told Ana once, in private", async () => {
    const { messages } = (await (await fetch(`${companion.url}/playground/inbox?as=ana`)).json()) as {
      messages: (Reply & { channel: string })[];
    };
    const told = messages.filter(({ channel }) => channel === "dm");
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining("Send the Q3 report")]);
    expect(told[0]?.actions.map(({ label }) => label)).toEqual(expect.arrayContaining(["Done", "Not mine"]));
  });

  it.skipIf(!canOpenBrowser())("shows the same task and its progress on the dashboard, in a browser", async () => {
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${companion.url}/playground/dashboard?as=ana`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${companion.url}/`);
    expect(await page.locator("#task-1").textContent()).toMatch(/Send the Q3 report[\s\S]*#finance[\s\S]*High/);
    expect(await page.locator("main").textContent()).toMatch(/0 of 1 done/);

    await say("ana", "done with the Q3 report");
    await page.reload();
    expect(await page.locator("#done").textContent()).toContain("Send the Q3 report");
    expect(await page.locator("main").textContent()).toMatch(/1 of 1 done/);
  });
});
