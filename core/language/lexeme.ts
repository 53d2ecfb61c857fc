export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "business-day";
export type DayPart =
  | "morning"
  | "noon"
  | "lunch"
  | "afternoon"
  | "evening"
  | "tonight"
  | "night"
  | "midnight"
  | "day-end";

/** What a word can mean to the readers of time; one record per word, shared by all its tokens. */
export type Lexeme = {
  readonly month: number; // 1–12, else 0
  readonly weekday: number; // 0 Monday … 6 Sunday, else -1
  readonly plural: boolean; // "mondays", "weeks"
  readonly doubtful: boolean; // also an everyday word or a name: "may", "sat", "sun"
  readonly unit: Unit | null;
  readonly times: number; // how many units it stands for: fortnight 2, decade 10
  readonly cardinal: number; // "twelve", else -1
  readonly ordinal: number; // "second", else -1
  readonly part: DayPart | null;
  readonly days: number | null; // "tomorrow": 1
  readonly mod: -1 | 0 | 1 | null; // last, this, next
  readonly cue: boolean; // a mention of time may begin here
};

export const NO_MEANING: Lexeme = {
  month: 0,
  weekday: -1,
  plural: false,
  doubtful: false,
  unit: null,
  times: 1,
  cardinal: -1,
  ordinal: -1,
  part: null,
  days: null,
  mod: null,
  cue: false,
};
