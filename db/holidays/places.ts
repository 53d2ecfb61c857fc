/** ISO 3166-1. The European Union and its neighbours, then the rest of the world. */
export const COUNTRIES =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE CH GB IS LI NO AE AR AU BR CA CL CO IL IN JP KR MX NZ SG TR US ZA".split(
    " ",
  );

/** Countries whose parts keep days of their own, given by part (ISO 3166-2) besides. */
export const DIVIDED: ReadonlySet<string> = new Set(["AU", "CA", "CH", "DE", "ES", "GB"]);

/** Parts that the package knows and nobody is asked about: no ISO 3166-2 codes. */
export const LEFT_OUT: ReadonlySet<string> = new Set(["GB-ALD"]);

/** Countries of which most of the people live in the part that they are read as. */
export const READ_AS: Readonly<Record<string, string>> = { GB: "GB-ENG" };

/** Both inclusive. */
export const YEARS = { first: 2026, last: 2036 } as const;
