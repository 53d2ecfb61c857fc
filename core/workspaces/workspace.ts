import type { ChannelId } from "../ids.ts";

/** What holds for everybody in a workspace who has set nothing else. null: the built-in default. */
export type WorkspaceSettings = {
  readonly timeZone: string | null; // IANA
  readonly country: string | null; // ISO 3166-1 or -2: "DE", "DE-BY": whose public holidays hold
  readonly workDays: string | null; // RFC 5545 weekdays
  readonly dayParts: string | null; // "morning=08:30,evening=19:00": what differs from the built-in
  readonly modelAllowed: boolean; // may messages that are unclear be shown to the language model
};

export type DayOff = { readonly day: string; readonly name: string };

export const NO_WORKSPACE_SETTINGS: WorkspaceSettings = {
  timeZone: null,
  country: null,
  workDays: null,
  dayParts: null,
  modelAllowed: false,
};

/** Days off are those that it takes and gives. */
export type WorkspaceRecord = {
  readonly before: WorkspaceSettings;
  readonly after: WorkspaceSettings;
  readonly addedDaysOff: readonly DayOff[];
  readonly removedDaysOff: readonly DayOff[];
};

/** A channel's weekly summary: "16:00 FR"; null: none. */
export type ChannelSettings = { readonly digest: string | null; readonly digestZone: string | null };
export type ChannelRecord = {
  readonly channelId: ChannelId;
  readonly before: ChannelSettings;
  readonly after: ChannelSettings;
};
