/** Cardinals and ordinals as spelled; tens join with ones in numbers/read-number.ts. */
const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word, ten * 10]),
]);

export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word.replace(/y$/, "ieth"), ten * 10]),
]);

/** Loose counts, as people mean them. */
export const LOOSE_COUNTS: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["few", 3],
  ["several", 3],
  ["dozen", 12],
]);
