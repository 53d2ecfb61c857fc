import { isMap, isSeq } from "yaml";
import type { Role } from "../role.ts";
import { VALUE_LIMIT } from "../variable.ts";
import { membersOf, type PeopleKnown } from "./read-people.ts";
import { checkedName } from "./read-variables.ts";
import { fieldsOf, mark, type Place, type Reading, textOf, wordOf } from "./yaml-fields.ts";

const KEYS = ["binds", "who", "unbound", "about"];
const BINDS = ["person", "rotation", "anyone"] as const;
const UNBOUND = ["ask", "leave", "owner"] as const;

/** "captain: ask", "helper: anyone", "oncall: [ana, ben]" (a rotation), or a mapping with binds, who, unbound, about. */
export function readRoles(reading: Reading, place: Place | undefined, known: PeopleKnown): readonly Role[] {
  if (!place) return [];
  return [...fieldsOf(reading, { ...place, what: "roles" }, null)].map(([written, field], i) => {
    mark(reading, ["roles", i], field.node);
    const name = checkedName(reading, field, written);
    return readRole(reading, { ...field, what: `the role ${name}` }, { name, known });
  });
}

type Naming = { readonly name: string; readonly known: PeopleKnown };

function readRole(reading: Reading, place: Place, { name, known }: Naming): Role {
  const blank: Role = { name, description: null, binds: "person", members: [], whenUnbound: "ask" };
  if (isSeq(place.node)) return { ...blank, binds: "rotation", members: membersOf(reading, place, known) };
  if (!isMap(place.node)) {
    const word = wordOf(reading, place, [...UNBOUND, "anyone"]) ?? "ask";
    return word === "anyone" ? { ...blank, binds: "anyone" } : { ...blank, whenUnbound: word };
  }
  const fields = fieldsOf(reading, place, KEYS);
  const who = fields.get("who");
  return {
    name,
    description: textOf(reading, fields.get("about"))?.slice(0, VALUE_LIMIT) ?? null,
    binds: wordOf(reading, fields.get("binds"), BINDS) ?? "person",
    members: who ? membersOf(reading, who, known) : [],
    whenUnbound: wordOf(reading, fields.get("unbound"), UNBOUND) ?? "ask",
  };
}
