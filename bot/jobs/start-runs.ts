import type { ChatMessage, ChatPlatform } from "#core/chat/chat-message.ts";
import type { Loaded, LoadRequest, OutboxRow } from "#core/chat/chat-store.ts";
import { ChangeId, type TaskId } from "#core/ids.ts";
import type { DueRun } from "#core/reminders/scheduler-store.ts";
import { commitFor } from "../conversation/commit-for.ts";
import { daysOffAround } from "../conversation/days-off.ts";
import { readerFor, zoneOf } from "../conversation/reader.ts";
import { placeIn } from "../conversation/recipients.ts";
import type { Plan, Turn } from "../conversation/turn.ts";
import { occurrenceRun } from "../conversation/verbs/templates/occurrence-run.ts";
import { errorFields } from "../log.ts";
import type { JobDeps } from "./job-deps.ts";

const MOST = 50; // a tick; the next one goes on

export type StartDeps = Pick<JobDeps, "scheduler" | "store" | "now" | "newId" | "log">;

/** Starts the repeating runs that are due: each occurrence once, however often this is done. One that fails stops no other. */
export async function startRuns(deps: StartDeps): Promise<void> {
  for (const due of await deps.scheduler.dueRuns(deps.now(), MOST)) {
    await startRun(deps, due).catch((error: unknown) => {
      deps.log("error", "run-failed", { schedule: due.id, ...errorFields(error) });
    });
  }
}

async function startRun(deps: StartDeps, due: DueRun): Promise<void> {
  const now = deps.now();
  const loaded = await deps.store.load(request(deps, due, now));
  const schedule = loaded.templates.schedules.find(({ id }) => id === due.id);
  if (!schedule) return;
  const turn = turnOf(deps, due, loaded);
  const { plan, occurrence } = occurrenceRun(turn, schedule);
  const commit = commitFor(turn, plan, []);
  await deps.store.commit({
    ...commit,
    via: "scheduler",
    causes: [`schedule:${schedule.id}:${occurrence ?? `looked-${schedule.sequence}`}`],
    memory: null,
    reply: null,
    outbox: [...commit.outbox, ...told(deps, due, plan)].map((row) => ({ ...row, lease: null })), // sent by this tick
  });
}

function request({ newId }: StartDeps, due: DueRun, now: Date): LoadRequest {
  const { platform, workspaceKey, externalId, channel } = due;
  return {
    platform,
    workspaceKey,
    actor: { externalId, name: null },
    channel: { ...channel, name: null, thread: null },
    mentions: [],
    inboundKey: `schedule:${due.id}`,
    ids: Array.from({ length: 4 }, newId),
    take: 0,
    people: [],
    lists: [],
    tasks: null,
    pending: null,
    undo: null,
    templates: { words: null, all: false, planning: true, schedule: due.id },
    daysOff: daysOffAround(now),
  };
}

function turnOf(
  { now, newId }: StartDeps,
  { platform, workspaceKey, externalId, channel }: DueRun,
  loaded: Loaded,
): Turn {
  const act: ChatMessage = {
    platform: platform as ChatPlatform, // a word that some adapter gave
    workspaceKey,
    actor: { externalId, name: null },
    channel: { ...channel, name: null, thread: null },
    text: "",
    mentions: [],
    addressed: "direct",
    inboundKey: "",
    replyTo: { kind: "response", private: false },
  };
  const timeZone = zoneOf(loaded.actor.settings, loaded.workspaceTimeZone);
  return {
    act,
    text: "",
    loaded,
    reader: readerFor(loaded.actor.settings, loaded.workspaceTimeZone, now()),
    newId,
    seen: new Map(),
    ctx: {
      actor: { memberId: loaded.actor.id, via: "scheduler" },
      workspaceId: loaded.workspaceId,
      timeZone,
      now: now(),
      changeId: ChangeId.parse(newId()),
      newTaskId: () => newId() as TaskId, // a fresh UUID is one
    },
  };
}

/** Where it was asked for hears what became of it; of a run that has started its card tells. */
function told(
  { newId }: StartDeps,
  { platform, workspaceKey, externalId, channel }: DueRun,
  { view, change }: Plan,
): OutboxRow[] {
  const started = change?.runs.some(({ before }) => before === null) ?? false;
  if (view.say === "" || started) return [];
  const to = placeIn(channel, externalId);
  const key = `run-not-started:${change?.id}`;
  return [{ id: newId(), key, platform, workspaceKey, to, view, memberId: null, lease: null }];
}
