const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const AWAY =
  /^\W*(?:i'm|im|i am|i'll be|i will be)(?: going to be)? (?:away|off|out|ooo|out of (?:the )?office|on (?:leave|vacation|holiday|pto|annual leave))\b/i;
const PAIR =
  /\b(today|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)( and )(tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b/i;

/** "I'm away thu and fri" is away from Thursday to Friday: days that follow each other are one stretch. Offsets stay. */
export function joinAwayDays(text: string): string {
  if (!AWAY.test(text)) return text;
  return text.replace(PAIR, (pair, first: string, _and: string, second: string) =>
    isNext(first, second) ? `${first} to  ${second}` : pair,
  );
}

function isNext(first: string, second: string): boolean {
  if (/^today$/i.test(first)) return /^tomorrow$/i.test(second);
  const [from, to] = [first, second].map((day) => DAYS.indexOf(day.slice(0, 3).toLowerCase()));
  return from !== undefined && to !== undefined && from >= 0 && to === (from + 1) % 7;
}
