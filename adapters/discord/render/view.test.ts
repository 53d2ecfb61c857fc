import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAction } from "#core/chat/action.ts";
import { type DateView, PLAIN_VIEW, type TaskView, type View } from "#core/chat/view.ts";
import { TaskId } from "#core/ids.ts";
import { anyForm, anyView } from "../testing/any-view.ts";
import { checkMessage, checkModal } from "../testing/check-message.ts";
import { renderForm } from "./form.ts";
import { renderView } from "./view.ts";

const SETTINGS = { appUrl: "https://companion.test" };
const SCOPED = { ...SETTINGS, scope: "11700000000000000001" };
const REPORT = TaskId.parse("01936f2a-7c00-7000-8000-000000000042");
const FRIDAY: DateView = {
  date: { value: "date-time", local: "2026-11-27T16:00:00", timeZone: "Europe/Paris" },
  epochSeconds: 1795791600,
  text: "Fri 27 Nov 16:00",
  relative: "this Friday",
};
const report: TaskView = {
  id: REPORT,
  number: 42,
  summary: "Send the Q3 report",
  description: null,
  status: "needs-action",
  priority: 2,
  start: null,
  due: FRIDAY,
  overdue: false,
  assignees: [{ id: null, name: "ben" }],
  categories: ["finance"],
  list: null,
  repeat: { text: "every other Friday", next: ["11 Dec", "25 Dec"] },
  parentNumber: null,
  subtasks: null,
  waiting: null,
};
const receipt: View = { ...PLAIN_VIEW, kind: "receipt", say: "Ben has it.", tasks: [report], layout: "card" };

/** The texts of a rendered view, in their order. */
function textsOf(view: View): string[] {
  const [container] = renderView(view, SETTINGS).components;
  return (container?.components ?? []).flatMap((part) => ("content" in part ? [part.content] : []));
}

describe("a rendered view", () => {
  it("keeps within Discord's limits, whatever is in it", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(checkMessage(renderView(view, SETTINGS))).toEqual([]);
        expect(checkMessage(renderView(view, SCOPED))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it("leaves nothing in it that Discord would read as a mention, a timestamp of theirs or a masked link", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const text = textsOf({ ...view, tasks: view.tasks.map((task) => ({ ...task, due: null, start: null })) })
          .map((line) => line.replace(/`[^`]*`/g, "")) // code is inert
          .join("\n")
          .replaceAll("\\\\", "")
          .replace(/\\[\s\S]/g, "");
        expect(text).not.toMatch(/@(everyone|here)|<[@#:t/a]|\]\(/i);
      }),
      { numRuns: 250 },
    );
  });

  it("shows a receipt as its sentence and the whole card", () => {
    expect(textsOf(receipt)).toEqual([
      "Ben has it.",
      "**#42 Send the Q3 report**\n<t:1795791600:F>, this Friday · @ben · #finance · High · ↻ every other Friday (next: 11 Dec, 25 Dec)",
    ]);
  });

  it("shows a list one line a task, overdue marked, the rest counted, with its progress", () => {
    const domain: TaskView = {
      ...report,
      number: 31,
      summary: "Renew the domain",
      due: { date: { value: "date", date: "2026-11-19" }, epochSeconds: null, text: "Thu 19 Nov", relative: null },
      overdue: true,
      priority: 0,
      repeat: null,
      categories: [],
      assignees: [{ id: null, name: "ana" }],
    };
    const list: View = {
      ...PLAIN_VIEW,
      kind: "task-list",
      say: "Four open this week, one overdue.",
      tasks: [domain, { ...report, repeat: null, status: "completed" }],
      more: 12,
      progress: { label: "This week", done: 7, total: 12, late: 1 },
    };
    expect(textsOf(list)).toEqual([
      "Four open this week, one overdue.",
      "⚠ #31 Renew the domain · Thu 19 Nov · @ana\n✓ #42 Send the Q3 report · <t:1795791600:F>, this Friday · @ben · #finance · High\n12 more on the dashboard.",
      "This week: 7 of 12 done, 1 late  ▓▓▓▓▓▓▓░░░░░",
    ]);
  });

  it("counts the tasks that the message has no room for", () => {
    const tasks = Array.from({ length: 60 }, (_, i) => ({ ...report, number: i + 1, summary: "*".repeat(500) }));
    const [lines = ""] = textsOf({ ...PLAIN_VIEW, kind: "task-list", tasks, more: 5 });
    const shown = lines.split("\n").length - 1;
    expect(shown).toBeGreaterThan(5);
    expect(lines).toMatch(new RegExp(`^${65 - shown} more on the dashboard\\.$`, "m"));
  });

  it("makes example lines code, so that they copy as they are", () => {
    const examples = [{ title: "Add", lines: ["buy *milk* tomorrow"] }];
    expect(textsOf({ ...PLAIN_VIEW, kind: "help", examples })).toEqual(["**Add**\n`buy *milk* tomorrow`"]);
  });

  it("puts small print small", () => {
    expect(textsOf({ ...receipt, smallPrint: "Read: tomorrow" }).at(-1)).toBe("-# Read: tomorrow");
  });

  it("is a ✓ where a reaction is the whole answer", () => {
    expect(textsOf({ ...PLAIN_VIEW, reaction: "done" })).toEqual(["✓"]);
  });

  it("has buttons in rows of five, the link behind them, and each menu in a row of its own", () => {
    const button = (choice: string) => ({
      id: formatAction({ verb: "answer", subject: REPORT, choice }),
      label: choice,
      style: "plain" as const,
      options: [],
    });
    const snooze = (choice: string) => ({
      id: formatAction({ verb: "snooze-task", subject: REPORT, choice }),
      label: choice,
    });
    const menu = { ...snooze("1h"), label: "Snooze", style: "plain" as const, options: [snooze("1h"), snooze("3h")] };
    const view: View = {
      ...receipt,
      actions: [button("0"), menu, ...["1", "2", "3", "4", "4"].map(button)],
      link: { label: "Open", path: "/tasks/42" },
    };
    const [container] = renderView(view, SETTINGS).components;
    const rows = (container?.components ?? []).flatMap((part) => (part.type === 1 ? [part.components] : []));
    expect(
      rows.map((row) => row.map((part) => ("url" in part ? part.url : "custom_id" in part ? part.custom_id : ""))),
    ).toEqual([
      ["0", "1", "2", "3", "4"].map((choice) => `answer:${REPORT}:${choice}`),
      ["https://companion.test/tasks/42"],
      ["menu:0"],
    ]);
  });

  it.each([
    { what: "an error", view: { ...receipt, kind: "error" as const }, accent: 0xcf3a3a },
    { what: "a question", view: { ...receipt, kind: "question" as const }, accent: 0xd99a1c },
    {
      what: "a done task",
      view: { ...receipt, tasks: [{ ...report, status: "completed" as const }] },
      accent: 0x2e9e5b,
    },
    { what: "an overdue task", view: { ...receipt, tasks: [{ ...report, overdue: true }] }, accent: 0xcf3a3a },
    { what: "an open task", view: receipt, accent: 0x5865f2 },
  ])("has the accent of $what", ({ view, accent }) => {
    expect(renderView(view, SETTINGS).components[0]?.accent_color).toBe(accent);
  });
});

describe("a rendered form", () => {
  it("keeps within Discord's limits, whatever is in it", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(checkModal(renderForm(form, SCOPED.scope))).toEqual([]);
      }),
    );
  });
});
