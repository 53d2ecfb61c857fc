import type { KillPoint } from "./kill-point.ts";

/** Where a process is to be lost: when it comes past this point for the n-th time from now. */
export type Sentence = { readonly point: KillPoint; readonly passing: number };

/** Around one process: counts where it comes past, and ends it where it is told to. */
export type Trap = {
  set(sentence: Sentence): void;
  /** true: the process is gone, and nothing is to be done for it or told to it any more. */
  reached(point: KillPoint | null): boolean;
  isSprung(): boolean;
  /** Settles when it is. */
  readonly sprung: Promise<void>;
};

export function createTrap(kill: () => void): Trap {
  let sentence: Sentence | null = null;
  let passed = 0;
  let isSprung = false;
  let spring: () => void = () => undefined;
  const sprung = new Promise<void>((resolve) => {
    spring = resolve;
  });
  return {
    sprung,
    isSprung: () => isSprung,
    set(next) {
      sentence = next;
      passed = 0;
    },
    reached(point) {
      if (isSprung) return true;
      if (sentence === null || point !== sentence.point) return false;
      passed += 1;
      if (passed < sentence.passing) return false;
      isSprung = true;
      kill();
      spring();
      return true;
    },
  };
}
