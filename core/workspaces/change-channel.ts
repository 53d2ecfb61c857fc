import type { Context } from "../context.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { completeDigest } from "./complete-setting.ts";
import type { ChannelSettings } from "./workspace.ts";

const USUAL = { time: "16:00", days: "FR" }; // when a week is looked back on

/** The weekly summary of the channel that this is said in, at times of whoever says it. */
export function changeChannelDigest(ctx: Context, said: string, before: ChannelSettings): Change {
  const digest = completeDigest(said, before.digest, USUAL);
  const after = { digest, digestZone: digest === null ? before.digestZone : ctx.timeZone };
  return { ...emptyChange(ctx.changeId, "change-channel"), channel: { before, after } };
}
