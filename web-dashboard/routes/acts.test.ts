import { describe, expect, it } from "vitest";
import { demoDashboard } from "../testing/demo-dashboard.ts";
import { ANA, BEN } from "../testing/demo-tasks.ts";
import { get, post, sentBack, TASK_42, textOf } from "../testing/requests.ts";

describe("an act", () => {
  it.each([
    { path: `/tasks/${TASK_42}/complete-task`, fields: {}, act: { verb: "complete-task", taskId: TASK_42 } },
    {
      path: `/tasks/${TASK_42}/reschedule-task`,
      fields: { due: " friday 5pm " },
      act: { verb: "reschedule-task", taskId: TASK_42, due: "friday 5pm" },
    },
    {
      path: `/tasks/${TASK_42}/assign-task`,
      fields: { assignee: [ANA, BEN] },
      act: { verb: "assign-task", taskId: TASK_42, assigneeIds: [ANA, BEN] },
    },
    {
      path: `/tasks/${TASK_42}/assign-task`,
      fields: { assignee: ANA },
      act: { verb: "assign-task", taskId: TASK_42, assigneeIds: [ANA] },
    },
    {
      path: `/tasks/${TASK_42}/assign-task`,
      fields: {},
      act: { verb: "assign-task", taskId: TASK_42, assigneeIds: [] },
    },
    {
      path: `/tasks/${TASK_42}/comment-on-task`,
      fields: { text: "Sent." },
      act: { verb: "comment-on-task", taskId: TASK_42, text: "Sent." },
    },
    { path: "/actions", fields: { id: `undo:${TASK_42}` }, act: { verb: "press", actionId: `undo:${TASK_42}` } },
  ])("posted to $path with $fields is $act.verb", async ({ path, fields, act }) => {
    const { app, acts } = demoDashboard();
    const response = await post(app, path, { ...fields, back: "/lists" });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/lists");
    expect(acts.calls).toMatchObject([{ act }]);
  });

  it.each([
    `/tasks/${TASK_42}/drop-table`,
    "/tasks/42/complete-task",
    `/tasks/${TASK_42}/comment-on-task`, // nothing said
    `/tasks/${TASK_42}/reschedule-task`, // no day
  ])("that no page of ours makes is not found: %s", async (path) => {
    const { app, acts } = demoDashboard();
    expect((await post(app, path, {})).status).toBe(404);
    expect(acts.calls).toEqual([]);
  });

  it("is told once on the page it comes back to, with its undo", async () => {
    const { app } = demoDashboard();
    const done = await post(app, `/tasks/${TASK_42}/complete-task`, { back: "/" });
    const back = await get(app, "/", { cookie: sentBack(done) });
    const page = await back.text();
    expect(page).toContain(`value="undo:${TASK_42}"`);
    expect(page).toMatch(/class="flash"[\s\S]*#42<\/span> Send the Q3 report/);
    expect(back.headers.getSetCookie().join()).toMatch(/companion_flash=; Max-Age=0/);
  });

  it("sent twice from one form has one key", async () => {
    const { app, acts, desk } = demoDashboard();
    const before = desk.tasks.length;
    const key = "0192aaaa-0000-4000-8000-000000000001";
    await post(app, "/quick-add", { text: "Call Sam today", key });
    await post(app, "/quick-add", { text: "Call Sam today", key });
    expect(acts.calls).toMatchObject([{ key }, { key }]);
    expect(desk.tasks).toHaveLength(before + 1);
  });

  it("of several lines keeps them, each ended as it was typed", async () => {
    const { app, acts } = demoDashboard();
    await post(app, "/quick-add", { text: " Buy milk\r\nCall Sam\r\n" });
    expect(acts.calls).toMatchObject([{ text: "Buy milk\nCall Sam" }]);
  });

  it("that was refused keeps what was typed", async () => {
    const { app } = demoDashboard();
    const refused = await post(app, "/quick-add", { text: "Buy milk!!", back: "/" });
    const page = await textOf(get(app, "/", { cookie: sentBack(refused) }));
    expect(page).toMatch(/<textarea[^>]*>\s*Buy milk!!\s*<\/textarea>/);
    expect(page).toContain(`data-tone="error"`);
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", ""])(
    "never leads to another site: back %j",
    async (back) => {
      const response = await post(demoDashboard().app, `/tasks/${TASK_42}/complete-task`, { back });
      expect(response.headers.get("location")).toBe("/");
    },
  );

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "", "sec-fetch-site": "cross-site" },
    { origin: "http://companion.example" },
  ])("from another site is refused: %o", async (headers) => {
    const { app, acts } = demoDashboard();
    expect((await post(app, `/tasks/${TASK_42}/complete-task`, {}, headers)).status).toBe(403);
    expect((await post(app, "/sign-out", {}, headers)).status).toBe(403);
    expect(acts.calls).toEqual([]);
  });
});
