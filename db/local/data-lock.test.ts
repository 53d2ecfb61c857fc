import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireDataLock, DataInUse } from "./data-lock.ts";

const module = JSON.stringify(new URL("./data-lock.ts", import.meta.url).href);
let folder: string;
let children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await rm(folder, { recursive: true, force: true });
});

/** Tries once, says "won" or the error, and stays. */
async function contend(address: string): Promise<{ child: ChildProcess; said: string }> {
  const code = `
    import { acquireDataLock } from ${module};
    try {
      const lock = await acquireDataLock(${JSON.stringify(folder)});
      await lock.describe({ address: ${JSON.stringify(address)} });
      globalThis.gc();
      process.stdout.write("won");
    } catch (error) { process.stdout.write(error.name); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said) };
}

describe("the lock on a data folder", () => {
  it("names its holder to the next, and is free again after its release", async () => {
    const lock = await acquireDataLock(folder);
    await lock.describe({ address: "http://127.0.0.1:1234" });
    const refused = acquireDataLock(folder);
    await expect(refused).rejects.toThrow(`${folder} is in use by process ${process.pid} at http://127.0.0.1:1234`);
    await expect(refused).rejects.toBeInstanceOf(DataInUse);

    await lock.release();
    await (await acquireDataLock(folder)).release();
  });

  it("goes to one of several processes that want it at once, and is free when that one is killed", async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, (_, n) => contend(`http://127.0.0.1:${n}`)));
    const winners = outcomes.filter(({ said }) => said === "won");
    expect(outcomes.map(({ said }) => said).toSorted()).toEqual([...Array(4).fill("DataInUse"), "won"]);
    await expect(acquireDataLock(folder)).rejects.toMatchObject({ pid: winners[0]?.child.pid });

    winners[0]?.child.kill("SIGKILL");
    if (winners[0]) await once(winners[0].child, "exit");
    await (await acquireDataLock(folder)).release();
  });
});
