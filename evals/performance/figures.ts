import type { ParsingFigures } from "./parsing/measure-parsing.ts";
import type { ReminderFigures } from "./reminders/measure-reminders.ts";
import type { Ratios, ThroughputFigures } from "./throughput/measure-throughput.ts";
import type { Trips } from "./trips/measure-trips.ts";
import type { SizeFigures } from "./wrangler/measure-size.ts";
import type { StartFigures } from "./wrangler/measure-start.ts";

/** All that a run found out. */
export type Figures = {
  readonly throughput: readonly ThroughputFigures[];
  readonly ratios: Ratios | null; // null: no Postgres on this machine
  readonly trips: readonly Trips[];
  readonly parsing: Readonly<Record<"ours" | "chrono", ParsingFigures>>;
  readonly worst: { readonly texts: number; readonly worstMicros: number; readonly worstText: string };
  readonly size: SizeFigures;
  readonly start: StartFigures;
  readonly reminders: ReminderFigures | null; // null: no Postgres on this machine
};
