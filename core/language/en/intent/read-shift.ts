const UNITS: Readonly<Record<string, (n: number) => string>> = {
  minute: (n) => `PT${n}M`,
  min: (n) => `PT${n}M`,
  hour: (n) => (n < 1 ? `PT${n * 60}M` : `PT${n}H`),
  hr: (n) => (n < 1 ? `PT${n * 60}M` : `PT${n}H`),
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  fortnight: (n) => `P${n * 2}W`,
  month: (n) => `P${n}M`,
  year: (n) => `P${n}Y`,
};
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  half: 0.5,
  "half an": 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  "a couple of": 2,
  "a couple": 2,
  "a few": 3,
};
const SHIFT =
  /\b(?:(?:by|for|back|forward|out|up|it|that|them|this|another|#\d+|snooze) )?(a couple of|a couple|a few|another|half an|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) ?(?:more |extra )?(minute|min|hour|hr|day|week|fortnight|month|year)s?( earlier| sooner| before| ahead)?/;
const EARLIER = /\b(?:earlier|sooner|forward|bring|pull|up|ahead)\b/;
const SHIFT_SAID =
  /^(?:move|push|postpone|delay|shift|bump|bring|pull|defer|put off|reschedule)\b.* (?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|few|couple(?: of)?|\d{1,3}) ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?) (?:earlier|later|sooner|ahead|back|forward)[ .!]*$|^(?:an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple(?: of)?|\d{1,3}) ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?) (?:earlier|later|sooner)(?:,? (?:please|pls|then|thanks))*[ .!]*$/;

/** How far a request moves a date that stands: "by two days", "an hour earlier" as an ISO 8601 duration. */
export function shiftOf(request: string): string | null {
  const found = SHIFT.exec(request);
  const [, count = "", unit = "", earlier] = found ?? [];
  const n = COUNTS[count] ?? Number(count);
  const make = UNITS[unit];
  if (!make || !Number.isFinite(n)) return null;
  return earlier || EARLIER.test(request) ? `-${make(n)}` : make(n);
}

/** "two hours later" behind a verb of moving shifts the date that stands, though it reads as one too. */
export const isShift = (plain: string): boolean => SHIFT_SAID.test(plain);
