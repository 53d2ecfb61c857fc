import { nextDigest } from "#core/reminders/alarms-of.ts";
import { type Attention, attentionOf, digestTimesIn } from "#core/reminders/attention.ts";
import { decideDigest } from "#core/reminders/decide-digest.ts";
import type { OwedReminder } from "#core/reminders/reminder-store.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { DEFAULT_WORK_DAYS, weekdaysIn } from "#core/workspaces/work-calendar.ts";
import type { Fate, Judged } from "./judge-reminder.ts";
import { routesTo } from "./reminder-routes.ts";

export const isDigest = ({ alarm }: Pick<OwedReminder, "alarm">): boolean =>
  alarm.kind === "digest" || alarm.kind === "channel-digest";

/** What becomes of a digest, whatever it is going to say. It comes again at its next time, sent or not. */
export function judgeDigest(owed: OwedReminder, now: Date, isOn: (platform: string) => boolean): Judged {
  const attention = attentionFor(owed);
  const times = owed.to ? attention.digest : digestTimesIn(owed.place?.digest ?? null);
  const decision = decideDigest(
    {
      times,
      attention,
      scheduledFor: owed.scheduledFor,
      to: owed.to ? "person" : "channel",
      ownQuiet: owed.to !== null && owed.to.settings.quietHours !== null,
      usualDays: weekdaysIn(owed.workspace.workDays ?? DEFAULT_WORK_DAYS),
      absences: owed.absences,
    },
    now,
  );
  if (decision.kind === "hold") return { owed, attention, fate: decision, rearm: null };
  const rearm = times && nextDigest(times, attention.timeZone, now);
  return { owed, attention, fate: decision.kind === "drop" ? decision : wayOf(owed, isOn), rearm };
}

/** A channel has a zone of its own, and no habits. */
function attentionFor({ to, place, workspace }: OwedReminder): Attention {
  const attention = attentionOf(to?.settings ?? NO_SETTINGS, workspace);
  return to ? attention : { ...attention, timeZone: place?.digestZone ?? attention.timeZone };
}

function wayOf(owed: OwedReminder, isOn: (platform: string) => boolean): Fate {
  const route = routesTo(owed, owed.to, isOn)[owed.route];
  const decision = { kind: "send", to: owed.to, instead: false } as const;
  return route ? { kind: "send", route, decision } : { kind: "drop", why: "unreachable" };
}
