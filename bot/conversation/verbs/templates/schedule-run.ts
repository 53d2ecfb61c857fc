import { Temporal } from "temporal-polyfill";
import { dateView } from "#core/chat/date-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { dayOf } from "#core/recurrence/wall-clock.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { earliest } from "#core/templates/date-order.ts";
import { decideRepeat, type RepeatingRun } from "#core/templates/repeat-run.ts";
import { OVERLAP_WORDS, STOPPED } from "#core/templates/repeat-words.ts";
import { repeatingRun } from "#core/templates/repeating-run.ts";
import type { RunScheduleId } from "#core/templates/run-schedule.ts";
import { newTemplate, saveTemplate } from "#core/templates/save-template.ts";
import { dayStart, scheduleRun, stopSchedules } from "#core/templates/schedule-run.ts";
import type { TemplateId } from "#core/templates/template.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { undoButton } from "../../views/receipt.ts";
import { mainAnchor } from "./bind-request.ts";
import type { FoundTemplate } from "./find-template.ts";
import { planSetting } from "./plan-setting.ts";
import type { Planned } from "./plan-view.ts";
import { type DraftedRepeat, draftedWords } from "./repeat-words.ts";
import type { RunDraft } from "./run-draft.ts";
import { planned, proceed } from "./start-run.ts";

type Repeated = RunDraft & { readonly repeat: DraftedRepeat };

/** Keeps a run that comes again: each is made by itself, early enough for its first task. */
export function startSchedule(turn: Turn, draft: Repeated, found: FoundTemplate): Plan {
  const plan = planned(turn, draft, found);
  if (plan.outcome === "incomplete") return proceed(turn, draft, found);
  const setting = planSetting(turn);
  const repeat = repeatOf(draft, found, plan);
  const decision = decideRepeat(repeat, { handled: null, openRuns: [], now: turn.ctx.now }, setting);
  const made = found.own ? null : newTemplate(turn.ctx, turn.newId() as TemplateId, found.content); // a fresh UUID is one
  const template = found.own?.template ?? made?.after;
  if (!template) throw new Error("neither a template nor a starter");
  const later = decision.nextAt === null ? null : dayStart(decision.nextAt, setting);
  const at = decision.due ? turn.ctx.now : later;
  const before = runningSchedules(turn, found);
  const kept = scheduleRun(turn.ctx, {
    id: turn.newId() as RunScheduleId, // a fresh UUID is one
    templateId: template.id,
    name: found.content.name,
    repeat,
    handled: null,
    bindings: { ...draft.bindings, start: null, end: null },
    authorId: turn.ctx.actor.memberId,
    channelId: turn.loaded.channelId,
    at,
    sequence: 0,
  });
  const change = { ...kept, schedules: [...stopSchedules(turn.ctx, before).schedules, ...kept.schedules] };
  const first = decision.due ?? decision.next;
  const instead = before.length > 0 ? ", in the place of what it repeated before" : "";
  const words = `${found.content.name} runs ${draftedWords(draft.repeat, turn.reader)} from now on${instead}.`;
  const next = first ? ` The first is for ${dateView(first.date, turn.reader).text}${early(turn, at)}.` : "";
  const spoken = [words + next, OVERLAP_WORDS[repeat.overlap]].filter(Boolean).join(" ");
  const view = { ...PLAIN_VIEW, kind: "receipt", say: spoken, actions: [undoButton(change.id)] } as const;
  return { ...say(view), change: made ? { ...change, templates: saveTemplate(turn.ctx, made).templates } : change };
}

function early({ reader }: Turn, at: Date | null): string {
  if (!at) return "";
  const date: TaskDate = { value: "date-time", local: at.toISOString().slice(0, 19), timeZone: "UTC" };
  return `; I'll start it ${at <= reader.now ? "with the next beat of my clock" : dateView(date, reader).text}`;
}

/** Its first task is due before the occurrence: so many days before it the run is made. */
function repeatOf(draft: Repeated, { content }: FoundTemplate, plan: Planned): RepeatingRun {
  const { rrule, first } = draft.repeat;
  const anchor = mainAnchor(content);
  const begin = earliest(plan.tasks.flatMap(({ due }) => (due ? [due] : [])));
  const days = begin ? Temporal.PlainDate.from(dayOf(begin)).until(dayOf(first), { largestUnit: "days" }).days : 0;
  return repeatingRun({
    rrule,
    first,
    anchor,
    leadDays: Math.min(366, Math.max(0, days)),
    overlap: draft.repeat.overlap,
  });
}

const runningSchedules = ({ loaded }: Turn, { own }: FoundTemplate) =>
  loaded.templates.schedules.filter(({ templateId, at }) => templateId === own?.template.id && at !== null);

/** "Stop running month-end" */
export function stopRunning(turn: Turn, found: FoundTemplate): Plan {
  const running = runningSchedules(turn, found);
  if (running.length === 0) return say(message(`${found.content.name} doesn't run by itself. Nothing was changed.`));
  const change = stopSchedules(turn.ctx, running);
  const words = `${found.content.name} ${STOPPED}`;
  return { ...say({ ...PLAIN_VIEW, kind: "receipt", say: words, actions: [undoButton(change.id)] }), change };
}
