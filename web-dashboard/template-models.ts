import type { DateView, ProgressView, TaskView } from "#core/chat/view.ts";
import type { RunMove } from "#core/templates/move-run.ts";
import type { RunBindings, TemplateRunId } from "#core/templates/run.ts";
import type { RunPlan } from "#core/templates/run-plan.ts";
import type { RunSchedule } from "#core/templates/run-schedule.ts";
import type { LoadedRun, StartedRun } from "#core/templates/started-run.ts";
import type { Template, TemplateContent, TemplateVersion } from "#core/templates/template.ts";
import type { YamlProblem } from "#core/templates/yaml/yaml-source.ts";
import type { FieldErrors, Form } from "./forms/form-values.ts";
import type { Moment, Viewer } from "./page-models.ts";

export type TemplatesPage = {
  readonly viewer: Viewer;
  readonly templates: readonly TemplateSummary[];
  readonly runs: readonly RunSummary[]; // open ones, late ones first
  readonly starters: readonly StarterSummary[]; // those whose name is not taken here
};
export type TemplateSummary = StarterSummary & { readonly lastRun: Moment | null; readonly openRuns: number };
export type StarterSummary = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly items: number;
  readonly roles: readonly string[];
};

export type RunSummary = ProgressView & {
  readonly id: TemplateRunId;
  readonly percent: number; // rounded down
  readonly waiting: number;
  readonly ends: string | null; // when the last open item is due
  readonly ended: Moment | null;
};

export type TemplatePage = {
  readonly viewer: Viewer;
  readonly template: Template;
  readonly version: number; // the one that is shown
  readonly description: string | null;
  readonly items: readonly ItemView[];
  readonly variables: readonly NamedView[];
  readonly roles: readonly NamedView[];
  readonly versions: readonly VersionView[]; // the newest first
  readonly runs: readonly RunSummary[]; // the newest first
  readonly repeats: readonly RepeatSummary[];
};
/** A run that comes again by itself: "Every week on Monday", next on a day. */
export type RepeatSummary = {
  readonly schedule: RunSchedule;
  readonly words: string;
  readonly next: Moment | null;
};
export type ItemView = {
  readonly key: string;
  readonly summary: string;
  readonly description: string | null;
  readonly due: string | null; // "end - 5wd at 10:00"
  readonly who: string | null;
  readonly after: readonly string[]; // summaries
  readonly when: string | null;
  readonly facts: readonly string[]; // list, labels, priority
  readonly subtasks: readonly Pick<ItemView, "summary" | "due" | "who">[];
};
export type NamedView = { readonly name: string; readonly about: string };
export type VersionView = { readonly number: number; readonly by: string; readonly at: Moment; readonly items: number };

/** A dry run for the eyes: every date, person and warning; or what keeps the run from being started. */
export type PlanView = {
  readonly start: DateView;
  readonly end: DateView;
  readonly lines: readonly PlanLine[]; // by date
  readonly skipped: readonly string[]; // "Update the dependencies, since kind is patch"
  readonly warnings: readonly string[]; // about people's days; those about a task stand in its line
  readonly samples: readonly string[]; // names of blanks that were filled in for show
};
export type PlanLine = {
  readonly key: string;
  readonly summary: string;
  readonly due: string; // "" without a date
  readonly who: string;
  readonly waitsFor: readonly string[];
  readonly warnings: readonly string[];
  readonly step: boolean; // a subtask of the line before
};

/** The form that starts a run, as it stands, with its plan where one was asked for. */
export type RunFormPage = {
  readonly viewer: Viewer;
  readonly template: Template;
  readonly content: TemplateContent;
  readonly people: readonly PersonChoice[];
  readonly roleHints: ReadonlyMap<string, string>; // "next in turn: Ben"
  readonly fields: Form;
  readonly errors: FieldErrors;
  readonly problems: readonly string[]; // what belongs to no field
  readonly preview: PlanView | null;
  readonly ready: ReadyRun | null; // set iff there is nothing left to ask
};
export type PersonChoice = { readonly id: string; readonly name: string };
export type ReadyRun = {
  readonly name: string;
  readonly bindings: RunBindings;
  readonly plan: Extract<RunPlan, { outcome: "planned" }>;
  readonly people: readonly string[]; // names of those who get tasks
};

/** The editor's answer to a text: what is wrong by line, and what a run of it would look like. */
export type DraftCheck = {
  readonly problems: readonly YamlProblem[];
  readonly content: TemplateContent | null; // null: it can't be read
  readonly preview: PlanView | null;
  readonly unplanned: readonly string[]; // why there is no preview of what can be read
};
export type Edited = {
  readonly template: Template;
  readonly newest: TemplateVersion;
  readonly last: number; // the highest number that a version has had
};
export type EditPage = {
  readonly viewer: Viewer;
  readonly editing: Edited | null; // null: a new template
  readonly yaml: string;
  readonly day: string; // the dry run's start
  readonly check: DraftCheck;
};

export type RunPage = {
  readonly viewer: Viewer;
  readonly run: StartedRun;
  readonly templateName: string;
  readonly summary: RunSummary;
  readonly start: DateView;
  readonly end: DateView;
  readonly roles: readonly RoleView[];
  readonly open: readonly TaskView[]; // overdue first
  readonly waiting: readonly TaskView[];
  readonly done: readonly TaskView[];
  readonly anchor: "start" | "end"; // what a move moves
  readonly fields: Form;
  readonly errors: FieldErrors;
  readonly move: MoveView | null;
};
export type RoleView = ProgressView & { readonly people: string };
export type MoveView = {
  readonly start: DateView;
  readonly end: DateView;
  readonly moves: readonly { readonly summary: string; readonly from: string; readonly to: string }[];
  readonly stays: readonly { readonly summary: string; readonly why: string }[];
  readonly warnings: readonly string[];
  readonly ready: ReadyMove;
};
export type ReadyMove = {
  readonly loaded: Pick<LoadedRun, "run" | "content" | "tasks">;
  readonly bindings: RunBindings;
  readonly move: Extract<RunMove, { outcome: "movable" }>;
};
