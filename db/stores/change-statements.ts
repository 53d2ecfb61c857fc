import { and, eq, sql } from "drizzle-orm";
import type { Commit } from "#core/chat/chat-store.ts";
import { type ChangeId, uuidV7 } from "#core/ids.ts";
import type { Change, TaskChange } from "#core/tasks/change.ts";
import { changedFields, madeFields, sameValue } from "#core/tasks/changed-fields.ts";
import type { Task } from "#core/tasks/task.ts";
import type { Database } from "../client.ts";
import { activity } from "../schema/activity.ts";
import { occurrence } from "../schema/occurrence.ts";
import { comment, task, taskAssignee, taskCategory } from "../schema/task.ts";
import { list } from "../schema/workspace.ts";
import { insertRows } from "./insert-rows.ts";
import { settingEntries, settingStatements } from "./setting-statements.ts";
import type { Statement } from "./statement.ts";
import { toRow } from "./task-row.ts";
import { templateEntries, templateStatements } from "./template-statements.ts";

/** The statements that make a change true, its trail included. Lists come first: tasks refer to them. */
export function changeStatements(db: Database, scope: Commit, change: Change): Statement[] {
  const tasks = change.tasks.map(inOneOrder);
  return [
    ...newLists(db, scope, change),
    ...templateStatements(db, scope, change),
    ...newTasks(tasks),
    ...tasks.flatMap((one) => changedTask(db, one)),
    ...newComments(db, scope, change),
    ...unsaid(db, scope, change),
    ...occurrences(db, scope, change),
    ...settingStatements(db, scope, change),
    ...trail(scope, change),
  ];
}

/** Those that are new in one statement a table: a run of a template makes many. */
function newTasks(changes: readonly TaskChange[]): Statement[] {
  const made = changes.filter(({ before }) => before === null).map(({ after }) => after);
  if (made.length === 0) return [];
  const people = made.flatMap(({ workspaceId, id: taskId, assigneeIds }) =>
    assigneeIds.map((memberId) => ({ workspaceId, taskId, memberId })),
  );
  const labels = made.flatMap(({ workspaceId, id: taskId, categories }) =>
    categories.map((name) => ({ workspaceId, taskId, name })),
  );
  return [
    ...inParts(made.map(toRow)).map((rows) => insertRows(task, rows)),
    ...inParts(people).map((rows) => insertRows(taskAssignee, rows)),
    ...inParts(labels).map((rows) => insertRows(taskCategory, rows)),
  ];
}

const MOST_ROWS = 1_000; // a statement has at most 65,535 parameters, a task about forty

const inParts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, i) => rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS));

function changedTask(db: Database, { before, after }: TaskChange): Statement[] {
  if (before === null) return [];
  const { workspaceId, id } = after;
  const stored = db
    .update(task)
    .set(toRow(after))
    .where(and(eq(task.workspaceId, workspaceId), eq(task.id, id)));
  return [stored, ...assigneeStatements(db, before, after), ...categoryStatements(db, before, after)];
}

function assigneeStatements(db: Database, before: Task, after: Task): Statement[] {
  if (sameValue(before.assigneeIds, after.assigneeIds)) return [];
  const { workspaceId, id: taskId, assigneeIds } = after;
  const mine = and(eq(taskAssignee.workspaceId, workspaceId), eq(taskAssignee.taskId, taskId));
  const rows = assigneeIds.map((memberId) => ({ workspaceId, taskId, memberId }));
  return [db.delete(taskAssignee).where(mine), ...(rows.length > 0 ? [db.insert(taskAssignee).values(rows)] : [])];
}

function categoryStatements(db: Database, before: Task, after: Task): Statement[] {
  if (sameValue(before.categories, after.categories)) return [];
  const { workspaceId, id: taskId, categories } = after;
  const mine = and(eq(taskCategory.workspaceId, workspaceId), eq(taskCategory.taskId, taskId));
  const rows = categories.map((name) => ({ workspaceId, taskId, name }));
  return [db.delete(taskCategory).where(mine), ...(rows.length > 0 ? [db.insert(taskCategory).values(rows)] : [])];
}

function newLists(db: Database, { workspaceId, now }: Commit, { lists }: Change): Statement[] {
  if (lists.length === 0) return [];
  return [db.insert(list).values(lists.map(({ id, name }) => ({ workspaceId, id, name, createdAt: now })))];
}

function newComments(db: Database, { workspaceId, memberId, now }: Commit, change: Change): Statement[] {
  if (change.comments.length === 0) return [];
  const rows = change.comments.map(({ id, taskId, text }) => ({ workspaceId, id, taskId, memberId, text }));
  return [db.insert(comment).values(rows.map((row) => ({ ...row, createdAt: now, changeId: change.id })))];
}

/** The comments of a change that is taken back. */
const unsaid = (db: Database, { workspaceId }: Commit, { undoes }: Change): Statement[] =>
  undoes ? [db.delete(comment).where(and(eq(comment.workspaceId, workspaceId), eq(comment.changeId, undoes)))] : [];

/** What became of occurrences; an undo takes them back. One that comes again, its task moved back, is told anew. */
function occurrences(db: Database, { workspaceId, memberId, now }: Commit, change: Change): Statement[] {
  const told = { memberId, at: now, changeId: change.id };
  const rows = change.tasks.flatMap(({ after, occurrence: done }) =>
    done ? [{ workspaceId, taskId: after.id, recurrenceId: done.recurrenceId, outcome: done.outcome, ...told }] : [],
  );
  const target = [occurrence.workspaceId, occurrence.taskId, occurrence.recurrenceId];
  const set = { outcome: sql`excluded.outcome`, ...told };
  return [
    ...(change.undoes ? [takenBack(db, workspaceId, change.undoes)] : []),
    ...(rows.length > 0 ? [db.insert(occurrence).values(rows).onConflictDoUpdate({ target, set })] : []),
  ];
}

const takenBack = (db: Database, workspaceId: Commit["workspaceId"], undone: ChangeId): Statement =>
  db.delete(occurrence).where(and(eq(occurrence.workspaceId, workspaceId), eq(occurrence.changeId, undone)));

/** One entry a comment, one a task, one for what was set. Ids are by time, then by place. */
function trail({ workspaceId, memberId, via, now }: Commit, change: Change): Statement[] {
  const entries = [
    ...change.comments.map(({ id, taskId, text }) => ({ taskId, before: null, after: { comment: { id, text } } })),
    ...change.tasks.map((one) => ({ taskId: one.after.id, ...taskEntry(inOneOrder(one)) })),
    ...[...settingEntries(change), ...templateEntries(change)].map((entry) => ({ taskId: null, ...entry })),
  ];
  if (entries.length === 0) return [];
  const ids = entries.map(() => newId(now)).sort();
  const common = { workspaceId, memberId, via, at: now, changeId: change.id, verb: change.verb, undoes: change.undoes };
  const rows = entries.map((entry, i) => ({ ...common, ...entry, id: ids[i] ?? newId(now) }));
  return inParts(rows).map((part) => insertRows(activity, part));
}

/** People and labels are sets. One order in the trail and in what is read back (task-row.ts) shows whether they differ. */
const inOneOrder = ({ before, after }: TaskChange): TaskChange => ({
  before: before && tidy(before),
  after: tidy(after),
});

const tidy = (one: Task): Task => ({
  ...one,
  assigneeIds: one.assigneeIds.toSorted(),
  categories: one.categories.toSorted(),
});

function taskEntry({ before, after }: TaskChange) {
  return before ? changedFields(before, after) : { before: null, after: madeFields(after) };
}

const newId = (now: Date): string => uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
