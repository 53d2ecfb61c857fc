import { writeFile } from "node:fs/promises";
import { holidaysSql } from "./holidays-sql.ts";
import { allPlaces, daysOffIn } from "./read-package.ts";

/**
 * Fills a migration that `drizzle-kit generate --custom --name public_holidays` made. One that was applied somewhere is
 * never written again: a later year or a new version of date-holidays gets a new one, which replaces all days.
 */
const [file] = process.argv.slice(2);
if (!file?.endsWith("_public_holidays.sql")) {
  throw new Error("Which file? node db/holidays/generate-holidays.ts db/migrations/NNNN_public_holidays.sql");
}
await writeFile(file, holidaysSql(allPlaces().flatMap(daysOffIn)));
