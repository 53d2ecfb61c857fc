import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import type { FoundTemplate } from "./find-template.ts";
import type { RunDraft } from "./run-draft.ts";

/** Keeps a run that comes again. */
export function startSchedule(
  _turn: Turn,
  _draft: RunDraft & { readonly repeat: object },
  _found: FoundTemplate,
): Plan {
  return say(message(""));
}
