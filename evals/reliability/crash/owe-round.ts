import type { ChatPlatform } from "#core/chat/chat-message.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { CHANNELS, PEOPLE } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** Something that somebody is to be told: its words stand in no other message. */
export type Item = { readonly words: string; readonly platform: ChatPlatform };

export const DUE_IN_MS = 60_000;

/** The first of each pair has two tasks due at once, which come as one message; the second has one. */
const TASKS = [0, 0, 1, 2, 2, 3].map((person) => PEOPLE[person] ?? PEOPLE[0]);

/** Makes tasks that are due in a minute, and notices that are owed at once. */
export async function oweRound(stage: Stage, round: string, on: readonly ChatPlatform[]): Promise<readonly Item[]> {
  const tasks = TASKS.map((person, i) => ({ ...person, words: `task-${round}-${i}` })).filter(isOn(on));
  const notices = noticesOf(round).filter(isOn(on));
  const now = stage.clock.now.toISOString();
  const due = new Date(stage.clock.now.getTime() + DUE_IN_MS).toISOString().slice(0, 19);
  await stage.owner.batch(
    { query: MAKE_TASKS, params: [JSON.stringify(tasks), now, due] },
    { query: MAKE_NOTICES, params: [JSON.stringify(notices), now] },
  );
  return [...tasks, ...notices].map(({ words, platform }) => ({ words, platform }));
}

const isOn =
  (platforms: readonly ChatPlatform[]) =>
  ({ platform }: { readonly platform: ChatPlatform }): boolean =>
    platforms.includes(platform);

function noticesOf(round: string) {
  const [ana, , cleo] = PEOPLE;
  const notices = [
    { ...ana, to: { kind: "address", address: { channel: CHANNELS.slack, ts: "1764000000.000100", user: "UANA" } } },
    { ...ana, to: { kind: "channel", externalId: CHANNELS.slack, mention: null } },
    { ...cleo, to: { kind: "person", externalId: cleo.externalId } },
    { ...cleo, to: { kind: "channel", externalId: CHANNELS.discord, mention: null } },
  ];
  return notices.map((notice, i) => {
    const words = `notice-${round}-${i}`;
    return { ...notice, words, view: { ...PLAIN_VIEW, kind: "notice", say: words } };
  });
}

const MAKE_TASKS = `insert into task (workspace_id, id, number, summary, status, due_local, due_zone, author_id, created_at)
  select i.workspace_id, gen_random_uuid(),
    (select coalesce(max(number), 0) from task t where t.workspace_id = i.workspace_id) + row_number() over (),
    n.words, 'needs-action', $3::timestamp, 'Etc/UTC', i.member_id, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as n(words text, platform text, "externalId" text)
  join identity i on i.platform = n.platform and i.external_id = n."externalId"`;

const MAKE_NOTICES = `insert into outbox (workspace_id, id, key, platform, workspace_key, recipient, view, created_at, due_at, turn_at)
  select i.workspace_id, gen_random_uuid(), n.words, n.platform, n."workspaceKey", n."to", n.view, $2, $2, $2
  from jsonb_to_recordset($1::jsonb) as n(words text, platform text, "workspaceKey" text, "externalId" text, "to" jsonb, view jsonb)
  join identity i on i.platform = n.platform and i.external_id = n."externalId"`;
