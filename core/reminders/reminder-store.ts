import type { OutboundMessage } from "../chat/chat-port.ts";
import type { LoadedTask } from "../chat/chat-store.ts";
import type { View } from "../chat/view.ts";
import type { ChannelId, WorkspaceId } from "../ids.ts";
import type { Member } from "../workspaces/member.ts";
import type { FiredAlarm } from "./alarm.ts";
import type { WorkspaceHabits } from "./attention.ts";
import type { DropReason, HoldReason } from "./decide.ts";
import type { Away } from "./when-open.ts";

/** A leased row that an alarm made, with what decides whether, when and how it goes out. */
export type OwedReminder = {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly alarm: FiredAlarm;
  readonly scheduledFor: Date;
  readonly mergedInto: string | null;
  readonly route: number; // how many ways to its person have failed for good
  readonly begun: boolean; // it was on its way once
  readonly perhapsRepeated: boolean;
  readonly workspace: WorkspaceHabits;
  readonly to: Member | null; // null: a channel
  readonly channelId: ChannelId | null;
  readonly author: Member | null; // of the task
  readonly task: LoadedTask | null; // null: a digest
  readonly place: Place | null; // the channel that is told, or where the task was asked for
  readonly absences: readonly (Away & { readonly standIn: Member | null })[];
  readonly reminded: Date | null;
  readonly answered: boolean;
  readonly unasked: number;
};

export type Place = {
  readonly platform: string;
  readonly workspaceKey: string;
  readonly externalId: string;
  readonly kind: "direct" | "channel";
  readonly digestZone: string | null;
};

/** What becomes of a leased row. */
export type Settlement = { readonly id: string; readonly workspaceId: WorkspaceId; readonly alarmId: string } & (
  | {
      readonly kind: "send";
      readonly platform: string;
      readonly workspaceKey: string;
      readonly to: OutboundMessage["to"];
      readonly view: View;
      readonly unasked: boolean; // counts against the day's budget
      readonly rearm: Date | null;
    }
  | { readonly kind: "merge"; readonly into: string; readonly rearm: Date | null }
  | { readonly kind: "hold"; readonly until: Date; readonly why: HoldReason }
  | { readonly kind: "drop"; readonly why: DropReason | "silent" | "unreachable"; readonly rearm: Date | null }
);

/** Reads and settles what is leased, inside its workspaces, as the role companion_app: only a lease's holder may. */
export type ReminderStore = {
  owed(lease: {
    readonly lease: string;
    readonly workspaces: readonly WorkspaceId[];
    readonly now: Date;
  }): Promise<readonly OwedReminder[]>;
  settle(lease: { readonly lease: string; readonly now: Date }, settlements: readonly Settlement[]): Promise<void>;
};
