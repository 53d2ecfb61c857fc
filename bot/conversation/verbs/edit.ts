import { Temporal } from "temporal-polyfill";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { TaskError } from "#core/errors.ts";
import type { Edit } from "#core/language/reading.ts";
import type { Change } from "#core/tasks/change.ts";
import { editTasks, type TaskEdit } from "#core/tasks/edit-task.ts";
import type { Occurrences } from "#core/tasks/kept-repeat.ts";
import type { Priority, Task } from "#core/tasks/task.ts";
import { onDay, type TaskDate } from "#core/tasks/task-date.ts";
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
      ...dateFields(wanted, task),
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
function dateFields({ due, start, shift, timeOnly, rrule }: Edit, task: Task): TaskEdit {
  if (rrule && task.due && !NAMES_DAYS.test(rrule)) return {}; // "make it weekly": from where it stands
  if (shift !== undefined && task.due) {
    return { due: shifted(task.due, shift), ...(task.start ? { start: shifted(task.start, shift) } : {}) };
  }
  if (due === undefined) return start === undefined ? {} : { start };
  const moved = due && merged(due, task.due, timeOnly ?? false);
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
