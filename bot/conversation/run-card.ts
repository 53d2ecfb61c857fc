import type { LoadedTask, OutboxRow } from "#core/chat/chat-store.ts";
import { dateView, type Reader } from "#core/chat/date-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { Change } from "#core/tasks/change.ts";
import { isOpen, type Task } from "#core/tasks/task.ts";
import { runProgress } from "#core/templates/run-progress.ts";
import type { LoadedRun, StartedRun } from "#core/templates/started-run.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { readerFor } from "./reader.ts";
import { placeIn } from "./recipients.ts";
import { namesOf, type Turn } from "./turn.ts";
import { progressWords, type RunStanding } from "./verbs/templates/run-progress.ts";
import { inDueOrder } from "./views/plan-lines.ts";

const NEXT = 3;

/** The card of a run that starts, where it was started; and the new words for the cards of the runs that a change touches. */
export function cardRows(turn: Turn, change: Change): OutboxRow[] {
  return [
    ...change.runs.flatMap(({ before, after }) => (before ? [] : firstCard(turn, change, after))),
    ...newWords(turn, change),
  ];
}

/** Where nobody talks, on the dashboard, none is posted. */
function firstCard(turn: Turn, change: Change, run: StartedRun): OutboxRow[] {
  const { platform, workspaceKey, channel, actor } = turn.act;
  if (run.channelId === null) return [];
  const view = cardView(turn, { run, tasks: standing(turn, change, run.id, []) });
  return [
    {
      id: turn.newId(),
      key: `run-card:${run.id}`,
      platform,
      workspaceKey,
      to: placeIn(channel, actor.externalId),
      view: turn.ctx.actor.via === "scheduler" ? { ...view, say: `Started ${view.say}` } : view, // nobody else says it
      memberId: null,
      lease: turn.newId(),
      runId: run.id,
    },
  ];
}

function newWords(turn: Turn, change: Change): OutboxRow[] {
  return turn.loaded.templates.runs.flatMap((loaded) => {
    const { card, run } = loaded;
    const record = change.runs.find(({ after }) => after.id === run.id);
    if (!card || (!record && !change.tasks.some(({ after }) => after.runId === run.id))) return [];
    const { platform, workspaceKey, channelId, messageId } = card;
    const tasks = standing(turn, change, run.id, loaded.tasks);
    return [
      {
        id: turn.newId(),
        key: `run-card:${run.id}:${change.id}`,
        platform,
        workspaceKey,
        to: { kind: "message", channelId, messageId },
        view: cardView(turn, { run: record?.after ?? run, tasks }),
        memberId: null,
        lease: turn.newId(),
        runId: run.id,
      },
    ];
  });
}

/** A run's tasks as they are after the change. */
function standing(
  turn: Turn,
  change: Change,
  runId: LoadedRun["run"]["id"],
  loaded: readonly LoadedTask[],
): RunStanding["tasks"] {
  const { people, waiting } = namesOf(turn, change);
  const changed = new Map(change.tasks.map(({ after }) => [after.id, after]));
  const named = (task: Task) => ({
    ...task,
    assigneeNames: task.assigneeIds.map((id) => people.get(id) ?? "someone"),
    waitsFor: waiting.get(task.id) ?? [],
  });
  const made = change.tasks.flatMap(({ before, after }) =>
    before === null && after.runId === runId ? [named(after)] : [],
  );
  const known = loaded.map((task) => {
    const after = changed.get(task.id);
    return after ? { ...named(after), waitsFor: task.waitsFor } : task;
  });
  return [...known, ...made];
}

/** How it stands, what is next, and who has how much of it. */
function cardView(turn: Turn, standing: RunStanding): View {
  const { run, tasks } = standing;
  const all = { ...turn, reader: readerOf(turn, run) };
  const open = new Set(tasks.filter(isOpen).map(({ id }) => id));
  const ready = tasks.filter(
    ({ id, waiting, parentId }) => open.has(id) && !waiting && !(parentId !== null && open.has(parentId)),
  );
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: [standingWords(all, standing), nextWords(all, inDueOrder(ready))].filter(Boolean).join("\n"),
    smallPrint: roleWords(all, standing),
    link: { label: "Follow it", path: `/runs/${run.id}` },
  };
}

const standingWords = (turn: Turn, standing: RunStanding): string =>
  standing.tasks.some(({ status }) => status !== "cancelled")
    ? progressWords(turn, standing)
    : `${standing.run.name} was dropped.`;

/** For all who are there: in the workspace's zone, or else that of whoever started it. */
function readerOf({ loaded, ctx }: Turn, { authorId }: StartedRun): Reader {
  const author = loaded.people.find(({ id }) => id === authorId) ?? loaded.actor;
  return readerFor(NO_SETTINGS, loaded.workspaceTimeZone ?? author.settings.timeZone, ctx.now);
}

/** "Next: #8 Open up · Mon 30 Nov 09:00 · @ben" */
function nextWords({ reader }: Turn, ready: RunStanding["tasks"]): string | null {
  const lines = ready.slice(0, NEXT).map(({ number, summary, due, assigneeNames }) => {
    const people = assigneeNames.map((name) => `@${name}`).join(" ");
    return [`#${number} ${summary}`, due && dateView(due, reader).text, people].filter(Boolean).join(" · ");
  });
  return lines.length > 0 ? ["Next:", ...lines].join("\n") : null;
}

/** "captain 2 of 6 · QA 0 of 3, 1 late" */
function roleWords(turn: Turn, { run, tasks }: RunStanding): string | null {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const { roles } = runProgress(run.items, byId, { now: turn.ctx.now, timeZone: turn.reader.timeZone });
  const words = roles.map(
    ({ role, done, total, overdue }) => `${role} ${done} of ${total}${overdue > 0 ? `, ${overdue} late` : ""}`,
  );
  return words.join(" · ") || null;
}
