import type { ChatMessage } from "#core/chat/chat-message.ts";
import { consult, isUnsure } from "#core/language/model/consult.ts";
import type { LanguageModel } from "#core/language/model/language-model.ts";
import type { Reading } from "#core/language/reading.ts";
import { typedChoice } from "./answer.ts";
import { readAsTaught } from "./corrections.ts";
import type { ConversationDeps } from "./deps.ts";
import type { Act } from "./handle.ts";
import { senderFor } from "./reader.ts";
import { respond } from "./respond.ts";
import { splitLines } from "./split-lines.ts";
import type { Plan, Turn } from "./turn.ts";
import { mayBeATask } from "./verbs/none.ts";
import { whatToLoad } from "./what-to-load.ts";

/**
 * Where the workspace allows it, a message that the grammar is unsure of is read by the model too. Not on the dashboard,
 * which shows the grammar's reading while one types, and not for lists, which are previewed line by line.
 */
export function withSecondOpinion({ model }: ConversationDeps, message: ChatMessage, act: Act): Act {
  if (!model || message.platform === "dashboard" || splitLines(message.text)) return act;
  let asked: Promise<Act | null> | null = null; // tried again after a stale commit, the model is not asked again
  const reconsider = (turn: Turn): Promise<Act | null> => {
    asked ??= opinion(model, message, turn);
    return asked;
  };
  return { ...act, reconsider };
}

async function opinion(model: LanguageModel, message: ChatMessage, turn: Turn): Promise<Act | null> {
  const { loaded, text } = turn;
  if (!loaded.modelAllowed || (loaded.pending && typedChoice(turn, text) !== null)) return null;
  const sender = senderFor(loaded, turn.ctx.now, message.addressed);
  const grammar = readAsTaught(text, sender, loaded.corrections);
  if (!isUnsure(grammar) || grammar.template) return null; // whether a template is meant, its name decides
  const reading = await consult(model, { text, sender, account: loaded.workspaceId });
  return reading && meaningOf(reading) !== meaningOf(grammar) ? actOf(message, turn, reading) : null;
}

const meaningOf = ({ confidence: _1, spans: _2, ...meaning }: Reading): string =>
  JSON.stringify({ ...meaning, alternative: null });

/** What the grammar's reading needed is not what this one needs: it loads anew, and keeps the number that was taken. */
function actOf(message: ChatMessage, { loaded: had, text }: Turn, reading: Reading): Act {
  const { people, lists, tasks, undo, creates } = whatToLoad({ ...reading, alternative: null }, text);
  const numbered = creates || (reading.verb === null && mayBeATask(text));
  const named = new Set(people.map((name) => name.toLowerCase()));
  const isNamed = (id: string): boolean => named.has(id.toLowerCase()) || named.has(`<@${id}>`.toLowerCase());
  return {
    text,
    mentions: message.mentions.filter(({ externalId }) => isNamed(externalId)),
    needs: { people, lists, tasks, undo, pending: null, take: Number(numbered && had.firstNumber === null) },
    decide: (turn) => {
      const loaded = { ...turn.loaded, firstNumber: turn.loaded.firstNumber ?? had.firstNumber };
      return noted(respond({ ...turn, loaded, reading }));
    },
  };
}

const NOTE = "Read with the language model's help.";

function noted(plan: Plan): Plan {
  if (!plan.change) return plan;
  const smallPrint = [plan.view.smallPrint, NOTE].filter(Boolean).join("\n");
  return { ...plan, view: { ...plan.view, smallPrint } };
}
