import { understand } from "#core/language/understand.ts";
import type { Question } from "../../question.ts";
import { senderFor } from "../../reader.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { ask, message } from "../../views/question.ts";
import { boundByChoice, boundByWords, type Chosen } from "./bind-answer.ts";
import type { Bound } from "./bind-request.ts";
import { draftQuestion } from "./draft-question.ts";
import type { FoundTemplate } from "./find-template.ts";
import { type DraftedRepeat, overlapSaid } from "./repeat-words.ts";
import { draftedTemplate, draftOf, type RunDraft } from "./run-draft.ts";
import { boundByForm } from "./run-form.ts";
import { startSchedule } from "./schedule-run.ts";
import { proceed, start } from "./start-run.ts";

type RunQuestion = Extract<Question, { kind: "run" }>;
/** What somebody typed in answer to a question about a run. */
export const TYPED = "typed";

/** An answer to what a run waits for: "start", a button's choice, or words. */
export function answerRun(turn: Turn, question: RunQuestion, choice: string): Plan {
  const drafted = draftedTemplate(turn, question.draft);
  if (!drafted) return say(message("That template is gone. Nothing was started."));
  const { found } = drafted;
  const draft = { ...question.draft, ...draftOf(found) };
  if (choice === "change") return askChange(turn, draft, found);
  if (choice === "start" || choice === "yes") {
    if (question.asks.kind !== "start" || drafted.changed) return proceed(turn, draft, found);
    return draft.repeat ? startSchedule(turn, { ...draft, repeat: draft.repeat }, found) : start(turn, draft, found);
  }
  return answered(turn, { ...question, draft }, { found, choice });
}

function answered(turn: Turn, question: RunQuestion, { found, choice }: Chosen): Plan {
  const bound = boundBy(turn, question, { found, choice });
  if (!bound && choice === "form") return proceed(turn, question.draft, found); // nothing was filled in
  if (!bound) return say(message("I didn't get that. Nothing was started."));
  if (bound.problem) return { ...say(message(bound.problem)), ...keptQuestion(turn, question) };
  const repeat = repeatSaid(turn, question);
  if (repeat === "unclear") return { ...say(message(WHOLE_RHYTHM)), ...keptQuestion(turn, question) };
  return proceed(turn, { ...question.draft, repeat, bindings: bound.bindings }, found);
}

const WHOLE_RHYTHM = 'Say the whole rhythm, such as "every other Tuesday" or "on the last workday of every month".';

/** Another rhythm, or the same one; "unclear": a date was said, and no rhythm. */
function repeatSaid(turn: Turn, { asks, draft: { repeat } }: RunQuestion): DraftedRepeat | null | "unclear" {
  if (!repeat || asks.kind === "variable" || asks.kind === "role") return repeat;
  const { due, rrule } = understand(turn.text, senderFor(turn.loaded, turn.ctx.now, "direct"));
  const overlap = overlapSaid(turn.text) ?? repeat.overlap;
  if (rrule && due) return { rrule, first: due, overlap };
  return due ? "unclear" : { ...repeat, overlap };
}

function boundBy(turn: Turn, question: RunQuestion, { found, choice }: Chosen): Bound | null {
  if (choice === TYPED) return boundByWords(turn, question, found);
  if (choice !== "form") return boundByChoice(turn, question, { found, choice });
  return boundByForm(turn, question, { found, values: "values" in turn.act ? turn.act.values : {} });
}

/** The question stands as before, to be answered again. */
const keptQuestion = (turn: Turn, question: RunQuestion): Pick<Plan, "question"> => ({
  question: { id: turn.newId(), question },
});

function askChange(turn: Turn, draft: RunDraft, found: FoundTemplate): Plan {
  const roles = found.content.roles.map(({ name }) => name);
  const example = roles[0] ? `, or "with @ben as ${roles[0]}"` : "";
  return ask(turn, {
    question: draftQuestion(draft, found, { kind: "change" }),
    words: `What shall be different? Say a date, such as "from Monday" or "by 4 December"${example}.`,
    tasks: [],
    actions: (button) => [button("start", "As it was", "primary"), button("no", "Cancel")],
  });
}
