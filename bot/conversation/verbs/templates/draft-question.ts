import { templateSize } from "#core/templates/template-size.ts";
import type { Question } from "../../question.ts";
import { NO_NEEDS } from "../../question.ts";
import type { FoundTemplate } from "./find-template.ts";
import type { RunDraft } from "./run-draft.ts";

type RunQuestion = Extract<Question, { kind: "run" }>;
export type Asks = RunQuestion["asks"];

const AT_ONCE = 5;

/** A draft with what it waits for. A small template may start with the answer: then numbers are taken along with it. */
export const draftQuestion = (draft: RunDraft, { content }: FoundTemplate, asks: Asks): RunQuestion => ({
  kind: "run",
  draft,
  asks,
  templateId: draft.templateId,
  templateName: content.name,
  take: null,
  takeNow:
    asks.kind !== "start" && draft.repeat === null && templateSize(content) <= AT_ONCE ? templateSize(content) : null,
  ...NO_NEEDS,
});
