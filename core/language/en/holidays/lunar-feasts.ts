import type { FeastEntry } from "./feast-rules.ts";
import { chineseNewYear, diwali, fromPassover, fromTishri, hanukkah, islamic } from "./lunar.ts";

/** Feasts of calendars that follow the moon. */
export const LUNAR_FEASTS: readonly FeastEntry[] = [
  {
    names:
      "chinese new year|chinese new years|chinese new years day|chinese lunar new year|chinese lunar new years day|lunar new year|lunar new years day|spring festival",
    rule: chineseNewYear,
  },
  {
    names: "rosh hashanah|rosh hashana|rosh hashanna|jewish new year|hebrew new year|jewish new years day|yom teruah",
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
  { names: "diwali|deepavali|divali|festival of lights", rule: diwali },
];
