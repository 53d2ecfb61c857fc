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

function timed({ ratios, parsing, worst, start }: Figures, smoke: boolean): Bound[] {
  return [
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
    { name: "parsing: worst hostile text, µs", value: worst.worstMicros, most: smoke ? 100_000 : 50_000 },
  ];
}

/** Not a number keeps no bound. */
const isKept = ({ value, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Bound): boolean =>
  value <= most && value >= least;
