import fc from "fast-check";
import type { CalendarPosition } from "../calendar-position.ts";
import { type Anchor, type Offset, SHIFT_LIMITS, type Shift } from "../offset.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export const anyPosition: fc.Arbitrary<CalendarPosition> = fc.oneof(
  fc.record({
    kind: fc.constant("nth" as const),
    nth: fc.oneof(fc.constant(-1 as const), fc.integer({ min: 1, max: 31 })),
    day: fc.constantFrom("day" as const, "workday" as const, "weekday" as const, ...DAYS),
    period: fc.constantFrom("week" as const, "month" as const, "quarter" as const, "year" as const),
    ahead: fc.constantFrom(-1 as const, 0 as const, 1 as const),
  }),
  fc.record({
    kind: fc.constant("nearest" as const),
    which: fc.constantFrom("this" as const, "next" as const, "previous" as const),
    day: fc.constantFrom("workday" as const, "weekday" as const, ...DAYS),
  }),
);

export const anyShift: fc.Arbitrary<Shift> = fc
  .constantFrom("min" as const, "h" as const, "d" as const, "wd" as const, "w" as const, "mo" as const)
  .chain((unit) =>
    fc.record({ count: fc.integer({ min: -SHIFT_LIMITS[unit], max: SHIFT_LIMITS[unit] }), unit: fc.constant(unit) }),
  );

const two = (n: number): string => String(n).padStart(2, "0");
export const anyTime = fc.integer({ min: 0, max: 1439 }).map((m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`);

/** Offsets from these anchors; none counts back from a completion. */
export const anyOffset = (anchors: readonly Anchor[]): fc.Arbitrary<Offset> =>
  fc
    .record({
      anchor: fc.constantFrom(...anchors),
      position: fc.option(anyPosition),
      shift: fc.option(anyShift),
      at: fc.option(anyTime),
      roll: fc.option(fc.constantFrom("none" as const, "next" as const, "previous" as const)),
    })
    .filter(({ anchor, shift }) => anchor.kind !== "item" || !shift || shift.count >= 0);
