import type { RecordedChange, RecordedEntry } from "../chat/chat-store.ts";
import type { Context } from "../context.ts";
import type { Change } from "../tasks/change.ts";
import type { LoadedTemplates } from "./loaded-templates.ts";
import { RunBindings, RunItem } from "./run.ts";
import type { RunSchedule } from "./run-schedule.ts";
import type { StartedRun } from "./started-run.ts";
import type { Template } from "./template.ts";
import { StoredTaskDate } from "./variable.ts";

type Fields = Readonly<Record<string, unknown>>;
type Undone = Pick<Change, "templates" | "schedules" | "runs">;

/** Takes back what a change made of templates, repeating runs and runs (db/stores/template-statements.ts wrote the trail). */
export function undoTemplates(ctx: Context, { entries }: RecordedChange, loaded: LoadedTemplates): Undone {
  return {
    templates: entries.flatMap((entry) => {
      const before = loaded.named.find(({ template }) => template.id === idIn(entry, "template"))?.template;
      const after = before && templateBack(ctx, before, entry);
      return before && after ? [{ before, after, version: null }] : [];
    }),
    schedules: entries.flatMap((entry) => {
      const before = loaded.schedules.find(({ id }) => id === idIn(entry, "schedule"));
      return before ? [{ before, after: scheduleBack(before, entry) }] : [];
    }),
    runs: entries.flatMap((entry) => {
      const before = loaded.runs.find(({ run }) => run.id === idIn(entry, "run"))?.run;
      return before ? [{ before, after: runBack(ctx, before, entry) }] : [];
    }),
  };
}

/** Whether an entry of the trail is about one of these. */
export const isOfTemplates = ({ after }: RecordedEntry): boolean =>
  "template" in after || "schedule" in after || "run" in after;

const fieldsIn = (fields: Fields | null, what: string): Fields | null => (fields?.[what] ?? null) as Fields | null; // as it was written
const idIn = ({ taskId, after }: RecordedEntry, what: string): unknown =>
  taskId === null ? fieldsIn(after, what)?.id : null;

/** One that was made goes out of the list, unless it has been run again since. */
function templateBack({ now }: Context, template: Template, { before }: RecordedEntry): Template | null {
  const sequence = template.sequence + 1;
  const was = fieldsIn(before, "template");
  if (was === null) return template.runs > 1 ? null : { ...template, archived: now, sequence };
  return {
    ...template,
    ...("name" in was ? { name: String(was.name) } : {}),
    ...("version" in was ? { version: Number(was.version) } : {}),
    ...("archived" in was ? { archived: dateIn(was.archived) } : {}),
    sequence,
  };
}

function scheduleBack(schedule: RunSchedule, { before }: RecordedEntry): RunSchedule {
  const was = fieldsIn(before, "schedule") ?? { at: null };
  return {
    ...schedule,
    ...("at" in was ? { at: dateIn(was.at) } : {}),
    ...("handled" in was ? { handled: was.handled === null ? null : String(was.handled) } : {}),
    sequence: schedule.sequence + 1,
  };
}

/** A run that was started is over; one that was moved, or had ended, is as it was. */
function runBack({ now }: Context, run: StartedRun, { before }: RecordedEntry): StartedRun {
  const was = fieldsIn(before, "run") ?? { ended: run.ended ?? now };
  return {
    ...run,
    ...("ended" in was ? { ended: dateIn(was.ended) } : {}),
    ...("bindings" in was ? { bindings: RunBindings.parse(was.bindings) } : {}),
    ...("start" in was ? { start: StoredTaskDate.parse(was.start) } : {}),
    ...("end" in was ? { end: StoredTaskDate.parse(was.end) } : {}),
    ...(Array.isArray(was.items) ? { items: was.items.map((item) => RunItem.parse(item)) } : {}),
    sequence: run.sequence + 1,
  };
}

const dateIn = (value: unknown): Date | null =>
  value instanceof Date || typeof value === "string" ? new Date(value) : null;
