const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)]|\[[ x]?\])\s+/;

/**
 * The tasks of a message that lists several: one a line, or a bullet list (a heading line before bullets is left out).
 * null: it is one message. A second line without bullets is a task of its own only when the lines are short.
 */
export function splitLines(text: string): readonly string[] | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length < 2) return null;
  const bullets = lines.filter((line) => BULLET.test(line));
  if (bullets.length >= 2) return bullets.map((line) => line.replace(BULLET, ""));
  const short = lines.every((line) => line.length <= 120 && !/[.:]$/.test(line));
  return bullets.length === 0 && short ? lines : null;
}
