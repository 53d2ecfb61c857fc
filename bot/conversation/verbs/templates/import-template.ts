import { editTemplate, newTemplate, saveTemplate } from "#core/templates/save-template.ts";
import type { TemplateId } from "#core/templates/template.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import type { YamlProblem } from "#core/templates/yaml/yaml-source.ts";
import type { Act } from "../../handle.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { directoryOf } from "./directory.ts";
import { plainWords } from "./find-template.ts";
import { savedView } from "./saved-view.ts";

const FENCED = /```(?:ya?ml|template)?[ \t]*\n?([\s\S]*?)```/i;
const MOST_NAMES = 100;

/** The YAML of a template in a message: in a code block, or the whole message. null: there is none. */
export function yamlIn(text: string): string | null {
  const fenced = FENCED.exec(text)?.[1];
  const yaml = fenced ?? text;
  const looks = /^\s*(?:name|items|defaults|roles|variables) *:/m.test(yaml) && /(?:^|\n)\s*items *:/.test(yaml);
  return looks || (fenced !== undefined && /^\s*name *:/m.test(yaml)) ? yaml : null;
}

/** Reads and keeps a template that was pasted; what names a member is loaded first. */
export function importing(yaml: string): Act {
  const name = /^\s*name *: *["']?(.{1,100}?)["']? *$/m.exec(yaml.slice(0, 20_000))?.[1] ?? "";
  const words = plainWords(name);
  return {
    text: "",
    mentions: [],
    needs: {
      people: peopleNamed(yaml),
      lists: [],
      tasks: null,
      undo: null,
      pending: null,
      take: 0,
      templates: { words: words === "" ? null : words, all: false, planning: false },
    },
    decide: (turn) => importTemplate(turn, yaml),
  };
}

/** The words behind "person:", "who:" and the like. */
function peopleNamed(yaml: string): readonly string[] {
  const found = yaml.slice(0, 300_000).matchAll(/\b(?:person|who|members?|people) *: *\[?([^\]\n{}]{1,200})/g);
  const names = [...found]
    .flatMap(([, written = ""]) => written.split(","))
    .map((name) => name.replace(/^[\s"'@]+|["'\s]+$/g, ""));
  return [...new Set(names)].filter((name) => name !== "").slice(0, MOST_NAMES);
}

function importTemplate(turn: Turn, yaml: string): Plan {
  const read = readTemplateYaml(yaml, directoryOf(turn));
  if (!read.ok) return say({ ...message(problemWords(read.problems)), kind: "error" });
  const { content, warnings } = read;
  const own = turn.loaded.templates.named.find(
    ({ template }) => template.archived === null && plainWords(template.name) === plainWords(content.name),
  );
  const notes = warnings.length > 0 ? warnings.map(sentenceOf).join("\n") : null;
  if (!own) {
    const change = saveTemplate(turn.ctx, newTemplate(turn.ctx, turn.newId() as TemplateId, content)); // a fresh UUID is one
    return { ...say({ ...savedView(turn, content, `Saved ${content.name}`), smallPrint: notes }), change };
  }
  const change = editTemplate(turn.ctx, { template: own.template, newest: own.version, last: own.lastNumber, content });
  if (!change) return say(message(`${content.name} says that already. Nothing was changed.`));
  const version = change.templates[0]?.after.version;
  const words = `${content.name} is at version ${version} now; runs that are going on stay as they are`;
  return { ...say({ ...savedView(turn, content, words), smallPrint: notes }), change };
}

const MOST_PROBLEMS = 3;

/** The first problems, a sentence each, with their lines. */
function problemWords(problems: readonly YamlProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const more = errors.length - MOST_PROBLEMS;
  return [
    ...errors.slice(0, MOST_PROBLEMS).map(sentenceOf),
    ...(more > 0 ? [`And ${more} more.`] : []),
    "Nothing was saved.",
  ].join("\n");
}

const sentenceOf = ({ line, sentence }: YamlProblem): string =>
  line === null ? sentence : `Line ${line}: ${sentence}`;
