import {
  bigint,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { task } from "./task.ts";
import { channel, member, workspace } from "./workspace.ts";

/**
 * What somebody, or a channel, is to be told of and from when (RFC 5545 VALARM). Derived from tasks and settings, and never
 * changed: what stands for another time is another alarm.
 */
export const alarm = pgTable(
  "alarm",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    kind: text({ enum: ["due", "before", "at", "again", "nudge", "digest", "channel-digest"] }).notNull(),
    taskId: uuid("task_id"), // null: a digest
    memberId: uuid("member_id"), // who is told; null: the channel
    channelId: uuid("channel_id"),
    trigger: text().notNull().default(""), // what tells alarms of one kind apart: "PT1H", a date-time
    forAt: timestamp("for_at", { withTimezone: true }).notNull(), // as derived
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("alarm_once").on(t.workspaceId, t.taskId, t.memberId, t.channelId, t.kind, t.trigger).nullsNotDistinct(),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [task.workspaceId, task.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    foreignKey({ columns: [t.workspaceId, t.channelId], foreignColumns: [channel.workspaceId, channel.id] }),
  ],
);

/** When an alarm fires next; none: it has. Apart and narrow: a firing rewrites no index of the many alarms. */
export const firing = pgTable(
  "firing",
  {
    workspaceId: uuid("workspace_id").notNull(),
    alarmId: uuid("alarm_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    before: integer().notNull().default(0), // how many times it has fired
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.alarmId] }),
    foreignKey({ columns: [t.workspaceId, t.alarmId], foreignColumns: [alarm.workspaceId, alarm.id] }).onDelete(
      "cascade",
    ),
    index("firing_due").on(t.at),
  ],
);

/** What has changed since its alarms were derived; kept by triggers (migration 0008), worked off by the scheduler. */
export const unarmed = pgTable(
  "unarmed",
  {
    workspaceId: uuid("workspace_id").notNull(),
    subject: text({ enum: ["task", "member", "channel"] }).notNull(),
    id: uuid().notNull(),
    version: bigint({ mode: "number" }).notNull().default(0), // the transaction that changed it last; another one meanwhile: derived again
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.subject, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
  ],
);

/** Days on which somebody is out of office; who stands in hears of their tasks meanwhile. */
export const absence = pgTable(
  "absence",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    memberId: uuid("member_id").notNull(),
    fromDay: date("from_day", { mode: "string" }).notNull(),
    toDay: date("to_day", { mode: "string" }).notNull(), // inclusive
    standInId: uuid("stand_in_id"), // null: what can wait waits
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    foreignKey({ columns: [t.workspaceId, t.standInId], foreignColumns: [member.workspaceId, member.id] }),
    index("absence_by_member").on(t.workspaceId, t.memberId, t.toDay),
  ],
);

/** A workspace's own days off, besides its country's holidays. */
export const holiday = pgTable(
  "holiday",
  {
    workspaceId: uuid("workspace_id").notNull(),
    day: date({ mode: "string" }).notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.day] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
  ],
);
