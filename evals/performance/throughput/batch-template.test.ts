import { describe, expect, it } from "vitest";
import { fillBatch, templatesOf } from "./batch-template.ts";

const ENTERED = "01940000-0000-7000-8000-000000000001";
const MADE = "01940000-0000-7000-8000-000000000002";
const known = new Map([
  ["T1", "team_id"],
  ["7654321", "firstNumber"],
  [ENTERED, "workspaceId"],
]);

describe("a template of recorded batches", () => {
  const [template = []] = templatesOf(
    [[{ query: "insert …", params: [ENTERED, MADE, `{"number":7654321,"key":"slack:T1:${MADE}"}`, null, "plain"] }]],
    known,
  );

  it("puts the request's own values where the recorded ones stood", () => {
    const slots = { team_id: "T9", firstNumber: 12, workspaceId: "w", fresh0: "f" };
    expect(fillBatch(template, slots)).toEqual([
      { query: "insert …", params: ["w", "f", '{"number":12,"key":"slack:T9:f"}', null, "plain"] },
    ]);
  });

  it("refuses a request that lacks a value", () => {
    expect(() => fillBatch(template, { team_id: "T9" })).toThrow("workspaceId");
  });
});
