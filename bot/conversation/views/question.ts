import type { LoadedTask } from "#core/chat/chat-store.ts";
import { taskView } from "#core/chat/task-view.ts";
import { type ActionView, PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { Question } from "../question.ts";
import { namesOf, type Plan, say, type Turn } from "../turn.ts";
import { answerButton } from "./receipt.ts";

type Asked = {
  readonly question: Question;
  readonly words: string;
  readonly tasks: readonly LoadedTask[];
  readonly actions: (button: AnswerButton) => readonly ActionView[];
};

/** A button that answers this question. */
type AnswerButton = (choice: string | number, label: string, style?: ActionView["style"]) => ActionView;

/** Asks, and keeps what the answer will need. What is asked about is what "the second one" means next. */
export function ask(turn: Turn, { question, words, tasks, actions }: Asked): Plan {
  const names = namesOf(turn, null);
  const id = turn.newId();
  const view: View = {
    ...PLAIN_VIEW,
    kind: "question",
    say: words,
    tasks: tasks.map((task) => taskView(task, names, turn.reader)),
    actions: actions((choice, label, style) => answerButton(id, String(choice), label, style)),
  };
  const ids = tasks.map(({ id }) => id);
  return { ...say(view), question: { id, question }, shown: ids.length > 0 ? ids : null };
}

export const message = (words: string): View => ({ ...PLAIN_VIEW, say: words });
