/** Months and weekdays with their abbreviations. Words that are doubtful alone need company (en/when). */
export const MONTHS: readonly string[] = [
  "january jan",
  "february feb febr",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept",
  "october oct",
  "november nov",
  "december dec",
];

export const WEEKDAYS: readonly string[] = [
  "monday mon",
  "tuesday tue tues",
  "wednesday wed weds wednes",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
];

export const DOUBTFUL: ReadonlySet<string> = new Set([
  ..."may march mar jan dec jun jul april june august sat sun wed mon thu fri second sec min mo".split(" "),
]);

/** Spelled as people spell them; one swapped, dropped, doubled letter or wrong vowel is found by typos.ts. */
export const USUAL_MISSPELLINGS: Readonly<Record<string, string>> = {
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tmw: "tomorrow",
  tmrrw: "tomorrow",
  tod: "today",
  yest: "yesterday",
  yday: "yesterday",
  wendsday: "wednesday",
  wensday: "wednesday",
  wenesday: "wednesday",
  thirsday: "thursday",
  tuseday: "tuesday",
  teusday: "tuesday",
  satarday: "saturday",
  saterday: "saturday",
  febuary: "february",
  feburary: "february",
  tonite: "tonight",
  tonigt: "tonight",
  tomoroow: "tomorrow",
  tomorow: "tomorrow",
  tommorow: "tomorrow",
  tommorrow: "tomorrow",
  tommorrrow: "tomorrow",
  mornig: "morning",
  afternon: "afternoon",
  tomoz: "tomorrow",
  tomo: "tomorrow",
  tmro: "tomorrow",
  tmrow: "tomorrow",
  tomrw: "tomorrow",
};
