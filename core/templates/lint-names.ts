import { hasMention } from "./mentions.ts";
import { isBuiltIn, isGrammarWord, suggestion } from "./names.ts";
import type { TemplateContent } from "./template.ts";
import { errorAt, type ProblemPath, type TemplateProblem } from "./template-problem.ts";
import type { Variable } from "./variable.ts";

/** Names that can't be told apart, and variables that can't hold what they say. */
export function lintNames({ name: title, variables, roles }: TemplateContent): readonly TemplateProblem[] {
  const roleNames = roles.map(({ name }) => name);
  return [
    ...(hasMention(title) ? [errorAt(["name"], mentionIn("The name"))] : []),
    ...variables.flatMap((variable, i) => {
      const path = ["variables", i];
      const earlier = variables.slice(0, i).some(({ name }) => name === variable.name);
      return [
        ...lintName(variable.name, path),
        ...(earlier ? [errorAt(path, `There are two variables called ${variable.name}.`)] : []),
        ...lintVariable(variable, { path, roleNames }),
      ];
    }),
    ...roles.flatMap(({ name }, i) => {
      const path = ["roles", i];
      const asVariable = variables.some((variable) => variable.name === name);
      const collision = `${name} is both a variable and a role; call one of them something else.`;
      return [
        ...lintName(name, path),
        ...(asVariable ? [errorAt(path, collision)] : []),
        ...(roleNames.indexOf(name) < i ? [errorAt(path, `There are two roles called ${name}.`)] : []),
      ];
    }),
  ];
}

function lintName(name: string, path: ProblemPath): readonly TemplateProblem[] {
  if (isBuiltIn(name)) return [errorAt(path, `{${name}} is filled in by itself; choose another name.`)];
  return isGrammarWord(name)
    ? [errorAt(path, `"${name}" is a word that dates are written with; choose another name.`)]
    : [];
}

type Place = { readonly path: ProblemPath; readonly roleNames: readonly string[] };

function lintVariable(variable: Variable, { path, roleNames }: Place): readonly TemplateProblem[] {
  const { name, type, choices, default: given } = variable;
  const sentences: string[] = [];
  if (type === "choice" && choices.length === 0) sentences.push(`The choice {${name}} has nothing to choose from.`);
  if (type !== "choice" && choices.length > 0) sentences.push(`{${name}} is a ${type}: only a choice has choices.`);
  if (type === "role" && roleNames.length === 0) sentences.push(`{${name}} is a role, and the template has no roles.`);
  if ([variable.description ?? "", ...choices].some(hasMention)) sentences.push(mentionIn(`{${name}}`));
  if (given && given.type !== type) sentences.push(`The default of {${name}} is a ${given.type}, not a ${type}.`);
  else if (given) sentences.push(...lintDefault(variable, roleNames));
  return sentences.map((sentence) => errorAt(path, sentence));
}

function lintDefault({ name, choices, default: given }: Variable, roleNames: readonly string[]): readonly string[] {
  switch (given?.type) {
    case "text":
      return hasMention(given.text) ? [mentionIn(`The default of {${name}}`)] : [];
    case "choice":
      if (choices.includes(given.choice)) return [];
      return [`The default of {${name}}, ${given.choice}, is not one of ${choices.join(", ")}.`];
    case "role":
      if (roleNames.includes(given.role)) return [];
      return [`The default of {${name}} is ${given.role}, which is no role here.${suggestion(given.role, roleNames)}`];
    case "date": {
      const { kind } = given.offset.anchor;
      return kind === "start" || kind === "end" ? [] : [`The default of {${name}} can count from start or end only.`];
    }
    default:
      return [];
  }
}

export const mentionIn = (place: string): string =>
  `${place} would mention somebody wherever it is posted; use a role or a person variable.`;
