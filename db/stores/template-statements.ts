import { and, eq } from "drizzle-orm";
import type { Commit } from "#core/chat/chat-store.ts";
import type { Change } from "#core/tasks/change.ts";
import { sameValue } from "#core/tasks/changed-fields.ts";
import type { RunRecord, ScheduleRecord, TemplateRecord } from "#core/templates/template-change.ts";
import { templateSize } from "#core/templates/template-size.ts";
import type { Database } from "../client.ts";
import { template, templateRun, templateSchedule, templateVersion } from "../schema/template.ts";
import { insertRows } from "./insert-rows.ts";
import type { Statement } from "./statement.ts";

/** What a change makes of templates, repeating runs and runs; before its tasks, which refer to them. */
export function templateStatements(db: Database, scope: Commit, change: Change): Statement[] {
  return [
    ...change.templates.flatMap((record) => storedTemplate(db, scope, record)),
    ...change.schedules.map((record) => storedSchedule(db, scope, record)),
    ...change.runs.map((record) => storedRun(db, scope, record)),
  ];
}

type Fields = Readonly<Record<string, unknown>>;
type Entry = { readonly before: Fields | null; readonly after: Fields };

/** As the trail keeps them, so that each can be taken back (core/templates/undo-templates.ts): what a run made is said by its tasks. */
export function templateEntries({ templates, schedules, runs }: Change): Entry[] {
  const entries = [
    ...templates.map(({ before, after }) =>
      entry("template", before, pick(before, after, ["name", "version", "archived"])),
    ),
    ...schedules.map(({ before, after }) => entry("schedule", before, pick(before, after, ["name", "handled", "at"]))),
    ...runs.map(({ before, after }) =>
      entry("run", before, pick(before, after, before ? ["ended", "bindings", "start", "end", "items"] : ["name"])),
    ),
  ];
  return entries.flatMap((one) => one ?? []);
}

type Picked = { readonly before: Fields; readonly after: Fields };

/** null: only its sequence stepped on. */
const entry = (what: string, before: unknown, picked: Picked): Entry | null =>
  before !== null && Object.keys(picked.after).length === 1
    ? null
    : { before: before === null ? null : { [what]: picked.before }, after: { [what]: picked.after } };

/** The id, and the fields that changed. */
function pick<T extends { readonly id: string }>(
  before: T | null,
  after: T,
  fields: readonly (keyof T & string)[],
): Picked {
  const changed = fields.filter((field) => before === null || !sameValue(before[field], after[field]));
  const of = (one: T | null): Fields =>
    Object.fromEntries(
      ["id" as const, ...changed].map((field) => [field, JSON.parse(JSON.stringify(one?.[field] ?? null))]),
    );
  return { before: of(before), after: of(after) };
}

function storedTemplate(db: Database, { workspaceId, memberId, now }: Commit, record: TemplateRecord): Statement[] {
  const { before, after, version } = record;
  const { id, name, version: number, runs, archived, sequence } = after;
  const fields = { name, version: number, runs, archivedAt: archived, sequence };
  const mine = and(eq(template.workspaceId, workspaceId), eq(template.id, id));
  return [
    before
      ? db.update(template).set(fields).where(mine)
      : insertRows(template, [{ workspaceId, id, ...fields, authorId: memberId, createdAt: now }]),
    ...(version ? [storedVersion(workspaceId, version)] : []),
  ];
}

const storedVersion = (
  workspaceId: Commit["workspaceId"],
  { templateId, number, content, authorId, created }: NonNullable<TemplateRecord["version"]>,
): Statement => {
  const size = templateSize(content);
  return insertRows(templateVersion, [
    { workspaceId, templateId, number, content, size, authorId, createdAt: created },
  ]);
};

function storedSchedule(db: Database, { workspaceId, now }: Commit, { before, after }: ScheduleRecord): Statement {
  const { id, ...fields } = after;
  const mine = and(eq(templateSchedule.workspaceId, workspaceId), eq(templateSchedule.id, id));
  if (before) return db.update(templateSchedule).set(fields).where(mine);
  return insertRows(templateSchedule, [{ workspaceId, id, ...fields, createdAt: now }]);
}

function storedRun(db: Database, { workspaceId }: Commit, { before, after }: RunRecord): Statement {
  const { created, ended, workspaceId: _own, ...fields } = after;
  const row = { ...fields, createdAt: created, endedAt: ended };
  if (!before) return insertRows(templateRun, [{ workspaceId, ...row }]);
  const { start, end, bindings, items, endedAt, sequence } = row;
  const moved = sameValue([before.items, before.bindings], [after.items, after.bindings])
    ? {}
    : { start, end, bindings, items };
  return db
    .update(templateRun)
    .set({ ...moved, endedAt, sequence })
    .where(and(eq(templateRun.workspaceId, workspaceId), eq(templateRun.id, after.id)));
}
