/** `{name}` or `{{name}}`, as people know it from other tools. */
const BLANK = /\{\{?\s*([a-z][\w-]*)\s*\}?\}/gi;

/** The names (small letters) in a text's blanks, each once. */
export const blanksIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(BLANK)].map(([, name = ""]) => name.toLowerCase())),
];

/**
 * Fills each blank with its text. What is filled in is not read again. "" closes the gap that an empty blank leaves;
 * a name that `texts` lacks is left out likewise: braces are never posted (the plan asks for what is missing first).
 */
export function fillText(text: string, texts: ReadonlyMap<string, string>): string {
  if (!text.includes("{")) return text;
  const filled = text.replace(BLANK, (_, name: string) => texts.get(name.toLowerCase()) || "\u0000");
  return filled
    .replace(/[ \t]*\(\s*\u0000\s*\)/g, "")
    .replace(/(?:[ \t]+\u0000)+(?=[ \t.,:;!?)]|$)/gm, "")
    .replace(/\u0000[ \t]*/g, "")
    .trim();
}
