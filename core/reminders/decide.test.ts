import { describe, expect, it } from "vitest";
import type { Task } from "../tasks/task.ts";
import { ANA, BEN, sampleTask } from "../testing/sample-task.ts";
import { type Member, type MemberSettings, NO_SETTINGS } from "../workspaces/member.ts";
import type { AlarmKind } from "./alarm.ts";
import { decide, type Owed } from "./decide.ts";
import { sampleAttention } from "./testing/sample-attention.ts";

const person = (id: Member["id"], name: string): Member => ({
  id,
  name,
  role: "member",
  settings: NO_SETTINGS,
  identities: [],
});
const [ana, ben] = [person(ANA, "Ana"), person(BEN, "Ben")];

const AT_FOUR = { value: "date-time", local: "2026-11-27T16:00:00", timeZone: "UTC" } as const; // a Friday
const FRIDAY = { value: "date", date: "2026-11-27" } as const;

type Given = {
  readonly kind?: AlarmKind;
  readonly task?: Partial<Task>;
  readonly settings?: Partial<MemberSettings>;
  readonly at?: string; // its own time
  readonly owed?: Partial<Owed>;
};

function owedOf({
  kind = "due",
  task = { due: AT_FOUR },
  settings = {},
  at = "2026-11-27T16:00:00Z",
  owed = {},
}: Given): Owed {
  return {
    alarm: { id: "a", kind, trigger: "", forAt: at, fired: 0 },
    scheduledFor: new Date(at),
    task: sampleTask(task),
    to: ana,
    attention: sampleAttention(settings),
    absences: [],
    told: false,
    reminded: null,
    answered: false,
    unasked: 0,
    ...owed,
  };
}

const fate = (given: Given, now = given.at ?? "2026-11-27T16:00:00Z"): string => {
  const decision = decide(owedOf(given), new Date(now));
  if (decision.kind === "send") return `send to ${decision.to?.name}${decision.instead ? " instead" : ""}`;
  return decision.kind === "hold" ? `hold ${decision.until.toISOString()} ${decision.why}` : `drop ${decision.why}`;
};

const SUNDAY_NIGHT = "2026-11-29T23:30:00Z";
const away = (standIn: Member | null): Partial<Owed> => ({
  absences: [{ from: "2026-11-23", to: "2026-11-29", standIn, theirs: standIn && sampleAttention() }],
});
const NINE = "2026-11-27T09:00:00Z";

describe("a reminder that is owed", () => {
  it.each<{ why: string; given: Given; now?: string; fate: string }>([
    { why: "goes out", given: {}, fate: "send to Ana" },
    {
      why: "is kept at night on a Sunday where the time was named",
      given: { at: SUNDAY_NIGHT, task: { due: { ...AT_FOUR, local: "2026-11-29T23:30:00" } } },
      fate: "send to Ana",
    },
    { why: "is kept while away, and goes to who stands in", given: { owed: away(ben) }, fate: "send to Ben instead" },
    { why: "is kept while away where nobody stands in", given: { owed: away(null) }, fate: "send to Ana" },
    {
      why: "of a day waits while away",
      given: { task: { due: FRIDAY }, at: NINE, owed: away(null) },
      fate: "hold 2026-11-30T09:00:00.000Z day-off",
    },
    {
      why: "of a day waits for the end of the night",
      given: { task: { due: FRIDAY }, at: "2026-11-27T06:00:00Z", settings: { dayTime: "06:00" } },
      fate: "hold 2026-11-27T08:00:00.000Z quiet",
    },
    {
      why: "of a day waits where it was enough for a day",
      given: { task: { due: FRIDAY }, at: NINE, owed: { unasked: 8 } },
      fate: "hold 2026-11-30T09:00:00.000Z budget",
    },
    {
      why: "of a day folds into the digest where there is one",
      given: { task: { due: FRIDAY }, at: NINE, settings: { digest: "08:00 MO" }, owed: { unasked: 8 } },
      fate: "drop folded",
    },
    { why: "of a named time is beyond any budget", given: { owed: { unasked: 99 } }, fate: "send to Ana" },
    { why: "is nobody's once it is done", given: { task: { due: AT_FOUR, status: "completed" } }, fate: "drop closed" },
    { why: "is not for whoever muted it", given: { task: { due: AT_FOUR, mutedBy: [ANA] } }, fate: "drop muted" },
    {
      why: "is not for whoever gave it away",
      given: { task: { due: AT_FOUR, assigneeIds: [BEN] } },
      fate: "drop not-theirs",
    },
    {
      why: "is not for a date that was moved",
      given: { task: { due: { ...AT_FOUR, local: "2026-11-30T16:00:00" } } },
      fate: "drop moved",
    },
    {
      why: "is not for whoever wants to hear later",
      given: { task: { due: AT_FOUR, snoozed: { [ANA]: "2026-11-27T17:00:00.000Z" } } },
      fate: "drop snoozed",
    },
    {
      why: "is told again when they wanted",
      given: {
        kind: "again",
        at: "2026-11-27T17:00:00Z",
        task: { due: AT_FOUR, snoozed: { [ANA]: "2026-11-27T17:00:00.000Z" } },
      },
      fate: "send to Ana",
    },
    {
      why: "ahead of time is overtaken by the time itself",
      given: {
        kind: "before",
        at: "2026-11-27T15:00:00Z",
        task: { due: AT_FOUR },
        owed: { alarm: { id: "a", kind: "before", trigger: "PT1H", forAt: "", fired: 0 } },
      },
      now: "2026-11-27T16:00:00Z",
      fate: "drop overtaken",
    },
    { why: "that was told by another message is not told again", given: { owed: { told: true } }, fate: "drop told" },
    {
      why: "as a nudge comes a day after the reminder at the soonest",
      given: {
        kind: "nudge",
        at: "2026-11-26T19:00:00Z",
        task: { due: AT_FOUR },
        owed: { reminded: new Date("2026-11-26T16:00:00Z") },
      },
      now: "2026-11-26T19:00:00Z",
      fate: "hold 2026-11-30T09:00:00.000Z just-reminded",
    },
    {
      why: "as a nudge stops when somebody answered",
      given: { kind: "nudge", owed: { answered: true } },
      fate: "drop answered",
    },
    {
      why: "as a nudge is for none that comes round within a week",
      given: { kind: "nudge", task: { due: AT_FOUR, rrule: "FREQ=WEEKLY" } },
      fate: "drop answered",
    },
    {
      why: "as a nudge is for what comes round in a month",
      given: { kind: "nudge", task: { due: AT_FOUR, rrule: "FREQ=MONTHLY" } },
      fate: "send to Ana",
    },
  ])("$why", ({ given, now, fate: wanted }) => expect(fate(given, now)).toBe(wanted));
});
