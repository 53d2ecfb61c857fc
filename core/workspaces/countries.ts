/** Countries whose public holidays are known (migration public_holidays), ISO 3166-1, and those of them that have parts. */
export const COUNTRIES =
  "AE AR AT AU BE BG BR CA CH CL CO CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK TR US ZA".split(
    " ",
  );

const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: "US",
  "u.s.": "US",
  "u.s.a.": "US",
  america: "US",
  uk: "GB",
  "u.k.": "GB",
  england: "GB-ENG",
  scotland: "GB-SCT",
  wales: "GB-WLS",
  "northern ireland": "GB-NIR",
  britain: "GB",
  "great britain": "GB",
  holland: "NL",
  "czech republic": "CZ",
  korea: "KR",
  turkey: "TR",
  uae: "AE",
  emirates: "AE",
  bavaria: "DE-BY",
  berlin: "DE-BE",
  hamburg: "DE-HH",
};

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** "Germany"; a part has its code beside it: "Germany (DE-BY)". */
export function countryName(code: string): string {
  const name = names.of(code.slice(0, 2)) ?? code;
  return code.length > 2 ? `${name} (${code})` : name;
}

/** "germany", "DE", "de-by", "the uk": a code; null: no country whose holidays are known. */
export function countryIn(words: string): string | null {
  const plain = words.trim().toLowerCase().replace(/^the /, "");
  const code = plain.toUpperCase();
  if (/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(code) && COUNTRIES.includes(code.slice(0, 2))) return code;
  const own = Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : undefined;
  return own ?? COUNTRIES.find((each) => names.of(each)?.toLowerCase() === plain) ?? null;
}
