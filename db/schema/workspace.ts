import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

export const workspace = pgTable("workspace", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  timeZone: text("time_zone"), // IANA; null: not set
  country: text(), // ISO 3166-1, or with a subdivision "DE-BY": whose holidays hold; null: none
  workDays: text("work_days"), // RFC 5545 weekdays, "MO,TU,WE,TH,FR"; null: the default
  dayParts: text("day_parts"), // "morning=09:00,evening=19:00": what differs from the built-in; null: nothing
  modelAllowed: boolean("model_allowed").notNull().default(false), // may messages be shown to the language model
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** The last short number given out. A row of its own, so that taking one never waits for anything else of the workspace. */
export const taskCounter = pgTable("task_counter", {
  workspaceId: uuid("workspace_id")
    .primaryKey()
    .references(() => workspace.id),
  last: integer().notNull().default(0),
});

export const member = pgTable(
  "member",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    id: uuid().notNull(),
    name: text().notNull(),
    role: text({ enum: ["member", "admin", "owner"] })
      .notNull()
      .default("member"),
    timeZone: text("time_zone"),
    locale: text(),
    weekStart: text("week_start", { enum: ["monday", "sunday", "saturday"] }),
    hourCycle: text("hour_cycle", { enum: ["h12", "h23"] }),
    dateOrder: text("date_order", { enum: ["mdy", "dmy"] }),
    dayTime: text("day_time"), // "09:00": when tasks that are due on a day are told
    remindBefore: text("remind_before"), // "P1D,PT30M": also so long before; "": never; null: the default
    quietHours: text("quiet_hours"), // "20:00-08:00"; "": none; null: the default
    workDays: text("work_days"), // "MO,TU,WE,TH,FR"; null: the workspace's
    dailyBudget: integer("daily_budget"), // at most so many messages a day that nobody asked for; null: the default
    nudges: boolean(), // whether the overdue is told again; null: the default
    digest: text(), // "08:00 MO,TU,WE,TH,FR"; null: none
    digestOfferedAt: timestamp("digest_offered_at", { withTimezone: true }),
    lookedUpAt: timestamp("looked_up_at", { withTimezone: true }), // when the platform was asked who this is
    zoneAskedAt: timestamp("zone_asked_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("member_by_name").on(t.workspaceId, sql`lower(${t.name})`),
  ],
);

/** A platform account of a member. */
export const identity = pgTable(
  "identity",
  {
    workspaceId: uuid("workspace_id").notNull(),
    memberId: uuid("member_id").notNull(),
    platform: text().notNull(),
    workspaceKey: text("workspace_key").notNull(), // the platform's team or guild
    externalId: text("external_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.workspaceKey, t.externalId] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    index("identity_by_member").on(t.workspaceId, t.memberId),
  ],
);

/** A Slack team or Discord guild that uses Companion. */
export const installation = pgTable(
  "installation",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    platform: text().notNull(),
    workspaceKey: text("workspace_key").notNull(),
    botToken: text("bot_token"), // encrypted; null: single-workspace mode, the token is a setting
    active: boolean().notNull().default(true),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.workspaceKey] }), index("installation_by_workspace").on(t.workspaceId)],
);

export const channel = pgTable(
  "channel",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    id: uuid().notNull(),
    platform: text().notNull(),
    externalId: text("external_id").notNull(),
    kind: text({ enum: ["direct", "channel"] }).notNull(),
    name: text(),
    digest: text(), // "16:00 FR"; null: none
    digestZone: text("digest_zone"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("channel_by_external_id").on(t.workspaceId, t.platform, t.externalId),
  ],
);

export const list = pgTable(
  "list",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    id: uuid().notNull(),
    name: text().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("list_by_name").on(t.workspaceId, sql`lower(${t.name})`),
  ],
);
