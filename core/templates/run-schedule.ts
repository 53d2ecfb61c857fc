import * as z from "zod";
import type { ChannelId, MemberId } from "../ids.ts";
import type { RepeatingRun } from "./repeat-run.ts";
import type { RunBindings } from "./run.ts";
import type { TemplateId } from "./template.ts";

export const RunScheduleId = z.uuid().brand("RunScheduleId");
export type RunScheduleId = z.infer<typeof RunScheduleId>;

/** A run that comes again, and how far it has come. */
export type RunSchedule = {
  readonly id: RunScheduleId;
  readonly templateId: TemplateId;
  readonly name: string;
  readonly repeat: RepeatingRun;
  readonly handled: string | null; // the last occurrence that was run or skipped
  readonly bindings: RunBindings; // dates left out: each occurrence has its own
  readonly authorId: MemberId;
  readonly channelId: ChannelId | null;
  readonly at: Date | null; // when it is to be looked at; null: never again
  readonly sequence: number;
};
