import type { ChatMessage, ChatPerson } from "#core/chat/chat-message.ts";
import type { TaskQuery } from "#core/chat/chat-store.ts";
import type { Sender, Understanding } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { answer, isYes, typedChoice } from "./answer.ts";
import { readAsTaught } from "./corrections.ts";
import { daysOffAround, daysOffFor } from "./days-off.ts";
import type { Act } from "./handle.ts";
import { senderFor, strangerAt } from "./reader.ts";
import { withReceipt } from "./receipt-question.ts";
import { respond } from "./respond.ts";
import { type SplitActs, splitActs } from "./split-acts.ts";
import { splitLines } from "./split-lines.ts";
import type { Plan, Turn } from "./turn.ts";
import { mayBeATask } from "./verbs/none.ts";
import { MOST_LINES, preview } from "./verbs/several.ts";
import { actOnEach, notTogether } from "./verbs/several-acts.ts";
import { mayAnswerRun, peopleAlone } from "./verbs/templates/answers-run.ts";
import { templateTurn } from "./verbs/templates/template-turn.ts";
import { answerButton } from "./views/receipt.ts";
import { looksLikeAnswer, needsOf, whatToLoad } from "./what-to-load.ts";

/** Reads a text without settings to know what to load; it is read again with them when it is loaded. */
export function readMessage(message: ChatMessage, now: Date): Act {
  const { text, addressed } = message;
  const stranger = strangerAt(now, addressed);
  const read = (line: string) => understand(line, stranger);
  const acts = splitActs(text, read);
  if (acts) return several(message, acts, read, now);
  const lines = listedTasks(text, read);
  const needs = lines ? severalNeed(lines, stranger, now) : oneNeeds(message, stranger, now);
  return {
    text,
    mentions: message.mentions.filter((mention) => isNamed(mention, needs.people)),
    needs,
    decide: (turn) => (lines ? decideSeveral(turn, lines) : decide(turn, addressed)),
  };
}

/** Several acts on tasks that are there already. */
function several({ text, mentions, addressed }: ChatMessage, acts: SplitActs, read: Read, now: Date): Act {
  const texts = acts.kind === "acts" ? acts.texts : [];
  const needs = texts.map((one) => whatToLoad(read(one), one));
  const people = unique(needs.flatMap(({ people: named }) => named));
  return {
    text,
    mentions: mentions.filter((mention) => isNamed(mention, people)),
    needs: {
      people,
      lists: unique(needs.flatMap(({ lists }) => lists)),
      tasks: togetherNeed(needs.flatMap(({ tasks }) => tasks ?? [])),
      undo: null,
      pending: null,
      daysOff: daysOffAround(now),
      take: 0,
    },
    decide(turn) {
      if (acts.kind === "mixed") return notTogether(acts.act, acts.other);
      const sender = senderFor(turn.loaded, turn.ctx.now, addressed);
      return actOnEach(
        turn,
        texts.map((one) => understand(one, sender)),
      );
    },
  };
}

const togetherNeed = (queries: readonly TaskQuery[]): TaskQuery => ({
  numbers: queries.flatMap(({ numbers }) => numbers),
  ids: [],
  remembered: false,
  words: [],
  filter: null,
  runs: queries.some(({ runs }) => runs === true),
  steps: queries.some(({ steps }) => steps === true),
});

type Read = (text: string) => Understanding;

function severalNeed(lines: readonly string[], stranger: Sender, now: Date): Act["needs"] {
  const needs = lines.map((line) => whatToLoad(understand(line, stranger), line));
  return {
    people: unique(needs.flatMap(({ people }) => people)),
    lists: unique(needs.flatMap(({ lists: named }) => named)),
    tasks: null,
    undo: null,
    pending: null,
    circumstances: needs[0]?.circumstances ?? false,
    daysOff: daysOffFor(lines.join("\n"), now) ?? (needs.some(countsDaysOff) ? daysOffAround(now) : null),
    take: Math.min(lines.length, MOST_LINES),
  };
}

function oneNeeds(message: ChatMessage, stranger: Sender, now: Date): Act["needs"] {
  const { text } = message;
  const { creates, people, ...needs } = whatToLoad(understand(text, stranger), text);
  const pending = looksLikeAnswer(text) || mayAnswerRun(text) ? "last" : null;
  return {
    ...needs,
    people: unique([...people, ...peopleAlone(text)]),
    daysOff: daysOffFor(text, now) ?? (countsDaysOff(needs) || pending ? daysOffAround(now) : null),
    pending,
    takesAsAsked: pending && (isYes(text) ? "yes" : "other"),
    take: Number(creates || asksIfTask(message, stranger)),
  };
}

/** Settings speak of days off, runs are planned around them, and what waited for a task may be dated by its completion. */
const countsDaysOff = ({
  circumstances,
  templates,
  tasks,
}: Pick<Act["needs"], "circumstances" | "templates" | "tasks">): boolean =>
  circumstances === true || Boolean(templates) || tasks?.steps === true;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Whoever is mentioned in a place that means a person: "@home" in a title makes nobody a member. */
const isNamed = ({ externalId }: ChatPerson, people: readonly string[]): boolean =>
  people.some((name) => name.toLowerCase() === externalId.toLowerCase() || name === `<@${externalId}>`);

const asksIfTask = ({ text }: ChatMessage, stranger: ReturnType<typeof strangerAt>): boolean =>
  understand(text, stranger).verb === null && mayBeATask(text);

/** Several tasks in one message: each line by itself must be one. */
function listedTasks(text: string, read: Read): readonly string[] | null {
  const lines = splitLines(text);
  return lines?.every((line) => read(line).intent === "create") ? lines : null;
}

function decide(turn: Turn, addressed: ChatMessage["addressed"]): Plan {
  const choice = turn.loaded.pending ? typedChoice(turn, turn.text) : null;
  if (choice !== null) return answer(turn, choice);
  const sender = senderFor(turn.loaded, turn.ctx.now, addressed);
  const reading = readAsTaught(turn.text, sender, turn.loaded.corrections);
  const asked = reading.template ? templateTurn(turn, reading.template) : null;
  if (asked) return orAsTask(turn, reading.template?.sure ? reading : { ...reading, alternative: reading }, asked);
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
