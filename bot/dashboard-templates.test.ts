import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAction } from "#core/chat/action.ts";
import type { View } from "#core/chat/view.ts";
import type { MemberId, TaskId, WorkspaceId } from "#core/ids.ts";
import { TemplateRunId } from "#core/templates/run.ts";
import { TemplateId } from "#core/templates/template.ts";
import { createDatabase } from "#db/client.ts";
import { createDeskTemplates } from "#db/stores/desk-templates.ts";
import type { DashboardAct, Scope } from "#web-dashboard/dashboard-port.ts";
import { createTemplateReads } from "#web-dashboard/reads/create-template-reads.ts";
import type { TemplateReads } from "#web-dashboard/template-port.ts";
import { startTalk } from "./conversation/testing/talk.ts";
import { createDashboardActs } from "./dashboard-acts.ts";

const NOW = new Date("2026-11-22T08:00:00Z"); // a Sunday

const yamlOf = (extra = "") => `name: Release
variables:
  version: text
roles:
  captain: ask
  tester: leave
items:
  - task: Cut the branch {version}
    key: cut
    due: start
    role: captain
    list: Releases
  - task: Test {version}
    due: start + 2wd at 16:00
    role: tester
    after: cut
${extra}`;

describe("the templates' acts on the dashboard", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  let reads: TemplateReads;
  let ana: Scope;
  let ben: Scope;

  beforeAll(async () => {
    talk = await startTalk(NOW.toISOString());
    await talk.say("ana: hello");
    await talk.say("ben: hello");
    reads = createTemplateReads(createDeskTemplates(createDatabase(talk.database.appUrl)));
    ana = await scopeOf("ana");
    ben = await scopeOf("ben");
  });
  afterAll(() => talk?.close());

  async function scopeOf(name: string): Promise<Scope> {
    const [who] = await talk.rows(`select workspace_id, id from member where name = '${name}'`);
    return { workspaceId: who?.workspace_id as WorkspaceId, memberId: who?.id as MemberId, now: NOW };
  }

  const act = (what: DashboardAct, key: string = crypto.randomUUID(), scope = ana): Promise<View> =>
    createDashboardActs(() => talk.deps).act(scope, key, what);

  const undo = (view: View) =>
    act({ verb: "press", actionId: view.actions.find(({ id }) => parseAction(id)?.verb === "undo")?.id ?? "" });

  const editor = (id: TemplateId | null, yaml: string) =>
    reads.editor(ana, id, { yaml, day: "", starter: null }).then((page) => {
      if (!page?.check.content) throw new Error(JSON.stringify(page?.check.problems));
      return { verb: "save-template", editing: page.editing, content: page.check.content } as const;
    });

  async function saved(yaml = yamlOf()): Promise<TemplateId> {
    const templateId = TemplateId.parse(crypto.randomUUID());
    await act({ ...(await editor(null, yaml)), templateId });
    return templateId;
  }

  const FORM = { anchor: "start", day: "2026-11-23", "v-version": "2.4" };

  async function readyRun(templateId: TemplateId) {
    const page = await reads.runForm(ana, templateId, { ...FORM, "r-captain": ben.memberId });
    if (!page?.ready) throw new Error(JSON.stringify([page?.errors, page?.problems]));
    const runId = TemplateRunId.parse(crypto.randomUUID());
    return { verb: "start-run", runId, template: page.template, ready: page.ready } as const;
  }

  it("save, make the next version of, archive, and take each back", async () => {
    const templateId = TemplateId.parse(crypto.randomUUID());
    const view = await act({ ...(await editor(null, yamlOf())), templateId });
    expect(view).toMatchObject({ kind: "receipt", say: "Saved Release: 2 items." });
    const next = await editor(templateId, yamlOf("  - task: Announce it\n"));
    expect((await act({ ...next, templateId })).say).toBe("Saved Release, version 2: 3 items.");
    expect((await act({ ...(await editor(templateId, yamlOf("  - task: Announce it\n"))), templateId })).kind).toBe(
      "message",
    );
    const page = await reads.template(ana, templateId);
    expect(page?.versions.map(({ number, by, items }) => [number, by, items])).toEqual([
      [2, "ana", 3],
      [1, "ana", 2],
    ]);
    expect((await reads.template(ana, templateId, 1))?.items).toHaveLength(2);
    if (!page) throw new Error("no page");
    const archived = await act({ verb: "archive-template", template: page.template });
    expect((await reads.templates(ana)).templates).toEqual([]);
    expect((await undo(archived)).kind).toBe("receipt");
    expect((await reads.templates(ana)).templates).toMatchObject([
      { name: "Release", items: 3, roles: ["captain", "tester"] },
    ]);
    await act({
      verb: "archive-template",
      template: (await reads.template(ana, templateId))?.template ?? page.template,
    });
  });

  it("start a run once, however often its form is sent, and tell whoever has a part in it", async () => {
    const ready = await readyRun(await saved());
    talk.inbox("ben");
    const before = talk.database.endpoint.roundTrips();
    const first = await act(ready, ready.runId);
    expect(talk.database.endpoint.roundTrips() - before).toBeLessThanOrEqual(2); // the page's read is the third
    expect(first).toMatchObject({ kind: "receipt", say: "Started Release 2.4: 2 tasks." });
    expect(await act(ready, ready.runId)).toMatchObject({ kind: "receipt", say: first.say });
    expect(
      await talk.rows(
        `select summary, waiting, due_day::text as day from task where run_id = '${ready.runId}' order by number`,
      ),
    ).toEqual([
      { summary: "Cut the branch 2.4", waiting: false, day: "2026-11-23" },
      { summary: "Test 2.4", waiting: true, day: "2026-11-25" },
    ]);
    const run = await reads.run(ben, ready.runId, null);
    expect(run?.open.map(({ summary, list }) => [summary, list])).toEqual([["Cut the branch 2.4", "Releases"]]);
    expect(run?.waiting.map(({ waiting }) => waiting)).toEqual([[run?.open[0]?.number]]);
    expect(run?.roles.map(({ label, people }) => [label, people])).toEqual([
      ["captain", "ben"],
      ["tester", "nobody yet"],
    ]);
    await expect.poll(() => talk.inbox("ben").join()).toContain("started Release 2.4");
  });

  it("set a waiting task free when what it waits for is done on the run's page", async () => {
    const ready = await readyRun(await saved(yamlOf().replace("name: Release", "name: Patch")));
    await act(ready, ready.runId);
    const open = (await reads.run(ana, ready.runId, null))?.open ?? [];
    await act({ verb: "complete-task", taskId: open[0]?.id as TaskId });
    const run = await reads.run(ana, ready.runId, null);
    expect([run?.summary.percent, run?.waiting.length, run?.open.length, run?.done.length]).toEqual([50, 0, 1, 1]);
    await act({ verb: "cancel-task", taskId: run?.open[0]?.id as TaskId });
    expect((await reads.run(ana, ready.runId, null))?.summary.ended).not.toBeNull();
  });

  it("move a run but for what somebody has changed, and take it back as one", async () => {
    const ready = await readyRun(
      await saved(yamlOf("  - task: Announce it\n    due: start + 1d\n").replace("name: Release", "name: Hotfix")),
    );
    await act(ready, ready.runId);
    const find = async (summary: string) =>
      (await reads.run(ana, ready.runId, null))?.open.find((task) => task.summary === summary);
    const announce = await find("Announce it");
    await act({ verb: "reschedule-task", taskId: announce?.id as TaskId, due: "30 november" });
    const shown = await reads.run(ana, ready.runId, { day: "2026-12-01" });
    expect(shown?.move?.stays).toEqual([{ summary: "Announce it", why: "changed by somebody since" }]);
    if (!shown?.move) throw new Error("no move");
    const view = await act({ verb: "move-run", ready: shown.move.ready });
    expect(view).toMatchObject({ kind: "receipt", say: "Moved 2 tasks of Hotfix 2.4." });
    expect((await find("Cut the branch 2.4"))?.due?.text).toBe("Tue 1 Dec");
    expect((await find("Announce it"))?.due?.text).toBe("Mon 30 Nov");
    expect((await reads.run(ana, ready.runId, null))?.start.text).toBe("Tue 1 Dec");
    await undo(view);
    expect((await find("Cut the branch 2.4"))?.due?.text).toBe("Mon 23 Nov");
  });

  it("show what repeats, and stop it once", async () => {
    const templateId = await saved(yamlOf().replace("name: Release", "name: Handover"));
    await talk.say("ana: run handover 2.4 every monday with @ben as captain");
    await talk.press("ana", "Repeat it");
    const page = await reads.template(ana, templateId);
    expect(page?.repeats).toMatchObject([
      { words: "Every week on Monday", next: { text: expect.stringContaining("Mon") } },
    ]);
    const [repeat] = page?.repeats ?? [];
    if (!repeat) throw new Error("nothing repeats");
    const view = await act({ verb: "stop-schedule", schedule: repeat.schedule });
    expect(view).toMatchObject({
      kind: "receipt",
      say: "Handover runs by itself no more. Runs that were started go on.",
    });
    expect((await reads.template(ana, templateId))?.repeats).toEqual([]);
    expect(await act({ verb: "stop-schedule", schedule: repeat.schedule })).toMatchObject({ kind: "error" });
    await undo(view);
    expect((await reads.template(ana, templateId))?.repeats).toHaveLength(1);
  });

  it("change nothing where somebody else was quicker", async () => {
    const templateId = await saved(yamlOf().replace("name: Release", "name: Race"));
    const mine = await editor(templateId, yamlOf("  - task: Mine\n").replace("name: Release", "name: Race"));
    const theirs = await editor(templateId, yamlOf("  - task: Theirs\n").replace("name: Release", "name: Race"));
    await act({ ...theirs, templateId });
    expect(await act({ ...mine, templateId })).toMatchObject({
      kind: "error",
      say: expect.stringContaining("Someone else"),
    });
    expect((await reads.template(ana, templateId))?.items.at(-1)?.summary).toBe("Theirs");
  });

  it("refuse in the editor a name that another template has", async () => {
    const page = await reads.editor(ana, null, { yaml: yamlOf(), day: "", starter: null });
    expect(page?.check.problems).toMatchObject([{ severity: "error", sentence: expect.stringContaining("already") }]);
  });
});
