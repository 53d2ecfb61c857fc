import { pgSchema, text, timestamp } from "drizzle-orm/pg-core";

export const ops = pgSchema("ops");

/** When each scheduled job last ran: /readyz reads it. Outside the tenants. */
export const jobBeat = ops.table("job_beat", {
  job: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
});
