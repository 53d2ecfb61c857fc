import type { Edit } from "../../reading.ts";

const UNLABEL = /\b(?:remove|drop|delete|untag|unlabel|take off)\b/;

/** Labels put on or taken off. */
export function labels(request: string, categories: readonly string[]): Edit {
  if (categories.length === 0) return {};
  return UNLABEL.test(request) ? { removeCategories: categories } : { addCategories: categories };
}

const LABEL_NAMED =
  /^(?:(?:add|apply|put|remove|drop|delete|take off|clear|set) (?:the |a |an )?(?:label|tag)s?|(?:label|tag) (?:it|that|this|#\d+|the \w+ one)(?: as| with)?) ([a-z][\w-]*)\b/;
const LIST_NAMED =
  /^(?:move|put|add|file|stick|shift) .{1,60} (?:to|on|onto|in|into|under) (?:the |my |our )?([a-z][\w-]*(?: [\w-]+)?) list[ .!]*$/;

/** The words of the text that a pattern's first group took from the masked request. */
function namedBy(pattern: RegExp, text: string, request: string, at: number): string | null {
  const found = pattern.exec(request);
  if (!found?.[1]) return null;
  const from = at + found[0].lastIndexOf(found[1]);
  return text.slice(from, from + found[1].length);
}

/** "add the label finance to #42" */
export function labelsNamed(text: string, request: string, at: number): readonly string[] {
  const label = namedBy(LABEL_NAMED, text, request, at);
  return label ? [label] : [];
}

/** "move it to the backlog list" */
export const listNamed = (text: string, request: string, at: number): string | null => {
  const name = namedBy(LIST_NAMED, text, request, at);
  return name && /^(?:to-?do|to do|task|todo)s?$/i.test(name) ? null : name;
};
