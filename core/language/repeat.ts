import type { Facets } from "./facets.ts";
import type { RepeatRule } from "./repeat-rule.ts";

/** A repeat as said: its rule, the time of day, where it begins, what it leaves out. */
export type Repeat = {
  readonly rule: RepeatRule;
  readonly time: Facets; // clock, part and zone only
  readonly also: readonly Facets[]; // further times of the same day, in order
  readonly starting: Facets | null;
  readonly except: readonly Exception[];
  readonly fromCompletion: boolean; // "every!"
  readonly other: RepeatRule | null; // the other way to read it: "every 2nd thursday"
};

/** Days left out: one date, a whole month, or what a rule finds. */
export type Exception = { readonly facets: Facets } | { readonly rule: RepeatRule };

export const repeatOf = (rule: RepeatRule, time: Facets = {}): Repeat => ({
  rule,
  time,
  also: [],
  starting: null,
  except: [],
  fromCompletion: false,
  other: null,
});
