import type { Edit, ListScope, Reading, Reference, Understanding } from "#core/language/reading.ts";
import type { EvalCase, Expectation, ExpectedReading } from "./expectation.ts";
import { sameRule } from "./same-rule.ts";
import { sameDuration, sameMoment, sameName, sameNames, samePriority, sameReminders, sameWords } from "./same-value.ts";

export const SURE = 0.9; // from here on a reading is acted on without asking

/** The names of the fields that the understanding has wrong; empty when it is right by `expect` or by an `alsoRight`. */
export function judge({ expect, alsoRight = [] }: EvalCase, got: Understanding): readonly string[] {
  const verdicts = [{}, ...alsoRight].map((other) => wrongFields({ ...expect, ...other }, got));
  return verdicts.find((wrong) => wrong.length === 0) ?? verdicts[0] ?? [];
}

function wrongFields({ unsure, alternative, ...expect }: Expectation, got: Understanding): readonly string[] {
  const wrong = [...wrongIn(READING, expect, got)];
  if (unsure && got.confidence >= SURE) wrong.push("confidence");
  if (alternative && !isAlternative(alternative, got.alternative)) wrong.push("alternative");
  return wrong;
}

const isAlternative = (want: ExpectedReading, got: Reading | null): boolean =>
  got !== null && wrongIn(READING, want, got).length === 0;

type Same<Want, Got> = (want: Exclude<Want, undefined>, got: Got) => boolean;
type Comparison<Want, Got> = { readonly [K in keyof Want & keyof Got]-?: Same<Want[K], Got[K]> };

const equal = (want: unknown, got: unknown): boolean => want === got;

const EDIT: Comparison<NonNullable<Expectation["edit"]>, Edit> = {
  summary: (want, got) => sameWords(want, got ?? null),
  due: (want, got) => got !== undefined && sameMoment(want, got),
  start: (want, got) => got !== undefined && sameMoment(want, got),
  rrule: (want, got) => got !== undefined && sameRule(want, got),
  priority: (want, got) => got !== undefined && samePriority(want, got),
  list: (want, got) => got !== undefined && sameName(want, got),
  shift: (want, got) => sameDuration(want, got ?? null),
  reminders: (want, got = []) => sameReminders(want, got),
  addAssignees: (want, got = []) => sameNames(want, got),
  removeAssignees: (want, got = []) => sameNames(want, got),
  setAssignees: (want, got = []) => sameNames(want, got),
  addCategories: (want, got = []) => sameNames(want, got),
  removeCategories: (want, got = []) => sameNames(want, got),
};

const SCOPE: Comparison<NonNullable<Expectation["scope"]>, ListScope> = {
  who: (want, got) => JSON.stringify(want).toLowerCase() === JSON.stringify(got).toLowerCase(),
  state: equal,
  from: equal,
  to: equal,
  window: equal,
  list: sameName,
  categories: sameNames,
  here: equal,
  words: sameWords,
};

const READING: Comparison<ExpectedReading, Reading> = {
  intent: equal,
  verb: equal,
  summary: sameWords,
  description: sameWords,
  start: sameMoment,
  due: sameMoment,
  rrule: sameRule,
  exdates: sameNames,
  recurrenceMode: equal,
  reminders: sameReminders,
  assignees: sameNames,
  categories: sameNames,
  list: sameName,
  priority: samePriority,
  duration: sameDuration,
  deadline: sameMoment,
  references: (want, got) => want.length === got.length && want.every((one, at) => sameReference(one, got[at])),
  scope: (want, got) => got !== null && wrongIn(SCOPE, want, got).length === 0,
  edit: (want, got) => got !== null && wrongIn(EDIT, want, got).length === 0,
  comment: sameWords,
  audience: (want, got) => want === got,
  setting: (want, got) => got !== null && got.key === want.key && sameSetting(want.value, got.value),
};

function sameSetting(want: unknown, got: unknown): boolean {
  if (typeof want !== "object" || typeof got !== "object") return want === got;
  return JSON.stringify(Object.entries(want ?? {}).sort()) === JSON.stringify(Object.entries(got ?? {}).sort());
}

function sameReference(want: Reference, got: Reference | undefined): boolean {
  if (want.kind === "words") return got?.kind === "words" && sameWords(want.text, got.text);
  return (
    got !== undefined && JSON.stringify(Object.entries(want).sort()) === JSON.stringify(Object.entries(got).sort())
  );
}

/** Compares only what the case names. */
function wrongIn<Want extends object, Got>(how: Comparison<Want, Got>, want: Want, got: Got): readonly string[] {
  const names = Object.keys(want) as (keyof Want & keyof Got & string)[]; // the schema admits no other key
  return names.filter((name) => {
    const wanted = want[name];
    return wanted !== undefined && !how[name](wanted as Exclude<Want[typeof name], undefined>, got[name]);
  });
}
