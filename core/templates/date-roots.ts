import type { DatedItem, DateRoots } from "./lay-dates.ts";
import type { Offset } from "./offset.ts";

type Root = "start" | "end";

/** Which items' dates move with the start alone, and which with the end alone. Undated items are in neither. */
export function itemsByRoot(
  items: readonly DatedItem[],
  variables: DateRoots["variables"],
): Readonly<Record<Root, readonly DatedItem[]>> {
  const roots = new Map<string, ReadonlySet<Root>>();
  for (const item of items) roots.set(item.key, rootsOf(item, { variables, roots }));
  const movedOnlyBy = (root: Root) =>
    items.filter(({ key, offset }) => offset && roots.get(key)?.size === 1 && roots.get(key)?.has(root));
  return { start: movedOnlyBy("start"), end: movedOnlyBy("end") };
}

type Known = Pick<DateRoots, "variables"> & { readonly roots: ReadonlyMap<string, ReadonlySet<Root>> };

function rootsOf({ offset, waitsFor, dueAfter }: DatedItem, { variables, roots }: Known): ReadonlySet<Root> {
  const ofKeys = (keys: readonly string[]) => new Set(keys.flatMap((key) => [...(roots.get(key) ?? [])]));
  if (!offset) return waitsFor.length > 0 ? ofKeys(waitsFor) : new Set(["start"]);
  if (offset.anchor.kind === "item") return dueAfter.length > 0 ? ofKeys(dueAfter) : new Set(["start"]);
  return anchorRoots(offset, variables);
}

function anchorRoots({ anchor }: Offset, variables: DateRoots["variables"]): ReadonlySet<Root> {
  if (anchor.kind === "start" || anchor.kind === "end") return new Set([anchor.kind]);
  const named = anchor.kind === "variable" ? variables.get(anchor.name) : undefined;
  return named && "anchor" in named && named.anchor.kind !== "variable" ? anchorRoots(named, variables) : new Set();
}
