import type { Draws } from "./draws.ts";

/** The database could not be reached, or its answer was lost on the way. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
}

type Calls = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** Before each call: what it throws happens instead. After: what it throws takes the place of the answer. */
export type Around = { readonly before: (call: string) => void; readonly after: (call: string) => void };

/** The same store, with something around each of its calls. */
export function storeWithin<Store extends object>(store: Store, { before, after }: Around): Store {
  const calls = Object.entries(store as Calls).map(([name, call]) => [
    name,
    async (...args: never[]) => {
      before(name);
      const answer = await call(...args);
      after(name);
      return answer;
    },
  ]);
  return Object.fromEntries(calls) as Store; // every entry with the signature that it had
}

/** One call in eight fails, half of them after they were carried out. */
export function databaseFaults(draws: Draws, happened: (what: string) => void): Around {
  const maybe = (when: string) => (call: string) => {
    if (!draws.chance(1 / 16)) return;
    happened(`database fault ${when} ${call}`);
    throw new DatabaseFault(`${when} ${call}`);
  };
  return { before: maybe("before"), after: maybe("after") };
}
