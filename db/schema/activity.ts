import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { member } from "./workspace.ts";

/** Append-only: who changed what, where and when; before and after hold the changed fields only. */
export const activity = pgTable(
  "activity",
  {
    workspaceId: uuid("workspace_id").notNull(),
    id: uuid().notNull(),
    changeId: uuid("change_id").notNull(), // one commit's change, what one undo takes back
    taskId: uuid("task_id"), // null: about the member's settings
    memberId: uuid("member_id").notNull(),
    verb: text().notNull(),
    via: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    before: jsonb(), // null: it was made
    after: jsonb().notNull(),
    undoes: uuid(), // the change that this one took back
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    index("activity_by_task").on(t.workspaceId, t.taskId, t.at),
    index("activity_by_member").on(t.workspaceId, t.memberId, t.at),
    index("activity_by_change").on(t.workspaceId, t.changeId),
    index("activity_by_undone").on(t.workspaceId, t.undoes).where(sql`undoes is not null`),
  ],
);
