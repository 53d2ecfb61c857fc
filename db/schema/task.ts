import { sql } from "drizzle-orm";
import {
  boolean,
  date,
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
import { channel, list, member, workspace } from "./workspace.ts";

/** A DATE stands in …_date; a DATE-TIME in …_local with its …_zone (core/tasks/task-date.ts). Never both. */
export const task = pgTable(
  "task",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id),
    id: uuid().notNull(),
    number: integer().notNull(),
    summary: text().notNull(),
    description: text(),
    status: text({ enum: ["needs-action", "in-process", "completed", "cancelled"] }).notNull(),
    priority: smallint().notNull().default(0),
    startDate: date("start_date", { mode: "string" }),
    startLocal: timestamp("start_local", { mode: "string" }),
    startZone: text("start_zone"),
    dueDate: date("due_date", { mode: "string" }),
    dueLocal: timestamp("due_local", { mode: "string" }),
    dueZone: text("due_zone"),
    dueDay: date("due_day", { mode: "string" }).generatedAlwaysAs(sql`coalesce(due_date, due_local::date)`),
    duration: text(),
    completedAt: timestamp("completed_at", { withTimezone: true }),
    rrule: text(),
    exdates: text().array().notNull().default(sql`'{}'`),
    recurrenceMode: text("recurrence_mode", { enum: ["from-due", "from-completion"] }),
    recurrenceId: text("recurrence_id"),
    reminders: text().array().notNull().default(sql`'{}'`), // ISO 8601 durations before due, or wall date-times
    remindsChannel: boolean("reminds_channel").notNull().default(false),
    snoozed: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}), // by member: an instant
    mutedBy: uuid("muted_by").array().notNull().default(sql`'{}'`),
    parentId: uuid("parent_id"),
    listId: uuid("list_id"),
    channelId: uuid("channel_id"),
    authorId: uuid("author_id").notNull(),
    runId: uuid("run_id"), // the template run that made it
    waiting: boolean().notNull().default(false), // for other tasks of its run: nobody is reminded of it
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    sequence: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("task_by_number").on(t.workspaceId, t.number),
    foreignKey({ columns: [t.workspaceId, t.parentId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.listId], foreignColumns: [list.workspaceId, list.id] }),
    foreignKey({ columns: [t.workspaceId, t.channelId], foreignColumns: [channel.workspaceId, channel.id] }),
    foreignKey({ columns: [t.workspaceId, t.authorId], foreignColumns: [member.workspaceId, member.id] }),
    index("task_open_by_due").on(t.workspaceId, t.dueDay).where(sql`status in ('needs-action', 'in-process')`),
    index("task_by_completed").on(t.workspaceId, t.completedAt).where(sql`status = 'completed'`),
    index("task_by_author").on(t.workspaceId, t.authorId),
    index("task_by_parent").on(t.workspaceId, t.parentId).where(sql`parent_id is not null`),
    index("task_by_list").on(t.workspaceId, t.listId).where(sql`list_id is not null`),
    foreignKey({ columns: [t.workspaceId, t.runId], foreignColumns: [templateRun.workspaceId, templateRun.id] }),
    index("task_by_run").on(t.workspaceId, t.runId).where(sql`run_id is not null`),
    index("task_by_words").using("gin", sql`to_tsvector('simple', summary)`),
  ],
);

export const taskAssignee = pgTable(
  "task_assignee",
  {
    workspaceId: uuid("workspace_id").notNull(),
    taskId: uuid("task_id").notNull(),
    memberId: uuid("member_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.taskId, t.memberId] }),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [task.workspaceId, task.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    index("task_assignee_by_member").on(t.workspaceId, t.memberId),
  ],
);

export const taskCategory = pgTable(
  "task_category",
  {
    workspaceId: uuid("workspace_id").notNull(),
    taskId: uuid("task_id").notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.taskId, t.name] }),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [task.workspaceId, task.id] }),
    index("task_category_by_name").on(t.workspaceId, t.name),
  ],
);

export const comment = pgTable(
  "comment",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    taskId: uuid("task_id").notNull(),
    memberId: uuid("member_id").notNull(),
    text: text().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    changeId: uuid("change_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [task.workspaceId, task.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    index("comment_by_task").on(t.workspaceId, t.taskId, t.createdAt),
  ],
);
