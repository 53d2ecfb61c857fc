import { Temporal } from "temporal-polyfill";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { TaskError } from "#core/errors.ts";
import type { Edit } from "#core/language/reading.ts";
import type { Change } from "#core/tasks/change.ts";
import { editTasks, type TaskEdit } from "#core/tasks/edit-task.ts";
import type { Occurrences } from "#core/tasks/kept-repeat.ts";
import type { Priority, Task } from "#core/tasks/task.ts";
import { instantOf, onDay, type TaskDate } from "#core/tasks/task-date.ts";
import { findPeople } from "../people.ts";
import type { ReadingTurn } from "../turn.ts";
import { listIdOf, newLists } from "./create.ts";

/** What an Edit means for each of the tasks. */
export function edit(turn: ReadingTurn, tasks: readonly LoadedTask[], occurrences: Occurrences = "this"): Change {
  const wanted = turn.reading.edit ?? {};
  const lists = newLists(turn, [wanted]);
  const verb = turn.reading.verb as Parameters<typeof editTasks>[1]["verb"]; // respond.ts sends only these here
  return editTasks(turn.ctx, {
    verb,
    tasks,
    lists,
    occurrences,
    edit: (task) => ({
      ...plainFields(wanted),
      ...dateFields(wanted, task, turn.ctx.now),
      ...peopleFields(turn, wanted, task),
      ...labelFields(wanted, task),
      ...(wanted.reminders ? { reminders: [...new Set([...task.reminders, ...wanted.reminders])] } : {}),
      ...(wanted.list === undefined ? {} : { listId: listIdOf(turn, wanted, lists) }),
    }),
  });
}

function plainFields({ summary, description, duration, rrule, priority }: Edit): TaskEdit {
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(duration === undefined ? {} : { duration }),
    ...(rrule === undefined ? {} : { rrule }),
    ...(priority === undefined ? {} : { priority: (priority ?? 0) as Priority }), // the parser gives 1–9 or null
  };
}

/** A day alone keeps the time that the task had; a time alone keeps its day. */
function dateFields({ due, start, shift, timeOnly, bareHour, rrule }: Edit, task: Task, now: Date): TaskEdit {
  if (rrule && task.due && !NAMES_DAYS.test(rrule)) return {}; // "make it weekly": from where it stands
  if (shift !== undefined && task.due) {
    return { due: shifted(task.due, shift), ...(task.start ? { start: shifted(task.start, shift) } : {}) };
  }
  if (due === undefined) return start === undefined ? {} : { start };
  const whole = due && merged(due, task.due, timeOnly ?? false);
  const moved = whole && bareHour ? inLikelyHalf(whole, task.due, now) : whole;
  return { due: moved, start: start ?? startAlong(task, moved) };
}

const NAMES_DAYS = /(?:^|;)BY/;

/** A stretch of time moves as a whole: its beginning keeps its distance from the end. */
function startAlong({ start, due }: Task, moved: TaskDate | null): TaskDate | null {
  if (!start || !due || !moved || start.value !== moved.value || due.value !== moved.value) return null;
  if (start.value === "date" || due.value === "date" || moved.value === "date") {
    return {
      value: "date",
      date: plainDay(moved)
        .add(plainDay(due).until(plainDay(start)))
        .toString(),
    };
  }
  const length = Temporal.PlainDateTime.from(due.local).until(Temporal.PlainDateTime.from(start.local));
  return { ...moved, local: Temporal.PlainDateTime.from(moved.local).add(length).toString({ smallestUnit: "second" }) };
}

const plainDay = (date: TaskDate): Temporal.PlainDate =>
  Temporal.PlainDate.from(date.value === "date" ? date.date : date.local.slice(0, 10));

function merged(due: TaskDate, had: TaskDate | null, timeOnly: boolean): TaskDate {
  if (!had) return due;
  if (due.value === "date") return onDay(had, due.date);
  if (!timeOnly) return due;
  const day = had.value === "date" ? had.date : had.local.slice(0, 10);
  return onDay(due, day);
}

const HALF_DAY = 12;

/** "make it 7:30" of what was at 7 is in the same half of the day; a half that is past gives way to one that isn't. */
function inLikelyHalf(at: TaskDate, had: TaskDate | null, now: Date): TaskDate {
  if (at.value === "date") return at;
  const wall = Temporal.PlainDateTime.from(at.local);
  const other = wall.add({ hours: wall.hour < HALF_DAY ? HALF_DAY : -HALF_DAY });
  const [one, two] = [wall, other].map((each) => ({ ...at, local: each.toString({ smallestUnit: "second" }) }));
  if (!one || !two) return at;
  const near = had?.value === "date-time" ? Temporal.PlainTime.from(had.local.slice(11)) : null;
  const distance = (each: typeof one) =>
    near ? Math.abs(near.until(each.local.slice(11)).total("minutes")) : each === one ? 0 : 1;
  const [best, rest] = distance(two) < distance(one) ? [two, one] : [one, two];
  return instantOf(best) <= now && instantOf(rest) > now ? rest : best;
}

/** A DATE moved by hours gains no time: it moves by whole days only. */
function shifted(date: TaskDate, shift: string): TaskDate {
  const by = Temporal.Duration.from(shift);
  if (date.value === "date") return { value: "date", date: Temporal.PlainDate.from(date.date).add(by).toString() };
  const moved = Temporal.PlainDateTime.from(date.local).toZonedDateTime(date.timeZone).add(by); // hours are real hours
  return { ...date, local: moved.toPlainDateTime().toString({ smallestUnit: "second" }) };
}

function peopleFields(turn: ReadingTurn, wanted: Edit, task: Task): TaskEdit {
  const { addAssignees = [], removeAssignees = [], setAssignees } = wanted;
  if (!setAssignees && addAssignees.length === 0 && removeAssignees.length === 0) return {};
  const people = (names: readonly string[]) => {
    const { ids, unknown } = findPeople(turn.loaded, names);
    if (unknown.length > 0) throw new TaskError("unknown-person", unknown.join(", "));
    return ids;
  };
  const removed = new Set(people(removeAssignees));
  const base = setAssignees ? people(setAssignees) : task.assigneeIds;
  return { assigneeIds: [...new Set([...base, ...people(addAssignees)])].filter((id) => !removed.has(id)) };
}

function labelFields({ addCategories = [], removeCategories = [] }: Edit, task: Task): TaskEdit {
  if (addCategories.length === 0 && removeCategories.length === 0) return {};
  const removed = new Set(removeCategories.map((category) => category.toLowerCase()));
  return {
    categories: [...task.categories, ...addCategories].filter((category) => !removed.has(category.toLowerCase())),
  };
}
