import { type SQL, sql } from "drizzle-orm";
import type { DayRange } from "#core/chat/chat-store.ts";

/** The entered workspace's days off as jsonb, ["2026-12-25"], in order: its own, and its country's holidays. */
export const daysOffIn = ({ from, to }: DayRange): SQL => sql`coalesce((select jsonb_agg(day order by day) from (
  select day from holiday where day between ${from}::date and ${to}::date
  union
  select p.day from ops.public_holiday p join (${holidayPlace()}) h using (country)
    where p.day between ${from}::date and ${to}::date) d), '[]'::jsonb)`;

/** Whose public holidays hold in the entered workspace: its part of a country where that has a table of its own, else the country's. */
const holidayPlace = (): SQL => sql`select p.country from ops.public_holiday p, workspace w
  where p.country in (w.country, split_part(w.country, '-', 1)) order by length(p.country) desc limit 1`;
