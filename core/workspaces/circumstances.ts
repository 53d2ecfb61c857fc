import type { ChannelId, MemberId } from "../ids.ts";
import type { Absence } from "./absence.ts";
import type { ChannelSettings, DayOff } from "./workspace.ts";

/** What holds besides somebody's own settings; loaded where settings are spoken of, or taken back. */
export type Circumstances = {
  readonly absences: readonly Absence[]; // the member's own, of these days and later, by first day
  readonly channel: ({ readonly id: ChannelId; readonly kind: "direct" | "channel" } & ChannelSettings) | null; // null: on the dashboard's pages
  readonly daysOff: readonly DayOff[]; // the workspace's own, of these days and later
  readonly admins: readonly string[]; // names, owners first
  readonly names: ReadonlyMap<MemberId, string>; // of those who stand in
};
