import type { View } from "#core/chat/view.ts";
import { emptyChange } from "#core/tasks/change.ts";
import { decideRepeat } from "#core/templates/repeat-run.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { RunSchedule } from "#core/templates/run-schedule.ts";
import { droppedRun, steppedOn } from "#core/templates/schedule-run.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { planSetting } from "./plan-setting.ts";
import { draftOf, type RunDraft } from "./run-draft.ts";
import { start } from "./start-run.ts";

export type OccurrenceRun = { readonly plan: Plan; readonly occurrence: string | null };

/** What a repeating run comes to now: its next run, one that is skipped, or only when to look again. */
export function occurrenceRun(turn: Turn, schedule: RunSchedule): OccurrenceRun {
  const setting = planSetting(turn);
  const open = turn.loaded.templates.runs.filter(({ run }) => run.scheduleId === schedule.id && run.ended === null);
  const openRuns = open.map(({ run }) => ({ id: run.id, occurrence: run.occurrence }));
  const { repeat, handled } = schedule;
  const decision = decideRepeat(repeat, { handled, openRuns, now: turn.ctx.now }, setting);
  const record = { before: schedule, after: steppedOn(schedule, decision, setting) };
  const occurrence = decision.due?.occurrence ?? null;
  const quiet: Plan = {
    ...say(message("")),
    change: { ...emptyChange(turn.ctx.changeId, "run-template"), schedules: [record] },
  };
  if (decision.act !== "run" || !decision.due) return { plan: waiting(quiet, { schedule, occurrence }), occurrence };
  const named = turn.loaded.templates.named.find(({ template }) => template.id === schedule.templateId);
  if (!named || named.template.archived) return { plan: quiet, occurrence };
  const found = { own: named, starter: null, content: named.version.content };
  const bindings: RunBindings = {
    ...schedule.bindings,
    [repeat.anchor]: decision.due.date,
    seq: named.template.runs + 1,
  };
  const draft: RunDraft = { ...draftOf(found), bindings, repeat: null, onlyShown: false };
  const started = start(turn, draft, found, { scheduleId: schedule.id, occurrence: decision.due.occurrence });
  if (!started.change) return { plan: { ...quiet, view: notStarted(schedule, started) }, occurrence };
  const dropped = open.filter(({ run }) => decision.replaces.includes(run.id)).map((one) => droppedRun(turn.ctx, one));
  const change = {
    ...started.change,
    schedules: [record],
    tasks: [...started.change.tasks, ...dropped.flatMap(({ tasks }) => tasks)],
    runs: [...started.change.runs, ...dropped.map(({ run }) => run)],
  };
  return { plan: { ...started, change, question: null }, occurrence };
}

/** It asks for what nobody is there to say. */
const notStarted = ({ name }: RunSchedule, { view }: Plan): View =>
  message(`${name} couldn't start by itself. ${view.say} Start it with that: "start ${name} …".`);

type Skipped = { readonly schedule: RunSchedule; readonly occurrence: string | null };

const waiting = (quiet: Plan, { schedule, occurrence }: Skipped): Plan =>
  occurrence === null
    ? quiet
    : { ...quiet, view: message(`${schedule.name} was not started: the run before it is still open.`) };
