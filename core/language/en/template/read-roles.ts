/** A person as written: a mention, a marked name, or one word with a capital. */
const PERSON = String.raw`(?:<@!?[\w-]+>|@[\w.-]*\w|[A-Z][\w'-]*|me)`;
const PEOPLE = `${PERSON}(?:(?:, and |, | and | & )${PERSON})*`;
const ROLE = "([a-z][a-z0-9_-]{0,60})";

/** "with @ben as captain", "@ben is the captain" */
const AS = new RegExp(
  String.raw`(?:\b(?:with|and|,) +)?(${PEOPLE}) (?:as|is|being|will be) (?:the |our |my )?${ROLE}(?![\w-])`,
  "g",
);
/** "captain: @ben", "captain @ben", "captain is @ben" */
const ROLE_FIRST = new RegExp(
  String.raw`\b(?:the |with |and )?${ROLE}(?: is|:| =|=)? +((?:<@!?[\w-]+>|@[\w.-]*\w)(?:(?:, and |, | and | & )(?:<@!?[\w-]+>|@[\w.-]*\w))*)`,
  "g",
);
const FOR = new RegExp(String.raw`\bfor (${PEOPLE})(?![\w-])`);

/** Words that stand before a person and are no role. */
const NOT_ROLES: ReadonlySet<string> = new Set("for with and to by from on at as the is of or".split(" "));

export type Named = {
  readonly people: readonly string[];
  readonly roles: readonly { readonly role: string; readonly people: readonly string[] }[];
  readonly left: string; // the text without them
};

/** Whom a request for a run names, and in which role. */
export function readRoles(text: string): Named {
  const roles: { role: string; people: readonly string[] }[] = [];
  const without = text
    .replace(AS, (_, people: string, role: string) => {
      roles.push({ role, people: peopleIn(people) });
      return " ";
    })
    .replace(ROLE_FIRST, (whole: string, role: string, people: string) => {
      if (NOT_ROLES.has(role)) return whole;
      roles.push({ role, people: peopleIn(people) });
      return " ";
    });
  const people = FOR.exec(without);
  const left = people ? without.replace(FOR, " ") : without;
  return { people: peopleIn(people?.[1] ?? ""), roles, left: left.replace(/\s+/g, " ").trim() };
}

/** As a reading has them: "ben", "me"; a platform's mention keeps its form. */
const peopleIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(PERSON, "g"))].map(([name]) => name.replace(/^@/, "")).filter((name) => name !== "");
