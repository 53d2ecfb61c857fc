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
  /^(?:move|put|add|file|stick|shift) .{1,60} (?:to|on|onto|in|into|under) (?:the |my |our )?([a-z][\w-]*(?: [\w-]+)?) list[ .!]*$|^(?:put|file|stick|keep|add) (?:#\d+|it|that|this|that one|this one|the [a-z]+ one) (?:in|into|under|on) (?:the |my |our )?([a-z][\w-]*)[ .!]*$/;

/** The words of the text that a pattern's first group took from the masked request. */
function namedBy(pattern: RegExp, text: string, request: string, at: number): string | null {
  const found = pattern.exec(request);
  const name = found?.slice(1).find(Boolean);
  if (!found || !name) return null;
  const from = at + found[0].lastIndexOf(name);
  return text.slice(from, from + name.length);
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
