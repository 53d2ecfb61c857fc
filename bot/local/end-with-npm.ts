const EVERY = 1_000; // milliseconds

/**
 * `kill -9` of npm leaves its child behind, holding the port and the data. Where npm started us, its end is ours. Where a
 * shell did, it may go and we stay: that is what `&` and nohup are for.
 */
export function endWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, EVERY);
  timer.unref();
}
