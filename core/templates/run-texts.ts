import { Temporal } from "temporal-polyfill";
import { dayOf } from "../recurrence/wall-clock.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import type { RunBindings } from "./run.ts";
import type { PlannedRole, PlanSetting } from "./run-plan.ts";
import type { VariableValue } from "./variable.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

export type TextSources = {
  readonly values: ReadonlyMap<string, VariableValue>; // every date resolved
  readonly roles: ReadonlyMap<string, PlannedRole>;
  readonly bindings: RunBindings;
  readonly anchor: TaskDate; // the date that the run was given
};

/** The words for every `{name}`: variables, roles (the names of who has them), and the built-ins. Names in small letters. */
export function runTexts(sources: TextSources, { nameOf }: Pick<PlanSetting, "nameOf">): ReadonlyMap<string, string> {
  const { bindings, anchor } = sources;
  const people = (memberIds: PlannedRole["memberIds"]) => memberIds.map(nameOf).join(", ");
  const texts = new Map([
    ["date", dateWords({ value: "date", date: dayOf(anchor) })],
    ["month", monthWords(anchor)],
    ["quarter", quarterWords(anchor)],
    ["owner", nameOf(bindings.ownerId)],
    ["creator", nameOf(bindings.creatorId)],
    ["seq", String(bindings.seq)],
  ]);
  const roleWords = (name: string) => people(sources.roles.get(name)?.memberIds ?? []) || name;
  for (const name of sources.roles.keys()) texts.set(name, roleWords(name));
  for (const [name, value] of sources.values) texts.set(name, valueWords(value, { nameOf, roleWords }));
  return texts;
}

type Words = Pick<PlanSetting, "nameOf"> & { readonly roleWords: (name: string) => string };

function valueWords(value: VariableValue, { nameOf, roleWords }: Words): string {
  switch (value.type) {
    case "text":
      return value.text.trim().replace(/\s+/g, " ");
    case "choice":
      return value.choice;
    case "number":
      return String(value.number);
    case "date":
      return dateWords(value.date);
    case "person":
      return nameOf(value.memberId);
    case "role":
      return roleWords(value.role);
  }
}

/** "27 Nov 2026", "27 Nov 2026 16:00" */
export function dateWords(date: TaskDate): string {
  const { day, month, year } = Temporal.PlainDate.from(dayOf(date));
  const time = date.value === "date-time" ? ` ${date.local.slice(11, 16)}` : "";
  return `${day} ${MONTHS[month - 1]?.slice(0, 3)} ${year}${time}`;
}

function monthWords(date: TaskDate): string {
  const { month, year } = Temporal.PlainDate.from(dayOf(date));
  return `${MONTHS[month - 1]} ${year}`;
}

function quarterWords(date: TaskDate): string {
  const { month, year } = Temporal.PlainDate.from(dayOf(date));
  return `Q${Math.ceil(month / 3)} ${year}`;
}
