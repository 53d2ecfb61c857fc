import type { Surface } from "../context.ts";
import type { ChangeId, ChannelId, ListId, MemberId, TaskId, WorkspaceId } from "../ids.ts";
import type { Change } from "../tasks/change.ts";
import type { Task } from "../tasks/task.ts";
import type { LoadedTemplates, TemplateQuery } from "../templates/loaded-templates.ts";
import type { TemplateRunId } from "../templates/run.ts";
import type { Circumstances } from "../workspaces/circumstances.ts";
import type { Member, MemberSettings } from "../workspaces/member.ts";
import type { WorkspaceSettings } from "../workspaces/workspace.ts";
import type { ChatChannel, ChatPerson } from "./chat-message.ts";
import type { OutboundMessage, Posted } from "./chat-port.ts";
import type { View } from "./view.ts";

/** What one message needs to know, read in one batch. */
export type LoadRequest = {
  readonly platform: string;
  readonly workspaceKey: string;
  readonly actor: ChatPerson;
  readonly channel: ChatChannel;
  readonly mentions: readonly ChatPerson[]; // made members on first mention
  readonly inboundKey: string;
  readonly ids: readonly string[]; // fresh UUIDv7 keys for what is met for the first time: 4 and one for each mention
  readonly take: number; // how many short numbers to give out
  readonly people: readonly string[]; // names as written, to be found among the members
  readonly lists: readonly string[]; // list names as written
  readonly tasks: TaskQuery | null;
  readonly pending: { readonly id: string } | "last" | null; // a question that is, or may be, being answered: what it names is loaded too
  readonly undo: ChangeId | "last" | null; // what is to be taken back
  readonly circumstances?: boolean; // settings are spoken of, or may be taken back
  readonly templates?: TemplateQuery | null; // templates or runs are spoken of
  readonly takesAsAsked?: "yes" | "other" | null; // a question is answered that may want short numbers
  readonly daysOff?: DayRange | null; // the workspace's days off that dates are counted over
};

/** Both inclusive: "2026-12-25". */
export type DayRange = { readonly from: string; readonly to: string };

/** Which tasks a message may mean: those that fit any of these. */
export type TaskQuery = {
  readonly numbers: readonly number[];
  readonly ids: readonly string[];
  readonly remembered: boolean; // what was shown last in this channel
  readonly words: readonly string[]; // any of these, as whole words or beginnings
  readonly filter: TaskFilter | null;
  readonly subtasks?: boolean; // and the subtasks of those that are meant
  readonly runs?: boolean; // and the runs that they belong to: their cards tell of them
  readonly steps?: boolean; // and the subtasks of those that repeat: they go along with an occurrence
};

/** All of these. Days are the sender's; the store reads a day more on each side, for zones. */
export type TaskFilter = {
  readonly who: "anyone" | "me" | "involved" | { readonly person: string }; // involved: mine, or asked for by me
  readonly status: "open" | "done" | "any";
  readonly from: string | null; // by due day; by completion where status is "done"
  readonly to: string | null;
  readonly list: string | null;
  readonly categories: readonly string[];
  readonly here: boolean;
  readonly words: readonly string[]; // a list's or label's name, or words of titles
};

/** A task with the names that its view needs. */
export type LoadedTask = Task & {
  readonly assigneeNames: readonly string[]; // in the order of assigneeIds
  readonly listName: string | null;
  readonly parentNumber: number | null;
  readonly subtaskCount: { readonly done: number; readonly total: number };
  readonly waitsFor: readonly number[]; // tasks of its run, where it waits
  readonly listed: boolean; // fits the query's filter: others are here because they may be meant in another way
};

export type Loaded = {
  readonly workspaceId: WorkspaceId;
  readonly workspaceTimeZone: string | null;
  readonly country: string | null; // ISO 3166: "DE", "DE-BY"
  readonly workDays: string | null; // the workspace's, "MO,TU,WE,TH,FR"; null: the default
  readonly daysOff: readonly string[]; // in order; of its country, and its own; none unless asked for
  readonly channelId: ChannelId;
  readonly actor: Member;
  readonly firstContact: boolean; // this message made the member
  readonly strangers: readonly { readonly memberId: MemberId; readonly externalId: string }[]; // here, and nobody asked the platform who they are
  readonly zoneAsked: boolean;
  readonly digestOffered: boolean;
  readonly mentioned: ReadonlyMap<string, MemberId>; // by external id
  readonly people: readonly Member[]; // the mentioned, the named, and the assignees of the tasks
  readonly lists: readonly { readonly id: ListId; readonly name: string }[];
  readonly tasks: readonly LoadedTask[];
  readonly memory: Memory;
  readonly firstNumber: number | null;
  readonly replay: { readonly view: View | null } | null; // this very act was handled before
  readonly pending: PendingQuestion | null; // "last": only while nothing was said here since
  readonly undo: RecordedChange | null;
  readonly corrections: readonly Correction[]; // the actor's own
  readonly modelAllowed: boolean;
  readonly workspace: WorkspaceSettings;
  readonly templates: LoadedTemplates; // and the runs of the tasks, where an act may settle those
  readonly circumstances: Circumstances | null; // null: not asked for
};

/** How often a person has corrected the reading of a phrase in one way. */
export type Correction = { readonly phrase: string; readonly meaning: string; readonly times: number };

export type PendingQuestion = {
  readonly id: string;
  readonly question: unknown; // as bot/conversation wrote it
  readonly memberId: MemberId;
  readonly expires: Date;
};

/** What a person was shown last in a channel. */
export type Memory = { readonly shown: readonly TaskId[]; readonly focus: readonly TaskId[] };

/** A change as the activity trail keeps it. */
export type RecordedChange = {
  readonly id: ChangeId;
  readonly memberId: MemberId;
  readonly verb: string;
  readonly undone: boolean;
  readonly entries: readonly RecordedEntry[];
};
export type RecordedEntry = {
  readonly taskId: TaskId | null; // null: a setting, an absence
  readonly before: Readonly<Record<string, unknown>> | null; // the changed fields; null: it was made
  readonly after: Readonly<Record<string, unknown>>;
};

/** Everything that one act writes, together or not at all. */
export type Commit = {
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly via: Surface;
  readonly now: Date;
  readonly causes: readonly string[]; // inbound keys; each can happen once
  readonly change: Change | null;
  readonly reply: View | null; // kept for the same act delivered again
  readonly memory: (Memory & { readonly channelId: ChannelId }) | null;
  readonly pending: {
    readonly id: string;
    readonly channelId: ChannelId;
    readonly question: unknown;
    readonly expires: Date;
  } | null;
  readonly outbox: readonly OutboxRow[];
  readonly correction?: Omit<Correction, "times"> | null; // one more of these
  readonly profiles: readonly Profile[]; // what the platform told of strangers
  readonly zoneAsked: boolean; // the actor was asked where they live
  readonly digestOffered?: boolean; // the actor was told that there are digests
};

/** What a platform tells of a person. What the member set stays. */
export type Profile = Partial<Pick<Member, "name"> & Pick<MemberSettings, "timeZone" | "locale">> & {
  readonly memberId: MemberId;
};

/** One message owed. A leased row is sent by the request that made it; the others by the scheduler. */
export type OutboxRow = {
  readonly id: string;
  readonly key: string;
  readonly platform: string;
  readonly workspaceKey: string;
  readonly to: OutboundMessage["to"];
  readonly view: View;
  readonly memberId: MemberId | null;
  readonly lease: string | null; // fencing token
  readonly runId?: TemplateRunId; // it is this run's card: where it is posted is kept, and the last word on it counts
};

/** "already-done": one of the causes was committed before. "stale": something read has changed since; nothing was written. */
export type CommitOutcome = "committed" | "already-done" | "stale";

export type ChatStore = {
  load(request: LoadRequest): Promise<Loaded>;
  commit(commit: Commit): Promise<CommitOutcome>;
  markSent(row: {
    readonly workspaceId: WorkspaceId;
    readonly memberId: MemberId;
    readonly id: string;
    readonly lease: string;
    readonly posted: Posted | null;
  }): Promise<void>;
};
