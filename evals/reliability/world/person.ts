import type { MemberId } from "#core/ids.ts";

/** Somebody of a world, as the world itself knows them. Days are ISO weekdays, 1 is Monday. */
export type Person = {
  readonly id: MemberId;
  readonly account: string; // their external id
  readonly name: string;
  readonly zone: string;
  readonly dayTime: string;
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly workDays: readonly number[];
  readonly budget: number;
  readonly nudges: boolean;
  readonly remindBefore: readonly string[];
  readonly absences: readonly Absence[];
  readonly settled: number; // when any of this last changed, in epoch milliseconds
};

export type Absence = { readonly from: string; readonly to: string; readonly standIn: MemberId | null };

/** Zones whose clocks change at different times of the year, by an hour or by half an hour, and some that never do. */
export const ZONES = [
  "America/New_York",
  "America/Los_Angeles",
  "America/Santiago",
  "America/St_Johns",
  "Europe/Berlin",
  "Europe/Lisbon",
  "Africa/Cairo",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "UTC",
] as const;

/** The defaults that the product documents: docs and core/reminders/attention.ts say the same. */
export const DEFAULTS = {
  dayTime: "09:00",
  quiet: { from: "20:00", to: "08:00" },
  workDays: [1, 2, 3, 4, 5],
  budget: 8,
  nudges: true,
  remindBefore: [],
  absences: [],
} as const;
