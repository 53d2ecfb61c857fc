import { describe, expect, it } from "vitest";
import { STARTERS } from "#core/templates/starters/starters.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import { demoDashboard } from "../testing/demo-dashboard.ts";
import { BEN } from "../testing/demo-tasks.ts";
import { demoTemplates, RELEASE_TEMPLATE } from "../testing/demo-templates.ts";
import { get, post, textOf } from "../testing/requests.ts";

const KEY = "5b0a3f6e-6d11-4b6e-9a3e-0d6f7c8b9a10";
const PATH = `/templates/${RELEASE_TEMPLATE}`;
const withRelease = () => demoDashboard({ fakeTemplates: demoTemplates() });

describe("the templates' pages", () => {
  it("offer the starters where there is none, and are linked from every page", async () => {
    const { app } = demoDashboard();
    expect(await textOf(get(app, "/"))).toContain('href="/templates"');
    const page = await textOf(get(app, "/templates"));
    expect(page).toContain("No templates yet");
    expect(page).toContain('href="/templates/new?starter=onboarding"');
  });

  it("list what there is with its size and roles, the starters folded below", async () => {
    const page = await textOf(get(withRelease().app, "/templates"));
    expect(page).toContain(`href="${PATH}"`);
    expect(page).toContain("4 items");
    expect(page).toContain("captain and tester");
    expect(page).toContain("<details");
    expect(page).not.toContain("starter=release"); // its name is taken
  });

  it("show each item with its offset, role, what it waits for and its steps", async () => {
    const page = await textOf(get(withRelease().app, PATH));
    for (const words of ["end - 3wd at 10:00", "captain", "after Cut the branch {version}", "only if kind is major"]) {
      expect(page).toContain(words);
    }
    expect(page).toContain("A fresh installation");
  });

  it("show an older version as it was", async () => {
    const page = await textOf(get(withRelease().app, `${PATH}?version=1`));
    expect(page).toContain("This is an older version.");
    expect(page).not.toContain("Try the migration");
  });

  it.each([
    `${PATH}?version=9`,
    `${PATH}?version=x`,
    "/templates/019ab000-0005-7000-8000-000000000099",
    "/templates/019ab000-0005-7000-8000-000000000099/run",
    "/templates/019ab000-0005-7000-8000-000000000099/edit",
    "/templates/019ab000-0005-7000-8000-000000000099/export",
    "/templates/not-an-id-but-just-as-long-as-one-is-",
    "/runs/019ab000-0005-7000-8000-000000000099",
  ])("answer 404 at %s", async (path) => {
    expect((await get(withRelease().app, path)).status).toBe(404);
  });

  it("export YAML that reads back to the same", async () => {
    const { app, fakeTemplates } = withRelease();
    const response = await get(app, `${PATH}/export`);
    expect(response.headers.get("content-type")).toBe("text/yaml; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="release.yaml"');
    expect(readTemplateYaml(await response.text())).toMatchObject({ content: fakeTemplates.versions[1]?.content });
  });

  it("archive by an act, and can't run what is archived", async () => {
    const { app, fakeTemplates } = withRelease();
    const response = await post(app, `${PATH}/archive`, { key: KEY });
    expect(response.headers.get("location")).toBe("/templates");
    expect(fakeTemplates.templates[0]?.archived).not.toBeNull();
    expect((await get(app, `${PATH}/run`)).status).toBe(404);
    expect(await textOf(get(app, PATH))).toContain("It is archived");
  });
});

const FILLED = {
  key: KEY,
  anchor: "end",
  day: "2026-11-27",
  "v-version": "2.4",
  "v-kind": "minor",
  "r-captain": BEN,
  owner: "",
};

describe("the form of a run", () => {
  const preview = (app: ReturnType<typeof withRelease>["app"], fields: Record<string, string> = {}) =>
    post(app, `${PATH}/run`, { ...FILLED, do: "preview", ...fields });
  const seenIn = (page: string) => /name="seen" value="([0-9a-f]{24})"/.exec(page)?.[1] ?? "";

  it("asks for a day, for the blanks by their kind, and for each role", async () => {
    const page = await textOf(get(withRelease().app, `${PATH}/run`));
    expect(page).toMatch(/<input[^>]*name="v-version"/);
    expect(page).toMatch(/<select[^>]*name="v-kind"[\s\S]*?value="major"/);
    expect(page).toMatch(/<select[^>]*name="r-captain"[\s\S]*?Anyone may take it[\s\S]*?Ben/);
    expect(page).not.toContain('value="start" class'); // nothing to start before it was seen
  });

  it("says what is missing beside its field, and keeps the rest", async () => {
    const response = await preview(withRelease().app, { day: "", "v-version": "", "r-captain": "" });
    expect(response.status).toBe(422);
    const page = await response.text();
    for (const field of ["day", "v-version", "r-captain"]) expect(page).toContain(`id="run-${field}-error"`);
    expect(page).toMatch(/value="minor" selected/);
  });

  it("shows every date, person and what is left out before anything is made", async () => {
    const { app, desk, acts } = withRelease();
    const before = desk.tasks.length;
    const response = await preview(app);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain("Cut the branch 2.4");
    expect(page).toContain("Tue 24 Nov 10:00");
    expect(page).toContain("about Tue 24 Nov 11:00");
    expect(page).toContain("Try the migration (only if kind is major)");
    expect([acts.calls.length, desk.tasks.length]).toEqual([0, before]);
  });

  it("warns of what lies in the past", async () => {
    expect(await textOf(preview(withRelease().app, { day: "2026-11-18" }))).toContain("in the past");
  });

  it("starts what was seen, and opens the run", async () => {
    const { app, fakeTemplates, desk } = withRelease();
    const seen = seenIn(await textOf(preview(app)));
    const response = await post(app, `${PATH}/run`, { ...FILLED, do: "start", seen });
    expect(response.headers.get("location")).toBe(`/runs/${KEY}`);
    expect(fakeTemplates.runs.map(({ name }) => name)).toEqual(["Release 2.4"]);
    expect(desk.tasks.filter(({ runId }) => runId === KEY)).toHaveLength(5);
    const run = await textOf(get(app, `/runs/${KEY}`));
    expect(run).toContain("Cut the branch 2.4");
    expect(run).toContain("Waiting for others");
  });

  it("starts nothing that was not seen as it would be", async () => {
    const { app, acts } = withRelease();
    const seen = seenIn(await textOf(preview(app)));
    const response = await post(app, `${PATH}/run`, { ...FILLED, day: "2026-12-04", do: "start", seen });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("That changes the plan.");
    expect(acts.calls).toEqual([]);
  });

  it("sends a script on by a header", async () => {
    const { app } = withRelease();
    const seen = seenIn(await textOf(preview(app)));
    const response = await post(app, `${PATH}/run`, { ...FILLED, do: "start", seen }, { "hx-request": "true" });
    expect([response.status, response.headers.get("hx-redirect")]).toEqual([204, `/runs/${KEY}`]);
  });

  it("takes nobody who is not of this workspace", async () => {
    const page = await textOf(preview(withRelease().app, { "r-captain": "019ab000-0001-7000-8000-00000000dead" }));
    expect(page).toContain('id="run-r-captain-error"');
  });
});

describe("every starter", () => {
  it.each(STARTERS.map(({ id, yaml }) => [id, yaml]))(
    "opens, shows and runs with a day and a person: %s",
    async (id, yaml) => {
      const { app, fakeTemplates } = demoDashboard({ fakeTemplates: demoTemplates(yaml) });
      expect(await textOf(get(demoDashboard().app, `/templates/new?starter=${id}`))).toContain("It can be saved.");
      const content = fakeTemplates.versions[1]?.content;
      const people = content?.variables.filter(({ type }) => type === "person") ?? [];
      const fields = Object.fromEntries(people.map(({ name }) => [`v-${name}`, BEN]));
      const form = { ...fields, key: KEY, anchor: "start", day: "2026-12-01" };
      const page = await textOf(post(app, `${PATH}/run`, { ...form, do: "preview" }));
      const seen = /name="seen" value="([0-9a-f]{24})"/.exec(page)?.[1] ?? "";
      const response = await post(app, `${PATH}/run`, { ...form, do: "start", seen });
      expect(response.headers.get("location")).toBe(`/runs/${KEY}`);
      expect((await get(app, `/runs/${KEY}`)).status).toBe(200);
    },
  );
});

describe("a run's page", () => {
  async function started() {
    const demo = withRelease();
    const page = await textOf(post(demo.app, `${PATH}/run`, { ...FILLED, do: "preview" }));
    const seen = /name="seen" value="([0-9a-f]{24})"/.exec(page)?.[1] ?? "";
    await post(demo.app, `${PATH}/run`, { ...FILLED, do: "start", seen });
    return demo;
  }

  it("tells percent, what is late, what waits and how each role stands", async () => {
    const { app, desk } = await started();
    desk.tasks = desk.tasks.map((task) =>
      task.summary.startsWith("Cut") ? { ...task, status: "completed" as const, completed: new Date() } : task,
    );
    const page = await textOf(get(app, `/runs/${KEY}`));
    expect(page).toContain("33%");
    expect(page).toContain("captain: Ben");
    expect(page).toMatch(/<strong>1<\/strong> of 3 done/);
  });

  it("shows a move before it is made, and moves only when that is confirmed", async () => {
    const { app, desk } = await started();
    const dueOf = (summary: string) => desk.tasks.find((task) => task.summary === summary)?.due;
    const before = dueOf("Cut the branch 2.4");
    const shown = await textOf(post(app, `/runs/${KEY}/move`, { day: "2026-12-04", do: "preview" }));
    expect(shown).toContain("Tue 1 Dec 10:00");
    expect(shown).toContain("counts from what it waits for");
    expect(dueOf("Cut the branch 2.4")).toEqual(before);
    const response = await post(app, `/runs/${KEY}/move`, { day: "2026-12-04", do: "move" });
    expect(response.headers.get("location")).toBe(`/runs/${KEY}`);
    expect(dueOf("Cut the branch 2.4")).toMatchObject({ local: "2026-12-01T10:00:00" });
  });

  it("is linked from its tasks", async () => {
    const { app, desk } = await started();
    const task = desk.tasks.find(({ runId }) => runId === KEY);
    expect(await textOf(get(app, `/tasks/${task?.number}`))).toContain(`href="/runs/${KEY}"`);
  });

  it("asks for the day of a move that names none", async () => {
    const { app } = await started();
    const response = await post(app, `/runs/${KEY}/move`, { day: "soon", do: "move" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Choose the new day.");
  });
});
