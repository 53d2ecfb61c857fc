import type { View } from "#core/chat/view.ts";
import { channelDigestOf, weekLookedBackOn } from "#core/reminders/channel-digest.ts";
import { digestOf, doneSince } from "#core/reminders/digest.ts";
import type { DigestAsked, DigestRead, ReminderStore } from "#core/reminders/reminder-store.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { readerFor } from "../conversation/reader.ts";
import { channelDigestView } from "./channel-digest-view.ts";
import { digestView } from "./digest-view.ts";
import { isDigest } from "./judge-digest.ts";
import { isUnasked, type Judged } from "./judge-reminder.ts";

type Leased = { readonly lease: string; readonly now: Date };

/** The digests among them that are to go get their words, all read in one batch; one with nothing to say is silent. */
export async function wordDigests(
  reminders: ReminderStore,
  judged: readonly Judged[],
  { lease, now }: Leased,
): Promise<readonly Judged[]> {
  const asked = judged.flatMap((one) => {
    const question = askedBy(one, now);
    return question ? [{ one, question }] : [];
  });
  if (asked.length === 0) return judged;
  const read = await reminders.digests(
    lease,
    asked.map(({ question }) => question),
  );
  const facts = new Map(asked.map(({ one }, i) => [one, read[i]]));
  return withoutTold(
    judged.map((one) => {
      const found = facts.get(one);
      return found ? worded(one, found, now) : one;
    }),
  );
}

/** What a digest tells somebody in this very moment needs no reminder that nobody asked for. */
function withoutTold(judged: readonly Judged[]): Judged[] {
  const told = new Set(
    judged.flatMap(({ owed, fate }) => (fate.kind === "send" && fate.view && owed.to ? owed.to.id : [])),
  );
  return judged.map((one) => {
    const { owed, fate } = one;
    const isIn = owed.alarm.kind === "due" || owed.alarm.kind === "nudge";
    const folds = fate.kind === "send" && isIn && !owed.begun && isUnasked(owed) && owed.to && told.has(owed.to.id);
    return folds ? { ...one, fate: { kind: "drop", why: "folded" } } : one;
  });
}

/** null: no digest, or none that is to go now. */
function askedBy({ owed, attention, fate }: Judged, now: Date): DigestAsked | null {
  if (!isDigest(owed) || fate.kind !== "send") return null;
  const { workspaceId, to, channelId } = owed;
  const { timeZone, calendar } = attention;
  const today = calendarDate(now, timeZone);
  if (to) {
    const since = doneSince({ now, timeZone, calendar });
    return { kind: "person", workspaceId, now, memberId: to.id, today, doneSince: since };
  }
  const week = weekLookedBackOn(today);
  return channelId && { kind: "channel", workspaceId, now, channelId, dueTo: week.nextTo, doneSince: week.from };
}

function worded(one: Judged, read: DigestRead, now: Date): Judged {
  const view = read.kind === "person" ? personalView(one, read, now) : channelView(one, read, now);
  if (!view) return { ...one, fate: { kind: "drop", why: "silent" } };
  return one.fate.kind === "send" ? { ...one, fate: { ...one.fate, view } } : one;
}

function personalView({ owed, attention }: Judged, read: DigestRead & { kind: "person" }, now: Date): View | null {
  const { to, workspace } = owed;
  if (!to) return null;
  const { timeZone, calendar } = attention;
  const digest = digestOf(read, { memberId: to.id, now, timeZone, calendar });
  return digest && digestView(digest, readerFor(to.settings, workspace.timeZone, now));
}

function channelView({ attention }: Judged, read: DigestRead & { kind: "channel" }, now: Date): View | null {
  const digest = channelDigestOf(read, now, attention.timeZone);
  return digest && channelDigestView(digest, readerFor(NO_SETTINGS, attention.timeZone, now));
}
