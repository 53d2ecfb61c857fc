import type { Posted } from "../chat/chat-port.ts";
import type { LoadedTask } from "../chat/chat-store.ts";
import type { ChannelId, MemberId } from "../ids.ts";
import type { TemplateRun } from "./run.ts";
import type { PlannedRole } from "./run-plan.ts";
import type { RunScheduleId } from "./run-schedule.ts";
import type { TemplateContent } from "./template.ts";

/** A run as it is kept: besides what it is, who started it and where, and who took which role. */
export type StartedRun = TemplateRun & {
  readonly authorId: MemberId;
  readonly channelId: ChannelId | null;
  readonly scheduleId: RunScheduleId | null;
  readonly roles: readonly PlannedRole[];
};

/** Where a run was started, as its platform names it. */
export type RunPlace = {
  readonly platform: string;
  readonly workspaceKey: string;
  readonly externalId: string;
  readonly kind: "direct" | "channel";
};

/** The message that tells how a run stands, where it was posted. */
export type RunCard = Posted & { readonly platform: string; readonly workspaceKey: string };

/** A run with all its tasks as they are now. */
export type LoadedRun = {
  readonly run: StartedRun;
  readonly content: TemplateContent; // of the version that it pinned
  readonly tasks: readonly LoadedTask[];
  readonly place: RunPlace | null;
  readonly card: RunCard | null;
};
