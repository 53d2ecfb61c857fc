import { MemberId } from "../../ids.ts";
import { suggestion } from "../names.ts";
import type { Assignee } from "../template-item.ts";
import { complain, type Fields, type Place, type Reading, textOf, textsOf } from "./yaml-fields.ts";

/** The members of the workspace by the handle that YAML names them with, in small letters: "ben". */
export type Directory = ReadonlyMap<string, MemberId>;

/** Who an item may be given to, besides members. */
export type PeopleKnown = { readonly directory: Directory; readonly personVariables: ReadonlySet<string> };

/** The assignee of `role:` or `person:`; null: neither is said, or it can't be read. */
export function assigneeOf(reading: Reading, fields: Fields, known: PeopleKnown): Assignee | null {
  const [role, person] = [fields.get("role"), fields.get("person")];
  if (role && person) {
    complain(reading, person, "A task goes to a role or to a person, not to both.");
    return null;
  }
  if (role) {
    const name = plainName(textOf(reading, role) ?? "");
    return name === "" ? null : { kind: "role", role: name };
  }
  return person ? personOf(reading, person, known) : null;
}

function personOf(reading: Reading, place: Place, known: PeopleKnown): Assignee | null {
  const names = textsOf(reading, place);
  const [only = ""] = names;
  const name = plainName(only);
  if (names.length === 0) return null;
  if (names.length === 1) {
    if (name === "owner" || name === "creator" || name === "nobody") return { kind: name };
    if (known.personVariables.has(name)) return { kind: "variable", name };
  }
  const memberIds = membersOf(reading, place, known);
  return memberIds.length > 0 ? { kind: "people", memberIds } : null;
}

/** The members that a text or a list names; each that nobody knows is a problem. */
export function membersOf(reading: Reading, place: Place, known: PeopleKnown): readonly MemberId[] {
  return textsOf(reading, place).flatMap((written) => {
    const memberId = memberOf(written, known);
    if (!memberId) {
      const others = ["owner", "creator", "nobody", ...known.personVariables, ...known.directory.keys()];
      complain(
        reading,
        place,
        `Nobody here is called ${written.slice(0, 40)}.${suggestion(plainName(written), others)}`,
      );
    }
    return memberId ?? [];
  });
}

export function memberOf(written: string, { directory }: PeopleKnown): MemberId | null {
  const name = plainName(written);
  return directory.get(name) ?? MemberId.safeParse(name).data ?? null;
}

/** "{newhire}", "@Ben" and "Ben" without their signs, in small letters. */
export const plainName = (text: string): string =>
  text
    .replace(/^[@{]|\}$/g, "")
    .trim()
    .toLowerCase();
