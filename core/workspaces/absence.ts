import type { MemberId } from "../ids.ts";

/** Days on which somebody is out of office, both inclusive ("2026-12-01"). */
export type Absence = {
  readonly id: string;
  readonly memberId: MemberId;
  readonly fromDay: string;
  readonly toDay: string;
  readonly standInId: MemberId | null; // hears of their tasks meanwhile; null: what can wait waits
};

/** null: none before, or none any more. */
export type AbsenceRecord = { readonly before: Absence | null; readonly after: Absence | null };

export const meets = (one: Absence, other: Pick<Absence, "fromDay" | "toDay">): boolean =>
  one.fromDay <= other.toDay && other.fromDay <= one.toDay;
