/** At most `limit` UTF-16 units, cut between characters, with "…" for what is left out. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const whole = cut.isWellFormed() ? cut : cut.slice(0, -1); // half of a pair can't be stored or shown
  return `${whole.trimEnd()}…`;
}
