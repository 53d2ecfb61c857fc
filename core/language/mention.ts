import type { Amount } from "./amount.ts";
import type { Facets } from "./facets.ts";
import type { Repeat } from "./repeat.ts";

/** Words of a text that speak of time, by token indexes; `from` is behind the prepositions that go with them. */
export type Mention = { readonly at: number; readonly from: number; readonly next: number; readonly lead: string } & (
  | { readonly kind: "point"; readonly first: Facets; readonly last: Facets | null }
  | { readonly kind: "repeat"; readonly repeat: Repeat }
  | { readonly kind: "notice"; readonly amounts: readonly Amount[] }
  | { readonly kind: "duration"; readonly amounts: readonly Amount[] }
);
