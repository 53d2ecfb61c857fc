import { describe, expect, it } from "vitest";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { demoDashboard, deskWithHistory } from "../testing/demo-dashboard.ts";
import { BEN } from "../testing/demo-tasks.ts";
import { get, post, sentBack, textOf } from "../testing/requests.ts";

/** The form as a browser sends it when nothing was touched. */
const UNTOUCHED = {
  timeZone: "",
  hourCycle: "",
  weekStart: "",
  dateOrder: "",
  dayTime: "09:00",
  quiet: "on",
  quietFrom: "20:00",
  quietTo: "08:00",
  workDays: ["MO", "TU", "WE", "TH", "FR"],
  dailyBudget: "8",
  nudges: "on",
  digestTime: "08:00",
  digestDays: ["MO", "TU", "WE", "TH", "FR"],
};

const OURS = {
  timeZone: "Europe/Berlin",
  country: "Germany",
  workDays: ["MO", "TU", "WE", "TH", "FR"],
  morning: "09:00",
  noon: "12:00",
  afternoon: "15:00",
  "day-end": "17:00",
  evening: "19:00",
  night: "21:00",
};

describe("the settings page", () => {
  it("shows what holds, the usual where nothing is set, and is linked from every page", async () => {
    const { app } = demoDashboard();
    expect(await textOf(get(app, "/"))).toContain('href="/settings"');
    const page = await textOf(get(app, "/settings"));
    expect(page).toContain('aria-current="page"');
    expect(page).toMatch(/name="dayTime" value="09:00"/);
    expect(page).toMatch(/name="quietFrom" value="20:00"/);
    expect(page).toContain("Thu 24 Dec · Christmas Eve");
  });

  it("leaves unset what is as usual", async () => {
    const { app, acts } = demoDashboard();
    const response = await post(app, "/settings", UNTOUCHED);
    expect(response.status).toBe(303);
    const { locale: _1, ...unset } = NO_SETTINGS;
    expect(acts.calls).toMatchObject([{ act: { verb: "change-settings", settings: unset } }]);
  });

  it.each([
    [{ timeZone: "europe/paris" }, { timeZone: "Europe/Paris" }],
    [
      { hourCycle: "h12", weekStart: "sunday", dateOrder: "mdy" },
      { hourCycle: "h12", weekStart: "sunday", dateOrder: "mdy" },
    ],
    [{ dayTime: "08:30" }, { dayTime: "08:30" }],
    [{ remindBefore: ["PT30M", "P1D"] }, { remindBefore: "PT30M,P1D" }],
    [{ quiet: [], quietFrom: "" }, { quietHours: "" }],
    [{ quietTo: "07:00" }, { quietHours: "20:00-07:00" }],
    [{ workDays: ["SU", "MO"] }, { workDays: "MO,SU" }],
    [
      { dailyBudget: "0", nudges: [] },
      { dailyBudget: 0, nudges: false },
    ],
    [{ digestOn: "on", digestTime: "07:45", digestDays: "MO" }, { digest: "07:45 MO" }],
  ])("takes %j", async (fields, settings) => {
    const { app, acts } = demoDashboard();
    expect((await post(app, "/settings", { ...UNTOUCHED, ...fields })).headers.get("location")).toBe("/settings");
    expect(acts.calls).toMatchObject([{ act: { verb: "change-settings", settings } }]);
  });

  it.each([
    [{ timeZone: "Mars/Olympus" }, "I don't know that time zone", "own-timeZone"],
    [{ timeZone: "+02:00" }, "I don't know that time zone", "own-timeZone"],
    [{ dayTime: "25:00" }, "Write it like 09:00", "own-dayTime"],
    [{ workDays: [] }, "Choose at least one day", "own-workDays"],
    [{ dailyBudget: "-1" }, "Write a number from 0 to 100", "own-dailyBudget"],
    [{ quietTo: "" }, "Write both times", "own-quietFrom"],
    [{ digestOn: "on", digestDays: [] }, "Choose at least one day for it", "own-digestDays"],
    [{ hourCycle: "h25" }, "Choose one of these", "own-hourCycle"],
    [{ remindBefore: "P1D;drop" }, "Choose among these", "own-remindBefore"],
  ])("refuses %j with a sentence beside the field, and changes nothing", async (fields, sentence, id) => {
    const { app, acts } = demoDashboard();
    const response = await post(app, "/settings", { ...UNTOUCHED, ...fields });
    expect(response.status).toBe(422);
    const page = (await response.text()).replaceAll("&#39;", "'");
    expect(page).toContain(sentence);
    expect(page).toMatch(new RegExp(`aria-describedby="${id}-error[^>]*aria-invalid="true"`));
    expect(acts.calls).toEqual([]);
  });

  it("keeps what was typed where it is refused, and escapes it", async () => {
    const { app } = demoDashboard();
    const page = await textOf(post(app, "/settings", { ...UNTOUCHED, timeZone: '"><script>x', dayTime: "07:15" }));
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;x"');
    expect(page).toMatch(/name="dayTime" value="07:15"/);
  });
});

describe("days away", () => {
  it("are noted, shown and ended", async () => {
    const { app, acts } = demoDashboard();
    const away = { fromDay: "2026-12-01", toDay: "2026-12-05", standIn: BEN };
    const saved = await post(app, "/settings/absence", away);
    expect(acts.calls).toMatchObject([{ act: { verb: "set-absence", standIn: { id: BEN, name: "Ben" } } }]);
    const page = (await textOf(get(app, "/settings", { cookie: sentBack(saved) }))).replaceAll(/<[^>]+>/g, "");
    expect(page).toContain("Away: Tue 1 to Sat 5 Dec, Ben takes over");
    await post(app, "/settings/absence/end", {});
    expect(await textOf(get(app, "/settings"))).not.toContain("Tue 1 to Sat 5 Dec");
  });

  it.each([
    [{ fromDay: "2026-12-05", toDay: "2026-12-01" }, "That is before the first day."],
    [{ fromDay: "", toDay: "2026-12-01" }, "Choose the first day."],
    [{ fromDay: "2026-11-01", toDay: "2026-11-05" }, "That is over already."],
    [{ fromDay: "2026-02-30", toDay: "2026-12-01" }, "Choose the first day."],
    [{ fromDay: "2026-12-01", toDay: "2026-12-05", standIn: "nobody" }, "Choose somebody of this workspace."],
  ])("are refused where they make no sense: %j", async (fields, sentence) => {
    const { app, acts } = demoDashboard();
    const response = await post(app, "/settings/absence", fields);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
    expect(acts.calls).toEqual([]);
  });
});

describe("what holds for everyone", () => {
  it("is shown to its admins only", async () => {
    const member = { ...deskWithHistory(), role: "member" as const };
    const page = await textOf(get(demoDashboard({ desk: member }).app, "/settings"));
    expect(page).not.toContain("/settings/workspace");
    expect(page).toContain("are for Ana to set");
    expect(await textOf(get(demoDashboard().app, "/settings"))).toContain("/settings/workspace");
  });

  it("takes a country by its name, parts of the day that differ, and the model's switch", async () => {
    const { app, acts } = demoDashboard();
    await post(app, "/settings/workspace", { ...OURS, country: "France", morning: "08:30", modelAllowed: "on" });
    const settings = {
      timeZone: "Europe/Berlin",
      country: "FR",
      workDays: null,
      dayParts: "morning=08:30",
      modelAllowed: true,
    };
    expect(acts.calls).toMatchObject([
      { act: { verb: "change-workspace", settings, addDaysOff: [], removeDaysOff: [] } },
    ]);
  });

  it("takes what it shows itself", async () => {
    const desk = deskWithHistory();
    desk.workspace = { ...desk.workspace, country: "DE-BY" };
    const { app, acts } = demoDashboard({ desk });
    const shown = /name="country" value="([^"]+)"/.exec(await textOf(get(app, "/settings")))?.[1] ?? "";
    await post(app, "/settings/workspace", { ...OURS, country: shown });
    expect(acts.calls).toMatchObject([{ act: { settings: { country: "DE-BY", dayParts: null } } }]);
  });

  it.each([
    [{ country: "Atlantis" }, "I don't know that country's holidays"],
    [{ workDays: [] }, "Choose at least one day."],
    [{ evening: "late" }, "Write it like 09:00."],
  ])("refuses %j", async (fields, sentence) => {
    const { app, acts } = demoDashboard();
    const response = await post(app, "/settings/workspace", { ...OURS, ...fields });
    expect(response.status).toBe(422);
    expect((await response.text()).replaceAll("&#39;", "'")).toContain(sentence);
    expect(acts.calls).toEqual([]);
  });

  it("has days off added and removed", async () => {
    const { app, acts } = demoDashboard();
    await post(app, "/settings/days-off", { day: "2026-12-31", name: "" });
    await post(app, "/settings/days-off/remove", { day: "2026-12-24" });
    expect(acts.calls).toMatchObject([
      { act: { addDaysOff: [{ day: "2026-12-31", name: "Closed" }], removeDaysOff: [] } },
      { act: { addDaysOff: [], removeDaysOff: ["2026-12-24"] } },
    ]);
    expect((await post(app, "/settings/days-off", { day: "soon" })).status).toBe(422);
  });
});
