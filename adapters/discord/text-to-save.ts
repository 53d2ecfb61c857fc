import { SUMMARY_LIMIT } from "#core/tasks/task.ts";
import { clipLine } from "./markdown.ts";

const MESSAGE_LIMIT = 2000; // what the conversation reads of one message
const ADDS = /^(add|new) task\b/i;

/**
 * "Save as task" makes one task of somebody's message. Its lines are folded into one, so that they don't become several
 * tasks; where that is longer than a title holds, the first line stands for it. "add task:" goes before it, so that a
 * question or "done with it" is kept as a task rather than acted on; a text that already begins so stays as it is.
 */
export function textToSave(content: string): string {
  const folded = clipLine(content, MESSAGE_LIMIT);
  const [firstLine = ""] = content.trim().split(/\n/, 1);
  const title = folded.length <= SUMMARY_LIMIT ? folded : clipLine(firstLine, SUMMARY_LIMIT);
  return title === "" || ADDS.test(title) ? title : `add task: ${title}`;
}
