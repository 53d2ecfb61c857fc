import { type Scan, token } from "../../scan.ts";
import { mayOpenFeast } from "../holidays/read-feast.ts";

/** Words that can begin a mention though they mean no time themselves. */
const OPENERS: ReadonlySet<string> = new Set(
  "at dawn daybreak tea teatime the a an in within after about around another now right just asap immediately straight as half quarter three end close beginning start begin early late mid middle eow eom eoq eoy bom boy rest remainder later from between week day days weekend each every everyday evry everynight hourly daily nightly weekly biweekly fortnightly monthly bimonthly quarterly yearly annually biannually semiannually bi semi once twice thrice starting beginning commencing q spring summer fall autumn winter work working business biz final weekdays weekends workdays".split(
    " ",
  ),
);

/** True where a mention of time, or a piece of one, can begin: what all readers look at first. */
export function mayOpen(scan: Scan, at: number): boolean {
  const { kind, lex, text } = token(scan, at);
  if (kind === "number") return true;
  return kind === "word" && (lex.cue || OPENERS.has(text) || mayOpenFeast(text));
}
