import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, type TaskDate } from "../tasks/task-date.ts";
import { nextOccurrence } from "./next-occurrence.ts";
import { occurrencesAfter } from "./occurrences.ts";

const DAY = 86_400_000;
const CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const ZONES = ["Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Antarctica/Troll", "Pacific/Apia", "UTC"];

const date = fc.integer({ min: 0, max: 4_000 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * DAY));
const day = date.map((at): TaskDate => ({ value: "date", date: at.toISOString().slice(0, 10) }));
const time = fc.tuple(date, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...ZONES)).map(
  ([at, minute, timeZone]): TaskDate => ({
    value: "date-time",
    local: new Date(at.getTime() + minute * 60_000).toISOString().slice(0, 19),
    timeZone,
  }),
);
const due = fc.oneof(day, time);

const interval = fc.integer({ min: 1, max: 4 });
const days = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 4 });
const rule = fc.oneof(
  interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`),
  fc.tuple(interval, days).map(([n, on]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${on.join(",")}`),
  fc.tuple(interval, fc.integer({ min: 1, max: 31 })).map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${on}`),
  fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...CODES)).map(([n, on]) => `FREQ=MONTHLY;BYDAY=${n}${on}`),
  fc.constantFrom("FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=HOURLY", "FREQ=HOURLY;INTERVAL=5", "FREQ=MINUTELY;INTERVAL=45"),
);

const dayText = (at: TaskDate): string => (at.value === "date" ? at.date : at.local.slice(0, 10));
const order = (at: TaskDate): string => (at.value === "date" ? at.date : instantOf(at).toISOString());

/** What a rule's parts ask of a day, by the calendar alone. */
function fits(rrule: string, at: TaskDate): boolean {
  const on = new Date(`${dayText(at)}T00:00:00Z`);
  const lastOfMonth = new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0)).getUTCDate();
  const code = CODES[on.getUTCDay()];
  const wanted = /BYMONTHDAY=(\d+)/.exec(rrule)?.[1];
  if (wanted) return on.getUTCDate() === Math.min(Number(wanted), lastOfMonth);
  const [, n, weekday] = /BYDAY=(-?\d)(\w\w)/.exec(rrule) ?? [];
  if (!n) return !rrule.includes("BYDAY") || rrule.includes(code ?? "");
  const place = Number(n) > 0 ? Math.ceil(on.getUTCDate() / 7) : -Math.ceil((lastOfMonth - on.getUTCDate() + 1) / 7);
  return weekday === code && place === Number(n);
}

describe("stepping", () => {
  it("is strictly increasing, on the wall and as instants", () => {
    fc.assert(
      fc.property(rule, due, (rrule, from) => {
        const all = [from, ...occurrencesAfter({ rrule, due: from, exdates: [] }, 6)].map(order);
        expect(all).toHaveLength(7);
        expect(all).toEqual([...new Set(all)].sort());
      }),
    );
  });

  it("finds only days that the rule has, and keeps the time and the zone", () => {
    fc.assert(
      fc.property(rule, due, (rrule, from) => {
        for (const at of occurrencesAfter({ rrule, due: from, exdates: [] }, 5)) {
          expect([rrule, dayText(at), fits(rrule, at)]).toEqual([rrule, dayText(at), true]);
          if (from.value === "date-time" && !/HOURLY|MINUTELY/.test(rrule))
            expect(at).toMatchObject({ local: expect.stringContaining(from.local.slice(10)), timeZone: from.timeZone });
        }
      }),
    );
  });

  it("by n and then by m is stepping by n + m", () => {
    const steps = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(rule, due, steps, steps, (rrule, from, n, m) => {
        const all = occurrencesAfter({ rrule, due: from, exdates: [] }, n + m);
        let [at, rest] = [from, rrule];
        for (let i = 0; i < n; i += 1) {
          const next = nextOccurrence({ rrule: rest, due: at, exdates: [] }, "0000");
          [at, rest] = [next?.due ?? at, next?.rrule ?? rest];
        }
        expect(at).toEqual(all[n - 1]);
        expect(occurrencesAfter({ rrule: rest, due: at, exdates: [] }, m)).toEqual(all.slice(n));
      }),
    );
  });

  it("leaves out what is excepted, and nothing else", () => {
    fc.assert(
      fc.property(rule, due, fc.nat(5), (rrule, from, which) => {
        const all = occurrencesAfter({ rrule, due: from, exdates: [] }, 80);
        const exdate = dayText(all[which] ?? from);
        const left = occurrencesAfter({ rrule, due: from, exdates: [exdate] }, 5);
        expect(left).toEqual(all.filter((at) => dayText(at) !== exdate).slice(0, 5));
        expect(left.map(dayText)).not.toContain(exdate);
      }),
    );
  });

  it("in another zone moves the clock's hands alone", () => {
    const other = fc.constantFrom(...ZONES);
    const byDays = rule.filter((rrule) => !/HOURLY|MINUTELY/.test(rrule));
    fc.assert(
      fc.property(byDays, time, other, (rrule, from, timeZone) => {
        const here = occurrencesAfter({ rrule, due: from, exdates: [] }, 4);
        const there = occurrencesAfter({ rrule, due: { ...from, timeZone } as TaskDate, exdates: [] }, 4);
        expect(there).toEqual(here.map((at) => ({ ...at, timeZone })));
      }),
    );
  });

  it("ends with COUNT and with UNTIL", () => {
    const many = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(rule, due, many, (rrule, from, count) => {
        const all = occurrencesAfter({ rrule, due: from, exdates: [] }, 10);
        const counted = occurrencesAfter({ rrule: `${rrule};COUNT=${count}`, due: from, exdates: [] }, 10);
        expect(counted).toEqual(all.slice(0, counted.length));
        expect(counted.length).toBeLessThan(count);
        const last = dayText(all[count] ?? from);
        const until = occurrencesAfter(
          { rrule: `${rrule};UNTIL=${last.replaceAll("-", "")}`, due: from, exdates: [] },
          10,
        );
        expect(until).toEqual(all.filter((at) => dayText(at) <= last));
      }),
    );
  });
});
