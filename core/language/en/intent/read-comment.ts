import type { Reference } from "../../reading.ts";
import { namingWords, readReferences } from "./read-references.ts";

export type Comment = { readonly text: string; readonly references: readonly Reference[] };

const NOTED =
  /^(?:(?:please )?(?:add |leave |make |put )?(?:a )?(?:note|comment|remark)|comment|note) (?:on|to|for|about|under) (.{1,80}?) *(?:: *| [–-] +)([\s\S]+)$/i;
const PLAIN =
  /^(?:(?:add |leave |make |put )?(?:a )?(?:note|comment|remark)|comment|note) (?:on|to|for|about|under) (#\d+|it|that|this) +(?:that +|saying +)?([\s\S]+)$/i;

/** "note on #42: waiting for legal": the task and what is noted on it. */
export function readComment(text: string, masked: string, request: number): Comment | null {
  const found = NOTED.exec(text.slice(request)) ?? PLAIN.exec(text.slice(request));
  const [, target = "", note = ""] = found ?? [];
  if (!found) return null;
  const pointed = readReferences(masked.slice(request, request + found[0].length - note.length));
  const words = namingWords(target);
  return { text: note.trim(), references: pointed?.references ?? (words ? [{ kind: "words", text: words }] : []) };
}
