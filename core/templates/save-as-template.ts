import type { ListId } from "../ids.ts";
import { dayOf } from "../recurrence/wall-clock.ts";
import type { Task } from "../tasks/task.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import { isWorkday } from "../workspaces/work-calendar.ts";
import { datesInZone, offsetBetween } from "./date-to-offset.ts";
import { formatOffset } from "./format-offset.ts";
import { freeKey, keyOf } from "./names.ts";
import type { Offset } from "./offset.ts";
import { type PeopleSaving, peopleOf, type SavingPeople } from "./people-to-roles.ts";
import type { DateSetting } from "./resolve-offset.ts";
import { NO_DEFAULTS, type TemplateContent } from "./template.ts";
import type { TemplateItem, TemplateSubtask } from "./template-item.ts";

export type SaveInput = SavingPeople & {
  readonly name: string;
  readonly tasks: readonly Task[]; // in the order to keep; subtasks among them
  readonly listName: (listId: ListId) => string | null;
};

export type Saved = {
  readonly content: TemplateContent;
  readonly dates: readonly SavedDate[]; // to be shown: what became of each date
  readonly countedIn: "wd" | "d"; // workdays where every date is one
};
export type SavedDate = { readonly key: string; readonly was: TaskDate; readonly offset: string };

/** Tasks as a template: dates become offsets from the day of the first, and no date is copied as it stands. */
export function saveAsTemplate(input: SaveInput, setting: DateSetting): Saved {
  const tasks = datesInZone(input.tasks, setting.timeZone);
  const days = tasks.flatMap(({ due }) => (due ? [dayOf(due)] : [])).sort();
  const countedIn = days.every((day) => isWorkday(day, setting.calendar)) ? "wd" : "d";
  const people = peopleOf(tasks, input);
  const [first = ""] = days;
  const offset = (due: TaskDate | null) => due && offsetBetween({ first, unit: countedIn }, due, setting.calendar);
  const saving: Saving = { tasks, input, people, offset };
  const items = savedItems(saving);
  const content: TemplateContent = {
    name: input.name,
    description: null,
    defaults: NO_DEFAULTS,
    variables: [],
    roles: people.roles,
    items: items.map(({ item }) => item),
  };
  const dates = items.flatMap(({ item, task }) =>
    item.due && task.due ? [{ key: item.key, was: task.due, offset: formatOffset(item.due) }] : [],
  );
  return { content, dates, countedIn };
}

type Saving = {
  readonly tasks: readonly Task[];
  readonly input: SaveInput;
  readonly people: PeopleSaving;
  readonly offset: (due: TaskDate | null) => Offset | null;
};

function savedItems({ tasks, ...saving }: Saving): readonly { item: TemplateItem; task: Task }[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const isSubtask = ({ parentId }: Task) => parentId !== null && ids.has(parentId);
  const taken = new Set<string>();
  return tasks
    .filter((task) => !isSubtask(task))
    .map((task) => {
      const key = freeKey(keyOf(withoutBlanks(task.summary)), taken);
      taken.add(key);
      const subtasks = tasks.filter(({ parentId }) => parentId === task.id);
      return { task, item: savedItem(task, { key, subtasks, saving }) };
    });
}

type Place = { readonly key: string; readonly subtasks: readonly Task[]; readonly saving: Omit<Saving, "tasks"> };

function savedItem(task: Task, { key, subtasks, saving }: Place): TemplateItem {
  const { input, people, offset } = saving;
  return {
    key,
    summary: withoutBlanks(task.summary),
    description: task.description === null ? null : withoutBlanks(task.description),
    labels: task.categories,
    priority: task.priority === 0 ? null : task.priority,
    list: task.listId === null ? null : input.listName(task.listId),
    subtasks: subtasks.map(
      (subtask): TemplateSubtask => ({
        summary: withoutBlanks(subtask.summary),
        assignee: people.assigneeOf(subtask),
        due: offset(subtask.due),
      }),
    ),
    assignee: people.assigneeOf(task),
    due: offset(task.due),
    after: [],
    when: null,
  };
}

/** Braces that a task happened to have would be asked for as variables. */
const withoutBlanks = (text: string): string => text.replace(/[{}]/g, "").trim() || "Task";
