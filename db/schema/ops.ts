import { date, pgSchema, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

export const ops = pgSchema("ops");

/** Days off by country, or country and subdivision ("DE", "DE-BY"); the same for all workspaces. */
export const publicHoliday = ops.table(
  "public_holiday",
  { country: text().notNull(), day: date({ mode: "string" }).notNull(), name: text().notNull() },
  (t) => [primaryKey({ columns: [t.country, t.day] })],
);

/** When each scheduled job last ran: /readyz reads it. Outside the tenants. */
export const jobBeat = ops.table("job_beat", {
  job: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
});
