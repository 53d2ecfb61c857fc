import type { ChannelId, MemberId } from "../ids.ts";

/**
 * Why somebody is told (RFC 5545 VALARM): "due" at the time, "before" so long before, "at" a time of its own, "again"
 * after a snooze, "nudge" once it is overdue, and the two digests.
 */
export const ALARM_KINDS = ["due", "before", "at", "again", "nudge", "digest", "channel-digest"] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** An alarm as its task, or its person's settings, call for it. One of memberId and channelId is null. */
export type Alarm = {
  readonly kind: AlarmKind;
  readonly memberId: MemberId | null;
  readonly channelId: ChannelId | null;
  readonly trigger: string; // tells alarms of one kind apart: "PT1H"
  readonly forAt: Date;
  readonly at: Date | null; // when it fires: of a repeat, the occurrence to come; null: its time was over before anybody could want it
};

/** An alarm that has fired, as the outbox keeps it. `fired`: how many times before. */
export type FiredAlarm = {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly trigger: string;
  readonly forAt: string; // an instant
  readonly fired: number;
};
