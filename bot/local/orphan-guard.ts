import { type ChildProcess, spawn } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/**
 * What `start` spawns ends when this process ends, even by `kill -9`: a child would else keep the port and answer with a
 * database that is gone. A small process waits for our end of its pipe to close, and ends the others then.
 */
export async function startGuarded<T>(start: () => Promise<T>): Promise<{ readonly started: T; release(): void }> {
  const spawned: ChildProcess[] = [];
  const notice = (message: unknown): void => {
    spawned.push((message as { process: ChildProcess }).process); // what Node's "child_process" channel carries
  };
  subscribe("child_process", notice);
  const started = await start().finally(() => unsubscribe("child_process", notice));
  const pids = spawned.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  const guard = spawnGuard(pids);
  return { started, release: () => guard.kill("SIGKILL") };
}

const WAIT_AND_END = `
  process.stdin.resume().on("close", () => {
    for (const pid of process.argv.slice(1)) try { process.kill(Number(pid), "SIGKILL"); } catch {}
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
`;

/** In a session of its own, so that Ctrl-C in the terminal doesn't reach it before us. */
function spawnGuard(pids: readonly number[]): ChildProcess {
  const guard = spawn(process.execPath, ["-e", WAIT_AND_END, ...pids.map(String)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    windowsHide: true,
  });
  guard.unref();
  return guard;
}
