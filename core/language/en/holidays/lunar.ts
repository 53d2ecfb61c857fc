import { type Day, dayOf } from "../../calendar.ts";

type YearRule = (year: number) => Day | null;

/** A day of the tabular Islamic calendar (astronomical epoch), as it falls in a Gregorian year; some years hold two, the first counts. */
export const islamic =
  (month: number, day: number): YearRule =>
  (year) => {
    const from = Math.floor(((year - 622) * 33) / 32) - 1;
    for (let y = from; y < from + 4; y += 1) {
      const julian =
        Math.floor((11 * y + 3) / 30) + 354 * y + 30 * month - Math.floor((month - 1) / 2) + day + 1_948_440 - 386;
      const at = julian - 2_440_588;
      if (at >= dayOf(year, 1, 1) && at <= dayOf(year, 12, 31)) return at;
    }
    return null;
  };

/** Days from the Hebrew epoch to the molad-based new year of a Hebrew year, before its postponements by length. */
function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const day = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** 1 Tishri of a Hebrew year. After Reingold and Dershowitz, Calendrical Calculations. */
function tishri(year: number): Day {
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  const delay = after - here === 356 ? 2 : here - before === 382 ? 1 : 0;
  return here + delay - 1_373_427 - 719_163;
}

/** Feasts counted from the Hebrew new year that falls in autumn of the Gregorian year. */
export const fromTishri =
  (days: number): YearRule =>
  (year) =>
    tishri(year + 3761) + days;

/** Feasts counted from Passover (15 Nisan), which stands 163 days before the next new year. */
export const fromPassover =
  (days: number): YearRule =>
  (year) =>
    tishri(year + 3761) - 163 + days;

/** 25 Kislev: Heshvan has a thirtieth day in the longest years. */
export const hanukkah: YearRule = (year) => {
  const from = tishri(year + 3761);
  return from + ((tishri(year + 3762) - from) % 10 === 5 ? 84 : 83);
};

/** A feast of so many years on from the first, each as month and day. */
const listed =
  (first: number, days: string): YearRule =>
  (year) => {
    const date = days.split(" ")[year - first];
    return date ? dayOf(year, Number(date.slice(0, 2)), Number(date.slice(2))) : null;
  };

/** 2000 to 2050. */
export const chineseNewYear = listed(
  2000,
  "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123",
);

/** 2013 to 2035, the day of Lakshmi Puja. */
export const diwali = listed(
  2013,
  "1103 1023 1111 1030 1019 1107 1027 1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026 1114 1102 1022 1110 1030",
);
