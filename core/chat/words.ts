import type { Priority, TaskStatus } from "../tasks/task.ts";

/** The plain words that stand on screens for RFC 5545's values (DESIGN: Words). */
export const PRIORITY_WORDS: Record<Priority, string> = {
  0: "",
  1: "Urgent",
  2: "High",
  3: "High",
  4: "High",
  5: "Medium",
  6: "Low",
  7: "Low",
  8: "Low",
  9: "Low",
};

export const STATUS_WORDS: Record<TaskStatus, string> = {
  "needs-action": "To do",
  "in-process": "In progress",
  completed: "Done",
  cancelled: "Dropped",
};

const SMALL = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** "Four", "13": small numbers read better as words at the start of a sentence. */
export const countWord = (n: number): string => SMALL[n] ?? String(n);

/** "1 task", "3 tasks" */
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** "Ben", "Ben and Cleo", "Ben, Cleo and Dora" */
export function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const MOST_WAITED_FOR = 3;

/** "waiting for #12 and #13"; nothing where it can be begun. */
export function waitingWords(numbers: readonly number[] | null): string {
  if (numbers === null) return "";
  const few = numbers.slice(0, MOST_WAITED_FOR).map((number) => `#${number}`);
  const more = numbers.length - few.length;
  return few.length === 0 ? "waiting" : `waiting for ${listWords(more > 0 ? [...few, `${more} more`] : few)}`;
}
