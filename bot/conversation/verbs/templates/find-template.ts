import type { NamedTemplate } from "#core/templates/loaded-templates.ts";
import { STARTERS } from "#core/templates/starters/starters.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import type { Turn } from "../../turn.ts";

/** A template that a text names: one of the workspace, or a starter that nobody has taken yet. */
export type FoundTemplate = {
  readonly own: NamedTemplate | null; // null: a starter
  readonly starter: string | null; // its id
  readonly content: TemplateContent;
};

/** `rest`: what stands behind the name ("2.4"). */
export type FoundByName = { readonly found: FoundTemplate; readonly rest: string };

/** The template whose name the words are, or begin with; else the only one whose name begins with the words. */
export function findTemplate({ loaded }: Pick<Turn, "loaded">, words: string): FoundByName | null {
  const own = loaded.templates.named
    .filter(({ template }) => template.archived === null)
    .map((one): FoundTemplate => ({ own: one, starter: null, content: one.version.content }));
  return byName(words, own) ?? byName(words, starters(words, own));
}

/** Names are compared without case; a hyphen is a space. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-_]+/g, " ")
    .replace(/["“”'!?.]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** "a new release" is one more of Release, unless a template is called "New release". */
function byName(words: string, templates: readonly FoundTemplate[]): FoundByName | null {
  const plain = words.replace(/^new\s+/i, "");
  return named(words, templates) ?? (plain === words ? null : named(plain, templates));
}

function named(words: string, templates: readonly FoundTemplate[]): FoundByName | null {
  const said = plainWords(words);
  if (said === "") return null;
  const longestFirst = templates.toSorted((a, b) => b.content.name.length - a.content.name.length);
  for (const found of longestFirst) {
    const name = plainWords(found.content.name);
    if (said === name) return { found, rest: "" };
    if (said.startsWith(`${name} `)) return { found, rest: words.trim().slice(name.length).trim() };
  }
  const [only, ...others] = longestFirst.filter(({ content }) => plainWords(content.name).startsWith(`${said} `));
  return only && others.length === 0 ? { found: only, rest: "" } : null;
}

/** Those that fit, unless the workspace has one of that name. */
function starters(words: string, own: readonly FoundTemplate[]): readonly FoundTemplate[] {
  const said = plainWords(words).replace(/^new /, "");
  const taken = new Set(own.map(({ content }) => plainWords(content.name)));
  return STARTERS.filter(({ id }) => isNamed(plainWords(id), said) && !taken.has(plainWords(id))).map(starterContent);
}

const isNamed = (name: string, said: string): boolean =>
  said === name || said.startsWith(`${name} `) || name.startsWith(`${said} `);

/** A starter by its id. Throws where it is none, or can't be read: its own tests hold it to both. */
export function starterNamed(id: string): FoundTemplate {
  const starter = STARTERS.find((one) => one.id === id);
  if (!starter) throw new Error(`no starter ${id}`);
  return starterContent(starter);
}

function starterContent({ id, yaml }: (typeof STARTERS)[number]): FoundTemplate {
  const read = readTemplateYaml(yaml);
  if (!read.ok) throw new Error(`starter ${id}: ${read.problems[0]?.sentence}`);
  return { own: null, starter: id, content: read.content };
}
