import { describe, expect, it } from "vitest";
import { demoDashboard } from "./testing/demo-dashboard.ts";
import { spyAuth } from "./testing/fake-auth.ts";
import { createFakeDesk } from "./testing/fake-desk.ts";
import { get, post, TASK_42, textOf } from "./testing/requests.ts";

describe("the dashboard", () => {
  it.each([
    "/",
    "/?whose=everyone",
    "/lists",
    "/lists/none",
    "/lists/019ab000-0002-7000-8000-000000000002",
    "/tasks/42",
    "/search?q=report",
    "/search",
    "/quick-add/preview?text=call%20tomorrow",
  ])("shows %s to somebody who is signed in", async (path) => {
    const response = await get(demoDashboard().app, path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["/tasks/999", "/lists/not-a-list", "/lists/019ab000-0002-7000-8000-00000000ffff", "/nowhere", "/tasks/42x"])(
    "has a page with a way back for %s, which is not there",
    async (path) => {
      const response = await get(demoDashboard().app, path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("Back to today");
    },
  );

  it("names what is late, due today and next, each once", async () => {
    const page = await textOf(get(demoDashboard().app, "/"));
    const groups = ["overdue", "today", "next", "done"].map((id) => page.indexOf(`id="${id}"`));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
    expect(groups.every((at) => at > 0)).toBe(true);
    expect(page.match(/id="task-31"/g)).toHaveLength(1);
    expect(page).toMatch(/Overdue: <\/span><time datetime="2026-11-19">Thu 19 Nov/);
  });

  it("cuts what comes next, and shows all of it behind a link", async () => {
    const { app } = demoDashboard();
    const cut = await textOf(get(app, "/?whose=everyone"));
    expect(cut).toContain('class="more" href="/?whose=everyone&amp;next=all"');
    const rows = (page: string) => page.match(/ id="task-/g)?.length ?? 0;
    const all = await textOf(get(app, "/?whose=everyone&next=all"));
    expect(all).not.toContain('class="more"');
    expect(rows(all)).toBeGreaterThan(rows(cut));
  });

  it("tells on a task's page who changed what from where", async () => {
    const page = (await textOf(get(demoDashboard().app, "/tasks/42"))).replaceAll(/<[^>]+>/g, "");
    expect(page).toContain("Ana moved it in Slack");
    expect(page).toContain("Due: Mon 23 Nov 16:00 became Fri 27 Nov 16:00");
    expect(page).toContain("People: Ana became Ana and Ben");
  });

  it("goes to the task when a number is searched for", async () => {
    const response = await get(demoDashboard().app, `/search?q=${encodeURIComponent("#42")}`);
    expect(response.headers.get("location")).toBe("/tasks/42");
  });

  it("says what will be here where nothing is yet", async () => {
    const { app } = demoDashboard({ desk: createFakeDesk([]) });
    expect(await textOf(get(app, "/"))).toContain("You have no open tasks");
    expect(await textOf(get(app, "/lists"))).toContain("No lists yet");
    expect(await textOf(get(app, "/search?q=zebra"))).toContain("Nothing found for “zebra”");
  });
});

describe("somebody without a session", () => {
  it.each(["/", "/lists", "/tasks/42", "/search?q=a", "/quick-add/preview?text=a", "/nowhere"])(
    "is sent from %s to the sign-in page",
    async (path) => {
      const response = await get(demoDashboard().app, path, {});
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe("/sign-in");
      expect(await response.text()).toBe("");
    },
  );

  it("changes nothing by posting", async () => {
    const { app, acts } = demoDashboard();
    const response = await post(app, `/tasks/${TASK_42}/complete-task`, {}, { cookie: "" });
    expect(response.headers.get("location")).toBe("/sign-in");
    expect(acts.calls).toEqual([]);
  });

  it("is led out of a partial update by the header that htmx follows", async () => {
    const response = await get(demoDashboard().app, "/", { "hx-request": "true" });
    expect(response.status).toBe(401);
    expect(response.headers.get("hx-redirect")).toBe("/sign-in");
  });

  it("uses a link up only by pressing its button", async () => {
    const redeemed: string[] = [];
    const { app } = demoDashboard();
    const spied = demoDashboard({ auth: spyAuth(redeemed) }).app;
    expect(await textOf(get(spied, "/sign-in/chat?token=good", {}))).toContain("Sign in to Companion");
    expect(redeemed).toEqual([]);

    const response = await post(spied, "/sign-in/chat", { token: "good" }, { cookie: "" });
    expect(redeemed).toEqual(["good"]);
    expect(response.headers.get("location")).toBe("/");
    expect(response.headers.getSetCookie()).toContain("session=ana; Path=/; HttpOnly");
    expect((await post(app, "/sign-in/chat", { token: "used" }, { cookie: "" })).status).toBe(410);
  });
});
