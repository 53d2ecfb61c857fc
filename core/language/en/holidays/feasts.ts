import { type Day, dayOf, monthLength, weekdayOf } from "../../calendar.ts";
import { easter, orthodoxEaster } from "./easter.ts";
import { chineseNewYear, fromPassover, fromTishri, hanukkah, islamic } from "./lunar.ts";

export type FeastRule = (year: number) => Day | null;
/** One feast: its names (no punctuation, lower case) and its rule; `in` narrows it to countries that keep it so. */
export type FeastEntry = { readonly names: string; readonly rule: FeastRule; readonly in?: string };

const fixed =
  (month: number, day: number): FeastRule =>
  (year) =>
    dayOf(year, month, day);
const fromEaster =
  (days: number): FeastRule =>
  (year) =>
    easter(year) + days;
const fromOrthodox =
  (days: number): FeastRule =>
  (year) =>
    orthodoxEaster(year) + days;

/** The nth such weekday of a month (0 Monday); -1 is the last. */
function nth(n: number, weekday: number, month: number, plus = 0): FeastRule {
  return (year) => {
    const first = dayOf(year, month, 1);
    if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7 + plus;
    const last = first + monthLength(year, month) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7) + plus;
  };
}

/** The last such weekday before a day of a month. */
const before =
  (weekday: number, month: number, day: number): FeastRule =>
  (year) => {
    const at = dayOf(year, month, day) - 1;
    return at - ((weekdayOf(at) - weekday + 7) % 7);
  };

/** Tax day moves off weekends, and off Emancipation Day (16 April, kept on the nearest weekday) in Washington. */
const taxDay: FeastRule = (year) => dayOf(year, 4, 15) + ([0, 0, 0, 0, 3, 3, 2][weekdayOf(dayOf(year, 4, 15))] ?? 0);

const MON = 0;
const THU = 3;
const FRI = 4;
const SAT = 5;
const SUN = 6;

/** What is kept everywhere on the same day; country feasts come first in the search. */
export const FEASTS: readonly FeastEntry[] = [
  { names: "christmas eve|xmas eve|xmas eve day", rule: fixed(12, 24) },
  { names: "christmas|christmas day|xmas|xmas day|x mas", rule: fixed(12, 25) },
  { names: "boxing day|st stephens day|saint stephens day", rule: fixed(12, 26) },
  { names: "new years eve|new year eve|nye|silvester", rule: fixed(12, 31) },
  { names: "new years day|new years|new year|new year day|new years holiday", rule: fixed(1, 1) },
  { names: "epiphany|three kings day|twelfth night", rule: fixed(1, 6) },
  { names: "groundhog day|ground hog day", rule: fixed(2, 2) },
  { names: "valentines|valentines day|valentine day|st valentines day|saint valentines day", rule: fixed(2, 14) },
  {
    names:
      "st patricks day|saint patricks day|st paddys day|saint paddys day|st pattys day|st patrick day|patricks day",
    rule: fixed(3, 17),
  },
  { names: "pi day", rule: fixed(3, 14) },
  { names: "international womens day|womens day", rule: fixed(3, 8) },
  { names: "april fools|april fools day|april fool day|all fools day", rule: fixed(4, 1) },
  { names: "earth day", rule: fixed(4, 22) },
  { names: "may day|international workers day|workers day", rule: fixed(5, 1) },
  { names: "star wars day", rule: fixed(5, 4) },
  { names: "cinco de mayo", rule: fixed(5, 5) },
  { names: "halloween|hallowe en|all hallows eve|halloween day", rule: fixed(10, 31) },
  { names: "all saints day|all hallows day", rule: fixed(11, 1) },
  { names: "all souls day", rule: fixed(11, 2) },
  { names: "guy fawkes|guy fawkes day|bonfire night|guy fawkes night", rule: fixed(11, 5) },
  { names: "bastille day", rule: fixed(7, 14) },
  { names: "winter solstice", rule: fixed(12, 21) },
  { names: "summer solstice", rule: fixed(6, 21) },
  { names: "spring equinox|vernal equinox", rule: fixed(3, 20) },
  { names: "autumn equinox|autumnal equinox|fall equinox", rule: fixed(9, 22) },
  { names: "easter|easter sunday|easter day|resurrection sunday", rule: fromEaster(0) },
  { names: "easter monday", rule: fromEaster(1) },
  { names: "good friday|great friday|black friday before easter", rule: fromEaster(-2) },
  { names: "maundy thursday|holy thursday|covenant thursday|thursday of mysteries", rule: fromEaster(-3) },
  { names: "holy saturday|easter saturday|easter eve|black saturday|great saturday", rule: fromEaster(-1) },
  { names: "palm sunday|branch sunday", rule: fromEaster(-7) },
  { names: "ash wednesday|carnival", rule: fromEaster(-46) },
  { names: "shrove tuesday|mardi gras|pancake day|pancake tuesday|fat tuesday|mardigras", rule: fromEaster(-47) },
  { names: "shrove monday|clean monday before lent|rose monday", rule: fromEaster(-48) },
  { names: "ascension day|ascension|ascension thursday", rule: fromEaster(39) },
  { names: "pentecost|whit sunday|white sunday|whitsunday", rule: fromEaster(49) },
  { names: "whit monday|pentecost monday|monday of the holy spirit|whitmonday", rule: fromEaster(50) },
  { names: "trinity sunday", rule: fromEaster(56) },
  { names: "corpus christi|corpus christi day|feast of corpus christi", rule: fromEaster(60) },
  { names: "orthodox easter|orthodox easter sunday|pascha", rule: fromOrthodox(0) },
  { names: "orthodox easter monday", rule: fromOrthodox(1) },
  { names: "orthodox good friday|orthodox great friday|greek good friday", rule: fromOrthodox(-2) },
  { names: "orthodox holy saturday|orthodox great saturday", rule: fromOrthodox(-1) },
  { names: "orthodox palm sunday", rule: fromOrthodox(-7) },
  { names: "orthodox ash monday|orthodox clean monday|clean monday|green monday|pure monday", rule: fromOrthodox(-48) },
  { names: "mothers day|mother day", rule: nth(2, SUN, 5) },
  { names: "mothering sunday", rule: fromEaster(-21) },
  { names: "fathers day|father day", rule: nth(3, SUN, 6) },
  { names: "thanksgiving|thanksgiving day|turkey day", rule: nth(4, THU, 11) },
  { names: "black friday", rule: nth(4, THU, 11, 1) },
  { names: "small business saturday", rule: nth(4, THU, 11, 2) },
  { names: "cyber monday", rule: nth(4, THU, 11, 4) },
  { names: "labor day", rule: nth(1, MON, 9) },
  { names: "labour day|international workers day", rule: fixed(5, 1) },
  { names: "memorial day|decoration day", rule: nth(-1, MON, 5) },
  { names: "independence day|fourth of july|july fourth|the fourth of july", rule: fixed(7, 4) },
  { names: "juneteenth|juneteenth day|emancipation day", rule: fixed(6, 19) },
  { names: "veterans day|veteran day|armistice day", rule: fixed(11, 11) },
  { names: "remembrance day", rule: fixed(11, 11) },
  { names: "columbus day|indigenous peoples day|discovery day", rule: nth(2, MON, 10) },
  {
    names:
      "mlk day|martin luther king day|martin luther kings day|martin luther king jr day|mlk jr day|civil rights day|martin luther kings|dr martin luther king day|mlk",
    rule: nth(3, MON, 1),
  },
  { names: "presidents day|president day|washingtons birthday|george washington day", rule: nth(3, MON, 2) },
  { names: "flag day", rule: fixed(6, 14) },
  { names: "patriot day", rule: fixed(9, 11) },
  { names: "pearl harbor day|pearl harbour day", rule: fixed(12, 7) },
  { names: "tax day", rule: taxDay },
  { names: "super bowl sunday|superbowl sunday", rule: nth(2, SUN, 2) },
  { names: "election day", rule: nth(1, MON, 11, 1) },
  {
    names: "administrative professionals day|secretaries day|secretarys day|admin day",
    rule: (year) => (nth(-1, SAT, 4)(year) ?? 0) - 3,
  },
  { names: "arbor day", rule: nth(-1, FRI, 4) },
  { names: "canada day|dominion day", rule: fixed(7, 1) },
  { names: "victoria day|national patriots day|patriots day quebec", rule: before(MON, 5, 25) },
  { names: "family day|louis riel day|islander day|heritage day|nova scotia heritage day", rule: nth(3, MON, 2) },
  { names: "civic holiday|terry fox day|natal day", rule: nth(1, MON, 8) },
  { names: "australia day", rule: fixed(1, 26) },
  { names: "anzac day", rule: fixed(4, 25) },
  { names: "waitangi day", rule: fixed(2, 6) },
  { names: "st georges day|saint georges day", rule: fixed(4, 23) },
  { names: "st andrews day|saint andrews day", rule: fixed(11, 30) },
  { names: "st davids day|saint davids day", rule: fixed(3, 1) },
  { names: "burns night", rule: fixed(1, 25) },
  { names: "early may bank holiday|may bank holiday", rule: nth(1, MON, 5) },
  { names: "spring bank holiday", rule: nth(-1, MON, 5) },
  { names: "august bank holiday|summer bank holiday", rule: nth(-1, MON, 8) },
  { names: "bloomsday", rule: fixed(6, 16) },
  { names: "republic day", rule: fixed(1, 26) },
  { names: "gandhi jayanti", rule: fixed(10, 2) },
  { names: "kings day|koningsdag", rule: (year) => dayOf(year, 4, weekdayOf(dayOf(year, 4, 27)) === SUN ? 26 : 27) },
  { names: "singles day", rule: fixed(11, 11) },
  {
    names:
      "chinese new year|chinese new years|chinese new years day|chinese lunar new year|chinese lunar new years day|lunar new year|lunar new years day|spring festival",
    rule: chineseNewYear,
  },
  {
    names: "rosh hashanah|rosh hashana|rosh hashanna|jewish new year|jewish new years day|yom teruah",
    rule: fromTishri(0),
  },
  { names: "yom kippur|day of atonement", rule: fromTishri(9) },
  { names: "sukkot|sukkos|feast of tabernacles", rule: fromTishri(14) },
  { names: "hanukkah|chanukah|hanukah|hanukka", rule: hanukkah },
  { names: "purim", rule: fromPassover(-30) },
  { names: "passover|pesach|pesah", rule: fromPassover(0) },
  { names: "shavuot|feast of weeks", rule: fromPassover(50) },
  { names: "islamic new year|hijri new year|arabic new year|muharram|first of muharram", rule: islamic(1, 1) },
  { names: "ashura|day of ashura", rule: islamic(1, 10) },
  { names: "mawlid|milad|mawlid al nabi|eid milad un nabi|prophets birthday", rule: islamic(3, 12) },
  { names: "ramadan", rule: islamic(9, 1) },
  { names: "laylat al qadr|night of power", rule: islamic(9, 27) },
  { names: "eid al fitr|eid ul fitr|id ul fitr|idul fitri|eid", rule: islamic(10, 1) },
  { names: "eid al adha|eid ul adha|id ul adha|bakr id|bakra eid|feast of the sacrifice", rule: islamic(12, 10) },
  { names: "kwanzaa", rule: fixed(12, 26) },
  {
    names: "advent|first sunday of advent|advent sunday",
    rule: (year) =>
      dayOf(year, 12, 24) - weekdayOf(dayOf(year, 12, 24)) - 1 - 21 + (weekdayOf(dayOf(year, 12, 24)) === SUN ? 7 : 0),
  },
  { names: "international talk like a pirate day|talk like a pirate day", rule: fixed(9, 19) },
  { names: "world environment day", rule: fixed(6, 5) },
  { names: "world health day", rule: fixed(4, 7) },
  { names: "programmers day", rule: (year) => dayOf(year, 1, 256) },
  { names: "super tuesday", rule: (year) => (year % 4 === 0 ? nth(1, MON, 3, 1)(year) : null) },
  {
    names: "daylight saving start day|daylight savings start day|daylight saving start|daylight savings start",
    rule: nth(2, SUN, 3),
  },
  {
    names: "daylight saving end day|daylight savings end day|daylight saving end|daylight savings end",
    rule: nth(1, SUN, 11),
  },
];

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
