import type { TaskDate } from "../tasks/task-date.ts";
import { latest } from "./date-order.ts";
import { isClocked, type Offset } from "./offset.ts";
import { atTime, type DateSetting, resolveOffset } from "./resolve-offset.ts";
import type { TemplateDefaults } from "./template.ts";

/** An item or subtask as far as dates go; prerequisites stand before who waits for them. */
export type DatedItem = {
  readonly key: string;
  readonly offset: Offset | null;
  readonly waitsFor: readonly string[];
  readonly dueAfter: readonly string[];
};

/** Where dates count from: at least one of start and end. A variable's date, or the default that it has instead. */
export type DateRoots = {
  readonly start: TaskDate | null;
  readonly end: TaskDate | null;
  readonly variables: ReadonlyMap<string, TaskDate | Offset>;
};

/** `due`: known now. `expected`: it counts from a completion; when it will be, if all before it is done in time. */
export type LaidDate = { readonly due: TaskDate | null; readonly expected: TaskDate | null };

export type Layout = DateSetting & { readonly defaults: Pick<TemplateDefaults, "at" | "roll"> };

export function layDates(items: readonly DatedItem[], roots: DateRoots, layout: Layout): ReadonlyMap<string, LaidDate> {
  const laid = new Map<string, LaidDate>();
  const done = new Map<string, TaskDate | null>(); // when each is expected to be completed
  for (const item of items) {
    const date = layDate(item, roots, { layout, done });
    laid.set(item.key, date);
    const undated = latest(item.waitsFor.flatMap((key) => done.get(key) ?? []));
    done.set(item.key, date.due ?? date.expected ?? undated);
  }
  return laid;
}

type Laying = { readonly layout: Layout; readonly done: ReadonlyMap<string, TaskDate | null> };

function layDate({ offset, dueAfter }: DatedItem, roots: DateRoots, { layout, done }: Laying): LaidDate {
  if (!offset) return { due: null, expected: null };
  const begin = roots.start ?? roots.end;
  if (offset.anchor.kind !== "item" || dueAfter.length === 0) {
    const anchor = offset.anchor.kind === "item" ? begin : anchorDate(offset, roots, layout);
    return { due: anchor && placeDate(offset, anchor, layout), expected: null };
  }
  const from = latest(dueAfter.flatMap((key) => done.get(key) ?? [])) ?? begin;
  return { due: null, expected: from && placeDate(offset, from, layout) };
}

function anchorDate({ anchor }: Offset, roots: DateRoots, layout: Layout): TaskDate | null {
  if (anchor.kind === "start") return roots.start;
  if (anchor.kind === "end") return roots.end;
  const named = anchor.kind === "variable" ? roots.variables.get(anchor.name) : undefined;
  if (!named) return null;
  if ("value" in named) return named;
  const from = named.anchor.kind === "variable" ? null : anchorDate(named, roots, layout); // defaults count from start or end
  return from && resolveOffset(named, from, layout);
}

/** An offset's date with the template's defaults: its roll policy, and its time of day where the date has none. */
export function placeDate(offset: Offset, anchor: TaskDate, layout: Layout): TaskDate {
  const date = resolveOffset({ ...offset, roll: offset.roll ?? layout.defaults.roll }, anchor, layout);
  const { at } = layout.defaults;
  return date.value === "date" && at && !isClocked(offset) ? atTime(date, at, layout) : date;
}
