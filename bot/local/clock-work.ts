const MINUTE = 60_000;

/** Calls `tick` at the beginning of every minute, one at a time, as a cron trigger would. Answers how to stop it. */
export function startClockWork(tick: (at: Date) => Promise<void>, complain: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(run, MINUTE - (Date.now() % MINUTE));
  };
  const run = (): void => {
    tick(new Date()).catch(complain).finally(wait);
  };
  wait();
  return () => clearTimeout(timer);
}
