import type { OutboundMessage } from "../chat/chat-port.ts";
import type { LoadedTask } from "../chat/chat-store.ts";
import type { View } from "../chat/view.ts";
import type { ChannelId, MemberId, WorkspaceId } from "../ids.ts";
import type { Member } from "../workspaces/member.ts";
import type { FiredAlarm } from "./alarm.ts";
import type { WorkspaceHabits } from "./attention.ts";
import type { ChannelDigestFacts } from "./channel-digest.ts";
import type { DropReason, HoldReason } from "./decide.ts";
import type { DigestFacts } from "./digest.ts";
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
  readonly told: boolean;
  readonly reminded: Date | null;
  readonly answered: boolean;
  readonly unasked: number;
};

export type Place = {
  readonly platform: string;
  readonly workspaceKey: string;
  readonly externalId: string;
  readonly kind: "direct" | "channel";
  readonly digest: string | null; // a channel's: "16:00 FR"
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
  | { readonly kind: "release" } // a line that goes by itself now: it is leased anew
  | { readonly kind: "hold"; readonly until: Date; readonly why: HoldReason }
  | {
      readonly kind: "drop";
      readonly why: DropReason | "silent" | "day-off" | "unreachable";
      readonly rearm: Date | null;
    }
);

/** A leased digest that is to be worded. Both read a day more than is asked for, since zones differ. */
export type DigestAsked = { readonly workspaceId: WorkspaceId; readonly now: Date } & (
  | { readonly kind: "person"; readonly memberId: MemberId; readonly today: string; readonly doneSince: string }
  | { readonly kind: "channel"; readonly channelId: ChannelId; readonly dueTo: string; readonly doneSince: string }
);

/** What a digest is made of, read as its person, or as nobody in particular where a channel is told. */
export type DigestRead =
  | ({ readonly kind: "person" } & DigestFacts)
  | ({ readonly kind: "channel" } & ChannelDigestFacts);

/** Reads and settles what is leased, inside its workspaces, as the role companion_app: only a lease's holder may. */
export type ReminderStore = {
  owed(lease: {
    readonly lease: string;
    readonly workspaces: readonly WorkspaceId[];
    readonly now: Date;
  }): Promise<readonly OwedReminder[]>;
  /** In one batch, in the order of asking. */
  digests(lease: string, asked: readonly DigestAsked[]): Promise<readonly DigestRead[]>;
  settle(lease: { readonly lease: string; readonly now: Date }, settlements: readonly Settlement[]): Promise<void>;
};
