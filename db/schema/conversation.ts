import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { templateRun } from "./template.ts";
import { channel, member, workspace } from "./workspace.ts";

/** What a person was shown last in a channel, in order: "it", "the second one", "the rest" point here. */
export const conversation = pgTable(
  "conversation",
  {
    workspaceId: uuid("workspace_id").notNull(),
    memberId: uuid("member_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    shown: uuid().array().notNull(), // task ids as they stood on the screen
    focus: uuid().array().notNull(), // what the last message was about
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.memberId, t.channelId] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    foreignKey({ columns: [t.workspaceId, t.channelId], foreignColumns: [channel.workspaceId, channel.id] }),
  ],
);

/** A question that waits for its answer. Consuming it writes inbound_event `pending:<id>`, so it happens once. */
export const pendingAction = pgTable(
  "pending_action",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    memberId: uuid("member_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    question: jsonb().notNull(), // bot/conversation/pending.ts
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    index("pending_action_by_member").on(t.workspaceId, t.memberId, t.channelId, t.createdAt),
  ],
);

/** What a person told us was misread: twice the same, and it is read their way. */
export const correction = pgTable(
  "correction",
  {
    workspaceId: uuid("workspace_id").notNull(),
    memberId: uuid("member_id").notNull(),
    phrase: text().notNull(), // the words, lower-case
    meaning: text().notNull(), // bot/conversation/corrections.ts: what they are not, or that the runner-up was meant
    times: integer().notNull().default(1),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.memberId, t.phrase, t.meaning] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
  ],
);

/** One row for each act that was handled: the same key again changes nothing. */
export const inboundEvent = pgTable(
  "inbound_event",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    key: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    reply: jsonb(), // what was answered, for the same act delivered again
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] }), index("inbound_event_by_age").on(t.at)],
);

const OPEN = sql`sent_at is null and failed_at is null and dropped_at is null and merged_into is null`;

/** What is owed to somebody: made in the commit that caused it; leased, sent and marked one by one. */
export const outbox = pgTable(
  "outbox",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    id: uuid().notNull(),
    key: text().notNull(), // what it is about; unique, so nothing is owed twice
    platform: text(), // null, with the next three: a reminder whose words and way are decided when it is sent
    workspaceKey: text("workspace_key"),
    recipient: jsonb(), // OutboundMessage["to"] (core/chat/chat-port.ts)
    view: jsonb(),
    memberId: uuid("member_id"), // who is told; null: whoever reads the channel
    channelId: uuid("channel_id"), // the channel that is told; null: a person
    taskId: uuid("task_id"), // what it reminds of
    alarm: jsonb(), // core/reminders/alarm.ts: what made it due; null: a reply or a notice
    scheduledFor: timestamp("scheduled_for", { withTimezone: true }), // an alarm's own time
    mergedInto: uuid("merged_into"), // sent as a line of this other one
    route: smallint().notNull().default(0), // how many ways to its person have failed for good
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(), // not to be sent before
    turnAt: timestamp("turn_at", { withTimezone: true }).notNull(), // its place in the queue: one workspace's many stand behind others' few
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    lease: uuid(), // fencing token: only its holder may mark
    attempts: integer().notNull().default(0),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    failedAt: timestamp("failed_at", { withTimezone: true }),
    droppedAt: timestamp("dropped_at", { withTimezone: true }), // no longer worth telling; `error` says why
    perhapsRepeated: boolean("perhaps_repeated").notNull().default(false), // a sender was lost with it: it may have gone out before
    error: text(),
    runId: uuid("run_id"), // it is the card of this run
    posted: jsonb(), // core/chat/chat-port.ts: Posted; of a run's card
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("outbox_key").on(t.workspaceId, t.key),
    foreignKey({ columns: [t.workspaceId, t.runId], foreignColumns: [templateRun.workspaceId, templateRun.id] }),
    index("outbox_waiting").on(t.turnAt).where(sql`${OPEN} and lease_until is null`),
    index("outbox_waiting_by_workspace").on(t.workspaceId, t.turnAt).where(sql`${OPEN} and lease_until is null`),
    index("outbox_leased").on(t.leaseUntil).where(sql`${OPEN} and lease_until is not null`),
    index("outbox_merged").on(t.workspaceId, t.mergedInto).where(sql`merged_into is not null`),
    index("outbox_by_task").on(t.workspaceId, t.taskId).where(sql`task_id is not null`),
    index("outbox_by_run").on(t.workspaceId, t.runId).where(sql`run_id is not null`),
    index("outbox_by_member").on(t.workspaceId, t.memberId, t.sentAt),
  ],
);
