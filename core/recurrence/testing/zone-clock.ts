/**
 * What time it is in a zone, found out by asking Intl day by day and nothing else: an oracle for tests. Wall clocks are
 * milliseconds as if they were UTC.
 */
export type ZoneClock = {
  readonly changes: readonly ClockChange[];
  readonly instantOf: (wall: number) => number;
};

/** At an instant the zone's offset goes from `before` to `after` (milliseconds). */
export type ClockChange = { readonly at: number; readonly before: number; readonly after: number };

const DAY = 86_400_000;
const MINUTE = 60_000;

export function zoneClock(timeZone: string, from: number, to: number): ZoneClock {
  const offsetAt = offsets(timeZone);
  const changes: ClockChange[] = [];
  let before = offsetAt(from);
  for (let at = from + DAY; at <= to; at += DAY) {
    const after = offsetAt(at);
    if (after !== before) changes.push({ at: firstMinute(offsetAt, at - DAY, at, after), before, after });
    before = after;
  }
  return { changes, instantOf: (wall) => resolve(changes, offsetAt(from), wall) };
}

function offsets(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  return (at) => {
    const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(at)) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  };
}

/** The first minute of a day that has the new offset. */
function firstMinute(offsetAt: (at: number) => number, from: number, to: number, after: number): number {
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

/** Each stretch between two changes is asked whether it shows the wall time; the first that does has it, else it is a gap. */
function resolve(changes: readonly ClockChange[], first: number, wall: number): number {
  const stretches = [
    { from: Number.NEGATIVE_INFINITY, offset: first },
    ...changes.map(({ at, after }) => ({ from: at, offset: after })),
  ];
  const shown = stretches.flatMap(({ from, offset }, i) => {
    const at = wall - offset;
    return at >= from && at < (stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY) ? [at] : [];
  });
  if (shown.length > 0) return Math.min(...shown);
  const gap = changes.find(({ at, before, after }) => wall >= at + before && wall < at + after);
  return wall - (gap?.before ?? Number.NaN);
}
