import { describe, expect, it } from "vitest";
import { TaskError } from "#core/errors.ts";
import type { TaskId } from "#core/ids.ts";
import { demoDashboard } from "./testing/demo-dashboard.ts";
import { ANA, BEN, demoTask, NOW, type WORKSPACE } from "./testing/demo-tasks.ts";
import { spyAuth } from "./testing/fake-auth.ts";
import { createFakeDesk } from "./testing/fake-desk.ts";
import { get, post, sentBack, TASK_42, textOf } from "./testing/requests.ts";

const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;`;

describe("a page", () => {
  it("escapes whatever people wrote, in every place where it is shown", async () => {
    const desk = createFakeDesk([
      demoTask(HOSTILE, {
        number: 7,
        id: TASK_42 as TaskId,
        description: HOSTILE,
        categories: [HOSTILE],
        assigneeIds: [ANA],
      }),
    ]);
    desk.comments.push({ id: "c", taskNumber: 7, memberId: ANA, text: HOSTILE, at: NOW });
    desk.trail.push({
      id: "t",
      taskNumber: 7,
      memberId: ANA,
      verb: "edit-task",
      via: "slack",
      at: NOW,
      before: { summary: HOSTILE },
      after: { summary: HOSTILE },
    });
    const { app } = demoDashboard({ desk });
    const done = await post(app, `/tasks/${TASK_42}/reschedule-task`, { due: "today" });
    const hostile = encodeURIComponent(HOSTILE);
    const pages = await Promise.all([
      textOf(get(app, "/", { cookie: sentBack(done) })),
      textOf(get(app, "/tasks/7")),
      textOf(get(app, `/search?q=${hostile}`)),
      textOf(get(app, `/quick-add/preview?text=${hostile}`)),
      textOf(get(app, `/sign-in/chat?token=${hostile}`)),
      textOf(get(app, `/${hostile}`)),
    ]);
    for (const page of pages) expect(page).not.toMatch(/<script>alert|<img src=x|onerror=alert\(2\)>/);
    for (const page of pages.slice(0, 4)) expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("allows nothing inline and nothing from elsewhere, and uses neither", async () => {
    const response = await get(demoDashboard().app, "/tasks/42");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const page = await response.text();
    expect(page).not.toMatch(/ style=|<style|<script>| on[a-z]+=|hx-on|javascript:/);
  });

  it("explains a fault of ours without telling of it, and reports it", async () => {
    const broken = new Error("password=hunter2 at 10.0.0.1");
    const { app, errors } = demoDashboard({ reads: failing(broken) });
    const response = await get(app, "/");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/hunter2|10\.0\.0\.1/);
    expect(errors).toEqual([broken]);
  });

  it.each([
    { code: "not-permitted" as const, status: 403 },
    { code: "unavailable" as const, status: 503 },
    { code: "task-not-found" as const, status: 404 },
  ])("answers $status where the rule broken is $code", async ({ code, status }) => {
    const { app, errors } = demoDashboard({ reads: failing(new TaskError(code, "")) });
    expect((await get(app, "/lists")).status).toBe(status);
    expect(errors).toEqual([]);
  });

  it("is another workspace's for nobody", async () => {
    const member = { memberId: ANA, workspaceId: BEN as unknown as typeof WORKSPACE };
    const auth = { ...spyAuth([]), session: async () => ({ member, cookies: [] }) };
    expect((await get(demoDashboard({ auth }).app, "/tasks/42")).status).toBe(403);
  });
});

function failing(error: Error) {
  const fail = () => Promise.reject(error);
  return { viewer: fail, today: fail, lists: fail, list: fail, task: fail, search: fail, settings: fail };
}
