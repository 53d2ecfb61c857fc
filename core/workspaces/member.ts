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

/** null: not set; the workspace's or the built-in default holds. */
export type MemberSettings = {
  readonly timeZone: string | null; // IANA
  readonly locale: string | null; // BCP 47
  readonly weekStart: "monday" | "sunday" | "saturday" | null;
  readonly hourCycle: "h12" | "h23" | null;
  readonly dateOrder: "mdy" | "dmy" | null;
};

export const NO_SETTINGS: MemberSettings = {
  timeZone: null,
  locale: null,
  weekStart: null,
  hourCycle: null,
  dateOrder: null,
};
