import { YEARS } from "./places.ts";
import type { DayOff } from "./read-package.ts";

/**
 * A migration that puts these days into ops.public_holiday in place of what is there. One line for each name that the same
 * days have: `name|days|places`, where "0101" is a day of every year and "260403" one of 2026.
 */
export function holidaysSql(days: readonly DayOff[]): string {
  return `-- Written by db/holidays/generate-holidays.ts from date-holidays: CC BY-SA 3.0, see NOTICE.
delete from ops.public_holiday;
--> statement-breakpoint
insert into ops.public_holiday (country, day, name)
select place, day, string_agg(distinct name, ' / ' order by name)
from (select split_part(line, '|', 1) as name, split_part(line, '|', 2) as days, split_part(line, '|', 3) as places
  from string_to_table($days$${linesOf(days).join("\n")}$days$, E'\\n') as line) lines
cross join lateral string_to_table(places, ' ') as place
cross join lateral string_to_table(days, ' ') as word
cross join lateral (
  select make_date(year, left(word, 2)::int, right(word, 2)::int) as day
    from generate_series(${YEARS.first}, ${YEARS.last}) as year where length(word) = 4
  union all
  select to_date('20' || word, 'YYYYMMDD') where length(word) = 6) dated
group by place, day;
`;
}

/** Sorted by name, so that two versions can be compared. */
export function linesOf(days: readonly DayOff[]): string[] {
  const placesOf = new Map<string, string[]>();
  for (const [place, ofPlace] of groupBy(days, ({ place }) => place)) {
    for (const [name, ofName] of groupBy(ofPlace, ({ name }) => name)) {
      const key = `${name}|${wordsFor(ofName.map(({ day }) => day)).join(" ")}`;
      placesOf.set(key, [...(placesOf.get(key) ?? []), place]);
    }
  }
  return [...placesOf].map(([key, places]) => `${key}|${places.join(" ")}`).sort();
}

function wordsFor(days: readonly string[]): string[] {
  const years = YEARS.last - YEARS.first + 1;
  const byDate = groupBy([...new Set(days)], (day) => day.slice(5).replace("-", ""));
  return [...byDate]
    .flatMap(([date, same]) => (same.length === years ? [date] : same.map((day) => day.slice(2).replaceAll("-", ""))))
    .sort();
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
