import { PgDialect } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { createDatabase } from "../client.ts";
import { inboundEvent } from "../schema/conversation.ts";
import { task } from "../schema/task.ts";
import { insertRows } from "./insert-rows.ts";

const db = createDatabase("postgresql://nobody:none@127.0.0.1/none");
const at = new Date("2026-11-22T09:00:00Z");
const id = "01940000-0000-7000-8000-000000000001";
const built = (statement: unknown) => (statement as { getQuery(): { sql: string; params: unknown[] } }).getQuery();

describe("inserted rows", () => {
  it("are the values that Drizzle would send, in the same order", () => {
    const rows = ["a", "b"].map((key) => ({ workspaceId: id, key, at, reply: { say: "it's noted" } }));
    const theirs = new PgDialect().sqlToQuery(
      db
        .insert(inboundEvent)
        .values(rows as never)
        .getSQL(),
    );
    expect(built(insertRows(inboundEvent, rows as never)).params).toEqual(theirs.params);
    expect(built(insertRows(inboundEvent, rows as never)).sql).toContain("values ($1, $2, $3, $4), ($5, $6, $7, $8)");
  });

  it("leave to the table what the row leaves out, and write null where it says null", () => {
    const row = {
      workspaceId: id,
      id,
      number: 1,
      summary: "Buy milk",
      status: "needs-action",
      authorId: id,
      createdAt: at,
    };
    const { sql, params } = built(insertRows(task, [{ ...row, description: null, exdates: ["2026-01-01"] } as never]));
    expect(sql).not.toContain('"priority"');
    expect(params).toContain(null);
    expect(params).toContain('{"2026-01-01"}');
  });

  it("end with what happens on a conflict", () => {
    const row = { workspaceId: id, key: "a", at, reply: null };
    expect(built(insertRows(inboundEvent, [row], "on conflict do nothing")).sql).toMatch(/\) on conflict do nothing$/);
  });
});
