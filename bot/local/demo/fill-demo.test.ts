import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "#db/local/migrate.ts";
import { type NeonEndpoint, startNeonEndpoint } from "#db/local/neon-endpoint.ts";
import { createPgliteBackend, type PgliteBackend } from "#db/local/pglite-backend.ts";
import { fillDemo } from "./fill-demo.ts";

const NOW = new Date("2026-11-25T13:00:00Z"); // a Wednesday

describe("the demo", () => {
  let backend: PgliteBackend;
  let endpoint: NeonEndpoint;
  const fill = () =>
    fillDemo(
      { DATABASE_URL: "postgres://companion_app:x@localhost/companion", NEON_FETCH_ENDPOINT: endpoint.url },
      NOW,
    );

  async function ask(query: string): Promise<readonly (string | null)[][]> {
    const [result] = await backend.run({
      login: backend.owner,
      statements: [{ query, params: [] }],
      transaction: null,
    });
    return (result?.rows ?? []).map((row) => [...row]);
  }

  beforeAll(async () => {
    backend = await createPgliteBackend({ dataDir: "memory" });
    await migrate(backend, "db/migrations");
    endpoint = await startNeonEndpoint({ backend });
  });
  afterAll(async () => {
    await endpoint.close();
    await backend.close();
  });

  it("is 60 tasks of six people over eight weeks", async () => {
    expect(await fill()).toBe(60);
    expect(await ask("select count(*) from task")).toEqual([["60"]]);
    expect(await ask("select string_agg(name, ' ' order by name) from member")).toEqual([
      ["ana ben cleo dora emil fay"],
    ]);
    const [[days = "0"] = []] = await ask("select extract(day from max(created_at) - min(created_at)) from task");
    expect(Number(days)).toBeGreaterThan(45);
  });

  it("is added once", async () => {
    expect(await fill()).toBe(0);
    expect(await ask("select last from task_counter")).toEqual([["60"]]); // no number is used up by asking again
    expect(await ask("select count(*) from task")).toEqual([["60"]]);
  });

  it("has something late, something today and a history", async () => {
    const late = await ask(
      "select summary from task where status = 'needs-action' and due_day < '2026-11-25' order by 1",
    );
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(late.length).toBeLessThanOrEqual(6);
    expect(await ask("select count(*) from task where due_day = '2026-11-25'")).not.toEqual([["0"]]);
    const verbs = await ask("select verb, count(*) from activity group by 1 order by 1");
    expect(verbs.map(([verb]) => verb)).toEqual(["comment-on-task", "complete-task", "create-task", "reschedule-task"]);
  });

  it("holds nothing that happens in the future, and tells nobody", async () => {
    expect(await ask(`select count(*) from activity where at > '${NOW.toISOString()}'`)).toEqual([["0"]]);
    expect(await ask("select count(*) from outbox")).toEqual([["0"]]);
  });

  it("moves a repeating task on to an occurrence that is still to come", async () => {
    const dues = await ask("select due_day from task where rrule is not null");
    expect(dues).toHaveLength(4);
    expect(dues.every(([due]) => (due ?? "") >= "2026-11-25")).toBe(true);
  });
});
