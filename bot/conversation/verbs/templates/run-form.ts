import { type ChatForm, type FormField, MOST_FIELDS, MOST_OPTIONS } from "#core/chat/form.ts";
import { capitalised } from "#core/chat/words.ts";
import type { Missing } from "#core/templates/run-plan.ts";
import type { Question } from "../../question.ts";
import type { Turn } from "../../turn.ts";
import { asksFor, wordsFor } from "./ask-missing.ts";
import { boundByChoice, boundByWords } from "./bind-answer.ts";
import type { Bound } from "./bind-request.ts";
import type { FoundTemplate } from "./find-template.ts";
import { draftedTemplate } from "./run-draft.ts";
import { planned } from "./start-run.ts";

type RunQuestion = Extract<Question, { kind: "run" }>;

const FIELD_LIMIT = 200;

/** All that a run lacks, at once. null: it lacks nothing, or its template is gone. */
export function runForm(turn: Turn, question: RunQuestion, actionId: string): ChatForm | null {
  const found = draftedTemplate(turn, question.draft)?.found;
  const missing = found ? missingIn(turn, question, found) : [];
  if (!found || missing.length === 0) return null;
  return {
    actionId,
    title: `Start ${found.content.name}`,
    submit: "Go on",
    fields: missing.slice(0, MOST_FIELDS).map((one) => fieldFor(one, found)),
  };
}

function missingIn(turn: Turn, { draft }: RunQuestion, found: FoundTemplate): readonly Missing[] {
  const plan = planned(turn, draft, found);
  return plan.outcome === "incomplete" ? plan.missing : [];
}

function nameOf(missing: Missing): string {
  if (missing.kind === "anchor") return "anchor";
  return missing.kind === "role" ? `role-${missing.role.name}` : `variable-${missing.variable.name}`;
}

function fieldFor(missing: Missing, found: FoundTemplate): FormField {
  return {
    name: nameOf(missing),
    label: capitalised(wordsFor(missing, found)),
    value: "",
    hint: hintFor(missing),
    required: true,
    limit: FIELD_LIMIT,
    options:
      missing.kind === "variable" && missing.variable.type === "choice"
        ? missing.variable.choices.slice(0, MOST_OPTIONS).map((label, i) => ({ value: `choice-${i}`, label }))
        : [],
  };
}

function hintFor(missing: Missing): string | null {
  if (missing.kind === "anchor") return "Friday 4 December";
  if (missing.kind === "role") return "@ben, or anyone, or nobody";
  switch (missing.variable.type) {
    case "date":
      return "Friday 4 December";
    case "person":
      return "@ben";
    case "number":
      return "3";
    default:
      return null;
  }
}

/** What was filled in, each field as if it had been said in answer to its question. null: nothing was. */
export function boundByForm(
  turn: Turn,
  question: RunQuestion,
  { found, values }: { readonly found: FoundTemplate; readonly values: Readonly<Record<string, string>> },
): Bound | null {
  let bound: Bound | null = null;
  for (const missing of missingIn(turn, question, found)) {
    const value = values[nameOf(missing)]?.trim() ?? "";
    if (value === "") continue;
    const draft: RunQuestion["draft"] = { ...question.draft, bindings: bound?.bindings ?? question.draft.bindings };
    const asked: RunQuestion = { ...question, draft, asks: asksFor(missing) };
    const next: Bound | null = value.startsWith("choice-")
      ? boundByChoice(turn, asked, { found, choice: value })
      : boundByWords({ ...turn, text: value }, asked, found);
    if (!next) return { bindings: draft.bindings, problem: `I didn't get "${value}". ${wordsFor(missing, found)}` };
    if (next.problem) return next;
    bound = next;
  }
  return bound;
}
