import type { Mention } from "../../mention.ts";
import type { Reading, Span } from "../../reading.ts";
import { exceptedDays, firstOccurrence, formatRepeat } from "../../resolve-repeat.ts";
import { resolvePoint, resolveRange, toTaskDate, type When } from "../../resolve-when.ts";
import { type Scan, token } from "../../scan.ts";
import { fromNow, shiftWall } from "../dates/shift.ts";
import { formatDuration } from "../duration.ts";
import { leanOnHabit } from "../times/half-of-day.ts";
import type { Chosen } from "../when/choose-time.ts";

/** Date and time fields of a reading, and the spans of the mentions that gave them. */
export type Timed = Pick<
  Reading,
  "start" | "due" | "rrule" | "exdates" | "recurrenceMode" | "duration" | "reminders"
> & {
  readonly when: When | null;
  readonly spans: readonly Span[];
};

const FIELDS = { point: "due", repeat: "rrule", duration: "duration", notice: "reminders" } as const;

const spanOf = (scan: Scan, { at, next, kind }: Mention): Span => ({
  start: token(scan, at).start,
  end: token(scan, next - 1).end,
  field: FIELDS[kind],
});

export function fieldsOfWhen(scan: Scan, when: When): Pick<Timed, "start" | "due" | "when"> {
  const first = toTaskDate(when.from, scan.timeZone);
  return when.to ? { start: first, due: toTaskDate(when.to, scan.timeZone), when } : { start: null, due: first, when };
}

const BEGINS: ReadonlySet<string> = new Set(["from", "starting", "beginning"]);

/** "from 9:30 for 7 hours": a beginning and a length make both ends. */
function stretched(scan: Scan, when: When, chosen: Chosen): When {
  const main = chosen.used.findLast(({ kind }) => kind === "point");
  const begins = main !== undefined && BEGINS.has(token(scan, main.at).text);
  if (!chosen.duration || !main || !begins || when.to) return when;
  if (when.from.wall === null) {
    const after = shiftWall(when.from.day * 86_400, chosen.duration.amounts, 1, scan);
    const last = Math.floor(after / 86_400) - 1;
    return last > when.from.day ? { from: when.from, to: { day: last, wall: null } } : when;
  }
  const end = shiftWall(when.from.wall, chosen.duration.amounts, 1, scan);
  return { from: when.from, to: { ...when.from, day: Math.floor(end / 86_400), wall: end } };
}

function repeatFields(scan: Scan, chosen: Chosen): Partial<Timed> {
  if (!chosen.repeat) return {};
  const first = firstOccurrence(scan, chosen.repeat);
  return {
    ...(first ? fieldsOfWhen(scan, { from: first, to: null }) : {}),
    rrule: formatRepeat(scan, chosen.repeat),
    exdates: first ? exceptedDays(scan, chosen.repeat, first.day) : [],
    recurrenceMode: chosen.repeat.fromCompletion ? "from-completion" : "from-due",
  };
}

/** Turns the chosen mentions into fields; a mention that names no real day gives none and keeps its words. */
export function timeFields(scan: Scan, chosen: Chosen): Timed {
  const spans = chosen.used.map((mention) => spanOf(scan, mention));
  const none: Timed = {
    start: null,
    due: null,
    rrule: null,
    exdates: [],
    recurrenceMode: null,
    duration: chosen.duration ? formatDuration(chosen.duration.amounts) : null,
    reminders: chosen.notices.map(({ amounts }) => formatDuration(amounts)),
    when: null,
    spans,
  };
  if (chosen.repeat) return { ...none, ...repeatFields(scan, chosen) };
  if (!chosen.first) return none;
  const first = leanOnHabit(scan.text, chosen.first);
  const read = chosen.last ? resolveRange(scan, first, chosen.last) : resolvePoint(scan, first);
  if (!read) return { ...none, spans: spans.filter(({ field }) => field !== "due") };
  return { ...none, ...fieldsOfWhen(scan, stretched(scan, read, chosen)) };
}

/** "snooze it for 2 hours": a length counted from now. */
export function dueAfter(scan: Scan, chosen: Chosen): Timed["due"] {
  const facets = chosen.duration && fromNow(scan, chosen.duration.amounts, 1);
  const when = facets && resolvePoint(scan, facets);
  return when ? toTaskDate(when.from, scan.timeZone) : null;
}
