import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startDeployedWorker } from "./deployed-worker.ts";
import { createSlackEvents } from "./slack-person.ts";
import { createSlackWorkspace } from "./slack-workspace.ts";

export type SlackDesk = Awaited<ReturnType<typeof startSlackDesk>>;

/** The deployed Worker with Slack before it: people who write commands there, and their one-time links to the dashboard. */
export async function startSlackDesk() {
  const slack = await createSlackWorkspace();
  const worker = await startDeployedWorker(slack.settings);
  const events = createSlackEvents({ url: worker.url, workspace: slack });

  /** What a command is answered, blocks and all; `team` is another workspace than the usual one. */
  async function command(as: "ana" | "ben", text: string, team?: string): Promise<string> {
    const body = events.command(as, text);
    if (team) body.set("team_id", team);
    const response = await events.send(body);
    return response.text();
  }

  return {
    worker,
    slack,
    command,
    async signInLink(as: "ana" | "ben", team?: string): Promise<string> {
      const [link] =
        /http[^"\s|>\\]+\/sign-in\/chat\?token=[^"\s|>\\]+/.exec(await command(as, "dashboard", team)) ?? [];
      if (!link) throw new Error("The bot gave no link");
      return link;
    },
    async close() {
      await worker.close();
      await slack.close();
    },
  };
}

export type DeskPage = { readonly page: Page; readonly complaints: string[]; readonly url: (path: string) => string };

/** A browser that came in by a link of its own; `complaints` are what its console was told, refused scripts among it. */
export async function openDesk(
  desk: SlackDesk,
  browser: Browser,
  { as = "ana", team, ...options }: { as?: "ana" | "ben"; team?: string } & BrowserContextOptions = {},
): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(await desk.signInLink(as, team));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${desk.worker.url}/`);
  return { page, complaints, url: (path) => desk.worker.url + path };
}

/** The session's cookies, for requests that no page of ours would make. */
export async function cookiesOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
