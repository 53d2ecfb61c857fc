import type { OwedReminder } from "#core/reminders/reminder-store.ts";
import { isDigest, judgeDigest } from "./judge-digest.ts";
import { isUnasked, type Judged, judge } from "./judge-reminder.ts";

/**
 * What reminders come to beside each other: whoever is told of a task in this very moment is not nudged about it as well,
 * one nudge about it is enough, and what is on its way already counts as one of the day's messages.
 */
export function judgeTogether(owed: readonly OwedReminder[], now: Date, isOn: (platform: string) => boolean): Judged[] {
  const judged = owed.map((one) => (isDigest(one) ? judgeDigest(one, now, isOn) : judge(one, now, isOn)));
  const sent = judged.filter(({ owed: { task }, fate }) => task !== null && fate.kind === "send");
  const told = new Set(sent.filter((one) => !isNudge(one)).map(about));
  const nudges = new Map(
    sent
      .filter(isNudge)
      .toSorted(unbegunFirst)
      .map((one) => [about(one), one]),
  );
  const begun = Map.groupBy(
    sent.filter(({ owed: one }) => one.begun && one.mergedInto === null && isUnasked(one)),
    ({ owed: { to } }) => to?.id,
  );

  return judged.map((one) => {
    if (one.fate.kind !== "send" || one.owed.task === null) return one;
    if (isNudge(one) && told.has(about(one))) return judge({ ...one.owed, reminded: now }, now, isOn);
    if (isNudge(one) && nudges.get(about(one)) !== one) return judge({ ...one.owed, told: true }, now, isOn);
    const before = one.owed.begun || !isUnasked(one.owed) ? 0 : (begun.get(one.owed.to?.id)?.length ?? 0);
    return before === 0 ? one : judge({ ...one.owed, unasked: one.owed.unasked + before }, now, isOn);
  });
}

const isNudge = ({ owed }: Judged): boolean => owed.alarm.kind === "nudge";
const about = ({ owed }: Judged): string => `${owed.task?.id} ${owed.to?.id}`;
const unbegunFirst = (one: Judged, other: Judged): number => Number(one.owed.begun) - Number(other.owed.begun);
