/**
 * Work that goes on after an answer, and can be waited for: a script that asks for an inbox right after a message finds
 * there what the message caused.
 */
export function createSettledWork(keepAlive: (work: Promise<unknown>) => void) {
  const going = new Set<Promise<unknown>>();
  return {
    waitUntil(work: Promise<unknown>): void {
      const settled = work.catch(() => undefined).finally(() => going.delete(settled));
      going.add(settled);
      keepAlive(work);
    },
    settle: async (): Promise<void> => {
      await Promise.all(going);
    },
  };
}
