const WIDTH = 12;

/** "▓▓▓▓▓▓▓░░░░░": full only when all is done, empty only when nothing is. */
export function bar(done: number, total: number): string {
  if (total <= 0) return "░".repeat(WIDTH);
  const share = Math.round((done / total) * WIDTH);
  const filled = done >= total ? WIDTH : Math.min(WIDTH - 1, Math.max(done > 0 ? 1 : 0, share));
  return "▓".repeat(filled) + "░".repeat(WIDTH - filled);
}
