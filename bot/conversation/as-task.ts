import { clip } from "#core/chat/clip.ts";

const MOST_SUMMARY = 200;
const MOST_DESCRIPTION = 10_000;

/** An unread text as a task: its first line is the title, what does not fit there the description. */
export function asTask(text: string): { readonly summary: string; readonly description: string | null } {
  const [first = "", ...rest] = text.split("\n");
  const head = first.trim();
  const summary = clip(head, MOST_SUMMARY);
  const left = summary === head ? rest.join("\n").trim() : text.trim();
  return { summary, description: left === "" ? null : clip(left, MOST_DESCRIPTION) };
}
