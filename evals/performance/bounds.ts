import type { Figures } from "./figures.ts";

export type Bound = {
  readonly name: string;
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
};

export type Verdict = Bound & { readonly kept: boolean };

/** What the product promises. Counts and sizes are exact everywhere; ratios of times are looser where `smoke` is quick. */
export function boundsOf(figures: Figures, smoke: boolean): readonly Verdict[] {
  return [...counted(figures), ...timed(figures, smoke)].map((bound) => ({ ...bound, kept: isKept(bound) }));
}

function counted({ trips, size }: Figures): Bound[] {
  return [
    ...trips.map((one) => ({ name: `round trips: ${one.interaction}`, value: one.trips, most: 2 })),
    { name: "bundle, KB gzip", value: size.gzipKilobytes, most: 1_000 },
  ];
}

function timed(figures: Figures, smoke: boolean): Bound[] {
  const { ratios, parsing, worst, start } = figures;
  return [
    ...reminders(figures, smoke),
    ...(ratios
      ? [
          {
            name: "throughput: product / its two batches alone",
            value: ratios["two-batches"],
            least: smoke ? 0.5 : 0.7,
          },
        ]
      : []),
    { name: "start-up: active time / an empty Worker's", value: start.ratio, most: smoke ? 3 : 1.5 },
    { name: "parsing: median, µs", value: parsing.ours.medianMicros, most: smoke ? 500 : 250 },
    {
      name: "parsing: median / chrono-node's",
      value: parsing.ours.medianMicros / parsing.chrono.medianMicros,
      most: 8,
    },
    { name: "parsing: p99, µs", value: parsing.ours.p99Micros, most: smoke ? 3_000 : 1_000 },
    { name: "parsing: slowest message, µs", value: parsing.ours.maxMicros, most: smoke ? 30_000 : 10_000 },
    { name: "parsing: worst hostile text, µs", value: worst.worstMicros, most: smoke ? 100_000 : 50_000 },
  ];
}

/** Where platforms and other work of the machine have a part, the smoke run is looser. */
function reminders({ reminders: found }: Figures, smoke: boolean): Bound[] {
  if (!found) return [];
  const slowest = Math.min(...found.claims.map(({ perSecond }) => perSecond));
  return [
    { name: "reminders: found and claimed a second", value: slowest, least: smoke ? 1_500 : 5_000 },
    { name: "reminders: many pending / few pending", value: found.manyOfFew, least: smoke ? 0.5 : 0.8 },
    { name: "reminders: drained, of the time allowed", value: found.drain.ofAllowed, most: smoke ? 2 : 1.2 },
    { name: "reminders: from tick to platform p99, ms", value: found.latency.p99Ms, most: smoke ? 6_000 : 2_000 },
  ];
}

/** Not a number keeps no bound. */
const isKept = ({ value, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Bound): boolean =>
  value <= most && value >= least;
