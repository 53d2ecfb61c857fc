import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { channel, member } from "./workspace.ts";

/** A checklist that can be run again and again. What it says is in its versions. */
export const template = pgTable(
  "template",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    name: text().notNull(),
    version: integer().notNull(), // the newest: what a new run pins
    runs: integer().notNull().default(0), // how many there were
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    authorId: uuid("author_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    sequence: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.authorId], foreignColumns: [member.workspaceId, member.id] }),
    uniqueIndex("template_by_name").on(t.workspaceId, sql`lower(${t.name})`).where(sql`archived_at is null`),
  ],
);

/** Never changed: an edit makes the next one, and a run stays with its own. */
export const templateVersion = pgTable(
  "template_version",
  {
    workspaceId: uuid("workspace_id").notNull(),
    templateId: uuid("template_id").notNull(),
    number: integer().notNull(),
    content: jsonb().notNull(), // core/templates/template.ts: TemplateContent
    size: integer().notNull(), // at most so many tasks a run, subtasks included
    authorId: uuid("author_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.templateId, t.number] }),
    foreignKey({ columns: [t.workspaceId, t.templateId], foreignColumns: [template.workspaceId, template.id] }),
    foreignKey({ columns: [t.workspaceId, t.authorId], foreignColumns: [member.workspaceId, member.id] }),
  ],
);

/** A run that comes again: "on the last workday of every month". */
export const templateSchedule = pgTable(
  "template_schedule",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    templateId: uuid("template_id").notNull(),
    name: text().notNull(),
    repeat: jsonb().notNull(), // core/templates/repeat-run.ts: RepeatingRun
    handled: text(), // the last occurrence that was run or skipped
    bindings: jsonb().notNull(), // core/templates/run.ts: RunBindings, without dates
    authorId: uuid("author_id").notNull(),
    channelId: uuid("channel_id"),
    at: timestamp({ withTimezone: true }), // when the next run is to be made; null: never again
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    sequence: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.templateId], foreignColumns: [template.workspaceId, template.id] }),
    foreignKey({ columns: [t.workspaceId, t.authorId], foreignColumns: [member.workspaceId, member.id] }),
    foreignKey({ columns: [t.workspaceId, t.channelId], foreignColumns: [channel.workspaceId, channel.id] }),
    index("template_schedule_due").on(t.at).where(sql`at is not null`),
    index("template_schedule_by_template").on(t.workspaceId, t.templateId),
  ],
);

/** One run of one version: what it was started with, and the task that each item became. */
export const templateRun = pgTable(
  "template_run",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    templateId: uuid("template_id").notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    bindings: jsonb().notNull(), // core/templates/run.ts: RunBindings
    start: jsonb().notNull(), // core/tasks/task-date.ts
    end: jsonb().notNull(),
    items: jsonb().notNull(), // core/templates/run.ts: RunItem[]
    roles: jsonb().notNull(), // core/templates/run-plan.ts: PlannedRole[]: who was next in a rotation
    scheduleId: uuid("schedule_id"),
    occurrence: text(), // of a repeating run: which one
    channelId: uuid("channel_id"), // where it was started
    authorId: uuid("author_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    sequence: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.templateId], foreignColumns: [template.workspaceId, template.id] }),
    foreignKey({
      columns: [t.workspaceId, t.scheduleId],
      foreignColumns: [templateSchedule.workspaceId, templateSchedule.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.channelId], foreignColumns: [channel.workspaceId, channel.id] }),
    foreignKey({ columns: [t.workspaceId, t.authorId], foreignColumns: [member.workspaceId, member.id] }),
    unique("template_run_once").on(t.workspaceId, t.scheduleId, t.occurrence),
    index("template_run_by_template").on(t.workspaceId, t.templateId, t.createdAt),
    index("template_run_open").on(t.workspaceId, t.createdAt).where(sql`ended_at is null`),
  ],
);
