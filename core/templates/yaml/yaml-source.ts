import {
  type Document,
  isAlias,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";

/** One clear sentence, and the line (from 1) that it is about; null: the whole file. */
export type YamlProblem = {
  readonly line: number | null;
  readonly severity: "error" | "warning";
  readonly sentence: string;
};

export type YamlSource = { readonly root: ParsedNode; readonly lineOf: (node: unknown) => number | null };
export type YamlReading =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

export const YAML_SIZE_LIMIT = 256 * 1024; // bytes of UTF-8
const MOST_OPEN = 200; // brackets that are open at once

/**
 * Parses YAML in which every value is text: nothing is a number, a date or a "yes" that was not meant so. Refuses what
 * a template has no use for and an attacker has: aliases, tags, deep nesting, size. Takes time linear in the text.
 */
export function readYamlSource(text: string): YamlReading {
  const unfit = unfitSentence(text);
  if (unfit) return refuse([{ line: null, severity: "error", sentence: unfit }]);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    stringKeys: true,
    uniqueKeys: false, // is quadratic in the library: fieldsOf looks for doubles
    prettyErrors: false,
    lineCounter,
  });
  const [first] = [...document.errors, ...document.warnings]; // what follows a slip is mostly its echo
  const problems = (first ? [first] : []).map((error) => ({
    line: lineCounter.linePos(error.pos[0]).line,
    severity: "error" as const,
    sentence: syntaxSentence(error),
  }));
  const lineOf = (node: unknown) => {
    const at = rangeStart(node);
    return at === null ? null : lineCounter.linePos(at).line;
  };
  const found = problems.length > 0 ? problems : references(document, lineOf);
  if (found.length > 0) return refuse(found);
  const root = document.contents;
  const empty = root === null || (isScalar(root) && !root.value);
  if (empty) return refuse([{ line: null, severity: "error", sentence: "There is nothing in this file." }]);
  return { ok: true, source: { root, lineOf } };
}

const refuse = (problems: readonly YamlProblem[]): YamlReading => ({ ok: false, problems });

function unfitSentence(text: string): string | null {
  const bytes = text.length > YAML_SIZE_LIMIT ? text.length : new TextEncoder().encode(text).length;
  if (bytes > YAML_SIZE_LIMIT) return "The file is larger than 256 KB, which is more than a template can have.";
  return isDeep(text) ? "The file is nested more deeply than a template can be." : null;
}

function isDeep(text: string): boolean {
  if (/(?:[-?:][ \t]+){12}/.test(text)) return true;
  let open = 0;
  for (const mark of text) {
    if (mark === "[" || mark === "{") open += 1;
    else if ((mark === "]" || mark === "}") && open > 0) open -= 1;
    if (open > MOST_OPEN) return true;
  }
  return false;
}

/** Aliases multiply what is written ("billion laughs"): none is read, and no anchor either. */
function references(document: Document.Parsed, lineOf: YamlSource["lineOf"]): readonly YamlProblem[] {
  const sentence = "References (& and *) are not read here: write the value out.";
  let line: number | null | undefined;
  visit(document, (_, node) => {
    const refers = isAlias(node) || (isNode(node) && "anchor" in node && typeof node.anchor === "string");
    if (!refers) return undefined;
    line = lineOf(node);
    return visit.BREAK;
  });
  return line === undefined ? [] : [{ line, severity: "error", sentence }];
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}

function syntaxSentence({ code, message }: YAMLError): string {
  switch (code) {
    case "BAD_SCALAR_START":
      return `A value that begins with ${/[@`%]/.exec(message)?.[0] ?? "such a sign"} needs quotes around it.`;
    case "TAB_AS_INDENT":
      return "Lines are indented with a tab here: use spaces.";
    case "MULTIPLE_DOCS":
      return "There is more than one document here (---): a file holds one template.";
    case "BLOCK_AS_IMPLICIT_KEY":
      return 'There are two colons in this line: put quotes around the text, "like: this".';
    case "BAD_INDENT":
      return "The indentation is wrong here, or a bracket is not closed.";
    case "MISSING_CHAR":
      return /quote/.test(message) ? "A quote is not closed here." : "A colon or a bracket is missing here.";
    case "UNEXPECTED_TOKEN":
      return 'This can\'t be read: a text with { or [ in it may need quotes around it, "{version} is out".';
    case "TAG_RESOLVE_FAILED":
      return "Tags (!) are not read here: leave it out.";
    case "RESOURCE_EXHAUSTION":
      return "The file is nested more deeply than a template can be.";
    default:
      return `This is not YAML: ${message.split("\n")[0]?.slice(0, 120)}.`;
  }
}
