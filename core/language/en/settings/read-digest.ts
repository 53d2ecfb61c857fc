import type { ChannelChange, HabitChange } from "../../reading.ts";
import { CLOCK, clockIn } from "./clock-words.ts";
import { whole } from "./request.ts";
import { DAYS, daysIn } from "./weekday-words.ts";

const KIND = "(?:daily|morning|evening|weekly|weekday|everyday|short|regular)";
const NOUN = "(?:digests?|summar(?:y|ies)|overviews?|briefings?|round-?ups?|recaps?)";
const THE = "(?: (?:a|an|the|my|our|any|that|this|more))*";
const HERE =
  "(?:(?:in |into |to )?(?:here|(?:in |into |to )?(?:this|the) channel)|(?:to|for) (?:us|everyone|the team)(?: here)?)";
const WHEN = `(?:,? (?:(?:on |from )?${DAYS}|(?:at |around )${CLOCK}|in the morning|in the evening|${HERE}))`;
const TAIL = `(${WHEN}{0,4})`;

const ASKED = whole(
  `(?:(?:send|give|dm|write|message|show|get)(?: me)?|i(?:'d like| would like| want))${THE}(?: ${KIND})*( ${NOUN})${TAIL}`,
  `(?:${KIND} )+(${NOUN})${TAIL}`,
  `(?:start|turn on|enable|resume|subscribe(?: me)? to|sign me up for)${THE}(?: ${KIND})* (digests?|daily summar(?:y|ies))${TAIL}`,
  `(?:my )?(?:daily )?(digest)${TAIL}`,
  `(?:send|give|show|tell) me ((?:my (?:open )?tasks|what(?:'s| is) due)(?: for the day| of the day| for today| today)?)${TAIL}`,
);
const STOPPED = whole(
  `(?:stop|no more|turn off|disable|cancel|end|unsubscribe(?: me)? from|pause|switch off|don't send me|do not send me|i don't (?:want|need)|no)(?: sending| giving)?(?: me)?${THE}(?: ${KIND})* digests?(?: any ?more)?`,
  `(?:stop|no more|turn off|disable|cancel|end|don't send me|do not send me)(?: sending| giving)?(?: me)?${THE}(?: ${KIND})+ ${NOUN}(?: any ?more)?`,
);
const POSTED = whole(
  `(?:post|send|share|put|write|publish|give(?: us)?)(?: us)?${THE}(?: ${KIND})* (${NOUN})(?: of (?:the|our|each|every) week)?${TAIL}`,
  `(?:${KIND} )+(${NOUN.trim()})${TAIL}`,
);
const UNPOSTED = whole(
  `(?:stop|no more|turn off|disable|cancel|end|don't|do not)(?: (?:posting|sending|sharing|writing|putting|post|send))?${THE}(?: ${KIND})* ${NOUN} ${HERE}(?: any ?more)?`,
);

/** "send me a digest every weekday at 8", "daily summary at 9am", "stop the digest". */
export function readDigest(request: string): HabitChange | null {
  if (isHere(request)) return null;
  if (STOPPED.test(request)) return { key: "digest", value: "" };
  if (!ASKED.test(request)) return null;
  const regular = /\bdigest/.test(request) || new RegExp(`\\b${KIND} `).test(request) || times(request).days !== null;
  const bare = /^(?:my )?(?:daily )?digest[ .!]*$/.test(request);
  return regular && !bare ? { key: "digest", value: value(request) } : null;
}

/** "post a weekly summary here on fridays at 4pm", "stop the weekly summary here". */
export function readChannelDigest(request: string): ChannelChange | null {
  if (!isHere(request)) return null;
  if (UNPOSTED.test(request)) return { key: "channel-digest", value: "" };
  return POSTED.test(request) ? { key: "channel-digest", value: value(request, "pm") } : null;
}

const isHere = (request: string): boolean => new RegExp(`\\b(?:${HERE}|give us|send us)\\b`).test(request);

function value(request: string, half: "am" | "pm" = "am"): string {
  const { time, days } = times(request, half);
  return [time, days].filter((said) => said !== null).join(" ") || "on";
}

function times(request: string, half: "am" | "pm" = "am") {
  const clock = new RegExp(`(?:at|around) ${CLOCK}`).exec(request)?.[1];
  const before = request.replace(new RegExp(`\\b${KIND} (?=${NOUN})`), (kind) => (kind === "daily " ? "daily " : ""));
  const named = new RegExp(`\\b${DAYS}\\b`).exec(before)?.[1];
  const evening = /\bin the evening\b|\bevening /.test(request) ? "pm" : half;
  const hour = Number(/^\d+/.exec(clock ?? "")?.[0] ?? 0);
  const likely = evening === "pm" && hour >= 8 && half === "pm" && !/evening/.test(request) ? "am" : evening;
  return { time: clock ? clockIn(clock, likely) : null, days: named ? daysIn(named) : null };
}
