import type { TaskDate } from "../tasks/task-date.ts";
import type { Reference } from "./reading.ts";

export const TEMPLATE_ACTS = [
  "list",
  "show",
  "edit",
  "preview",
  "run",
  "save",
  "move",
  "progress",
  "schedule",
  "unschedule",
  "export",
  "archive",
] as const;
export type TemplateAct = (typeof TEMPLATE_ACTS)[number];

/**
 * What a text asks of a template or of a run, if one is meant. It rides along with the reading: whether there is a
 * template or run of that name is known only when it is loaded, and else the reading stands ("start the dishwasher").
 */
export type TemplateRequest = {
  readonly act: TemplateAct;
  readonly sure: boolean; // the word template stands there: nothing else is meant
  readonly name: string; // as written; more than the name may stand there: "release 2.4"
  readonly said: string; // what else was said, dates left out: "with version 2.4"
  readonly people: readonly string[]; // "for @newhire", as the reading has people
  readonly roles: readonly { readonly role: string; readonly people: readonly string[] }[]; // "with @ben as captain"
  readonly date: TaskDate | null;
  readonly side: "start" | "end" | null; // "from", "by": which of the two the date is; null: not said
  readonly rrule: string | null;
  readonly shift: string | null; // ISO 8601: "push the release by two days"
  readonly references: readonly Reference[]; // save: the tasks
};

export const NO_REQUEST: Omit<TemplateRequest, "act"> = {
  sure: false,
  name: "",
  said: "",
  people: [],
  roles: [],
  date: null,
  side: null,
  rrule: null,
  shift: null,
  references: [],
};
