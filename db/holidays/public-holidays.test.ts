import { readdir, readFile } from "node:fs/promises";
import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogin, type Login } from "../tenancy/login.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { holidaysSql, linesOf } from "./holidays-sql.ts";
import { COUNTRIES, DIVIDED } from "./places.ts";
import { allPlaces, daysOffIn } from "./read-package.ts";

describe("the public holidays of the migrated database", () => {
  let database: TestDatabase;
  let owner: Login;

  beforeAll(async () => {
    database = await createTestDatabase();
    neonConfig.fetchEndpoint = database.fetchEndpoint;
    owner = createLogin(database.ownerUrl);
  });
  afterAll(() => database?.close());

  const nameOf = async (country: string, day: string): Promise<unknown> => {
    const query = "select name from ops.public_holiday where country = $1 and day = $2::date";
    return (await owner.batch({ query, params: [country, day] }))[0]?.name ?? null;
  };

  it.each([
    ["US", "2026-11-26", "Thanksgiving Day"],
    ["US", "2026-07-03", "Independence Day (substitute day)"], // the 4th is a Saturday
    ["US", "2036-09-01", "Labor Day"],
    ["DE", "2026-11-26", null],
    ["DE", "2027-05-01", "Labour Day"],
    ["DE", "2027-03-26", "Good Friday"],
    ["DE", "2026-12-24", null], // a half day
    ["DE", "2026-06-04", null],
    ["DE-BY", "2026-06-04", "Corpus Christi"],
    ["DE-BY", "2027-05-01", "Labour Day"],
    ["DE-BE", "2026-06-04", null],
    ["DE-SN", "2026-11-18", "Day of Prayer and Repentance"],
    ["GB", "2027-05-03", "Early May bank holiday"],
    ["GB", "2027-03-26", "Good Friday"],
    ["GB", "2026-08-31", "Summer bank holiday"],
    ["GB", "2027-12-28", "Boxing Day (substitute day)"],
    ["GB-SCT", "2026-08-31", null],
    ["GB-SCT", "2026-08-03", "Summer bank holiday"],
    ["GB-SCT", "2027-03-29", null], // Easter Monday is England's
    ["CA", "2026-10-12", "Thanksgiving"],
    ["CA", "2026-05-18", "Victoria Day"],
    ["CA-QC", "2026-06-24", "National Holiday"],
    ["AU-VIC", "2026-11-03", "Melbourne Cup"],
    ["CH-ZH", "2026-08-01", "Swiss National Day"],
    ["ES-CT", "2026-09-11", "National Day of Catalonia"],
    ["FR", "2026-07-14", "Bastille Day"],
    ["IN", "2027-01-26", "Republic Day"],
    ["JP", "2027-03-22", "Spring Equinox Day (substitute day)"],
    ["SE", "2027-06-25", "Midsummer Eve"], // no law's, and nobody works
    ["TR", "2026-05-30", "Feast of the Sacrifice (Eid al-Adha)"], // its fourth day
    ["IL", "2026-09-21", "Day of Atonement (Yom Kippur)"],
    ["KR", "2026-02-16", "Korean New Year"], // its eve
    ["RO", "2026-06-01", "Children's Day / Whit Monday"],
    ["AE", "2026-02-18", null], // Ramadan begins
    ["ZA", "2035-12-17", "Public Holiday"], // the 16th is a Sunday
  ])("in %s on %s: %s", async (country, day, expected) => expect(await nameOf(country, day)).toBe(expected));

  it("hold every place's whole table as the package gives it", async () => {
    for (const place of ["DE-BY", "GB", "TR", "KR", "RO"]) {
      const query = "select day::text as day from ops.public_holiday where country = $1 order by day";
      const stored = (await owner.batch({ query, params: [place] })).map(({ day }) => day);
      expect(stored, place).toEqual([...new Set(daysOffIn(place).map(({ day }) => day))].sort());
    }
  });

  it("are there for every country and every year, and for the parts of those that are divided", async () => {
    const query = `select country, count(distinct extract(year from day))::int as years, count(*)::int as days
      from ops.public_holiday group by country order by country`;
    const rows = await owner.batch({ query, params: [] });
    expect(rows.map(({ country }) => country)).toEqual(allPlaces().sort());
    expect(rows.length).toBeGreaterThan(COUNTRIES.length + 4 * DIVIDED.size);
    const poor = rows.filter(({ years, days }) => years !== 11 || Number(days) < 11 * 5);
    expect(poor).toEqual([]);
  });
});

describe("the migration of public holidays", () => {
  it("is what the generator writes: when it is not any more, generate another", async () => {
    const folder = new URL("../migrations/", import.meta.url);
    const latest =
      (await readdir(folder))
        .filter((name) => name.endsWith("_public_holidays.sql"))
        .sort()
        .at(-1) ?? "";
    const written = await readFile(new URL(latest, folder), "utf8");
    expect(holidaysSql(allPlaces().flatMap(daysOffIn))).toBe(written);
  });

  it("says a day of every year once, and puts places with the same days in one line", () => {
    const years = Array.from({ length: 11 }, (_, i) => 2026 + i);
    const labour = ["DE", "FR"].flatMap((place) =>
      years.map((y) => ({ place, day: `${y}-05-01`, name: "Labour Day" })),
    );
    const easter = { place: "DE", day: "2026-04-06", name: "Easter Monday" };
    expect(linesOf([...labour, easter])).toEqual(["Easter Monday|260406|DE", "Labour Day|0501|DE FR"]);
  });
});
