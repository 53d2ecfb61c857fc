import { type Facets, hasDate, hasTime, joinFacets, timeOf } from "../../facets.ts";
import type { Mention } from "../../mention.ts";
import { type Scan, token } from "../../scan.ts";

type Point = Extract<Mention, { kind: "point" }>;

const TAKES_BACK: ReadonlySet<string> = new Set(["no", "nope", "actually", "rather", "sorry", "oops", "mean", "wait"]);
const BETWEEN: ReadonlySet<string> = new Set(
  "or i make it that better let's say on at for the . , ; : - – — … ( !".split(" "),
);
const REACH = 10;

/** "…saturday... no, make it sunday": nothing stands between but words that take the first back. */
function isTakenBack(scan: Scan, first: Mention, second: Mention): boolean {
  if (second.at - first.next > REACH) return false;
  let takes = false;
  for (let at = first.next; at < second.from; at += 1) {
    const { text } = token(scan, at);
    takes ||= TAKES_BACK.has(text);
    if (!TAKES_BACK.has(text) && !BETWEEN.has(text) && at < second.at) return false;
  }
  return takes;
}

/** What the second says holds; of the first, only what it says nothing of (its time, where a day was put right). */
function putRight(first: Facets, second: Facets): Facets {
  const { clock: _clock, part: _part, zone: _zone, instant: _instant, elapsed: _elapsed, ...date } = first;
  const kept = { ...(hasDate(second) ? {} : date), ...(hasTime(second) ? {} : timeOf(first)) };
  return joinFacets(kept, second) ?? second;
}

/** Mentions of time, where one that puts another right stands for both, with the words between. */
export function withoutTakenBack(scan: Scan, mentions: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    if (before && isPoint(before) && isPoint(mention) && isTakenBack(scan, before, mention)) {
      kept[kept.length - 1] = {
        ...mention,
        at: before.at,
        from: before.from,
        first: putRight(before.first, mention.first),
      };
    } else kept.push(mention);
  }
  return kept;
}

const isPoint = (mention: Mention): mention is Point => mention.kind === "point" && mention.last === null;
