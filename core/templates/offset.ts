import * as z from "zod";
import { CalendarPosition } from "./calendar-position.ts";
import { KEY, NAME } from "./names.ts";

/** What an offset counts from. `item`: the completion of another item of the run. */
export const Anchor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("start") }).readonly(),
  z.object({ kind: z.literal("end") }).readonly(),
  z.object({ kind: z.literal("variable"), name: z.string().regex(NAME) }).readonly(), // a date variable
  z.object({ kind: z.literal("item"), key: z.string().regex(KEY) }).readonly(),
]);
export type Anchor = z.infer<typeof Anchor>;

/** How far an offset reaches at most: about ten years; a year for what is counted by the clock. */
export const SHIFT_LIMITS = { min: 525_600, h: 8_760, d: 3_660, wd: 2_600, w: 520, mo: 120 } as const;
/** wd: working days. Minutes and hours pass in real time, the others on the calendar. */
export type ShiftUnit = keyof typeof SHIFT_LIMITS;

export const Shift = z
  .object({ count: z.int(), unit: z.enum(["min", "h", "d", "wd", "w", "mo"]) })
  .refine(({ count, unit }) => Math.abs(count) <= SHIFT_LIMITS[unit], { error: "farther than ten years" })
  .readonly();
export type Shift = z.infer<typeof Shift>;

/** What becomes of a date that lands on a day off. */
export const RollPolicy = z.enum(["none", "next", "previous"]);
export type RollPolicy = z.infer<typeof RollPolicy>;

/**
 * A date in relation to another: from the anchor to the position, then by the shift, then at the time, then off a day
 * off. `at` null: the anchor's time, or the template's default. `roll` null: the template's default.
 */
export const Offset = z
  .object({
    anchor: Anchor,
    position: CalendarPosition.nullable(),
    shift: Shift.nullable(),
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
    roll: RollPolicy.nullable(),
  })
  .readonly();
export type Offset = z.infer<typeof Offset>;

/** Counted by the clock: a DATE anchor becomes a time. */
export const isClocked = (offset: Offset): boolean => offset.shift?.unit === "min" || offset.shift?.unit === "h";

export const NO_OFFSET: Offset = { anchor: { kind: "start" }, position: null, shift: null, at: null, roll: null };
