/** The acts of each key in the last window, as far as this isolate has seen them. */
export type RecentActs = {
  /** Notes one more; answers how many the window holds now and how many of them nobody else was told of. */
  note(key: string, at: number): { readonly count: number; readonly untold: number };
  /** All that were noted up to now have been told. */
  told(key: string): void;
};

type Acts = { times: number[]; untold: number };

/** Times are in milliseconds. At most `mostKeys` are held: those who were silent longest are forgotten first. */
export function createRecentActs(windowMs: number, mostKeys: number): RecentActs {
  const acts = new Map<string, Acts>(); // in order of the last act

  return {
    note(key, at) {
      const before = acts.get(key);
      const times = [...(before?.times.filter((time) => time > at - windowMs) ?? []), at];
      const untold = Math.min((before?.untold ?? 0) + 1, times.length);
      acts.delete(key);
      acts.set(key, { times, untold });
      forgetOldest(acts, mostKeys);
      return { count: times.length, untold };
    },
    told(key) {
      const known = acts.get(key);
      if (known) known.untold = 0;
    },
  };
}

function forgetOldest(acts: Map<string, Acts>, mostKeys: number): void {
  const [oldest] = acts.keys();
  if (acts.size > mostKeys && oldest !== undefined) acts.delete(oldest);
}
