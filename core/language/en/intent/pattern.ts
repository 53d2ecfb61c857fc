import type { Verb } from "../../reading.ts";

/** One way to ask for a verb; tried in order over the masked request. */
export type Pattern = {
  readonly verb: Verb;
  readonly when: RegExp;
  readonly unless?: RegExp;
  readonly confidence: number;
};

/** What points at a task: "#42", "it", "the second one", "all of them". Times are ¤, people's marks §, others ‡. */
export const REF =
  "(?:#\\d+|(?:task|number|no\\.?|item|todo|reminder) #?\\d+|it|that|this|them|(?:those|these)(?: (?:two|three|four|five))?|both|everything|all|all of (?:it|them|these|those)|the (?:rest|others?|first|second|third|fourth|fifth|last|next|previous|latest)(?: one| task| reminder| item)?|(?:this|that|last|next) (?:one|task|reminder|item))";
