/** A clock that can be set, and runs on from there. */
export type SettableClock = {
  now(): Date;
  /** null: back to real time. */
  set(now: Date | null): void;
  isReal(): boolean;
};

export function createSettableClock(real: () => number = Date.now): SettableClock {
  let ahead = 0; // milliseconds
  return {
    now: () => new Date(real() + ahead),
    set: (now) => {
      ahead = now === null ? 0 : now.getTime() - real();
    },
    isReal: () => ahead === 0,
  };
}
