import { taskView } from "#core/chat/task-view.ts";
import type { ListId } from "#core/ids.ts";
import type { Reading } from "#core/language/reading.ts";
import type { Change, NewList } from "#core/tasks/change.ts";
import { createTasks, type NewTask } from "#core/tasks/create-task.ts";
import type { Priority, Task } from "#core/tasks/task.ts";
import { instantOf } from "#core/tasks/task-date.ts";
import { findPeople } from "../people.ts";
import { resolve } from "../resolve.ts";
import { namesOf, type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { createdWords } from "../views/words.ts";
import { askWhen } from "./ask-when.ts";
import { notFound, which } from "./not-clear.ts";

const PAST_GRACE_MS = 60_000;

/** One task from one reading. A time that has passed is asked about; everything else is taken and shown. */
export function create(turn: ReadingTurn): Plan {
  const { reading } = turn;
  if (!reading.summary) return say(message("What should I call it?"));
  if (isPast(turn, reading)) return askWhen(turn);

  const parent = parentOf(turn);
  if (parent.plan) return parent.plan;
  const { change, unknown } = createAll(turn, [{ reading, parent: parent.task }]);
  return created(turn, change, unknown);
}

/** Several readings become one change, so that one undo takes all back. */
export function createAll(turn: Turn, wanted: readonly { reading: Reading; parent: Task | null }[]) {
  const lists = newLists(
    turn,
    wanted.map(({ reading }) => reading),
  );
  const first = turn.loaded.firstNumber;
  if (first === null) throw new Error("no short number was taken for a new task");
  const unknown: string[] = [];
  const tasks = wanted.map(({ reading, parent }, i): NewTask => {
    const people = findPeople(turn.loaded, reading.assignees);
    unknown.push(...people.unknown);
    return {
      ...fieldsOf(reading),
      remindsChannel: reading.audience === "channel" && turn.act.channel.kind === "channel",
      number: first + i,
      assigneeIds: people.ids,
      listId: listIdOf(turn, reading, lists),
      channelId: turn.loaded.channelId,
      parent,
    };
  });
  return { change: createTasks(turn.ctx, { tasks, lists }), unknown };
}

export function created(turn: Turn, change: Change, unknown: readonly string[]): Plan {
  const tasks = change.tasks.map(({ after }) => after);
  const [only] = tasks;
  const words =
    only && tasks.length === 1
      ? createdWords(taskView(only, namesOf(turn, change), turn.reader), turn.ctx.actor.memberId)
      : `Added ${tasks.length} tasks.`;
  const view = receipt(turn, change, words);
  const ids = tasks.map(({ id }) => id);
  const smallPrint =
    unknown.length > 0 ? `I don't know ${unknown.join(" or ")} here yet, so they weren't assigned.` : null;
  return { ...say({ ...view, smallPrint }), change, focus: ids, shown: ids.length > 1 ? ids : null };
}

function fieldsOf(reading: Reading) {
  const { description, start, due, duration, rrule, exdates, recurrenceMode, categories, reminders } = reading;
  const priority = (reading.priority ?? 0) as Priority; // the parser gives 1–9 or null
  return {
    summary: reading.summary ?? "",
    description,
    start,
    due,
    duration,
    rrule,
    exdates,
    recurrenceMode,
    reminders,
    categories,
    priority,
  };
}

function isPast({ ctx }: Turn, { due, rrule }: Reading): boolean {
  return due?.value === "date-time" && !rrule && instantOf(due).getTime() < ctx.now.getTime() - PAST_GRACE_MS;
}

function parentOf(turn: ReadingTurn): { readonly task: Task | null; readonly plan: Plan | null } {
  const { reading, loaded } = turn;
  if (!reading.parent) return { task: null, plan: null };
  const found = resolve(loaded, { ...reading, references: [reading.parent] });
  if (found.outcome === "found") return { task: found.tasks[0] ?? null, plan: null };
  return { task: null, plan: found.outcome === "several" ? which(turn, found.candidates) : notFound(turn, found) };
}

/** Lists that are named and not there yet, each once. */
export function newLists({ loaded, newId }: Turn, readings: readonly { readonly list?: string | null }[]): NewList[] {
  const known = new Set(loaded.lists.map(({ name }) => name.toLowerCase()));
  const lists: NewList[] = [];
  for (const { list } of readings) {
    if (!list || known.has(list.toLowerCase())) continue;
    known.add(list.toLowerCase());
    lists.push({ id: newId() as ListId, name: list }); // a fresh UUID is one
  }
  return lists;
}

export function listIdOf(
  { loaded }: Turn,
  { list }: { readonly list?: string | null },
  made: readonly NewList[],
): ListId | null {
  if (!list) return null;
  return [...loaded.lists, ...made].find(({ name }) => name.toLowerCase() === list.toLowerCase())?.id ?? null;
}
