import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPgliteBackend, type PgliteBackend } from "./pglite-backend.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pglite-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rows(backend: PgliteBackend, query: string) {
  const [result] = await backend.run({ login: backend.owner, statements: [{ query, params: [] }], transaction: null });
  return result?.rows;
}

describe("PGlite in a folder", () => {
  it("keeps what was committed when its process is killed", async () => {
    const dataDir = join(folder, "not/yet/there");
    const code = `
      import { createPgliteBackend } from ${JSON.stringify(new URL("./pglite-backend.ts", import.meta.url).href)};
      const backend = await createPgliteBackend({ dataDir: ${JSON.stringify(dataDir)} });
      await backend.script(["create table t (id int)"]);
      const statements = [{ query: "insert into t select generate_series(1, 1000)", params: [] }];
      await backend.run({ login: backend.owner, statements, transaction: null });
      process.stdout.write("committed");
      await backend.run({ login: backend.owner, statements: [{ query: "begin", params: [] }], transaction: null });
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");

    const backend = await createPgliteBackend({ dataDir });
    expect(await rows(backend, "select count(*), max(id) from t")).toEqual([["1000", "1000"]]);
    await backend.close();
  });

  it("opens again from its dump", async () => {
    const first = await createPgliteBackend({ dataDir: "memory" });
    await first.script(["create table t (id int)", "insert into t values (1); insert into t values (2)"]);
    const second = await createPgliteBackend({ dataDir: "memory", load: await first.dump() });
    expect(await rows(second, "select id from t order by id")).toEqual([["1"], ["2"]]);
    await Promise.all([first.close(), second.close()]);
  });
});
