import { digestWords } from "#core/chat/setting-words.ts";
import { changeChannelDigest } from "#core/workspaces/change-channel.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";

/** A weekly summary for the channel that this is said in; "": none any more. */
export function channelDigest(turn: Turn, said: string): Plan {
  const channel = turn.loaded.circumstances?.channel;
  if (channel?.kind !== "channel") {
    const own = 'For one of your own, say "send me a digest every weekday at 8".';
    return say(message(`Say that in the channel that is to have it. ${own}`));
  }
  if (said === "" && channel.digest === null) return say(message("There is no summary here to stop."));
  const change = changeChannelDigest(turn.ctx, { said, channel });
  const digest = change.channel?.after.digest ?? null;
  const words = digest
    ? `I post a summary here ${digestWords(digest, turn.reader.hourCycle)} (${turn.ctx.timeZone} time).`
    : "No more summaries here.";
  return { ...say(receipt(turn, change, words)), change };
}
