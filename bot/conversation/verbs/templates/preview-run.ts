import { dateView } from "#core/chat/date-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import { OVERLAP_WORDS } from "#core/templates/repeat-words.ts";
import { tasksOf } from "#core/templates/run-template.ts";
import { NO_NEEDS } from "../../question.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { endOf } from "../../views/plan-lines.ts";
import { answerButton } from "../../views/receipt.ts";
import { draftQuestion } from "./draft-question.ts";
import type { FoundTemplate } from "./find-template.ts";
import { type Planned, plannedViews, warningLines } from "./plan-view.ts";
import { draftedWords } from "./repeat-words.ts";
import type { RunDraft } from "./run-draft.ts";
import { runName } from "./run-name.ts";

const MOST_SHOWN = 25;

export type Previewed = {
  readonly draft: RunDraft;
  readonly found: FoundTemplate;
  readonly plan: Planned;
  readonly unused: string | null;
};

/** The dry run: every date, every person, what is worth a look; nothing is made until somebody says so. */
export function previewRun(turn: Turn, { draft, found, plan, unused }: Previewed): Plan {
  const id = turn.newId();
  const tasks = plannedViews(turn, plan);
  const shown = { ...draft, onlyShown: false };
  const view: View = {
    ...PLAIN_VIEW,
    kind: "preview",
    say: [headline(turn, { draft, found, plan }), ...unusedLine(unused), ...warningLines(turn, plan)].join("\n"),
    tasks: tasks.slice(0, MOST_SHOWN),
    smallPrint: [hiddenWords(tasks.length), skippedWords(plan)].filter(Boolean).join("\n") || null,
    actions: [
      answerButton(id, "start", draft.repeat ? "Repeat it" : "Start", "primary"),
      answerButton(id, "change", "Change"),
      answerButton(id, "no", "Cancel"),
    ],
  };
  const asks = { kind: "start" } as const;
  return {
    ...say(view),
    question: { id, question: { ...draftQuestion(shown, found, asks), take: tasksOf(plan), ...NO_NEEDS } },
  };
}

const unusedLine = (unused: string | null): readonly string[] =>
  unused === null ? [] : [`⚠ I made nothing of "${unused}".`];

function headline(turn: Turn, { draft, found, plan }: Omit<Previewed, "unused">): string {
  const count = plural(tasksOf(plan), "task");
  const [from, to] = [plan.start, endOf(plan)].map((date) => dateView(date, turn.reader).text);
  const name = runName(turn, found.content, draft.bindings);
  if (draft.repeat) {
    const how = [
      `Run ${found.content.name} ${draftedWords(draft.repeat, turn.reader)}?`,
      OVERLAP_WORDS[draft.repeat.overlap],
    ];
    return [...how, `The first would be ${count}, ${from} to ${to}.`].filter(Boolean).join(" ");
  }
  return `${draft.onlyShown ? `${name} would be` : `Start ${name}?`} ${count}, ${from} to ${to}.`;
}

const hiddenWords = (count: number): string =>
  count > MOST_SHOWN ? `${count - MOST_SHOWN} more are not shown here.` : "";

const skippedWords = ({ skipped }: Planned): string =>
  skipped.length > 0 ? `Left out by their conditions: ${skipped.map(({ summary }) => summary).join(", ")}.` : "";
