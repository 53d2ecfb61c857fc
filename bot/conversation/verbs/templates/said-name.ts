const CALENDAR =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|(?:every|this|next|last) \w+|(?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2}(?::\d\d|[ap]m|\/\d))\b/i;
const ENDING = /\b(?:with|for|from|by|on|at|starting|ending|until|as)\b|[,<@]/i;

/** A name as it works in a sentence that is copied: in quotes where it has a day in it, or words that end a name. */
export const saidName = (name: string): string => {
  const needsQuotes = CALENDAR.test(name) || ENDING.test(name);
  return needsQuotes && !/["“”]/.test(name) ? `"${name}"` : name;
};
