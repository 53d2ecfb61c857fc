import { foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { task } from "./task.ts";
import { member } from "./workspace.ts";

/** One occurrence of a repeating task that was completed or skipped. The task itself has moved on to the next one. */
export const occurrence = pgTable(
  "occurrence",
  {
    workspaceId: uuid("workspace_id").notNull(),
    taskId: uuid("task_id").notNull(),
    recurrenceId: text("recurrence_id").notNull(), // the date that the rule gave it: "2026-11-27" or "2026-11-27T16:00:00"
    outcome: text({ enum: ["completed", "skipped"] }).notNull(),
    memberId: uuid("member_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    changeId: uuid("change_id").notNull(), // what one undo takes back
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.taskId, t.recurrenceId] }),
    foreignKey({ columns: [t.workspaceId, t.taskId], foreignColumns: [task.workspaceId, task.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [member.workspaceId, member.id] }),
    index("occurrence_by_time").on(t.workspaceId, t.at),
    index("occurrence_by_change").on(t.workspaceId, t.changeId),
  ],
);
