import type { ChatMessage, ChatPerson } from "#core/chat/chat-message.ts";
import type { Understanding } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { answer, typedChoice } from "./answer.ts";
import { readAsTaught } from "./corrections.ts";
import { daysOffAround, daysOffFor } from "./days-off.ts";
import type { Act } from "./handle.ts";
import { senderFor, strangerAt } from "./reader.ts";
import { withReceipt } from "./receipt-question.ts";
import { respond } from "./respond.ts";
import { splitLines } from "./split-lines.ts";
import type { Plan, Turn } from "./turn.ts";
import { mayBeATask } from "./verbs/none.ts";
import { MOST_LINES, preview } from "./verbs/several.ts";
import { answerButton } from "./views/receipt.ts";
import { looksLikeAnswer, needsOf, whatToLoad } from "./what-to-load.ts";

/** Reads a text without settings to know what to load; it is read again with them when it is loaded. */
export function readMessage(message: ChatMessage, now: Date): Act {
  const { text, addressed } = message;
  const stranger = strangerAt(now, addressed);
  const lines = listedTasks(text, (line) => understand(line, stranger));
  const needs = (lines ?? [text]).map((line) => whatToLoad(understand(line, stranger), line));
  const people = unique(needs.flatMap((one) => one.people));
  return {
    text,
    mentions: message.mentions.filter((mention) => isNamed(mention, people)),
    needs: {
      people,
      lists: unique(needs.flatMap((one) => one.lists)),
      tasks: lines ? null : (needs[0]?.tasks ?? null),
      undo: lines ? null : (needs[0]?.undo ?? null),
      circumstances: needs[0]?.circumstances ?? false,
      daysOff: daysOffFor(text, now) ?? (needs[0]?.circumstances ? daysOffAround(now) : null),
      pending: !lines && looksLikeAnswer(text) ? "last" : null,
      take: lines ? Math.min(lines.length, MOST_LINES) : Number(needs[0]?.creates || asksIfTask(message, stranger)),
    },
    decide: (turn) => (lines ? decideSeveral(turn, lines) : decide(turn, addressed)),
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Whoever is mentioned in a place that means a person: "@home" in a title makes nobody a member. */
const isNamed = ({ externalId }: ChatPerson, people: readonly string[]): boolean =>
  people.some((name) => name.toLowerCase() === externalId.toLowerCase() || name === `<@${externalId}>`);

const asksIfTask = ({ text }: ChatMessage, stranger: ReturnType<typeof strangerAt>): boolean =>
  understand(text, stranger).verb === null && mayBeATask(text);

/** Several tasks in one message: each line by itself must be one. */
function listedTasks(text: string, read: (line: string) => Understanding): readonly string[] | null {
  const lines = splitLines(text);
  return lines?.every((line) => read(line).intent === "create") ? lines : null;
}

function decide(turn: Turn, addressed: ChatMessage["addressed"]): Plan {
  const choice = turn.loaded.pending ? typedChoice(turn, turn.text) : null;
  if (choice !== null) return answer(turn, choice);
  const sender = senderFor(turn.loaded, turn.ctx.now, addressed);
  const reading = readAsTaught(turn.text, sender, turn.loaded.corrections);
  const plan = respond({ ...turn, reading });
  if (reading.verb === "create-task") return withReceipt(turn, { sender, understood: reading }, plan);
  return orAsTask(turn, reading, plan);
}

/** Where it may as well have been a task, that is one tap away. */
function orAsTask(turn: Turn, { alternative }: Understanding, plan: Plan): Plan {
  if (alternative?.verb !== "create-task" || !alternative.summary || plan.question) return plan;
  const id = turn.newId();
  const { firstNumber } = turn.loaded;
  const question = { kind: "is-task", reading: alternative, firstNumber, ...needsOf([alternative], []) } as const;
  const actions = [...plan.view.actions, answerButton(id, "yes", "Add it as a task")];
  return { ...plan, view: { ...plan.view, actions }, question: { id, question } };
}

function decideSeveral(turn: Turn, lines: readonly string[]): Plan {
  const sender = senderFor(turn.loaded, turn.ctx.now, "direct");
  return preview(
    turn,
    lines,
    lines.map((line) => understand(line, sender)),
  );
}
