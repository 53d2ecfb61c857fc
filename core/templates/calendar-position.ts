import * as z from "zod";

/** A place in the calendar: "last workday of the month", "3rd workday of next month", "next friday". */
export const CalendarPosition = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("nth"),
      nth: z.union([z.literal(-1), z.int().min(1).max(31)]), // -1: the last; a fifth that a period lacks is its last
      day: z.enum([
        "day",
        "workday",
        "weekday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
      ]),
      period: z.enum(["week", "month", "quarter", "year"]),
      ahead: z.union([z.literal(-1), z.literal(0), z.literal(1)]), // the previous, the anchor's own, the next period
    })
    .readonly(),
  z
    .object({
      kind: z.literal("nearest"),
      which: z.enum(["this", "next", "previous"]), // this: the anchor's day or after it; the others: never the day itself
      day: z.enum(["workday", "weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    })
    .readonly(),
]);
export type CalendarPosition = z.infer<typeof CalendarPosition>;
/** "workday": the calendar's working day; "weekday": Monday to Friday. */
export type PositionDay = Extract<CalendarPosition, { kind: "nth" }>["day"];

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const DAYS = "day|workday|weekday|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const NTH = new RegExp(
  `^(?:the )?(${ORDINALS.join("|")}|last|\\d{1,2}(?:st|nd|rd|th)) (${DAYS}) of (?:(?:the )?(this|next|previous) |the )?(week|month|quarter|year)(?![a-z])`,
);
const NEAREST = new RegExp(`^(?:the )?(this|next|previous) (${DAYS.slice(4)})(?![a-z])`);

/** Reads a position at the beginning of a text (small letters, single spaces), and says what is left of the text. */
export function readPosition(text: string): { position: CalendarPosition; rest: string } | null {
  const nth = NTH.exec(text);
  if (nth) {
    const [all, ordinal = "", day, which, period] = nth;
    const ahead = which === "next" ? 1 : which === "previous" ? -1 : 0;
    return parsed({ kind: "nth", nth: ordinalNumber(ordinal), day, period, ahead }, text.slice(all.length));
  }
  const nearest = NEAREST.exec(text);
  if (!nearest) return null;
  const [all, which, day] = nearest;
  return parsed({ kind: "nearest", which, day }, text.slice(all.length));
}

function parsed(candidate: unknown, rest: string): { position: CalendarPosition; rest: string } | null {
  const { data } = CalendarPosition.safeParse(candidate);
  return data ? { position: data, rest } : null;
}

function ordinalNumber(word: string): number {
  if (word === "last") return -1;
  const place = ORDINALS.indexOf(word);
  return place >= 0 ? place + 1 : Number.parseInt(word, 10);
}

/** The words that readPosition reads. */
export function formatPosition(position: CalendarPosition): string {
  if (position.kind === "nearest") return `${position.which} ${position.day}`;
  const which = position.ahead === 0 ? "the" : position.ahead === 1 ? "next" : "the previous";
  return `${ordinalWord(position.nth)} ${position.day} of ${which} ${position.period}`;
}

function ordinalWord(nth: number): string {
  if (nth === -1) return "last";
  const word = ORDINALS[nth - 1];
  if (word) return word;
  const teens = nth >= 11 && nth <= 13;
  const ending = teens ? "th" : (["th", "st", "nd", "rd"][nth % 10] ?? "th");
  return `${nth}${ending}`;
}
