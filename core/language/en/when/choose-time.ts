import { type Facets, hasDate, joinFacets, timeOf } from "../../facets.ts";
import type { Mention } from "../../mention.ts";
import type { Repeat } from "../../repeat.ts";
import { CODES } from "../../repeat-rule.ts";
import { resolveDays } from "../../resolve-days.ts";
import { type Scan, token } from "../../scan.ts";
import { clauseBegins, sentenceEnds } from "./clause.ts";
import { ofMainClause } from "./main-clause.ts";
import { withoutTakenBack } from "./take-back.ts";
import { isCounted, isKindOf, isWeak, narrowed } from "./weak-mention.ts";

/** Which mentions of a message say when its task is; the rest stay in the summary. */
export type Chosen = {
  readonly used: readonly Mention[];
  readonly first: Facets | null;
  readonly last: Facets | null;
  readonly repeat: Repeat | null;
  readonly duration: Extract<Mention, { kind: "duration" }> | null;
  readonly notices: readonly Extract<Mention, { kind: "notice" }>[];
};

type Point = Extract<Mention, { kind: "point" }>;

const DEADLINES: ReadonlySet<string> = new Set(["by", "due"]);
const ASKED: ReadonlySet<string> = new Set(["me", "us", "remind", "reminder"]);

/** The first, unless it dates a thing and the next one says by when: "slides for the meeting on Thursday by Wednesday". */
function mainPoint(scan: Scan, points: readonly Point[]): Point | undefined {
  const [first, second] = points;
  if (!first || !second || first.at === 0 || !hasDate(first.first) || !hasDate(second.first)) return first;
  const named = !DEADLINES.has(first.lead) && !ASKED.has(token(scan, first.at - 1).text);
  return named && DEADLINES.has(second.lead) && !clauseBegins(scan, first.next, second.at) ? second : first;
}

/** The main point and those that complete it: a time here, a date there. */
function joinPoints(
  scan: Scan,
  points: readonly Point[],
): { used: Point[]; first: Facets; last: Facets | null } | null {
  const main = mainPoint(scan, points);
  if (!main) return null;
  const used = [main];
  let { first, last } = main;
  for (const other of points.slice(points.indexOf(main) + 1)) {
    if (hasDate(first) && hasDate(other.first) && sentenceEnds(scan, main.next, other.at)) continue;
    const joined = last === null || other.last === null ? joinFacets(first, other.first) : null;
    if (!joined || (other.last !== null && hasDate(other.first))) continue;
    first = joined;
    last ??= other.last;
    used.push(other);
  }
  return { used, first, last };
}

const ENDS: ReadonlySet<string> = new Set(["until", "till", "til", "through"]);

/** "monday to thursday every week": the days that a weekly repeat has not said yet. */
function onDays(so: Repeat, { first, last }: Point): Repeat | null {
  const { freq, interval, byDay } = so.rule;
  if (freq !== "WEEKLY" || interval !== 1 || byDay.length > 0) return null;
  if (first.weekday === undefined || last?.weekday === undefined || first.dom !== undefined) return null;
  const length = ((last.weekday - first.weekday + 7) % 7) + 1;
  const days = Array.from({ length }, (_, i) => ((first.weekday ?? 0) + i) % 7).toSorted((a, b) => a - b);
  return { ...so, rule: { ...so.rule, byDay: days.map((day) => CODES[day] ?? "MO") } };
}

/** What one mention adds to a repeat: its end ("until May"), its time of day, or its beginning; null when it doesn't fit. */
function addTo(scan: Scan, so: Repeat, point: Point): Repeat | null {
  const { first, lead } = point;
  if (first.instant !== undefined) return null;
  const weekly = onDays(so, point);
  if (weekly) return { ...weekly, time: joinFacets(weekly.time, timeOf(first)) ?? weekly.time };
  const dated = hasDate(first);
  if (dated && ENDS.has(lead)) {
    const until = resolveDays(scan, first)?.to ?? null;
    return so.rule.until === null ? { ...so, rule: { ...so.rule, until } } : null;
  }
  const joined = joinFacets(so.time, timeOf(first));
  if ((!dated && !joined) || (dated && so.starting)) return null;
  return { ...so, time: joined ?? so.time, starting: dated ? first : so.starting };
}

/** A repeat takes its time of day, its beginning and its end from elsewhere in the message. */
function completeRepeat(scan: Scan, repeat: Repeat, points: readonly Point[]): { used: Point[]; repeat: Repeat } {
  const used: Point[] = [];
  let so = repeat;
  for (const point of points) {
    const more = addTo(scan, so, point);
    if (!more) continue;
    so = more;
    used.push(point);
  }
  return { used, repeat: so };
}

type Repeating = Extract<Mention, { kind: "repeat" }>;

/** "fortnightly … on thursdays at 2": how often, and the days of the week, said apart. */
function mergeRepeats(repeats: readonly Repeating[]): { used: readonly Repeating[]; repeat: Repeat } {
  const [first, second] = repeats as readonly [Repeating, Repeating?];
  const often = first.repeat.rule;
  const days = second?.repeat.rule;
  const fits =
    days && often.freq === "WEEKLY" && often.byDay.length === 0 && days.freq === "WEEKLY" && days.interval === 1;
  const time = fits ? joinFacets(first.repeat.time, second.repeat.time) : null;
  const every = days && often.freq === "WEEKLY" && often.byDay.length > 0 && often.interval === 1;
  if (every && days.freq === "WEEKLY" && days.byDay.length === 0) {
    return { used: [first, second], repeat: { ...first.repeat, rule: { ...often, interval: days.interval } } }; // "mon wed … every week"
  }
  return fits && time
    ? { used: [first, second], repeat: { ...first.repeat, rule: { ...often, byDay: days.byDay }, time } }
    : { used: [first], repeat: first.repeat };
}

/** What another clause says of time is left to it, unless the first mention opens the message ("on Friday, we meet at 3"). */
function ofFirstClause(scan: Scan, timed: readonly Mention[]): readonly Mention[] {
  const [first] = timed;
  if (!first || first.at === 0) return timed;
  return timed.filter((mention) => mention === first || !clauseBegins(scan, first.next, mention.at));
}

/** "it is now due friday": a "now" beside another time says no time of its own. */
function withoutNow(scan: Scan, timed: readonly Mention[]): readonly Mention[] {
  const others = timed.filter((mention) => !(mention.kind === "point" && mention.first.instant === scan.now));
  return others.length > 0 ? others : timed;
}

export function chooseTime(scan: Scan, said: readonly Mention[]): Chosen {
  const mentions = withoutTakenBack(scan, said);
  const timed = mentions.filter(
    (mention) =>
      mention.kind === "point" ||
      (mention.kind === "repeat" && !isCounted(scan, mention) && !isKindOf(scan, mention, mentions)),
  );
  const free = withoutNow(scan, ofFirstClause(scan, ofMainClause(scan, timed))).filter(
    (mention) => !isWeak(scan, mention),
  );
  const candidates = (free.length > 0 ? free : ofMainClause(scan, timed)).map((mention) => narrowed(scan, mention));
  const notices = mentions.filter((mention) => mention.kind === "notice");
  const repeats = candidates.filter((mention) => mention.kind === "repeat");
  const [repeat] = repeats;
  const points = candidates.filter((mention) => mention.kind === "point");
  const duration = mentions.find((mention) => mention.kind === "duration") ?? null;
  const extra = [...(duration ? [duration] : []), ...notices];
  if (repeat) {
    const merged = mergeRepeats(repeats);
    const whole = completeRepeat(scan, merged.repeat, points);
    return {
      used: [...merged.used, ...whole.used, ...extra],
      first: null,
      last: null,
      repeat: whole.repeat,
      duration,
      notices,
    };
  }
  const joined = joinPoints(scan, points);
  if (!joined) return { used: extra, first: null, last: null, repeat: null, duration, notices };
  return { used: [...joined.used, ...extra], first: joined.first, last: joined.last, repeat: null, duration, notices };
}
