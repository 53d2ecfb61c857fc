import { isText, type Scan, token } from "../../scan.ts";

/** What is booked or made for so many people. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(
  "table tables dinner lunch brunch breakfast supper reservation room rooms tickets seats places meal booking taxi cook party".split(
    " ",
  ),
);

/** "a table for 4", "dinner for two": the number at this index counts people, not hours. */
export const countsPeople = (scan: Scan, at: number): boolean =>
  isText(scan, at - 1, "for") && FOR_PEOPLE.has(token(scan, at - 2).text);
