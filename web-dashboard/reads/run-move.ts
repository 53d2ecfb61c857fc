import { dateView } from "#core/chat/date-view.ts";
import type { TaskId } from "#core/ids.ts";
import { deskPlanning } from "#core/progress/desk-planning.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { RunInFull } from "#core/progress/desk-templates.ts";
import { onDay, type TaskDate } from "#core/tasks/task-date.ts";
import { moveRun, type StayingItem } from "#core/templates/move-run.ts";
import { touchedTasks } from "#core/templates/moved-run.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { FieldErrors, Form } from "../forms/form-values.ts";
import { isDay, textOf } from "../forms/form-values.ts";
import type { MoveView } from "../template-models.ts";
import { planWarningWords } from "./plan-view.ts";

type Moved = { readonly errors: FieldErrors; readonly move: MoveView | null };

const STAYS: Record<StayingItem["why"], string> = {
  done: "done",
  touched: "changed by somebody since",
  waiting: "counts from what it waits for",
  same: "keeps its date",
  gone: "dropped",
};

/** The preview of a move to another start or end. */
export function runMove(facts: RunInFull, form: Form, reader: DeskReader): Moved {
  const day = textOf(form, "day");
  if (!isDay(day)) return { errors: { day: "Choose the new day." }, move: null };
  const { run, content } = facts;
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]));
  const touched = new Set([...facts.touched, ...touchedTasks(run, facts.tasks)]);
  const bindings = moved(run.bindings, day);
  const move = moveRun({ content, run, bindings, tasks, touched }, deskPlanning(facts, reader.now));
  if (move.outcome === "incomplete") {
    return { errors: { day: move.refused[0]?.problem ?? "It can't be planned from that day." }, move: null };
  }
  const words = (date: TaskDate | null) => (date ? dateView(date, reader).text : "no date");
  const summaryOf = (taskId: TaskId | undefined) => (taskId && tasks.get(taskId)?.summary) ?? "a task that is gone";
  return {
    errors: {},
    move: {
      start: dateView(move.start, reader),
      end: dateView(move.end, reader),
      moves: move.moves.map(({ taskId, from, to, summary }) => ({
        summary: summary ?? summaryOf(taskId),
        from: words(from),
        to: words(to),
      })),
      stays: move.stays.map(({ taskId, why }) => ({ summary: summaryOf(taskId), why: STAYS[why] })),
      warnings: planWarningWords(move.warnings, { reader, people: facts.people }, (key) =>
        summaryOf(run.items.find((item) => item.key === key)?.taskId),
      ),
      ready: { loaded: { run, content, tasks: facts.tasks }, bindings, move },
    },
  };
}

/** The anchor that was given goes to the day, keeping its time; where both were, the end goes along as many days. */
function moved(bindings: RunBindings, day: string): RunBindings {
  const { start, end } = bindings;
  if (!start && end) return { ...bindings, end: onDay(end, day) };
  if (!start) return bindings;
  const days = Math.round((Date.parse(day) - Date.parse(dayIn(start))) / 86_400_000);
  const later = (date: TaskDate) =>
    onDay(date, new Date(Date.parse(dayIn(date)) + days * 86_400_000).toISOString().slice(0, 10));
  return { ...bindings, start: onDay(start, day), end: end && later(end) };
}

const dayIn = (date: TaskDate): string => (date.value === "date" ? date.date : date.local.slice(0, 10));
