/** Holds arrivals back until as many have come as are expected; those after them pass. */
export function createBarrier() {
  let missing = 0;
  let open: () => void = () => {};
  let opened = Promise.resolve();
  return {
    expect(count: number): void {
      missing = count;
      opened = new Promise((resolve) => {
        open = resolve;
      });
    },
    async arrive(): Promise<void> {
      if (missing === 0) return;
      missing -= 1;
      if (missing === 0) open();
      await opened;
    },
  };
}
