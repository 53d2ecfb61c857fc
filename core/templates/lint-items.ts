import { findCycle } from "./dependencies.ts";
import { blanksIn } from "./fill-text.ts";
import { mentionIn } from "./lint-names.ts";
import { type Known, knownIn, lintAssignee, lintBlank, lintCondition, lintKey, lintOffset } from "./lint-references.ts";
import { hasMention } from "./mentions.ts";
import type { TemplateContent } from "./template.ts";
import type { TemplateItem, TemplateSubtask } from "./template-item.ts";
import { errorAt, type ProblemPath, type TemplateProblem } from "./template-problem.ts";

/** Items that name what isn't there, and items that wait for one another. */
export function lintItems(content: TemplateContent): readonly TemplateProblem[] {
  const known = knownIn(content);
  const { items, defaults } = content;
  return [
    ...lintAssignee(defaults.assignee, known).map((one) => errorAt(["defaults"], one)),
    ...items.flatMap((item, i) => lintItem(item, ["items", i], known)),
    ...lintKeys(items),
    ...lintCycle(items),
  ];
}

function lintItem(item: TemplateItem, path: ProblemPath, known: Known): readonly TemplateProblem[] {
  const at = (field: string, sentences: readonly string[]) => sentences.map((one) => errorAt([...path, field], one));
  return [
    ...at("summary", lintText(item.summary, known)),
    ...at("description", lintText(item.description ?? "", known)),
    ...at(
      "labels",
      item.labels.flatMap((label) => lintText(label, known)),
    ),
    ...at("assignee", lintAssignee(item.assignee, known)),
    ...at("due", item.due ? lintOffset(item.due, known) : []),
    ...at(
      "after",
      item.after.flatMap((key) => lintKey(key, known.keys)),
    ),
    ...at("when", item.when ? lintCondition(item.when, known) : []),
    ...item.subtasks.flatMap((subtask, i) => lintSubtask(subtask, [...path, "subtasks", i], known)),
  ];
}

function lintSubtask(subtask: TemplateSubtask, path: ProblemPath, known: Known): readonly TemplateProblem[] {
  const waits = subtask.due?.anchor.kind === "item";
  const sentences = [
    ...lintText(subtask.summary, known),
    ...lintAssignee(subtask.assignee, known),
    ...(subtask.due && !waits ? lintOffset(subtask.due, known) : []),
    ...(waits ? ["A subtask's date can't wait for an item; give its task that date."] : []),
  ];
  return sentences.map((one) => errorAt(path, one));
}

function lintText(text: string, known: Known): readonly string[] {
  const blanks = blanksIn(text).flatMap((name) => lintBlank(name, known));
  return hasMention(text) ? [...blanks, mentionIn(`"${text.slice(0, 40)}"`)] : blanks;
}

function lintKeys(items: readonly TemplateItem[]): readonly TemplateProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }, i) => {
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [errorAt(["items", i], `There are two items with the key ${key}.`)] : [];
  });
}

function lintCycle(items: readonly TemplateItem[]): readonly TemplateProblem[] {
  const cycle = findCycle(items);
  if (!cycle) return [];
  const [first = "", ...rest] = [...cycle].reverse();
  const place = items.findIndex(({ key }) => key === first);
  const sentence =
    rest.length === 1
      ? `"${first}" waits for itself.`
      : `These wait for one another and none can begin: ${[first, ...rest].join(" waits for ")}.`;
  return [errorAt(["items", place, "after"], sentence)];
}
