/** Films, series, books and songs whose names say a time, in lower case. */
const SURE =
  "28 days later|28 weeks later|28 years later|the day after tomorrow|day after tomorrow|tomorrow never dies|tomorrow never knows|saturday night live|saturday night fever|friday night lights|freaky friday|three days of the condor|seven days in may|the man who was thursday|tuesdays with morrie|the thursday murder club|thursday murder club|500 days of summer|(500) days of summer|ferris bueller's day off|12 years a slave|48 hrs|127 hours|24 hours to live|thirteen days|around the world in 80 days|around the world in eighty days|midnight in paris|midnight cowboy|midnight mass|midnight express|midnight run|midnight's children|high noon|training day|dog day afternoon|a christmas carol|a christmas story|the nightmare before christmas|nightmare before christmas|black christmas|born on the fourth of july|ruby tuesday|manic monday|blue monday|stormy monday|sunday bloody sunday|any given sunday|monday night football|thursday night football|sunday night football|sunday night baseball|friday i'm in love|eight days a week|november rain|october sky|the hunt for red october|hunt for red october|the ides of march|ides of march|the remains of the day|seven years in tibet|two weeks notice|a day at the races|wake me up when september ends|the guns of august|guns of august|august rush|enchanted april|the second of may|2001 a space odyssey|2001: a space odyssey|wonder woman 1984|summer of 69|summer of '69|one night in miami|last night in soho|girls night out|tonight you're mine|the tonight show|the late show|the late late show|good morning america|the morning show|cbs sunday morning|match of the day|the nine o'clock news|ten o'clock news|six days seven nights|30 days of night|40 days and 40 nights|yesterday once more|the friday night project|children of men".split(
    "|",
  );
/** Names of real days too: only what is watched, read or heard is meant. */
const DAYS =
  "28 days|nine to five|9 to 5|sunday morning|before midnight|before sunrise|before sunset|48 hours|the longest day|seven days|365 days|midnight sun|1984|1917|2012|friday the 13th|groundhog day|independence day|valentine's day|new year's eve|mother's day|black friday|good friday|easter sunday|yesterday|tomorrow|tonight|today|wednesday|friday|monday|sunday|thursday|tuesday|saturday|halloween|halloween kills|halloween ends|christmas|january|september|december|august|summer|midnight|may december|one day|the next day|the day".split(
    "|",
  );

type Title = { readonly words: readonly string[]; readonly sure: boolean };

const titles = new Map<string, Title[]>();
for (const [list, sure] of [
  [SURE, true],
  [DAYS, false],
] as const) {
  for (const title of list) {
    const words = title.split(" ");
    const [first = ""] = words;
    titles.set(first, [...(titles.get(first) ?? []), { words, sure }]);
  }
}
for (const list of titles.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Titles that begin with a lower-case word, longest first. `sure`: seldom a real day. */
export const titlesFrom = (word: string): readonly Title[] => titles.get(word) ?? [];
