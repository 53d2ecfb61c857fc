import { dateView } from "#core/chat/date-view.ts";
import { listWords } from "#core/chat/words.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { RunInFull } from "#core/progress/desk-templates.ts";
import { isOpen } from "#core/tasks/task.ts";
import { runProgress } from "#core/templates/run-progress.ts";
import type { Form } from "../forms/form-values.ts";
import type { RoleView, RunPage } from "../template-models.ts";
import { runMove } from "./run-move.ts";
import { runSummary } from "./run-summary.ts";
import { byDue } from "./task-order.ts";
import { viewTasks } from "./task-views.ts";
import { viewerOf } from "./viewer.ts";

/** `form`: a move that was asked to be shown. */
export function runPage(facts: RunInFull, reader: DeskReader, form: Form | null): RunPage {
  const { run } = facts;
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]));
  const items = facts.tasks.filter(({ parentId }) => parentId === null).sort(byDue(reader.timeZone));
  const open = items.filter(isOpen);
  const { errors, move } = form ? runMove(facts, form, reader) : { errors: {}, move: null };
  const anchor = run.bindings.start === null && run.bindings.end !== null ? "end" : "start";
  return {
    viewer: viewerOf(facts, reader),
    run,
    templateName: facts.templateName,
    summary: runSummary({ ...run, tasks }, reader),
    start: dateView(run.start, reader),
    end: dateView(run.end, reader),
    roles: roleViews(facts, tasks, reader),
    open: viewTasks(
      open.filter(({ waiting }) => !waiting),
      reader,
    ),
    waiting: viewTasks(
      open.filter(({ waiting }) => waiting),
      reader,
    ),
    done: viewTasks(
      items.filter((task) => !isOpen(task)),
      reader,
    ),
    anchor,
    fields: form ?? {},
    errors,
    move,
  };
}

function roleViews(
  { run, people }: RunInFull,
  tasks: ReadonlyMap<RunInFull["tasks"][number]["id"], RunInFull["tasks"][number]>,
  reader: DeskReader,
): RoleView[] {
  const bound = new Map(run.roles.map((role) => [role.name, role]));
  return runProgress(run.items, tasks, reader).roles.map(({ role, total, done, overdue }) => {
    const named = bound.get(role)?.memberIds ?? [];
    const nobody = bound.get(role)?.binds === "anyone" ? "anyone" : "nobody yet";
    const who = listWords(named.map((id) => people.get(id) ?? "someone"));
    return { label: role, done, total, late: overdue, people: who || nobody };
  });
}
