import { type Facets, hasDate, joinFacets } from "../../facets.ts";
import type { Mention } from "../../mention.ts";
import { isText, type Scan, token } from "../../scan.ts";
import type { Repeat } from "../recurrence/repeat.ts";

/** Which mentions of a message say when its task is; the rest stay in the summary. */
export type Chosen = {
  readonly used: readonly Mention[];
  readonly first: Facets | null;
  readonly last: Facets | null;
  readonly repeat: Repeat | null;
  readonly duration: Extract<Mention, { kind: "duration" }> | null;
};

const possessive = (scan: Scan, { next }: Mention): boolean => isText(scan, next, "'s") && !token(scan, next).gap;

type Point = Extract<Mention, { kind: "point" }>;

/** The main point and those that complete it: a time here, a date there. */
function joinPoints(points: readonly Point[]): { used: Point[]; first: Facets; last: Facets | null } | null {
  const [main] = points;
  if (!main) return null;
  const used = [main];
  let { first, last } = main;
  for (const other of points.slice(1)) {
    const joined = last === null || other.last === null ? joinFacets(first, other.first) : null;
    if (!joined || (other.last !== null && hasDate(other.first))) continue;
    first = joined;
    last ??= other.last;
    used.push(other);
  }
  return { used, first, last };
}

/** A repeat takes a time of day, and a date as its beginning, from elsewhere in the message. */
function completeRepeat(repeat: Repeat, points: readonly Point[]): { used: Point[]; repeat: Repeat } {
  const used: Point[] = [];
  let so = repeat;
  for (const point of points) {
    const { first } = point;
    const time: Facets = { ...(first.clock ? { clock: first.clock } : {}), ...(first.part ? { part: first.part } : {}) };
    const joined = joinFacets(so.time, time);
    const dated = hasDate(first);
    if ((!dated && !joined) || (dated && so.starting) || first.instant !== undefined) continue;
    so = { ...so, time: joined ?? so.time, starting: dated ? first : so.starting };
    used.push(point);
  }
  return { used, repeat: so };
}

export function chooseTime(scan: Scan, mentions: readonly Mention[]): Chosen {
  const free = mentions.filter((mention) => !possessive(scan, mention));
  const candidates = free.some(({ kind }) => kind !== "duration") ? free : mentions;
  const repeat = candidates.find((mention) => mention.kind === "repeat");
  const points = candidates.filter((mention) => mention.kind === "point");
  const duration = mentions.find((mention) => mention.kind === "duration") ?? null;
  const extra = duration ? [duration] : [];
  if (repeat) {
    const whole = completeRepeat(repeat.repeat, points);
    return { used: [repeat, ...whole.used, ...extra], first: null, last: null, repeat: whole.repeat, duration };
  }
  const joined = joinPoints(points);
  if (!joined) return { used: extra, first: null, last: null, repeat: null, duration };
  return { used: [...joined.used, ...extra], first: joined.first, last: joined.last, repeat: null, duration };
}
