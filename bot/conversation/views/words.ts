import { rangeText } from "#core/chat/render-plain.ts";
import type { DateView, TaskView } from "#core/chat/view.ts";
import { capitalised, listWords } from "#core/chat/words.ts";
import type { MemberId } from "#core/ids.ts";

/** "tomorrow, Mon 23 Nov 16:00" or "Fri 18 Dec" */
export const dateWords = ({ text, relative }: DateView): string => (relative ? `${relative}, ${text}` : text);

function whenWords(start: DateView | null, due: DateView): string {
  if (!start) return dateWords(due);
  return start.relative ? `${start.relative}, ${rangeText(start, due)}` : rangeText(start, due);
}

/** Who has it and for when: "Ben has it for tomorrow, Mon 23 Nov 16:00." */
export function createdWords(task: TaskView, me: MemberId): string {
  const others = task.assignees.filter(({ id }) => id !== me).map(({ name }) => capitalised(name));
  const when = task.due ? ` for ${whenWords(task.start, task.due)}` : "";
  if (others.length === 0) return `Noted${when}.`;
  const mine = others.length < task.assignees.length;
  const names = listWords(mine ? ["You", ...others] : others);
  return `${names} ${others.length === 1 && !mine ? "has" : "have"} it${when}.`;
}
