import type { MemberId } from "../ids.ts";

/** A person in a workspace. Identities on platforms are theirs; names are only for people to read. */
export type Member = {
  readonly id: MemberId;
  readonly name: string;
  readonly role: "member" | "admin" | "owner";
  readonly settings: MemberSettings;
  readonly identities: readonly Identity[];
};

export type Identity = { readonly platform: string; readonly workspaceKey: string; readonly externalId: string };

/** null: not set; the workspace's or the built-in default holds. Each is one plain value, so that one undo brings it back. */
export type MemberSettings = {
  readonly timeZone: string | null; // IANA
  readonly locale: string | null; // BCP 47
  readonly weekStart: "monday" | "sunday" | "saturday" | null;
  readonly hourCycle: "h12" | "h23" | null;
  readonly dateOrder: "mdy" | "dmy" | null;
  readonly dayTime: string | null; // "09:00": when what is due on a day is told
  readonly remindBefore: string | null; // "P1D,PT30M": ISO 8601 durations before due; "": none
  readonly quietHours: string | null; // "20:00-08:00"; "": none
  readonly workDays: string | null; // RFC 5545 weekdays, "MO,TU,WE,TH,FR"
  readonly dailyBudget: number | null; // at most so many messages a day that nobody asked for
  readonly nudges: boolean | null; // whether what is overdue is told again
  readonly digest: string | null; // "08:00 MO,TU,WE,TH,FR"; null: none
};

export const NO_SETTINGS: MemberSettings = {
  timeZone: null,
  locale: null,
  weekStart: null,
  hourCycle: null,
  dateOrder: null,
  dayTime: null,
  remindBefore: null,
  quietHours: null,
  workDays: null,
  dailyBudget: null,
  nudges: null,
  digest: null,
};
