import { CHURCH_FEASTS } from "./church-feasts.ts";
import { CIVIC_FEASTS } from "./civic-feasts.ts";
import type { FeastEntry } from "./feast-rules.ts";
import { LUNAR_FEASTS } from "./lunar-feasts.ts";

/** What is kept everywhere on the same day; country feasts come first in the search. */
export const FEASTS: readonly FeastEntry[] = [...CHURCH_FEASTS, ...CIVIC_FEASTS, ...LUNAR_FEASTS];
