import { describe, expect, it } from "vitest";
import { RunScheduleId } from "#core/templates/run-schedule.ts";
import { demoDashboard } from "../testing/demo-dashboard.ts";
import { BEN } from "../testing/demo-tasks.ts";
import { demoTemplates, RELEASE_TEMPLATE } from "../testing/demo-templates.ts";
import { get, post, textOf } from "../testing/requests.ts";

const KEY = "5b0a3f6e-6d11-4b6e-9a3e-0d6f7c8b9a10";
const PATH = `/templates/${RELEASE_TEMPLATE}`;

describe("a template that runs by itself", () => {
  const SCHEDULE = RunScheduleId.parse("019ab000-0006-7000-8000-000000000001");
  const withRepeat = () => {
    const all = demoDashboard({ fakeTemplates: demoTemplates() });
    const [template] = all.fakeTemplates.templates;
    if (!template) throw new Error("no template");
    all.fakeTemplates.schedules.push({
      id: SCHEDULE,
      templateId: template.id,
      name: "Release",
      repeat: {
        rrule: "FREQ=WEEKLY;BYDAY=MO",
        first: { value: "date", date: "2026-11-30" },
        position: null,
        anchor: "start",
        leadDays: 0,
        overlap: "skip",
      },
      handled: null,
      bindings: { start: null, end: null, variables: {}, roles: {}, creatorId: BEN, ownerId: BEN, seq: 1 },
      authorId: BEN,
      channelId: null,
      at: new Date("2026-11-30T08:00:00Z"),
      sequence: 0,
    });
    return all;
  };

  it("says when, and is stopped by a form that says what it stops", async () => {
    const { app, fakeTemplates } = withRepeat();
    const page = await textOf(get(app, PATH));
    expect(page).toContain("Every week on Monday. While one is open, the next is skipped.");
    expect(page).toContain('next <time datetime="2026-11-30">Mon 30 Nov</time>');
    expect(page).toContain(`action="${PATH}/repeats/${SCHEDULE}/stop"`);
    const response = await post(app, `${PATH}/repeats/${SCHEDULE}/stop`, { key: KEY });
    expect(response.headers.get("location")).toBe(PATH);
    expect(fakeTemplates.schedules[0]?.at).toBeNull();
    expect(await textOf(get(app, PATH))).not.toContain("Repeats");
  });

  it("answers 404 for a repeat that is not there", async () => {
    const other = SCHEDULE.replace(/1$/, "9");
    expect((await post(withRepeat().app, `${PATH}/repeats/${other}/stop`, { key: KEY })).status).toBe(404);
  });
});
