import { describe, expect, it } from "vitest";
import { completeDays, completeDigest, completeQuiet } from "./complete-setting.ts";

describe("quiet hours that were said in part", () => {
  it.each([
    { said: "21:00-07:00", present: null, after: "21:00-07:00" },
    { said: "-09:00", present: null, after: "20:00-09:00" },
    { said: "-09:00", present: "22:30-07:00", after: "22:30-09:00" },
    { said: "-09:00", present: "", after: "20:00-09:00" }, // none before: they begin as usual
    { said: "18:00-", present: "22:30-07:00", after: "18:00-07:00" },
    { said: "", present: "22:30-07:00", after: "" },
  ])("$said after $present are $after", ({ said, present, after }) => {
    expect(completeQuiet(said, present)).toBe(after);
  });
});

describe("working days that were taken away", () => {
  it.each([
    { said: "TU,WE", present: "MO", after: "TU,WE" },
    { said: "-FR", present: null, after: "MO,TU,WE,TH" },
    { said: "-FR", present: "FR,SA", after: "SA" },
    { said: "-SU", present: "MO", after: "MO" },
    { said: "-MO", present: "MO", after: "MO" }, // the last one stays
  ])("$said from $present leave $after", ({ said, present, after }) => {
    expect(completeDays(said, present)).toBe(after);
  });
});

describe("a digest that was said in part", () => {
  const usual = { time: "08:00", days: "SU,MO" };

  it.each([
    { said: "on", present: null, after: "08:00 SU,MO" },
    { said: "on", present: "07:00 FR", after: "07:00 FR" },
    { said: "09:30", present: "07:00 FR", after: "09:30 FR" },
    { said: "MO", present: "07:00 FR", after: "07:00 MO" },
    { said: "16:00 FR", present: null, after: "16:00 FR" },
    { said: "", present: "07:00 FR", after: null },
  ])("$said after $present is $after", ({ said, present, after }) => {
    expect(completeDigest(said, present, usual)).toBe(after);
  });

  it("comes on ordinary working days where nobody says which", () => {
    expect(completeDigest("on", null, { time: "08:00", days: null })).toBe("08:00 MO,TU,WE,TH,FR");
  });
});
