import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Reading, type Sender, VERBS } from "../reading.ts";
import { adoptProposal } from "./adopt-proposal.ts";
import { occurs } from "./evidence.ts";
import { maskMentions } from "./mask-mentions.ts";
import type { Proposal } from "./proposal.ts";
import { isPast } from "./read-phrases.ts";

const SENDER: Sender = { now: "2026-11-22T09:00:00", timeZone: "Europe/Paris", locale: "en-GB", addressed: "direct" };

const PIECES = [
  "ring the plumber",
  "the report",
  "#42",
  "it",
  "everything",
  "all of them",
  "me",
  "ben",
  "<@U1>",
  "@cleo",
];
const TIMES = [
  "tomorrow",
  "friday",
  "yesterday",
  "at 9",
  "every monday",
  "by two days",
  "until march",
  "3/4",
  "2020",
  "next week",
];
const NOISE = ["delete", "undo", "#home", "+house", "!high", "(", "[", "\\", "*", "$", '"', "//", "-1", "settings"];

/** Mostly words that mean something; now and then anything at all. */
const said = (from: readonly string[]) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...from) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  );

/** A message of some pieces, and a proposal whose phrases are mostly, but not always, among them. */
const asked = fc.array(said([...PIECES, ...TIMES, ...NOISE]), { minLength: 2, maxLength: 7 }).chain((pieces) => {
  const among = (wanted: readonly string[]) => {
    const own = pieces.filter((piece) => wanted.includes(piece));
    return own.length === 0 ? fc.constant(null) : fc.oneof(fc.constant(null), fc.constantFrom(...own));
  };
  const oneOf = (wanted: readonly string[]) =>
    fc.oneof(
      { weight: 12, arbitrary: among(wanted) },
      { weight: 1, arbitrary: fc.option(said([...PIECES, ...TIMES]), { nil: null }) },
    );
  const names = (wanted: readonly string[]) => oneOf(wanted).map((name) => (name === null ? [] : [name]));
  const proposal: fc.Arbitrary<Proposal> = fc.record({
    verb: fc.constantFrom(null, ...VERBS),
    summary: oneOf(PIECES),
    due: oneOf(TIMES),
    start: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: oneOf(TIMES) }),
    repeat: oneOf(["every monday"]),
    people: names(["me", "ben", "<@U1>", "@cleo"]),
    labels: names(["#home"]),
    list: oneOf(["+house"]),
    priority: fc.constantFrom(null, "urgent", "high", "medium", "low"),
    reference: oneOf(PIECES),
    confidence: fc.double({ min: 0.4, max: 1, noNaN: true }),
  });
  return fc.record({ text: fc.constant(pieces.join(" ")), proposal });
});

const FORBIDDEN = ["undo", "change-settings", "run-template", "open-dashboard"];

/** What of a reading breaks policy. */
function faultsOf({ verb, confidence, due, rrule, assignees, edit, references }: Reading, text: string): string[] {
  const people = [...assignees, ...(edit?.addAssignees ?? [])];
  const taken = [edit?.removeAssignees, edit?.setAssignees, edit?.removeCategories].filter((one) => one !== undefined);
  const past = isPast(due, SENDER) || isPast(edit?.due ?? null, SENDER);
  return [
    ...(verb && FORBIDDEN.includes(verb) ? [verb] : []),
    ...(confidence > (verb === "cancel-task" ? 0.5 : 0.8) ? ["too sure"] : []),
    ...(past && !rrule ? ["past"] : []),
    ...people.filter((name) => !occurs(name, text)).map((name) => `${name} was not written`),
    ...(taken.length > 0 ? ["takes away"] : []),
    ...(references.length > 1 ? ["many"] : []),
  ];
}

describe("whatever a model proposes of whatever is written", () => {
  it("comes to a reading that policy allows, or to none", () => {
    const taken = new Set<string | null>();
    const check = fc.property(asked, ({ text, proposal }) => {
      const reading = adoptProposal(proposal, text, SENDER);
      if (!reading) return;
      taken.add(reading.verb);
      expect(faultsOf(reading, text)).toEqual([]);
    });
    fc.assert(check, { numRuns: 5_000 });
    expect(taken.size).toBeGreaterThan(10); // fine not only because nothing is taken
  });

  it("never shows the model an id", () => {
    const bits = fc.constantFrom("<@U1>", "<@!99>", "<@U1", "@", "person1", ">", " ");
    const check = fc.property(fc.array(bits, { maxLength: 12 }), (some) => {
      expect(maskMentions(some.join("")).text).not.toMatch(/<@U1>|<@!99>/);
    });
    fc.assert(check);
  });
});
