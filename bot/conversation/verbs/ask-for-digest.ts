import { formatAction } from "#core/chat/action.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import type { ListScope } from "#core/language/reading.ts";
import { changeSettings } from "#core/workspaces/change-settings.ts";
import { type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { undoButton } from "../views/receipt.ts";
import { habitWords } from "./habit-words.ts";

/** Whoever asks in private what today brings, and has looked at a list before, is told once that it can come by itself. */
export function withOffer(turn: ReadingTurn, scope: ListScope, plan: Plan): Plan {
  const { act, loaded } = turn;
  const { actor, memory, digestOffered } = loaded;
  const isAsked = scope.window === "today" && scope.state !== "done" && typeof scope.who === "string";
  const isNews = actor.settings.digest === null && !digestOffered && memory.shown.length > 0;
  if (act.channel.kind !== "direct" || !isAsked || !isNews) return plan;
  const id = formatAction({ verb: "ask-for-digest", subject: actor.id });
  const { view } = plan;
  return {
    ...plan,
    offersDigest: true,
    view: {
      ...view,
      smallPrint: [view.smallPrint, "I can tell you this by myself, in the morning of your working days."]
        .filter(Boolean)
        .join("\n"),
      actions: [...view.actions, { id, label: "Send me this every morning", style: "plain", options: [] }],
    },
  };
}

/** The button of the offer. */
export function askForDigest(turn: Turn, memberId: string): Plan {
  const { ctx, loaded } = turn;
  const { actor, workDays } = loaded;
  if (actor.id !== memberId) return say({ ...PLAIN_VIEW, say: "That was offered to somebody else.", private: true });
  const { settings } = actor;
  if (settings.digest) return say(message("You get a digest already."));
  const setting = { key: "digest", value: "on" } as const;
  const change = changeSettings(ctx, { settings, setting, workDays });
  const words = habitWords(turn, setting, change.member?.after ?? settings);
  return { ...say({ ...message(words), actions: [undoButton(change.id)] }), change };
}
