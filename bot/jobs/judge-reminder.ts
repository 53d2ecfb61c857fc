import type { View } from "#core/chat/view.ts";
import { type Attention, attentionOf } from "#core/reminders/attention.ts";
import { type Decision, decide, isNamed } from "#core/reminders/decide.ts";
import { nextAlarm } from "#core/reminders/next-alarm.ts";
import type { OwedReminder, Settlement } from "#core/reminders/reminder-store.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { type Route, routesTo } from "./reminder-routes.ts";

/** What is to become of one reminder, and by which way it goes. */
export type Judged = {
  readonly owed: OwedReminder;
  readonly attention: Attention;
  readonly fate: Fate;
  readonly rearm: Date | null; // when its alarm fires again
};
export type Fate =
  | {
      readonly kind: "send";
      readonly route: Route;
      readonly decision: Extract<Decision, { kind: "send" }>;
      readonly view?: View; // a digest's; reminders are worded together
    }
  | Pick<Extract<Settlement, { kind: "hold" }>, "kind" | "until" | "why">
  | Pick<Extract<Settlement, { kind: "drop" }>, "kind" | "why">;

/** Of what is dropped for these, a repeat comes round again: also to whoever snoozed it and had it no more, who may be given it back. */
const GOES_ON = new Set(["send", "folded", "snoozed", "told", "not-theirs"]);

export function judge(owed: OwedReminder, now: Date, isOn: (platform: string) => boolean): Judged {
  const settings = (owed.to ?? owed.author)?.settings ?? NO_SETTINGS; // a channel keeps the clock of whoever asked there
  const attention = attentionOf(settings, owed.workspace);
  const { task } = owed;
  if (!task) return { owed, attention, fate: { kind: "drop", why: "closed" }, rearm: null };
  const absences = owed.absences.map((away) => ({
    ...away,
    theirs: away.standIn && attentionOf(away.standIn.settings, owed.workspace),
  }));
  const decision = decide({ ...owed, task, attention, absences }, now);
  const since = owed.told && owed.alarm.kind !== "nudge" ? owed.scheduledFor : now; // one told before says nothing of those after it
  const rearm = GOES_ON.has(decision.kind === "drop" ? decision.why : decision.kind)
    ? nextAlarm(owed.alarm, { task, attention, now: since })
    : null;
  if (decision.kind !== "send") return { owed, attention, fate: decision, rearm };
  const route = routesTo(owed, decision.to, isOn)[owed.route];
  const fate: Fate = route ? { kind: "send", route, decision } : { kind: "drop", why: "unreachable" };
  return { owed, attention, fate, rearm };
}

/** Nobody asked for it: it counts against what somebody wants to hear in a day. */
export const isUnasked = ({ alarm, task }: OwedReminder): boolean => task !== null && !isNamed({ alarm, task });
