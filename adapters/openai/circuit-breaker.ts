/** Stops asking a service that fails: after some failures in a row nobody waits for it for a while. */
export type CircuitBreaker = {
  /** False while it is open. Once that time is over, one is let through to try; the others wait for what it finds. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
};

type Limits = { readonly failures: number; readonly openMs: number };

/** Counts what this isolate has seen. Times are in milliseconds. */
export function createCircuitBreaker(now: () => number, { failures, openMs }: Limits): CircuitBreaker {
  let inARow = 0;
  let closedUntil = 0; // to those who ask

  return {
    allows() {
      if (inARow < failures) return true;
      if (now() < closedUntil) return false;
      closedUntil = now() + openMs; // this one tries
      return true;
    },
    succeeded() {
      inARow = 0;
    },
    failed() {
      inARow += 1;
      if (inARow >= failures) closedUntil = now() + openMs;
    },
  };
}
