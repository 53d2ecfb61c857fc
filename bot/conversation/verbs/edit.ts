import { Temporal } from "temporal-polyfill";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { TaskError } from "#core/errors.ts";
import type { Edit } from "#core/language/reading.ts";
import type { Change } from "#core/tasks/change.ts";
import { editTasks, type TaskEdit } from "#core/tasks/edit-task.ts";
import type { Priority, Task } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { findPeople } from "../people.ts";
import type { ReadingTurn } from "../turn.ts";
import { listIdOf, newLists } from "./create.ts";

/** What an Edit means for each of the tasks. */
export function edit(turn: ReadingTurn, tasks: readonly LoadedTask[]): Change {
  const wanted = turn.reading.edit ?? {};
  const lists = newLists(turn, [wanted]);
  const verb = turn.reading.verb as Parameters<typeof editTasks>[1]["verb"]; // respond.ts sends only these here
  return editTasks(turn.ctx, {
    verb,
    tasks,
    lists,
    edit: (task) => ({
      ...plainFields(wanted),
      ...dateFields(wanted, task),
      ...peopleFields(turn, wanted, task),
      ...labelFields(wanted, task),
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
function dateFields({ due, start, shift, timeOnly }: Edit, task: Task): TaskEdit {
  if (shift !== undefined && task.due) {
    return { due: shifted(task.due, shift), ...(task.start ? { start: shifted(task.start, shift) } : {}) };
  }
  const moved = due === undefined ? {} : { due: due && merged(due, task.due, timeOnly ?? false) };
  return { ...moved, ...(start === undefined ? {} : { start }) };
}

function merged(due: TaskDate, had: TaskDate | null, timeOnly: boolean): TaskDate {
  if (!had) return due;
  if (due.value === "date") return had.value === "date" ? due : { ...had, local: `${due.date}${had.local.slice(10)}` };
  if (!timeOnly) return due;
  const day = had.value === "date" ? had.date : had.local.slice(0, 10);
  return { ...due, local: `${day}${due.local.slice(10)}` };
}

/** A DATE moved by hours gains no time: it moves by whole days only. */
function shifted(date: TaskDate, shift: string): TaskDate {
  const by = Temporal.Duration.from(shift);
  if (date.value === "date") return { value: "date", date: Temporal.PlainDate.from(date.date).add(by).toString() };
  return { ...date, local: Temporal.PlainDateTime.from(date.local).add(by).toString({ smallestUnit: "second" }) };
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
