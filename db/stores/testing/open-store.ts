import { neonConfig } from "@neondatabase/serverless";
import type { ChatStore, Commit, Loaded, LoadRequest, OutboxRow, TaskQuery } from "#core/chat/chat-store.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import type { Context } from "#core/context.ts";
import { type ChangeId, type TaskId, uuidV7 } from "#core/ids.ts";
import type { OutboxStore } from "#core/reminders/outbox-store.ts";
import type { ReminderStore } from "#core/reminders/reminder-store.ts";
import type { SchedulerStore } from "#core/reminders/scheduler-store.ts";
import { createTasks, type NewTask } from "#core/tasks/create-task.ts";
import { createDatabase } from "../../client.ts";
import { createLogin, type Login } from "../../tenancy/login.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { createChatStore } from "../chat-store.ts";
import { createOutboxStore } from "../outbox-store.ts";
import { createReminderStore } from "../reminder-store.ts";
import { createSchedulerStore } from "../scheduler-store.ts";

export const NOW = new Date("2026-11-22T10:00:00.000Z");

export type OpenStore = {
  readonly database: TestDatabase;
  readonly owner: Login;
  readonly store: ChatStore;
  readonly outbox: OutboxStore;
  readonly scheduler: SchedulerStore;
  readonly reminders: ReminderStore;
  /** Loads as Ana in #general of a Slack team, but for what is given. */
  load(more?: Partial<LoadRequest>): Promise<Loaded>;
};

/** Both stores over a database of their own, each with its own login. */
export async function openStore(): Promise<OpenStore> {
  const database = await createTestDatabase();
  neonConfig.fetchEndpoint = database.fetchEndpoint;
  const [app, jobs] = [createDatabase(database.appUrl), createDatabase(database.jobsUrl)];
  const store = createChatStore(app);
  return {
    database,
    store,
    owner: createLogin(database.ownerUrl),
    outbox: createOutboxStore(jobs),
    scheduler: createSchedulerStore(jobs),
    reminders: createReminderStore(app),
    load: (more = {}) =>
      store.load({ ...REQUEST, inboundKey: newId(), ids: Array.from({ length: 16 }, newId), ...more }),
  };
}

const REQUEST = {
  platform: "slack",
  workspaceKey: "T1",
  actor: { externalId: "U1", name: "Ana" },
  channel: { externalId: "C1", kind: "channel", name: "general", thread: null },
  mentions: [],
  take: 0,
  people: [],
  lists: [],
  tasks: null,
  pending: null,
  undo: null,
} as const;

export const newId = (): string => uuidV7(NOW, crypto.getRandomValues(new Uint8Array(10)));

export const byId = (...ids: readonly string[]): TaskQuery => ({
  numbers: [],
  ids,
  remembered: false,
  words: [],
  filter: null,
});

export const contextOf = ({ workspaceId, actor }: Loaded): Context => ({
  actor: { memberId: actor.id, via: "slack" },
  workspaceId,
  timeZone: "Europe/Paris",
  now: NOW,
  changeId: newId() as ChangeId, // a fresh UUID is one
  newTaskId: () => newId() as TaskId,
});

let ticks = 0; // no two commits are of the same millisecond, so that one of them is the last

/** A commit of nothing but its cause, with what is given. */
export const commitOf = ({ workspaceId, actor }: Loaded, more: Partial<Commit> = {}): Commit => ({
  workspaceId,
  memberId: actor.id,
  via: "slack",
  now: new Date(NOW.getTime() + ++ticks),
  causes: [newId()],
  change: null,
  reply: { ...PLAIN_VIEW, say: "Done." },
  memory: null,
  pending: null,
  outbox: [],
  profiles: [],
  zoneAsked: false,
  ...more,
});

export const newTask = (fields: Partial<NewTask>): NewTask => ({
  number: 1,
  summary: "Send the report",
  description: null,
  start: null,
  due: null,
  duration: null,
  rrule: null,
  exdates: [],
  reminders: [],
  remindsChannel: false,
  recurrenceMode: null,
  priority: 0,
  assigneeIds: [],
  categories: [],
  listId: null,
  channelId: null,
  parent: null,
  ...fields,
});

/** Makes one task, and answers it as it is read back. */
export async function makeTask({ load, store }: OpenStore, fields: Partial<NewTask> = {}) {
  const loaded = await load({ take: 1 });
  const wanted = newTask({ number: loaded.firstNumber ?? 0, ...fields });
  const change = createTasks(contextOf(loaded), { tasks: [wanted], lists: [] });
  const outcome = await store.commit(commitOf(loaded, { change }));
  const id = change.tasks[0]?.after.id ?? "";
  const [task] = (await load({ tasks: byId(id) })).tasks;
  if (outcome !== "committed" || !task) throw new Error(`The task was not made: ${outcome}`);
  return task;
}

export const outboxRow = (more: Partial<OutboxRow> = {}): OutboxRow => ({
  id: newId(),
  key: newId(),
  platform: "slack",
  workspaceKey: "T1",
  to: { kind: "person", externalId: "U1" },
  view: { ...PLAIN_VIEW, say: "Ana asked you:" },
  memberId: null,
  lease: null,
  ...more,
});
