import type { RunSchedule } from "./run-schedule.ts";
import type { StartedRun } from "./started-run.ts";
import type { Template, TemplateVersion } from "./template.ts";

/** before null: it is new. `version`: made along with it. */
export type TemplateRecord = {
  readonly before: Template | null;
  readonly after: Template;
  readonly version: TemplateVersion | null;
};
export type RunRecord = { readonly before: StartedRun | null; readonly after: StartedRun };
export type ScheduleRecord = { readonly before: RunSchedule | null; readonly after: RunSchedule };
