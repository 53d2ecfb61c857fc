import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import type { MemberId } from "../ids.ts";
import type { AbsenceChange } from "../language/reading.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { calendarDate } from "../tasks/task-date.ts";
import { type Absence, meets } from "./absence.ts";
import { addDays } from "./work-calendar.ts";

type Days = { readonly fromDay: string; readonly toDay: string };
type Said = Extract<AbsenceChange, { key: "absence" }>["value"];

/** Why an absence can't be noted: it has no last day yet, or ends before it begins, or is over. */
export type Unclear = "no-end" | "backwards" | "past";

/** The days that were meant; what has no first day begins today. */
export function absenceDays(said: Said, ctx: Pick<Context, "now" | "timeZone">): Days | Unclear {
  const today = calendarDate(ctx.now, ctx.timeZone);
  const fromDay = said.from ?? today;
  const toDay = said.to ?? lastDay(said, fromDay);
  if (toDay === null) return "no-end";
  if (toDay < fromDay) return "backwards";
  return toDay < today ? "past" : { fromDay, toDay };
}

function lastDay({ back, lasts }: Said, fromDay: string): string | null {
  if (back) return addDays(back, -1);
  if (!lasts) return null;
  const duration = Temporal.Duration.from(lasts);
  const end = Temporal.PlainDate.from(fromDay).add({ ...days(duration) });
  return end.subtract({ days: 1 }).toString();
}

const days = ({ years, months, weeks, days: more }: Temporal.Duration) => ({ years, months, weeks, days: more });

/** Takes the place of one of theirs that it meets, so that nobody is away twice at once. */
export function setAbsence(
  ctx: Context,
  input: Days & { readonly standInId: MemberId | null; readonly present: readonly Absence[] },
): Change {
  const { fromDay, toDay, standInId, present } = input;
  const before = present.find((one) => meets(one, { fromDay, toDay })) ?? null;
  const after = { id: before?.id ?? ctx.changeId, memberId: ctx.actor.memberId, fromDay, toDay, standInId };
  return { ...emptyChange(ctx.changeId, "set-absence"), absence: { before, after } };
}
