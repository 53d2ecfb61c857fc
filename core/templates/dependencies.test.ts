import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dependent, findCycle, prerequisitesOf, topologicalOrder, waitsAmong } from "./dependencies.ts";
import { NO_OFFSET } from "./offset.ts";

const item = (key: string, ...after: readonly string[]): Dependent => ({ key, after, due: null });
const dueAfter = (key: string, anchor: string): Dependent => ({
  key,
  after: [],
  due: { ...NO_OFFSET, anchor: { kind: "item", key: anchor } },
});

describe("findCycle", () => {
  it.each<[readonly Dependent[], readonly string[] | null]>([
    [[item("a"), item("b", "a")], null],
    [[item("a", "a")], ["a", "a"]],
    [
      [item("a", "c"), item("b", "a"), item("c", "b")],
      ["a", "b", "c", "a"],
    ],
    [
      [item("x"), item("a", "x", "b"), dueAfter("b", "a")],
      ["a", "b", "a"],
    ], // a date that counts from it waits too
    [[item("a", "gone")], null],
    [[item("a"), item("b", "a"), item("c", "a"), item("d", "b", "c")], null],
  ])("of %j names %j", (items, cycle) => {
    expect(findCycle(items)).toEqual(cycle);
  });
});

const acyclic = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, i) =>
        fc.subarray(Array.from({ length: i }, (_, j) => `k${j}`)).map((after) => item(`k${i}`, ...after)),
      ),
    ),
  );
const shuffled = acyclic.chain((items) => fc.shuffledSubarray(items, { minLength: items.length }));

describe("the order of items", () => {
  it("has every item once, and prerequisites first", () => {
    fc.assert(
      fc.property(shuffled, (items) => {
        expect(findCycle(items)).toBeNull();
        const ordered = topologicalOrder(items);
        expect(new Set(ordered)).toEqual(new Set(items));
        expect(ordered).toHaveLength(items.length);
        const place = new Map(ordered.map(({ key }, i) => [key, i]));
        for (const one of ordered)
          for (const key of prerequisitesOf(one)) expect(place.get(key)).toBeLessThan(place.get(one.key) ?? -1);
      }),
    );
  });

  it("is the one given where nothing waits", () => {
    const items = ["c", "a", "b"].map((key) => item(key));
    expect(topologicalOrder(items)).toEqual(items);
  });
});

describe("leaving items out", () => {
  it("lets who waited for one wait for what that waited for", () => {
    const items = [item("a"), item("b", "a"), dueAfter("c", "b"), item("d", "c", "b")];
    const waits = waitsAmong(items, new Set(["a", "c", "d"]));
    expect(waits.get("c")).toEqual({ waitsFor: ["a"], dueAfter: ["a"] });
    expect(waits.get("d")).toEqual({ waitsFor: ["c", "a"], dueAfter: [] });
    expect(waits.has("b")).toBe(false);
  });

  it("ends on what waits for itself, and is quick where many wait for many", () => {
    expect(waitsAmong([item("a", "b"), item("b", "b")], new Set(["a"])).get("a")?.waitsFor).toEqual([]);
    const many = Array.from({ length: 200 }, (_, i) => item(`k${i}`, ...(i > 1 ? [`k${i - 1}`, `k${i - 2}`] : [])));
    expect(waitsAmong(many, new Set(["k0", "k199"])).get("k199")?.waitsFor).toEqual(["k0"]);
  });
});
