import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Messenger } from "#core/chat/chat-port.ts";
import type { ChatStore } from "#core/chat/chat-store.ts";
import type { OutboxStore } from "#core/reminders/outbox-store.ts";
import type { ReminderStore } from "#core/reminders/reminder-store.ts";
import type { SchedulerStore } from "#core/reminders/scheduler-store.ts";
import type { Log } from "../log.ts";

/** Where a process may be lost between a reminder's hour and its mark. The reliability suites stop it at each. */
export const CRASH_POINTS = [
  "woken",
  "derived",
  "armed",
  "fired",
  "leased",
  "read",
  "settled",
  "sending",
  "refused",
  "sent",
  "marked",
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** What the clock's work is done with. */
export type JobDeps = {
  readonly scheduler: SchedulerStore;
  readonly outbox: OutboxStore;
  readonly reminders: ReminderStore;
  readonly store: Pick<ChatStore, "load" | "commit">; // runs that start by themselves are started as their authors would
  readonly messengers: Partial<Record<ChatPlatform, Messenger>>;
  readonly now: () => Date;
  readonly newId: () => string; // a fresh UUIDv7
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
  readonly reached: (point: CrashPoint) => Promise<void>;
};
