import type { RecordedBatch } from "./recording-backend.ts";

/** What the bench asks of the process of neighbours, one at a time. */
export type Order =
  | { readonly kind: "record" }
  | { readonly kind: "recorded" }
  | { readonly kind: "script"; readonly sql: string }; // as the database's owner

export type Answer =
  | Ready
  | { readonly kind: "recording" }
  | { readonly kind: "recorded"; readonly batches: readonly RecordedBatch[] }
  | { readonly kind: "ran" };

export type Ready = {
  readonly kind: "ready";
  readonly bindings: Readonly<Record<string, string>>; // for the Worker
  readonly ownerUrl: string; // a connection string for the same endpoint
  readonly responseUrl: string; // where Slack takes answers to buttons
};
