import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const settingOf = (text: string) => understand(text, WEDNESDAY).setting;

describe("a whole request about settings", () => {
  it.each([
    ["max 3 notifications per day", "daily-budget", 3],
    ["remind me 15 min before everything", "remind-before", "PT15M"],
    ["always remind me a day before and 30 minutes before", "remind-before", "P1D,PT30M"],
    ["for everyone here morning means 8:30", "day-part", "morning=08:30"],
    ["always remind me an hour and 10 minutes before", "remind-before", "PT1H10M"],
    ["always remind me a week, a day and half an hour before", "remind-before", "P1W,P1D,PT30M"],
    ["can you send me a digest at 7am on weekdays?", "digest", "07:00 MO,TU,WE,TH,FR"],
    ["send me a summary every morning at 8", "digest", "08:00 MO,TU,WE,TH,FR,SA,SU"],
    ["send me my tasks every weekday at 9", "digest", "09:00 MO,TU,WE,TH,FR"],
    ["I don't want a digest any more", "digest", ""],
    ["quiet hours 10 to 8", "quiet-hours", "22:00-08:00"],
    ["quiet hours from midnight to noon", "quiet-hours", "00:00-12:00"],
    ["my day starts at 1", "day-time", "13:00"],
    ["I work saturday to tuesday", "work-days", "MO,TU,SA,SU"],
    ["don't remind me after 6pm", "quiet-hours", "18:00-"],
    ["no reminders on weekends", "work-days", "-SA,SU"],
    ["weekly summary here every friday", "channel-digest", "FR"],
    ["by evening we mean 6", "day-part", "evening=18:00"],
    ["use the holidays of france", "country", "france"],
  ])("%s", (text, key, value) => {
    expect(settingOf(text)).toEqual({ key, value });
  });

  it.each([
    ["I'm taking friday off", { from: "2026-03-06", to: "2026-03-06" }],
    [
      "I will be on vacation from mar 20 to apr 3, <@U7> covers for me",
      { from: "2026-03-20", to: "2026-04-03", standIn: "<@U7>" },
    ],
    ["ooo until friday, back monday", { to: "2026-03-06" }],
    [
      "I'm on leave from 9 to 13 march, Grace is covering for me",
      { from: "2026-03-09", to: "2026-03-13", standIn: "Grace" },
    ],
    ["I'm away thu and fri, <@U7> takes over", { from: "2026-03-05", to: "2026-03-06", standIn: "<@U7>" }],
    ["i'm out of office today and tomorrow", { from: "2026-03-04", to: "2026-03-05" }],
    ["<@U7> stands in for me on friday", { from: "2026-03-06", to: "2026-03-06", standIn: "<@U7>" }],
    ["I'm away for 10 days", { lasts: "P10D" }],
  ])("%s", (text, value) => {
    const nothing = { from: null, to: null, back: null, lasts: null, standIn: null };
    expect(settingOf(text)).toEqual({ key: "absence", value: { ...nothing, ...value } });
  });

  it("leaves whoever stands in among the people that it names", () => {
    expect(understand("out of office next week, ben takes over", WEDNESDAY).assignees).toEqual(["ben"]);
  });
});

describe("what only looks like settings", () => {
  it.each([
    "remind me 30 minutes before the meeting tomorrow at 3",
    "remind me every day at 8 to take pills",
    "quiet hours meeting with the neighbours on friday",
    "stop nudging ben about the report",
    "send ben a digest of the news every monday",
    "post the weekly summary on the blog friday",
    "I work on the report monday",
    "I'm off to the shop",
    "I'm away from my desk",
    "I'm out this afternoon",
    "I'm back pain free",
    "the morning meeting is at 8:30",
    "check the settings of the printer",
    "quiet hours from 25 to 7",
    "send me the summary of the meeting tomorrow",
  ])("%s", (text) => {
    expect(settingOf(text)).toBe(null);
    expect(understand(text, WEDNESDAY).verb).not.toBe("change-settings");
  });

  it("stays quick, however long a list of days gets", () => {
    const started = performance.now();
    understand(`I work ${"mon, ".repeat(380)}x`, WEDNESDAY);
    understand(`I'm away ${"from to until ".repeat(140)}x`, WEDNESDAY);
    understand(`send me a digest ${"every day at 8 ".repeat(130)}x`, WEDNESDAY);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
