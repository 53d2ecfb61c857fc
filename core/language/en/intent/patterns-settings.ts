import type { Pattern } from "./pattern.ts";

/** Ways to say how one wants dates and times. */
export const SETTINGS: readonly Pattern[] = [
  { verb: "change-settings", when: /^(?:the |our |my )?weeks? (?:start|begin)s?\b/, unless: /\?$/, confidence: 0.9 },
  {
    verb: "change-settings",
    when: /^(?:time ?zone|tz|zone) *(?:[:=–-]|is\b|to\b|should be\b|→) *[a-z][\w/+-]*(?: [a-z]+){0,3}[ .!]*$/,
    confidence: 0.92,
  },
  {
    verb: "change-settings",
    when: /^(?:my|our|set|change|use|switch|the|i'm in|i am in|i live in|i moved to|we're in|we are in|put me in)\b.{0,40}\b(?:time ?zone|timezone|tz)\b/,
    confidence: 0.95,
  },
  {
    verb: "change-settings",
    when: /\b(?:24|12)[- ]?(?:hour|hr|h)\b.{0,20}\b(?:time|times|clock|format)|\b(?:am\/pm|military) (?:time|times|clock|format)/,
    confidence: 0.9,
  },
  {
    verb: "change-settings",
    when: /^(?:we|i|my|our|the|start|begin|set|make|let)\b.{0,30}\bweeks?\b.{0,24}(?:\b(?:starts?|begins?)\b|¤)/,
    unless: /\?$/,
    confidence: 0.9,
  },
  {
    verb: "change-settings",
    when: /\b(?:day|month) first\b|\b(?:dd\/mm|mm\/dd|dmy|mdy)\b|\b(?:american|british|european|us|uk) (?:date|dates|date format)\b/,
    unless: /\?$/,
    confidence: 0.88,
  },
  {
    verb: "change-settings",
    when: /^(?:settings?|preferences|options|config(?:ure|uration)?|(?:open|show|change|edit)(?: me)? (?:my |the )?(?:settings|preferences))[ ?.!]*$/,
    confidence: 0.96,
  },
];
