import type { Context } from "../context.ts";
import type { ChannelId } from "../ids.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { completeDigest } from "./complete-setting.ts";
import type { ChannelSettings } from "./workspace.ts";

const USUAL = { time: "16:00", days: "FR" }; // when a week is looked back on

/** The weekly summary of the channel that this is said in, at times of whoever says it. */
export function changeChannelDigest(
  ctx: Context,
  { said, channel }: { readonly said: string; readonly channel: ChannelSettings & { readonly id: ChannelId } },
): Change {
  const { id: channelId, digest: now, digestZone } = channel;
  const before = { digest: now, digestZone };
  const digest = completeDigest(said, before.digest, USUAL);
  const after = { digest, digestZone: digest === null ? before.digestZone : ctx.timeZone };
  return { ...emptyChange(ctx.changeId, "change-channel"), channel: { channelId, before, after } };
}
