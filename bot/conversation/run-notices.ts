import type { OutboxRow } from "#core/chat/chat-store.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { capitalised, plural } from "#core/chat/words.ts";
import type { Change, Notice } from "#core/tasks/change.ts";
import type { Task } from "#core/tasks/task.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import type { LoadedRun, StartedRun } from "#core/templates/started-run.ts";
import type { Member } from "#core/workspaces/member.ts";
import { readerFor, zoneOf } from "./reader.ts";
import { privateRows } from "./recipients.ts";
import { namesOf, type Turn } from "./turn.ts";
import { inDueOrder } from "./views/plan-lines.ts";
import { doneButton, snoozeMenu } from "./views/receipt.ts";

const MOST_LINES = 10;

/** One message for all that a run gives somebody, however much it is. */
export function runNotice(turn: Turn, change: Change, notice: Extract<Notice, { kind: "run" }>): OutboxRow[] {
  const run = change.runs.find(({ after }) => after.id === notice.runId)?.after;
  if (!run) return [];
  return privateRows(turn, notice.to, (to) => ({
    key: `run:${run.id}:${to.id}`,
    view: startedView(turn, change, { run, to }),
  }));
}

/** What somebody's tasks waited for is done: one message for all of them. Whoever is away is not called. */
export function freedNotice(turn: Turn, change: Change, notice: Extract<Notice, { kind: "freed" }>): OutboxRow[] {
  const freed = change.tasks.map(({ after }) => after).filter(({ id }) => notice.taskIds.includes(id));
  return privateRows(turn, notice.to, (to) =>
    isAway(turn, to) ? null : { key: `freed:${change.id}:${to.id}`, view: freedView(turn, change, { freed, to }) },
  );
}

function freedView(turn: Turn, change: Change, { freed, to }: { freed: readonly Task[]; to: Member }): View {
  const reader = readerFor(to.settings, turn.loaded.workspaceTimeZone, turn.ctx.now);
  const names = namesOf(turn, change);
  const [first, ...others] = freed;
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: `You can begin: what ${others.length === 0 ? "this" : "these"} waited for is done.`,
    tasks: inDueOrder(freed)
      .slice(0, MOST_LINES)
      .map((task) => taskView(task, names, reader)),
    more: Math.max(0, freed.length - MOST_LINES),
    ...(first && others.length === 0 ? { layout: "card", actions: [doneButton(first), snoozeMenu(first)] } : {}),
    private: true,
  };
}

function isAway({ loaded, ctx }: Turn, { id, settings }: Member): boolean {
  const today = calendarDate(ctx.now, zoneOf(settings, loaded.workspaceTimeZone));
  const { absences } = loaded.templates.planning;
  return absences.some(({ memberId, from, until }) => memberId === id && from <= today && today <= until);
}

function startedView(turn: Turn, change: Change, { run, to }: { run: StartedRun; to: Member }): View {
  const reader = readerFor(to.settings, turn.loaded.workspaceTimeZone, turn.ctx.now);
  const mine = inDueOrder(
    change.tasks.map(({ after }) => after).filter(({ assigneeIds }) => assigneeIds.includes(to.id)),
  );
  const names = namesOf(turn, change);
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: `${capitalised(turn.loaded.actor.name)} started ${run.name}: ${plural(mine.length, "task")} of it ${mine.length === 1 ? "is" : "are"} yours.`,
    tasks: mine.slice(0, MOST_LINES).map((task) => taskView(task, names, reader)),
    more: Math.max(0, mine.length - MOST_LINES),
    private: true,
  };
}

/** What says so itself: a start that is taken back, a run that gives way to the next. */
const UNTOLD: ReadonlySet<Change["verb"]> = new Set<Change["verb"]>(["undo", "run-template"]);

/** Where a run was started hears once that it has ended. */
export function endedRows(turn: Turn, change: Change): OutboxRow[] {
  return change.runs.flatMap(({ before, after }) => {
    const loaded = turn.loaded.templates.runs.find(({ run }) => run.id === after.id);
    const ends = before !== null && before.ended === null && after.ended !== null && !UNTOLD.has(change.verb);
    const to = loaded && ends ? placeFor(turn, loaded) : null;
    if (!loaded || !to) return [];
    const row = {
      id: turn.newId(),
      key: `run-ended:${after.id}:${after.sequence}`,
      memberId: null,
      lease: turn.newId(),
    };
    return [{ ...row, ...to, view: endedView(change, loaded) }];
  });
}

function placeFor(turn: Turn, { run, place }: LoadedRun): Pick<OutboxRow, "platform" | "workspaceKey" | "to"> | null {
  if (!place) return null;
  const { platform, workspaceKey, externalId, kind } = place;
  if (kind === "channel") return { platform, workspaceKey, to: { kind: "channel", externalId, mention: null } };
  const author = turn.loaded.people.find(({ id }) => id === run.authorId) ?? turn.loaded.actor;
  const account = author.identities.find((one) => one.platform === platform) ?? author.identities[0];
  if (!account) return null;
  const person = { kind: "person", externalId: account.externalId } as const;
  return { platform: account.platform, workspaceKey: account.workspaceKey, to: person };
}

/** "Release 2.4 is finished: 14 done, 1 dropped." */
function endedView(change: Change, { run, tasks }: LoadedRun): View {
  const changed = new Map(change.tasks.map(({ after }) => [after.id, after.status]));
  const items = tasks.filter(({ parentId }) => parentId === null).map(({ id, status }) => changed.get(id) ?? status);
  const dropped = items.filter((status) => status === "cancelled").length;
  const done = items.length - dropped;
  const words = [`${done} done`, ...(dropped > 0 ? [`${dropped} dropped`] : [])].join(", ");
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: `${run.name} is finished: ${words}.`,
    progress: { label: run.name, done, total: done, late: 0 },
  };
}
