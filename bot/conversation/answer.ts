import type { LoadedTask } from "#core/chat/chat-store.ts";
import { understand } from "#core/language/understand.ts";
import { bestMatches } from "./match-words.ts";
import { Question } from "./question.ts";
import { senderFor } from "./reader.ts";
import { stillMeant } from "./resolve.ts";
import { respond } from "./respond.ts";
import { type Plan, say, type Turn } from "./turn.ts";
import { actOn } from "./verbs/act-on-tasks.ts";
import { correct } from "./verbs/correct.ts";
import { chosenOccurrences, occurrencesOf } from "./verbs/move-repeat.ts";
import { moveZone } from "./verbs/move-zone.ts";
import { createSeveral, preview } from "./verbs/several.ts";
import { takeBack } from "./verbs/take-back.ts";
import { answerRun, TYPED } from "./verbs/templates/answer-run.ts";
import { answersRun } from "./verbs/templates/answers-run.ts";
import { confirmMove } from "./verbs/templates/move-run.ts";
import { message } from "./views/question.ts";

/** A question is answered, once: its plan consumes it. */
export function answer(turn: Turn, choice: string): Plan {
  const { pending, actor } = turn.loaded;
  if (!pending) return say(message("I've forgotten what that was about. Say it again, please."));
  if (pending.memberId !== actor.id) return say({ ...message("That question was for somebody else."), private: true });
  if (pending.expires < turn.ctx.now) return say(message("That was a while ago. Say it again, please."));
  const question = Question.parse(pending.question);
  return { ...answered(turn, question, choice), answered: pending.id };
}

function answered(turn: Turn, question: Question, choice: string): Plan {
  if (choice === "no") return say(message(KEPT[question.kind]));
  switch (question.kind) {
    case "pick": {
      const task = byId(turn, question.taskIds)[Number(choice)];
      if (!task) return say(message("That task is gone."));
      const picked = { kind: "number", number: task.number } as const;
      const meant = question.picks === "parent" ? { parent: picked } : { references: [picked] };
      return respond(numbered(turn, question, { ...question.reading, ...meant }));
    }
    case "confirm": {
      const tasks = stillMeant(byId(turn, question.taskIds), question.reading);
      if (tasks.length === 0) return say(message("There's nothing left to do there."));
      return actOn({ ...turn, reading: question.reading }, tasks);
    }
    case "occurrences":
      return actOn({ ...turn, reading: question.reading }, byId(turn, question.taskIds), occurrencesOf(choice));
    case "when":
      return respond(numbered(turn, question, { ...question.reading, due: question.dues[Number(choice)] ?? null }));
    case "is-task":
      return respond(numbered(turn, question, question.reading));
    case "zone":
      return moveZone(turn, byId(turn, question.taskIds), question.timeZone);
    case "create-many":
      return several(turn, question, choice);
    case "receipt":
      return correct(turn, question, choice);
    case "run":
      return answerRun(turn, question, choice);
    case "move-run":
      return confirmMove(turn, question);
    case "undo-anyway":
      return takeBack(turn, true);
  }
}

const KEPT: Record<Question["kind"], string> = {
  pick: "Left as it is.",
  confirm: "Kept as they were.",
  occurrences: "Left as it is.",
  zone: "They stay at their old times.",
  when: "Not added.",
  "is-task": "Fine, not added.",
  "create-many": "None added.",
  receipt: "Left as it is.",
  run: "Nothing was started.",
  "move-run": "It stays as it was.",
  "undo-anyway": "Left as it is.",
};

function several(turn: Turn, question: Extract<Question, { kind: "create-many" }>, choice: string): Plan {
  const left = /^without-(\d+)$/.exec(choice)?.[1];
  const lines = question.lines.filter((_, i) => String(i) !== left);
  const ready = numbered(turn, question, null);
  const loaded = { ...ready.loaded, daysOff: question.daysOff };
  const sender = senderFor(loaded, turn.ctx.now, "direct");
  const readings = lines.map((line) => understand(line, sender));
  return left === undefined ? createSeveral(ready, readings) : preview({ ...ready, loaded }, lines, readings);
}

function numbered<R>(turn: Turn, { firstNumber }: { firstNumber: number | null }, reading: R) {
  return { ...turn, loaded: { ...turn.loaded, firstNumber }, reading };
}

function byId({ loaded }: Turn, ids: readonly string[]): readonly LoadedTask[] {
  return ids.flatMap((id) => loaded.tasks.find((task) => task.id === id) ?? []);
}

/** Whether a text says yes, or start, and nothing else. */
export const isYes = (text: string): boolean => YES.test(text) || START.test(text);

const START =
  /^(?:(?:y|yes|yep|yeah|yup|ok|okay|sure|please),? +)?(?:start|run|begin|go|repeat)(?: it| them| now)?(?: please| pls)?[.!]?$/i;
const YES =
  /^(?:(?:y|yes|yep|yeah|yup|ok|okay|sure|please)[,.]? +)?(?:y|yes|yep|yeah|yup|ok|okay|sure|do it|go ahead|please|please do|(?:create|add)(?: them)?(?: all)?|all(?: of them)?)[.!]?$/i;
const NO = /^(?:n|no|nope|nah|cancel|never ?mind|leave(?: it)?|keep(?: it| them)?|don'?t|stop)[.!]?$/i;
const ORDINALS = ["first", "second", "third", "fourth"];

/** A typed answer to the question on the screen: "yes", "the board one", "2". null: it is about something else. */
export function typedChoice(turn: Turn, text: string): string | null {
  const question = turn.loaded.pending && Question.safeParse(turn.loaded.pending.question).data;
  if (!question || question.kind === "receipt") return null; // a receipt asks nothing
  if (NO.test(text)) return "no";
  if (question.kind === "run") return typedRunAnswer(turn, question);
  if (question.kind === "pick") return pickedBy(text, byId(turn, question.taskIds));
  if (question.kind === "occurrences") return chosenOccurrences(text);
  if (!YES.test(text)) return null;
  return question.kind === "when" ? "0" : "yes";
}

function pickedBy(text: string, tasks: readonly LoadedTask[]): string | null {
  const plain = text
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/\s+one[.!]?$/, "")
    .replace(/[.!]$/, "");
  const number = /^#?(\d+)$/.exec(plain)?.[1];
  const place = ORDINALS.indexOf(plain);
  const at = place >= 0 ? place : tasks.findIndex((task) => String(task.number) === number);
  const index = at >= 0 ? at : plain === "last" ? tasks.length - 1 : Number(number ?? 0) - 1;
  if (index >= 0 && index < tasks.length) return String(index);
  const named = plain.split(/\s+/).length <= 3 ? bestMatches(plain, tasks) : [];
  const [only] = named.length === 1 ? named : [];
  return only ? String(tasks.indexOf(only)) : null;
}

/** "start", "change", or words that answer what a run waits for. */
function typedRunAnswer(turn: Turn, question: Extract<Question, { kind: "run" }>): string | null {
  if (question.asks.kind === "start" && isYes(turn.text)) return "start";
  if (question.asks.kind === "start" && /^change(?: it| something)?[.!]?$/i.test(turn.text)) return "change";
  return answersRun(turn, question) ? TYPED : null;
}
