import { readRoles } from "#core/language/en/template/read-roles.ts";
import type { TemplateRequest } from "#core/language/template-request.ts";
import { understand } from "#core/language/understand.ts";
import type { RunBindings } from "#core/templates/run.ts";
import { readVariableValue, type VariableValue } from "#core/templates/variable.ts";
import { findPeople } from "../../people.ts";
import type { Question } from "../../question.ts";
import { senderFor } from "../../reader.ts";
import type { Turn } from "../../turn.ts";
import { type Bound, bindRequest, mainAnchor } from "./bind-request.ts";
import type { FoundTemplate } from "./find-template.ts";

type RunQuestion = Extract<Question, { kind: "run" }>;
export type Chosen = { readonly found: FoundTemplate; readonly choice: string };

/** What a button says. null: it answers nothing that was asked. */
export function boundByChoice(turn: Turn, { asks, draft }: RunQuestion, { found, choice }: Chosen): Bound | null {
  const { bindings } = draft;
  const day = /^day-(\d{4}-\d\d-\d\d)$/.exec(choice)?.[1];
  if (day) return taken(withDate(bindings, { value: "date", date: day }, mainAnchor(found.content)));
  if (asks.kind === "role") {
    const me = { kind: "people", memberIds: [turn.ctx.actor.memberId] } as const;
    const binding =
      choice === "me" ? me : choice === "anyone" ? ({ kind: "anyone" } as const) : ({ kind: "nobody" } as const);
    return taken({ ...bindings, roles: { ...bindings.roles, [asks.name]: binding } });
  }
  if (asks.kind !== "variable") return null;
  if (choice === "me")
    return taken(withValue(bindings, asks.name, { type: "person", memberId: turn.ctx.actor.memberId }));
  const at = Number(/^choice-(\d)$/.exec(choice)?.[1] ?? -1);
  const chosen = found.content.variables.find(({ name }) => name === asks.name)?.choices[at];
  return chosen === undefined ? null : taken(withValue(bindings, asks.name, { type: "choice", choice: chosen }));
}

const taken = (bindings: RunBindings): Bound => ({ bindings, problem: null });
const refused = (bindings: RunBindings, problem: string): Bound => ({ bindings, problem });

const withValue = (bindings: RunBindings, name: string, value: VariableValue): RunBindings => ({
  ...bindings,
  variables: { ...bindings.variables, [name]: value },
});

type SomeDate = NonNullable<RunBindings["start"]>;
const withDate = (bindings: RunBindings, date: SomeDate, side: "start" | "end"): RunBindings =>
  side === "end" ? { ...bindings, end: date, start: null } : { ...bindings, start: date, end: null };

/** "Monday", "@ben", "2.4"; or, to a preview, whatever shall be different. null: it answers nothing that was asked. */
export function boundByWords(turn: Turn, { asks, draft }: RunQuestion, found: FoundTemplate): Bound | null {
  switch (asks.kind) {
    case "start":
    case "change":
      return boundBySaying(turn, draft.bindings, found);
    case "anchor": {
      const { due } = understand(turn.text, senderFor(turn.loaded, turn.ctx.now, "direct"));
      return due ? boundBySaying(turn, draft.bindings, found) : null;
    }
    case "variable":
      return boundVariable(turn, { bindings: draft.bindings, name: asks.name, found });
    case "role":
      return boundRole(turn, draft.bindings, asks.name);
  }
}

/** A date with its side, people in roles, "version 2.5". */
function boundBySaying(turn: Turn, bindings: RunBindings, found: FoundTemplate): Bound | null {
  const reading = understand(turn.text, senderFor(turn.loaded, turn.ctx.now, "direct"));
  const named = readRoles(turn.text);
  const side = /\b(?:from|start\w*|begin\w*)\b/i.test(turn.text)
    ? "start"
    : /\b(?:by|until|end\w*|before)\b/i.test(turn.text)
      ? "end"
      : null;
  const said: Pick<TemplateRequest, "people" | "roles" | "date" | "side" | "said"> = {
    people: named.people,
    roles: named.roles,
    date: reading.due,
    side,
    said: named.left,
  };
  const bound = bindRequest(turn, { found, rest: "" }, said, bindings);
  const nothing = JSON.stringify(bound.bindings) === JSON.stringify(bindings);
  return nothing && !bound.problem ? null : bound;
}

type Naming = { readonly bindings: RunBindings; readonly name: string; readonly found: FoundTemplate };

function boundVariable(turn: Turn, { bindings, name, found }: Naming): Bound | null {
  const variable = found.content.variables.find((one) => one.name === name);
  if (!variable) return null;
  if (variable.type === "person") {
    const { ids, unknown } = findPeople(turn.loaded, peopleIn(turn.text));
    const [first] = ids;
    if (first) return taken(withValue(bindings, name, { type: "person", memberId: first }));
    return refused(
      bindings,
      `I don't know ${unknown[0] ?? "them"} here yet. Mention them with @, so that I know who you mean.`,
    );
  }
  if (variable.type === "date") {
    const { due } = understand(turn.text, senderFor(turn.loaded, turn.ctx.now, "direct"));
    return due ? taken(withValue(bindings, name, { type: "date", date: due })) : null;
  }
  const read = readVariableValue(variable, turn.text);
  return read.ok ? taken(withValue(bindings, name, read.value)) : refused(bindings, read.problem);
}

function boundRole(turn: Turn, bindings: RunBindings, name: string): Bound {
  const bind = (binding: RunBindings["roles"][string]): Bound =>
    taken({ ...bindings, roles: { ...bindings.roles, [name]: binding } });
  if (/^(?:anyone|anybody|whoever)\b/i.test(turn.text)) return bind({ kind: "anyone" });
  if (/^(?:nobody|no one|none|leave it|skip)\b/i.test(turn.text)) return bind({ kind: "nobody" });
  const { ids, unknown } = findPeople(turn.loaded, peopleIn(turn.text));
  if (ids.length > 0 && unknown.length === 0) return bind({ kind: "people", memberIds: ids });
  return refused(
    bindings,
    `I don't know ${unknown[0] ?? "them"} here yet. Mention them with @, so that I know who you mean.`,
  );
}

/** The people that a short answer names: "@ben and @cleo", "me", "ben". */
export function peopleIn(text: string): readonly string[] {
  const marked = [...text.matchAll(/<@!?[\w-]+>|(?<!\w)@[\w.-]*\w/g)].map(([name]) => name.replace(/^@/, ""));
  if (marked.length > 0) return marked;
  const plain = text
    .replace(/[.!]+$/, "")
    .split(/,| and | & /)
    .map((name) => name.replace(/^(?:it's|its|for|with|the|i think) /i, "").trim());
  return plain.map((name) => (/^(?:i|me|myself|i do|i am)$/i.test(name) ? "me" : name)).filter((name) => name !== "");
}
