import type { ChannelId, MemberId } from "#core/ids.ts";
import type { Alarm } from "#core/reminders/alarm.ts";
import { taskAlarms } from "#core/reminders/alarms-of.ts";
import { attentionOf, digestTimesIn } from "#core/reminders/attention.ts";
import { firstDigest, type Looked } from "#core/reminders/first-digest.ts";
import type { ArmPlan, Unarmed } from "#core/reminders/scheduler-store.ts";
import { errorFields } from "../log.ts";
import type { JobDeps } from "./job-deps.ts";

const BATCH = 500;
const MOST_BATCHES = 40; // a tick ends; the next one goes on
const MARGIN_MS = 120_000; // a change may have become visible only after the last time that anybody looked

/** Derives the alarms of whatever has changed since they were derived. */
export async function armAlarms(deps: Pick<JobDeps, "scheduler" | "outbox" | "now" | "newId" | "log" | "reached">) {
  const now = deps.now();
  const last = await deps.scheduler.lastBeat("arm-alarms");
  const since = new Date(Math.min(last?.getTime() ?? 0, now.getTime()) - MARGIN_MS);
  const seen = last && last <= now ? since : null;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const changed = await deps.scheduler.unarmed(BATCH);
    await deps.reached("derived");
    if (changed.length > 0) await deps.scheduler.arm(changed.map((one) => planFor(deps, one, { now, since, seen })));
    if (changed.length < BATCH) break;
  }
  await deps.reached("armed");
  await deps.outbox.beat("arm-alarms", now);
}

/** `seen`: what was asked for before that was looked at; null: nobody knows, for the clock was set back or never ran. */
type Times = { readonly now: Date; readonly since: Date; readonly seen: Date | null };

/** What can't be derived has no alarms, and stops nobody else's. */
function planFor({ newId, log }: Pick<JobDeps, "newId" | "log">, unarmed: Unarmed, times: Times): ArmPlan {
  const { workspaceId, subject, id, version } = unarmed;
  const plan = { workspaceId, subject, id, version };
  try {
    return { ...plan, alarms: alarmsFor(unarmed, times).map((alarm) => ({ ...alarm, id: newId() })) };
  } catch (error) {
    log("error", "arming-failed", { subject, subjectId: id, ...errorFields(error) });
    return { ...plan, alarms: [] };
  }
}

function alarmsFor(
  { subject, id, task, members, channel, workspaceZone, asked }: Unarmed,
  { now, since, seen }: Times,
): Alarm[] {
  const looked = { now, seen, asked };
  const workspace = { timeZone: workspaceZone, workDays: null, holidays: new Set<string>() };
  const told = members.map((member) => ({ id: member.id, attention: attentionOf(member.settings, workspace) }));
  if (subject === "task") return task ? taskAlarms(task, told, { since }) : [];
  if (subject === "channel") {
    const zone = channel?.zone ?? workspaceZone ?? "UTC";
    const forAt = nextTime(channel?.digest ?? null, zone, looked);
    const channelId = id as ChannelId; // what the row is about
    return forAt ? [{ kind: "channel-digest", memberId: null, channelId, trigger: "", forAt, at: forAt }] : [];
  }
  const [member] = members;
  const forAt = member && nextTime(member.settings.digest, told[0]?.attention.timeZone ?? "UTC", looked);
  const memberId = id as MemberId; // what the row is about
  return forAt ? [{ kind: "digest", memberId, channelId: null, trigger: "", forAt, at: forAt }] : [];
}

function nextTime(digest: string | null, timeZone: string, looked: Looked): Date | null {
  const times = digestTimesIn(digest);
  return times && firstDigest(times, timeZone, looked);
}
