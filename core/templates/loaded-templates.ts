import type { MemberId } from "../ids.ts";
import type { TemplateRunId } from "./run.ts";
import type { Absence } from "./run-plan.ts";
import type { RunSchedule, RunScheduleId } from "./run-schedule.ts";
import type { LoadedRun } from "./started-run.ts";
import type { Template, TemplateVersion } from "./template.ts";

/** What a message may mean of templates: read along with everything else. */
export type TemplateQuery = {
  readonly words: string | null; // in which a template's or run's name may stand
  readonly all: boolean; // every template and every repeating run, by name
  readonly planning: boolean; // what a run is planned with
  readonly follows?: boolean; // the named runs with all their tasks
  readonly starts?: boolean; // a small one that is named may start at once, and needs numbers for its tasks
  readonly run?: TemplateRunId; // this one
  readonly schedule?: RunScheduleId; // a repeating run that is due: its template, its open runs, and numbers for one more
};

export type LoadedTemplates = {
  readonly names: readonly TemplateName[];
  readonly named: readonly NamedTemplate[]; // with what they say
  readonly runs: readonly LoadedRun[];
  readonly schedules: readonly RunSchedule[];
  readonly planning: PlanningFacts;
};

export type TemplateName = { readonly name: string; readonly size: number; readonly runs: number };

export type NamedTemplate = {
  readonly template: Template;
  readonly version: TemplateVersion; // the newest
  readonly lastNumber: number; // of all its versions: an edit that was taken back had one too
  readonly lastRoles: ReadonlyMap<string, MemberId>; // who had each role in the last run
};

/** Who is away, and how many open tasks each has on a day, by "member day". */
export type PlanningFacts = {
  readonly absences: readonly Absence[];
  readonly loads: ReadonlyMap<string, number>;
};

export const NO_TEMPLATES: LoadedTemplates = {
  names: [],
  named: [],
  runs: [],
  schedules: [],
  planning: { absences: [], loads: new Map() },
};
