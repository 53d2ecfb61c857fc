/** A whole request that fits one of these, courtesies at its end aside. Times may repeat no pattern without bound. */
export const whole = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join("|")})(?: (?:please|pls|from now on|thanks|thank you|now|then|for me))*[ .!?]*$`);

/** The last group that took part: patterns with alternatives keep one of several. */
export const heard = (groups: readonly (string | undefined)[]): string =>
  groups.findLast((group) => group !== undefined) ?? "";
