import { describe, expect, it } from "vitest";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { demoDashboard } from "../testing/demo-dashboard.ts";
import { demoTemplates, RELEASE_TEMPLATE, RELEASE_YAML } from "../testing/demo-templates.ts";
import { get, post, SIGNED_IN, textOf } from "../testing/requests.ts";

const KEY = "5b0a3f6e-6d11-4b6e-9a3e-0d6f7c8b9a11";
const PATH = `/templates/${RELEASE_TEMPLATE}`;
const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
const withRelease = () => demoDashboard({ fakeTemplates: demoTemplates() });

describe("the editor", () => {
  it("opens with the template's text and what a run of it would make", async () => {
    const page = await textOf(get(withRelease().app, `${PATH}/edit`));
    expect(page).toContain("task: Cut the branch {version}");
    expect(page).toContain("What a run would make");
    expect(page).toContain("Cut the branch (version)");
    expect(page).toContain("Filled in for show: version and kind.");
  });

  it("opens a starter for a new template", async () => {
    const page = await textOf(get(demoDashboard().app, "/templates/new?starter=onboarding"));
    expect(page).toContain("name: Onboarding");
    expect(page).toContain("It can be saved.");
  });

  it("answers each pause with the problems by line, each a link to it", async () => {
    const yaml = RELEASE_YAML.replace("end - 1wd", "end minus something");
    const fragment = await textOf(
      post(withRelease().app, `/templates/check?of=${RELEASE_TEMPLATE}`, { yaml, day: "" }),
    );
    expect(fragment).not.toContain("<html");
    expect(fragment).toMatch(/href="#line-20" data-line="20"/);
  });

  it("tries it with the day that was chosen", async () => {
    const fragment = await textOf(
      post(withRelease().app, `/templates/check?of=${RELEASE_TEMPLATE}`, { yaml: RELEASE_YAML, day: "2027-03-01" }),
    );
    expect(fragment).toContain("Mon 1 Mar 2027");
  });

  it("checks without a script, with the lines to go to below", async () => {
    const response = await post(withRelease().app, `${PATH}/edit`, { yaml: "name: X\nitems: 3", day: "", do: "check" });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<li id="line-2"><code>items: 3</code></li>');
  });

  it("makes the next version, and leaves the ones before", async () => {
    const { app, fakeTemplates } = withRelease();
    const yaml = `${RELEASE_YAML}  - task: Look back\r\n`;
    const response = await post(app, `${PATH}/edit`, { key: KEY, yaml, day: "", do: "save" });
    expect(response.headers.get("location")).toBe(PATH);
    expect(fakeTemplates.versions.map(({ number, content }) => [number, content.items.length])).toEqual([
      [1, 1],
      [2, 4],
      [3, 5],
    ]);
  });

  it("makes a new template under the form's own key", async () => {
    const { app, fakeTemplates } = demoDashboard();
    const yaml = "name: Party\nitems:\n  - task: Cake\n";
    const response = await post(app, "/templates/new", { key: KEY, yaml, day: "", do: "save" });
    expect(response.headers.get("location")).toBe(`/templates/${KEY}`);
    expect(fakeTemplates.templates).toMatchObject([{ id: KEY, name: "Party", version: 1 }]);
  });

  it.each([
    ["a text that is none", "name: ["],
    ["a cycle", "name: X\nitems:\n  - {task: A, key: a, after: b}\n  - {task: B, key: b, after: a}\n"],
    ["another template's name", RELEASE_YAML],
  ])("saves nothing of %s, and keeps what was typed", async (_what, yaml) => {
    const { app, acts } = withRelease();
    const response = await post(app, "/templates/new", { key: KEY, yaml, day: "", do: "save" });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain("It isn&#39;t saved yet");
    expect(page).toContain('data-severity="error"');
    expect(page).toContain(yaml.split("\n")[0] ?? "");
    expect(acts.calls).toEqual([]);
  });

  it("keeps what was typed where the act refuses it", async () => {
    const { app } = demoDashboard({
      fakeTemplates: demoTemplates(),
      acts: {
        ...demoDashboard().acts,
        act: async () => ({ ...PLAIN_VIEW, kind: "error", say: "Someone else just changed that." }),
      },
    });
    const yaml = `${RELEASE_YAML}  - task: Only here\n`;
    const response = await post(app, `${PATH}/edit`, { key: KEY, yaml, day: "", do: "save" });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain("task: Only here");
    expect(page).toContain("Someone else just changed that.");
  });

  it("escapes whatever a template says, in every place where it is shown", async () => {
    const quoted = JSON.stringify(HOSTILE);
    const yaml = `name: ${quoted}\ndescription: ${quoted}\nitems:\n  - {task: ${quoted}, labels: [${quoted}], subtasks: [${quoted}]}\n`;
    const { app } = demoDashboard({ fakeTemplates: demoTemplates(yaml) });
    const form = { anchor: "start", day: "2026-11-23", do: "preview", name: HOSTILE };
    const pages = await Promise.all([
      textOf(get(app, "/templates")),
      textOf(get(app, PATH)),
      textOf(get(app, `${PATH}/edit`)),
      textOf(get(app, `${PATH}/run`)),
      textOf(post(app, `${PATH}/run`, form)),
      textOf(post(app, "/templates/check", { yaml: `name: ${quoted}\nitems: ${quoted}`, day: HOSTILE })),
      textOf(post(app, "/templates/import", { url: HOSTILE })),
    ]);
    for (const page of pages) expect(page).not.toMatch(/<script>alert|<img src=x/);
    for (const page of pages.slice(0, 5)) expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

describe("importing", () => {
  const upload = (file: File | null, fields: Record<string, string> = {}, demo = demoDashboard()) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append("file", file);
    const headers = { ...SIGNED_IN, origin: "https://companion.example" };
    return demo.app.request("https://companion.example/templates/import", { method: "POST", body, headers });
  };

  it("opens what was pasted in the editor, and saves nothing", async () => {
    const demo = demoDashboard();
    const page = await textOf(upload(null, { yaml: "name: Party\nitems:\n  - task: Cake\n" }, demo));
    expect(page).toContain('action="/templates/new"');
    expect(page).toContain("task: Cake");
    expect(demo.acts.calls).toEqual([]);
  });

  it("opens a file", async () => {
    expect(await textOf(upload(new File(["name: Filed\nitems:\n  - task: A\n"], "a.yaml")))).toContain("name: Filed");
  });

  it("opens what stands at an address", async () => {
    const fetched: string[] = [];
    const demo = demoDashboard({
      fetchText: async (url) => {
        fetched.push(url);
        return { ok: true, text: "name: Fetched\nitems:\n  - task: A\n" };
      },
    });
    expect(await textOf(upload(null, { url: " https://example.com/a.yaml " }, demo))).toContain("name: Fetched");
    expect(fetched).toEqual(["https://example.com/a.yaml"]);
  });

  it.each([
    ["nothing", null, {}, "Paste a template"],
    ["a large file", new File(["x".repeat(257 * 1024)], "a.yaml"), {}, "larger than 256 KB"],
    ["a file of ten megabytes", new File(["x".repeat(10 * 1024 * 1024)], "a.yaml"), {}, "at most 256 KB"],
    ["a picture", new File([new Uint8Array([0x89, 0x50, 0xff, 0xfe])], "a.png"), {}, "no text file"],
    ["an address that can't be reached", null, { url: "https://example.com" }, "reach that address"],
  ])("says in a sentence what is wrong with %s", async (_what, file, fields, words) => {
    const response = await upload(file, fields);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
  });
});
