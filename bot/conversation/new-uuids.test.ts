import { describe, expect, it } from "vitest";
import { newUuids } from "./new-uuids.ts";

const AT = new Date("2026-11-22T09:00:00.123Z");

describe("new keys", () => {
  it("of one millisecond sort by when they were made", () => {
    const made = [...newUuids(300, AT), ...newUuids(1, AT), ...newUuids(2, AT)];
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it("are UUIDs of version 7 with their time in front", () => {
    const [id = ""] = newUuids(1, AT);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(AT.getTime());
  });
});
