import { isMap, isScalar, isSeq } from "yaml";
import { suggestion } from "../names.ts";
import type { ProblemPath } from "../template-problem.ts";
import type { YamlProblem, YamlSource } from "./yaml-source.ts";

/** A reading under way: problems as they are found, and on which line each place of the template stands. */
export type Reading = {
  readonly lineOf: YamlSource["lineOf"];
  readonly problems: YamlProblem[];
  readonly lines: Map<string, number>;
};
/** A value and what it is called in sentences: "due of item 3". */
export type Place = { readonly node: unknown; readonly what: string };
export type Fields = ReadonlyMap<string, Place>;

const MOST_PROBLEMS = 50; // nobody reads more at once
const MOST_ENTRIES = 1_000; // more than any list of a template may have

export function complain(reading: Reading, { node }: Pick<Place, "node">, sentence: string): void {
  if (reading.problems.length >= MOST_PROBLEMS) return;
  reading.problems.push({ line: reading.lineOf(node), severity: "error", sentence });
}

/** Remembers where a place of the template stands, for what lintTemplate says about it. */
export function mark(reading: Reading, path: ProblemPath, node: unknown): void {
  const line = reading.lineOf(node);
  if (line !== null) reading.lines.set(path.join("."), line);
}

/** A mapping's values. `known` null: any key. Unknown and double keys are named, and passed over. */
export function fieldsOf(reading: Reading, place: Place, known: readonly string[] | null): Fields {
  const fields = new Map<string, Place>();
  if (!isMap(place.node)) {
    complain(reading, place, `${capital(place.what)} needs lines of "word: value".`);
    return fields;
  }
  for (const { key, value } of place.node.items.slice(0, MOST_ENTRIES)) {
    const name = isScalar(key) ? String(key.value).trim() : "";
    const at = { node: key };
    if (known && !known.includes(name)) {
      complain(
        reading,
        at,
        `"${name.slice(0, 40)}" means nothing in ${place.what}.${suggestion(name.toLowerCase(), known)}`,
      );
    } else if (fields.has(name)) complain(reading, at, `"${name.slice(0, 40)}" stands twice in ${place.what}.`);
    else fields.set(name, { node: isEmpty(value) ? key : value, what: `${name} of ${place.what}` });
    if (isEmpty(value)) fields.delete(name); // "role:" with nothing behind it says nothing
  }
  return fields;
}

const isEmpty = (node: unknown): boolean =>
  node === null || (isScalar(node) && (node.value === null || node.value === ""));

/** The text of a scalar, trimmed; null (with a problem) for anything else, or where there is none. */
export function textOf(reading: Reading, place: Place | undefined): string | null {
  if (!place) return null;
  if (isScalar(place.node)) return String(place.node.value).trim() || null;
  complain(
    reading,
    place,
    `${capital(place.what)} is one text${isMap(place.node) ? ', and "{" needs quotes around it' : ""}.`,
  );
  return null;
}

/** The texts of a list, or of one text with commas in it. */
export function textsOf(reading: Reading, place: Place | undefined): readonly string[] {
  if (!place) return [];
  if (isSeq(place.node)) {
    return place.node.items.flatMap((node) => textOf(reading, { node, what: place.what }) ?? []);
  }
  const text = textOf(reading, place);
  return text ? text.split(",").flatMap((part) => part.trim() || []) : [];
}

/** The entries of a list, each with its own place. */
export function entriesOf(reading: Reading, place: Place | undefined, what: string): readonly Place[] {
  if (!place) return [];
  if (isSeq(place.node) && place.node.items.length > MOST_ENTRIES) {
    complain(reading, place, `${capital(place.what)}: ${place.node.items.length} are more than a template can have.`);
    return [];
  }
  if (isSeq(place.node)) return place.node.items.map((node, i) => ({ node, what: `${what} ${i + 1}` }));
  complain(reading, place, `${capital(place.what)} is a list: begin each line with "- ".`);
  return [];
}

/** One of a few words; null (with a problem) for another, or where there is none. */
export function wordOf<T extends string>(reading: Reading, place: Place | undefined, words: readonly T[]): T | null {
  const text = textOf(reading, place)?.toLowerCase();
  if (!place || text === undefined) return null;
  const word = words.find((one) => one === text);
  if (!word)
    complain(reading, place, `${capital(place.what)} is one of ${words.join(", ")}, not "${text.slice(0, 40)}".`);
  return word ?? null;
}

export const capital = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);
