import type { ChatActionId } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import type { LoadRequest } from "#core/chat/chat-store.ts";
import type { ChangeId } from "#core/ids.ts";
import type { Edit, Reading, Verb } from "#core/language/reading.ts";
import { EMPTY_READING } from "#core/language/reading-parts.ts";
import { answer } from "./answer.ts";
import { daysOffAround, daysOffFor } from "./days-off.ts";
import { namesIn, readForm } from "./form-fields.ts";
import { gone, pressRepeat } from "./press-repeat.ts";
import { movedTo } from "./snooze.ts";
import { type Plan, say, type Turn } from "./turn.ts";
import { actOn } from "./verbs/act-on-tasks.ts";
import { askForDigest } from "./verbs/ask-for-digest.ts";
import { decline } from "./verbs/decline.ts";
import { showCard } from "./verbs/show.ts";
import { pressSnooze } from "./verbs/snooze.ts";
import { takeBack } from "./verbs/take-back.ts";
import { message } from "./views/question.ts";

type Needs = Pick<LoadRequest, "people" | "lists" | "tasks" | "undo" | "pending" | "daysOff" | "takesAsAsked">;

/** What a button has to know. */
export function whatButtonLoads({ verb, subject, choice }: ChatActionId, { values }: ChatAction, now: Date): Needs {
  const none: Needs = { people: [], lists: [], tasks: null, undo: null, pending: null };
  if (verb === "undo") return { ...none, undo: subject as ChangeId }; // a UUID or nothing is found
  if (verb === "answer") {
    const takesAsAsked = choice === "start" || choice === "yes" ? "yes" : "other";
    const people = Object.values(values).flatMap(namesIn);
    return { ...none, people, pending: { id: subject }, takesAsAsked, daysOff: daysOffAround(now) };
  }
  if (verb === "ask-for-digest") return none;
  const steps = verb === "complete-task" || verb === "repeat-task";
  const tasks = { numbers: [], ids: [subject], remembered: false, words: [], filter: null, runs: true, steps };
  return {
    ...none,
    tasks,
    people: namesIn(values.assignees ?? ""),
    daysOff: steps ? daysOffAround(now) : daysOffFor(values.due ?? "", now),
  };
}

/** Buttons skip the reading: their id says what to do. */
export function press(turn: Turn, action: ChatAction, { verb, subject, choice }: ChatActionId): Plan {
  if (verb === "undo") return takeBack(turn, false);
  if (verb === "answer") return answer(turn, choice ?? "no");
  if (verb === "ask-for-digest") return askForDigest(turn, subject);
  const task = turn.loaded.tasks.find(({ id }) => id === subject);
  if (!task) return say(message("I can't find that task here any more."));
  const act = (name: Verb, edit: Edit | null) =>
    actOn({ ...turn, reading: { ...EMPTY_READING, intent: "update", verb: name, edit } satisfies Reading }, [task]);
  switch (verb) {
    case "complete-task":
      return gone(turn, task, choice) ?? act(verb, null);
    case "repeat-task":
      return pressRepeat(turn, task, choice) ?? act("skip-task", null);
    case "reopen-task":
      return act(verb, null);
    case "reschedule-task":
      return act(verb, { due: movedTo(turn.ctx, task.due, choice) });
    case "snooze-task":
      return pressSnooze(turn, task, choice);
    case "mute-task":
      return act(verb, null);
    case "edit-task":
      return act(verb, readForm(turn, task, action.values));
    case "not-mine":
      return decline(turn, task);
    case "show-task":
      return showCard(turn, task);
  }
}
