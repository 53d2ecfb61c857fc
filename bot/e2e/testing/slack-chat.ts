import { expect } from "vitest";
import { type Card, type Chat, type Tap, tapCalled } from "./chat.ts";
import { startDeployedWorker } from "./deployed-worker.ts";
import { eventually } from "./eventually.ts";
import { createSlackEvents } from "./slack-person.ts";
import { createSlackWorkspace, type SlackPost } from "./slack-workspace.ts";
import { storedDue } from "./stored-due.ts";

/** A direct message in Slack; a tap's answer takes the place of its card by response_url. */
export async function startSlackChat(): Promise<Chat> {
  const slack = await createSlackWorkspace();
  const worker = await startDeployedWorker(slack.settings);
  const events = createSlackEvents({ url: worker.url, workspace: slack });
  const at = await slack.directChannel("ana");
  const heard = new Set<string>();

  const unheard = async (): Promise<readonly SlackPost[]> =>
    (await slack.directMessages("ana")).filter(({ ts }) => !heard.has(ts));
  const deliver = async (body: Parameters<typeof events.send>[0]): Promise<void> =>
    expect((await events.send(body)).status).toBe(200);

  return {
    async say(text) {
      const ts = await slack.post("ana", at, text);
      await deliver(events.direct("ana", { text, ts, at }));
      await eventually(async () => (await unheard()).length).toBe(1);
      const [post] = await unheard();
      heard.add(post?.ts ?? "");
      return cardOf({ ...post });
    },
    async tap(card, label) {
      const { id, menuId } = tapCalled(card, label);
      const press =
        menuId === null ? events.press("ana", { actionId: id, at }) : events.choose("ana", { menuId, value: id, at });
      slack.calls.length = 0;
      await deliver(press);
      await eventually(() => slack.calls.map(({ method }) => method)).toEqual(["respond"]);
      const [answer] = slack.calls;
      await deliver(press);
      expect(answer?.body).toMatchObject({ replace_original: true });
      expect(slack.faults).toEqual([]);
      return cardOf({ ...answer?.body });
    },
    dueOf: (summary) => storedDue(worker, summary),
    async close() {
      await worker.close();
      await slack.close();
    },
  };
}

type Option = { readonly value: string; readonly text: { readonly text: string } };
type Element = { readonly type: string; readonly action_id: string; readonly options?: readonly Option[] } & {
  readonly text?: { readonly text: string };
};

/** What a message or an answer shows. */
export const cardOf = ({ text, blocks }: { readonly text?: unknown; readonly blocks?: unknown }): Card => ({
  text: String(text),
  taps: tapsIn(blocks),
});

function tapsIn(blocks: unknown): ReadonlyMap<string, Tap> {
  const rows = (blocks ?? []) as readonly { type: string; elements?: readonly Element[] }[]; // checked against Block Kit's shape
  const elements = rows.filter(({ type }) => type === "actions").flatMap((row) => row.elements ?? []);
  return new Map(elements.flatMap(tapsOf));
}

function tapsOf({ action_id: id, text, options = [] }: Element): [string, Tap][] {
  if (text) return [[text.text, { id, menuId: null }]];
  return options.map((option) => [option.text.text, { id: option.value, menuId: id }]);
}
