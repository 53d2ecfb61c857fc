import { dueDay, instantOf, type TaskDate } from "#core/tasks/task-date.ts";

type Ordered = { readonly due: TaskDate | null; readonly priority: number; readonly number: number };

/** By day, a day's timed tasks before its untimed ones, then by priority and number; without a date last. */
export function byDue(timeZone: string): (a: Ordered, b: Ordered) => number {
  const key = ({ due }: Ordered): string => {
    if (!due) return "9";
    const time = due.value === "date" ? "~" : instantOf(due).toISOString();
    return `${dueDay(due, timeZone)} ${time}`;
  };
  const rank = ({ priority }: Ordered): number => (priority === 0 ? 10 : priority); // RFC 5545: 0 is undefined
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : rank(a) - rank(b) || a.number - b.number);
}
