import { neonConfig } from "@neondatabase/serverless";
import type { ChatStore } from "#core/chat/chat-store.ts";
import type { OutboxStore } from "#core/reminders/outbox-store.ts";
import type { ReminderStore } from "#core/reminders/reminder-store.ts";
import type { SchedulerStore } from "#core/reminders/scheduler-store.ts";
import { createDatabase } from "#db/client.ts";
import { createChatStore } from "#db/stores/chat-store.ts";
import { createOutboxStore } from "#db/stores/outbox-store.ts";
import { createReminderStore } from "#db/stores/reminder-store.ts";
import { createSchedulerStore } from "#db/stores/scheduler-store.ts";
import { createLogin, type Login } from "#db/tenancy/login.ts";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { createDirectFetch } from "./direct-fetch.ts";

export type WorldDatabase = {
  readonly owner: Login;
  readonly chat: ChatStore;
  readonly scheduler: SchedulerStore;
  readonly outbox: OutboxStore;
  readonly reminders: ReminderStore;
  /** Nothing is there any more: the next seed's world is its own. */
  wipe(): Promise<void>;
  close(): Promise<void>;
};

/** The id decides how long a retry waits: here it follows from the key, so that a seed comes to the same each time. */
const IDS_FROM_KEYS = [
  `create function public.id_from_key() returns trigger language plpgsql as $$
    begin new.id := md5(new.key)::uuid; return new; end $$`,
  "create trigger id_from_key before insert on public.outbox for each row when (new.alarm is not null) execute function public.id_from_key()",
];

/** One database for many worlds, one after the other. In memory, whatever else there is: its one session decides every order. */
export async function openWorldDatabase(): Promise<WorldDatabase> {
  const database = await createTestDatabase({ over: "pglite" });
  neonConfig.fetchEndpoint = database.fetchEndpoint;
  neonConfig.fetchFunction = createDirectFetch(database.backend);
  await database.backend.script(IDS_FROM_KEYS);
  const [app, jobs] = [createDatabase(database.appUrl), createDatabase(database.jobsUrl)];
  const owner = createLogin(database.ownerUrl);
  return {
    owner,
    chat: createChatStore(app),
    scheduler: createSchedulerStore(jobs),
    outbox: createOutboxStore(jobs),
    reminders: createReminderStore(app),
    wipe: async () => void (await owner.batch("truncate workspace, ops.job_beat cascade")),
    async close() {
      neonConfig.fetchFunction = undefined;
      await database.close();
    },
  };
}
