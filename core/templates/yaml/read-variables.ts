import { isSeq } from "yaml";
import { NAME } from "../names.ts";
import { readVariableValue, VARIABLE_TYPES, type Variable, type VariableDefault } from "../variable.ts";
import { offsetOf } from "./read-offset-field.ts";
import { memberOf, type PeopleKnown, plainName } from "./read-people.ts";
import {
  complain,
  type Fields,
  fieldsOf,
  mark,
  type Place,
  type Reading,
  textOf,
  textsOf,
  wordOf,
} from "./yaml-fields.ts";

const KEYS = ["type", "choices", "default", "required", "ask"];

/** "version: text", "notes: optional text", "region: [EU, US]", or a mapping with type, choices, default, required, ask. */
export function readVariables(reading: Reading, place: Place | undefined, known: PeopleKnown): readonly Variable[] {
  if (!place) return [];
  return [...fieldsOf(reading, { ...place, what: "variables" }, null)].map(([written, field], i) => {
    mark(reading, ["variables", i], field.node);
    const name = checkedName(reading, field, written);
    return readVariable(reading, { ...field, what: `the variable ${name}` }, { name, known });
  });
}

type Naming = { readonly name: string; readonly known: PeopleKnown };

function readVariable(reading: Reading, place: Place, { name, known }: Naming): Variable {
  const blank: Variable = { name, type: "text", description: null, choices: [], default: null, required: true };
  if (isSeq(place.node)) return { ...blank, type: "choice", choices: textsOf(reading, place) };
  const short = shortForm(place);
  if (short !== null) {
    const required = !short.startsWith("optional ");
    const type = VARIABLE_TYPES.find((one) => one === short.replace(/^optional /, ""));
    if (!type)
      complain(reading, place, `{${name}} is one of ${VARIABLE_TYPES.join(", ")}, not "${short.slice(0, 40)}".`);
    return { ...blank, type: type ?? "text", required };
  }
  const fields = fieldsOf(reading, place, KEYS);
  const choices = textsOf(reading, fields.get("choices"));
  const type = wordOf(reading, fields.get("type"), VARIABLE_TYPES) ?? (choices.length > 0 ? "choice" : "text");
  const variable: Variable = {
    ...blank,
    type,
    choices,
    description: textOf(reading, fields.get("ask")),
    required: wordOf(reading, fields.get("required"), ["yes", "no", "true", "false"])?.match(/no|false/) == null,
  };
  return { ...variable, default: readDefault(reading, fields, { variable, known }) };
}

function shortForm({ node }: Place): string | null {
  const scalar = typeof node === "object" && node !== null && "value" in node ? node.value : null;
  return typeof scalar === "string" ? scalar.trim().toLowerCase().replace(/\s+/g, " ") : null;
}

type Defaulting = { readonly variable: Variable; readonly known: PeopleKnown };

function readDefault(reading: Reading, fields: Fields, { variable, known }: Defaulting): VariableDefault | null {
  const place = fields.get("default");
  if (!place) return null;
  if (variable.type === "date") {
    const offset = offsetOf(reading, place);
    return offset && { type: "date", offset };
  }
  const text = textOf(reading, place);
  if (text === null) return null;
  if (variable.type === "person") return personDefault(reading, place, { text, known });
  const read = readVariableValue(variable, text);
  if (read.ok && read.value.type !== "date" && read.value.type !== "person") return read.value;
  complain(reading, place, `The default can't be taken: ${read.ok ? text : read.problem}`);
  return null;
}

type Person = { readonly text: string; readonly known: PeopleKnown };

function personDefault(reading: Reading, place: Place, { text, known }: Person): VariableDefault | null {
  const name = plainName(text);
  if (name === "owner" || name === "creator") return { type: "person", person: name };
  const memberId = memberOf(text, known);
  if (memberId) return { type: "person", person: memberId };
  complain(reading, place, `Nobody here is called ${text.slice(0, 40)}.`);
  return null;
}

/** Small letters; a name that no blank could hold is a problem. */
export function checkedName(reading: Reading, place: Place, written: string): string {
  const name = written.toLowerCase();
  if (NAME.test(name)) return name;
  complain(reading, place, `"${written.slice(0, 40)}" can't be a name: use letters, digits and _, a letter first.`);
  return "unnamed";
}
