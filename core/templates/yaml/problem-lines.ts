import type * as z from "zod";
import type { ProblemPath } from "../template-problem.ts";
import { capital, type Reading } from "./yaml-fields.ts";
import type { YamlProblem } from "./yaml-source.ts";

/** The line of a place, or of the nearest one around it that stands in the text. */
export function lineAt({ lines }: Pick<Reading, "lines">, path: ProblemPath): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const line = lines.get(path.slice(0, depth).join("."));
    if (line !== undefined) return line;
  }
  return null;
}

/** What the schema has against a text that could be read: something is too long, or there is too much of it. */
export function limitProblem(reading: Reading, { path, code, ...issue }: z.core.$ZodIssue): YamlProblem {
  const place = path.map((part) => (typeof part === "number" ? part : String(part)));
  const what = capital(placeWords(place));
  const most = "maximum" in issue ? Number(issue.maximum) : null;
  const line = lineAt(reading, place);
  if (code === "too_big" && most !== null) {
    const long = "origin" in issue && issue.origin === "string";
    const sentence = long ? `${what} is longer than ${most} characters.` : `${what}: at most ${most} are possible.`;
    return { line, severity: "error", sentence };
  }
  return { line, severity: "error", sentence: code === "too_small" ? `${what} is empty.` : `${what} can't be taken.` };
}

/** ["items", 2, "labels"] is "labels of item 3". */
function placeWords(path: ProblemPath): string {
  const [top, index, ...rest] = path;
  if (typeof index !== "number")
    return ["items", "variables", "roles"].includes(String(top)) ? `the list of ${top}` : path.join(" ");
  const one = `${String(top).replace(/s$/, "")} ${index + 1}`;
  const field = rest.filter((part) => typeof part === "string").at(-1);
  return field ? `${field} of ${one}` : one;
}

export const inOrder = (problems: readonly YamlProblem[]): readonly YamlProblem[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
