/** What somebody can tap: a button, or a choice in the menu of that id. */
export type Tap = { readonly id: string; readonly menuId: string | null };

/** An answer as somebody sees it: its words, and what can be tapped, by label. */
export type Card = { readonly text: string; readonly taps: ReadonlyMap<string, Tap> };

/** Ana's talk with the bot on one surface, whatever that surface calls things. */
export type Chat = {
  say(text: string): Promise<Card>;
  /** What the tap is answered. It is delivered twice, the second time after its answer. */
  tap(card: Card, label: string): Promise<Card>;
  /** The stored due date as "2026-11-27", null where the task has none. Throws unless one task is called that. */
  dueOf(summary: string): Promise<string | null>;
  close(): Promise<void>;
};

export function tapCalled({ taps }: Card, label: string): Tap {
  const tap = taps.get(label);
  if (!tap) throw new Error(`There is no "${label}" among ${[...taps.keys()].join(", ")}`);
  return tap;
}
