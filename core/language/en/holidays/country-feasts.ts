import { type FeastEntry, fixed, fromEaster, MON, nth, SUN } from "./feast-rules.ts";

/** The same name on another day elsewhere. The first that holds for the sender's country wins. */
export const COUNTRY_FEASTS: readonly Required<FeastEntry>[] = [
  { in: "CA", names: "thanksgiving|thanksgiving day", rule: nth(2, MON, 10) },
  { in: "GB IE", names: "mothers day|mother day", rule: fromEaster(-21) },
  { in: "AU NZ", names: "fathers day|father day", rule: nth(1, SUN, 9) },
  { in: "GB", names: "remembrance day|remembrance sunday", rule: nth(2, SUN, 11) },
  { in: "US CA", names: "labour day|labor day", rule: nth(1, MON, 9) },
  { in: "IE", names: "labour day|labor day", rule: nth(1, MON, 5) },
  { in: "GB", names: "labor day", rule: fixed(5, 1) },
  { in: "NZ", names: "labour day|labor day", rule: nth(4, MON, 10) },
  { in: "AU", names: "labour day|labor day", rule: nth(1, MON, 10) },
  { in: "IN ZA PH BZ", names: "labour day|labor day", rule: fixed(5, 1) },
  { in: "IN", names: "independence day", rule: fixed(8, 15) },
  { in: "GB AU NZ", names: "boxing day", rule: fixed(12, 26) },
];
