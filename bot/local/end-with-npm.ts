import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const EVERY = 1_000; // milliseconds
const SHELL = /(?:^|\/)-?(?:sh|bash|dash|ash|zsh)$/;

/**
 * `kill -9` of npm leaves its children behind, holding the port and the data. Where npm started us, its end is ours. Where
 * a person's shell did, it may go and we stay: that is what `&` and nohup are for.
 */
export function endWithNpm(stop: () => void): void {
  const npm = process.env.npm_lifecycle_event ? findNpm() : null;
  if (npm === null) return;
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    stop();
  }, EVERY);
  timer.unref();
}

/** npm runs a script in a shell, and some shells become the script. */
function findNpm(): number | null {
  const parent = describeProcess(process.ppid);
  if (!parent) return null;
  return SHELL.test(parent.name) ? parent.ppid : process.ppid;
}

function describeProcess(pid: number): { readonly name: string; readonly ppid: number } | null {
  try {
    const stat = /\((?<name>.*)\) \S (?<ppid>\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.groups; // proc(5)
    return stat ? { name: stat.name ?? "", ppid: Number(stat.ppid) } : null;
  } catch {
    return askPs(pid);
  }
}

function askPs(pid: number): { readonly name: string; readonly ppid: number } | null {
  try {
    const [ppid = "", name = ""] = execFileSync("ps", ["-o", "ppid=,comm=", "-p", `${pid}`], { encoding: "utf8" })
      .trim()
      .split(/\s+/, 2);
    return { name, ppid: Number(ppid) };
  } catch {
    return null; // no such program: npm's end then goes unnoticed, and Ctrl-C still works
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
