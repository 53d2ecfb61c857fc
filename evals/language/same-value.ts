import { Temporal } from "temporal-polyfill";
import { instantOf, type TaskDate } from "#core/tasks/task-date.ts";

/** A DATE must be the same day; a DATE-TIME the same instant, whichever zone it is written in. */
export function sameMoment(want: TaskDate | null, got: TaskDate | null): boolean {
  if (want === null || got === null) return want === got;
  if (want.value === "date") return got.value === "date" && got.date === want.date;
  return got.value === "date-time" && minuteOf(got) === minuteOf(want);
}

const minuteOf = (at: Extract<TaskDate, { value: "date-time" }>): number =>
  Math.floor(instantOf(at).getTime() / 60_000);

/** Titles are compared without case, articles, "to", "that" and punctuation at a word's end. */
export function sameWords(want: string | null, got: string | null): boolean {
  if (want === null || got === null) return want === got;
  return plainWords(want) === plainWords(got);
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}'’:/.-]+/gu, " ")
    .replace(/(^|\s)(?:to|that|a|an|the|my|our)(?=\s)/g, "$1")
    .replace(/[.,;:!?]+(?=\s|$)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

export function sameName(want: string | null, got: string | null): boolean {
  return (want?.toLowerCase() ?? null) === (got?.toLowerCase() ?? null);
}

export function sameNames(want: readonly string[], got: readonly string[]): boolean {
  const sorted = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();
  return sameList(sorted(want), sorted(got));
}

/** ISO 8601 durations of the same length: "PT90M" and "PT1H30M", "P1W" and "P7D". */
export function sameDuration(want: string | null, got: string | null): boolean {
  return lengthOf(want) === lengthOf(got);
}

/** Durations, or wall date-times to the minute, in any order. */
export function sameReminders(want: readonly string[], got: readonly string[]): boolean {
  const sorted = (all: readonly string[]) => all.map((one) => lengthOf(one) ?? "").sort();
  return sameList(sorted(want), sorted(got));
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

function lengthOf(text: string | null): string | null {
  if (text === null || !/^-?P/.test(text)) return text?.slice(0, 16) ?? null;
  const { years, months, weeks, days, hours, minutes } = Temporal.Duration.from(text);
  return `${years * 12 + months} months, ${((weeks * 7 + days) * 24 + hours) * 60 + minutes} minutes`;
}

/** RFC 5545 knows 1–4 as high, 5 as medium and 6–9 as low; 1 alone is urgent here. */
export function samePriority(want: number | null, got: number | null): boolean {
  return levelOf(want) === levelOf(got);
}

function levelOf(priority: number | null): "urgent" | "high" | "medium" | "low" | null {
  if (priority === null) return null;
  if (priority === 1) return "urgent";
  if (priority < 5) return "high";
  return priority === 5 ? "medium" : "low";
}
