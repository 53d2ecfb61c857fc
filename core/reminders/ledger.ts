import type { MemberId } from "../ids.ts";
import type { AlarmKind } from "./alarm.ts";

/**
 * What became of a reminder: "scheduled" its time is to come; "waiting" it is owed and goes out later; "claimed" it is on
 * its way; "sent"; "dropped" nobody needed it any more; "failed" nobody could be reached. `why`: for waiting and dropped.
 */
export type LedgerEntry = {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly memberId: MemberId | null; // null: a channel
  readonly channel: string | null;
  readonly scheduled: Date;
  readonly state: "scheduled" | "waiting" | "claimed" | "sent" | "dropped" | "failed";
  readonly at: Date | null; // when it went out, or will be tried
  readonly why: string | null;
  readonly fallbacks: number; // how many ways to its person had failed before
  readonly perhapsRepeated: boolean;
};
