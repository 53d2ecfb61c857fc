import type { View } from "#core/chat/view.ts";

/** One thing that was said. `from` null: the bot. */
export type Entry = {
  readonly from: string | null;
  readonly at: string; // ISO 8601, by the server's clock as the page knows it
  readonly text: string | null;
  readonly view: View | null;
  readonly onlyFor: string | null; // seen by this person alone
  readonly reacted?: boolean;
  readonly card?: string | null; // says from now on what a card says that was shown before
};

const KEEP = 100;
const STORED = "companion-playground";

/** What was said where, for this browser tab: a channel's talk is everybody's, a direct message is one person's. */
export function createTalkLog(storage: Storage = sessionStorage) {
  const talks = new Map<string, Entry[]>(restore(storage));

  function save(): void {
    storage.setItem(STORED, JSON.stringify([...talks]));
  }

  return {
    read: (as: string, channel: string): readonly Entry[] =>
      (talks.get(keyOf(as, channel)) ?? []).filter(({ onlyFor }) => onlyFor === null || onlyFor === as),
    add(as: string, channel: string, entry: Entry): void {
      const key = keyOf(as, channel);
      talks.set(key, [...(talks.get(key) ?? []), entry].slice(-KEEP));
      save();
    },
    /** Puts new words on a card that stands there. false: it doesn't. */
    renew(as: string, channel: string, entry: Entry): boolean {
      const talk = talks.get(keyOf(as, channel)) ?? [];
      const index = entry.card ? talk.findIndex(({ card }) => card === entry.card) : -1;
      const said = talk[index];
      if (!said) return false;
      talk[index] = { ...entry, at: said.at };
      save();
      return true;
    },
    /** The bot's ✓ on what was said last. */
    react(as: string, channel: string): void {
      const talk = talks.get(keyOf(as, channel)) ?? [];
      const index = talk.findLastIndex(({ from }) => from === as);
      const said = talk[index];
      if (said) talk[index] = { ...said, reacted: true };
      save();
    },
  };
}

const keyOf = (as: string, channel: string): string => (channel === "dm" ? `dm ${as}` : channel);

function restore(storage: Storage): [string, Entry[]][] {
  try {
    return JSON.parse(storage.getItem(STORED) ?? "[]") as [string, Entry[]][]; // written by save() above
  } catch {
    return [];
  }
}
