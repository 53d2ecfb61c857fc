import type { Amount } from "./en/numbers/read-amount.ts";
import type { Repeat } from "./en/recurrence/repeat.ts";
import type { Facets } from "./facets.ts";

/** Words of a text that speak of time, by token indexes; `from` is behind the prepositions that go with them. */
export type Mention = { readonly at: number; readonly from: number; readonly next: number; readonly lead: string } & (
  | { readonly kind: "point"; readonly first: Facets; readonly last: Facets | null }
  | { readonly kind: "repeat"; readonly repeat: Repeat }
  | { readonly kind: "notice"; readonly amounts: readonly Amount[] }
  | { readonly kind: "duration"; readonly amounts: readonly Amount[] }
);
