import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAIN_VIEW, type TaskView, type View } from "#core/chat/view.ts";
import { checkMessage } from "../testing/check-blocks.ts";
import { randomView } from "../testing/random-view.ts";
import { renderView } from "./view.ts";

const APP = "https://companion.example";
const TASK: TaskView = {
  id: null,
  number: 42,
  summary: "Send the Q3 report",
  description: null,
  status: "needs-action",
  priority: 2,
  start: null,
  due: {
    date: { value: "date-time", local: "2026-11-27T16:00", timeZone: "Europe/Berlin" },
    epochSeconds: 1_795_791_600,
    text: "Fri 27 Nov 16:00",
    relative: "this Friday",
  },
  overdue: false,
  assignees: [{ id: null, name: "ben" }],
  categories: ["finance"],
  list: null,
  repeat: { text: "every other Friday", next: ["11 Dec", "25 Dec"] },
  parentNumber: null,
  subtasks: null,
  waiting: null,
};
const DATE = "<!date^1795791600^{date_long} at {time}|Fri 27 Nov 16:00>";

const rendered = (view: Partial<View>) => {
  const message = renderView({ ...PLAIN_VIEW, ...view }, APP);
  expect(checkMessage(message)).toEqual([]);
  return message;
};
const textsOf = (view: Partial<View>): unknown[] =>
  rendered(view).blocks.map((block) =>
    block.type === "section" ? block.text?.text : block.type === "context" ? block.elements : block.type,
  );
const context = (text: string) => [{ type: "mrkdwn", text, verbatim: true }];

describe("a rendered view", () => {
  it("stays within Slack's limits and mentions nobody, whatever is in it", () => {
    fc.assert(
      fc.property(randomView, (view) => {
        expect(checkMessage(renderView(view, APP))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("shows a card with bold title, priority, date for each reader's zone, people, labels and repeat", () => {
    expect(textsOf({ kind: "receipt", say: "Ben has it.", tasks: [TASK], layout: "card" })).toEqual([
      "Ben has it.",
      `#42 *Send the Q3 report*   High\n${DATE}, this Friday\n@ben · #finance · ↻ every other Friday (next: 11 Dec, 25 Dec)`,
    ]);
  });

  it("shows a list as one section, a line each, with what is late and what is done marked", () => {
    const bare = { ...TASK, due: null, repeat: null, categories: [], priority: 0 as const };
    const late = {
      ...bare,
      overdue: true,
      due: { ...TASK.due, epochSeconds: null, text: "Thu 19 Nov", relative: null },
    };
    const tasks = [{ ...late, due: { ...late.due, date: { value: "date", date: "2026-11-19" } as const } }];
    expect(textsOf({ kind: "task-list", tasks: [...tasks, { ...bare, status: "completed" }] })).toEqual([
      ":warning: #42 Send the Q3 report · Thu 19 Nov · @ben\n✓ #42 Send the Q3 report · @ben",
    ]);
  });

  it("keeps the order: say, tasks, more, progress, examples, small print, link, actions", () => {
    const view: Partial<View> = {
      say: "Four open this week.",
      tasks: [{ ...TASK, due: null, repeat: null, categories: [], assignees: [], priority: 0 }],
      more: 12,
      progress: { label: "This week", done: 7, total: 12, late: 1 },
      examples: [{ title: "Add", lines: ["buy milk tomorrow"] }],
      smallPrint: "Times are Berlin's.",
      link: { label: "Open the dashboard", path: "/lists/1" },
      actions: [{ id: "undo:018f", label: "Undo", style: "plain", options: [] }],
    };
    expect(textsOf(view)).toEqual([
      "Four open this week.",
      "#42 Send the Q3 report",
      context("12 more on the <https://companion.example/|dashboard>"),
      context("This week: 7 of 12 done, 1 late  ▓▓▓▓▓▓▓░░░░░"),
      "*Add*\n`buy milk tomorrow`",
      context("Times are Berlin's."),
      context("<https://companion.example/lists/1|Open the dashboard>"),
      "actions",
    ]);
  });

  it.each([
    { written: "<!channel> look", shown: "&lt;!channel&gt; look" },
    { written: "<@U123> & @here", shown: "&lt;@U123&gt; &amp; @here" },
    { written: "see https://a.example/x?a=1&b=2.", shown: "see <https://a.example/x?a=1&amp;b=2>." },
    { written: "(http://a.example/)>", shown: "(<http://a.example/>)&gt;" },
  ])("writes $written so that Slack reads it as text", ({ written, shown }) => {
    const { blocks, text } = rendered({ say: written });
    expect(blocks).toEqual([{ type: "section", text: { type: "mrkdwn", text: shown, verbatim: true } }]);
    expect(text).not.toMatch(/<[!@#]/);
  });

  it("links only to the dashboard", () => {
    const link = { label: "Open", path: "//evil.example/x" };
    expect(textsOf({ link })).toEqual([context("Open")]);
  });

  it("has a menu whose options are actions, and each action once", () => {
    const undo = { id: "undo:1", label: "Undo", style: "plain", options: [] } as const;
    const options = [
      { id: "snooze-task:1:1h", label: "1 hour" },
      { id: "snooze-task:1:3h", label: "3 hours" },
    ];
    const snooze = { id: "snooze-task:1:1h", label: "Snooze", style: "plain", options } as const;
    const [block] = rendered({ actions: [undo, snooze, undo] }).blocks;
    expect(block).toMatchObject({
      type: "actions",
      elements: [
        { type: "button", action_id: "undo:1", text: { text: "Undo" } },
        { type: "static_select", placeholder: { text: "Snooze" }, options: [{ value: "snooze-task:1:1h" }, {}] },
      ],
    });
  });

  it("is a tick where a reaction would be the whole answer", () => {
    expect(rendered({ reaction: "done" })).toMatchObject({ text: "✓", blocks: [{ text: { text: "✓" } }] });
  });
});
