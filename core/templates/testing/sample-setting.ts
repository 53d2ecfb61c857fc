import type { TaskDate } from "../../tasks/task-date.ts";
import { ANA, BEN, CLEO } from "../../testing/sample-task.ts";
import type { WorkCalendar } from "../../workspaces/work-calendar.ts";
import type { RunBindings } from "../run.ts";
import type { PlanSetting } from "../run-plan.ts";
import type { TemplateContent } from "../template.ts";
import { readTemplateYaml } from "../yaml/read-template-yaml.ts";

/** Monday to Friday, without Christmas, Boxing Day and New Year. */
export const CALENDAR: WorkCalendar = {
  workDays: new Set([1, 2, 3, 4, 5]),
  holidays: new Set(["2026-12-25", "2026-12-26", "2027-01-01"]),
};

const NAMES = new Map([
  [ANA, "Ana"],
  [BEN, "Ben"],
  [CLEO, "Cleo"],
]);

/** Seen on Sunday 22 November 2026 at 09:00 in Paris, by nobody's absence or limit. */
export const sampleSetting = (fields: Partial<PlanSetting> = {}): PlanSetting => ({
  calendar: CALENDAR,
  timeZone: "Europe/Paris",
  dayStart: "09:00",
  now: new Date("2026-11-22T08:00:00Z"),
  nameOf: (memberId) => NAMES.get(memberId) ?? "Somebody",
  lastInRotation: new Map(),
  absences: [],
  dailyLimit: null,
  loadOf: () => 0,
  ...fields,
});

/** Ana's first run, from Monday 23 November 2026. */
export const sampleBindings = (fields: Partial<RunBindings> = {}): RunBindings => ({
  start: day("2026-11-23"),
  end: null,
  variables: {},
  roles: {},
  creatorId: ANA,
  ownerId: ANA,
  seq: 1,
  ...fields,
});

export const day = (date: string): TaskDate => ({ value: "date", date });
export const time = (local: string, timeZone = "Europe/Paris"): TaskDate => ({
  value: "date-time",
  local: `${local}:00`,
  timeZone,
});

/** A template from YAML that must be right; Ana, Ben and Cleo are known. */
export function template(yaml: string): TemplateContent {
  const read = readTemplateYaml(
    yaml,
    new Map([
      ["ana", ANA],
      ["ben", BEN],
      ["cleo", CLEO],
    ]),
  );
  if (!read.ok) throw new Error(read.problems.map(({ line, sentence }) => `${line}: ${sentence}`).join("\n"));
  return read.content;
}
