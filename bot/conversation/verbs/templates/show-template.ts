import { PLAIN_VIEW } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import { formatOffset } from "#core/templates/format-offset.ts";
import type { Assignee, TemplateItem } from "#core/templates/template-item.ts";
import { templateSize } from "#core/templates/template-size.ts";
import { type Plan, say } from "../../turn.ts";
import type { FoundTemplate } from "./find-template.ts";
import { saidName } from "./said-name.ts";

const MOST_ITEMS = 40;
const LINES = 10; // a renderer's block

/** What a template says: its tasks with their offsets, whom it asks for and what. */
export function showTemplate({ content, own }: FoundTemplate): Plan {
  const { items, roles, variables } = content;
  const lines = items.slice(0, MOST_ITEMS).map(itemLine);
  const blocks = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, i) => ({
    title: i === 0 ? "Tasks" : `Tasks from ${i * LINES + 1}`,
    lines: lines.slice(i * LINES, (i + 1) * LINES),
  }));
  const asks = [...variables, ...roles].map(({ name }) => name);
  return say({
    ...PLAIN_VIEW,
    kind: "help",
    say: [
      `${content.name}: ${plural(templateSize(content), "task")}${own ? `, version ${own.template.version}` : ", a starter that nobody has taken yet"}.`,
      content.description ?? "",
      asks.length > 0 ? `It knows ${asks.join(", ")}.` : "",
    ]
      .filter((line) => line !== "")
      .join("\n"),
    examples: [
      ...blocks,
      {
        title: "Try",
        lines: [`start ${saidName(content.name)}`, `what would ${saidName(content.name)} look like from Monday?`],
      },
    ],
    smallPrint: items.length > MOST_ITEMS ? `${items.length - MOST_ITEMS} more are not shown here.` : null,
    link: own ? { label: "On the dashboard", path: `/templates/${own.template.id}` } : null,
  });
}

/** "Cut the branch · end - 5wd at 10:00 · captain · after scope" */
const itemLine = ({ summary, due, assignee, after, subtasks }: TemplateItem): string =>
  [
    summary,
    due ? formatOffset(due) : "",
    assigneeWord(assignee),
    after.length > 0 ? `after ${after.join(", ")}` : "",
    subtasks.length > 0 ? plural(subtasks.length, "step") : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");

function assigneeWord(assignee: Assignee | null): string {
  if (assignee?.kind === "role") return assignee.role;
  return assignee?.kind === "variable" ? assignee.name : "";
}
