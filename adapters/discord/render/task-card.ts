import type { TaskView } from "#core/chat/view.ts";
import { clip, clipLine, escapeMarkdown, joinWithin } from "../markdown.ts";
import { renderFacts, renderNumber } from "./task-facts.ts";

const TITLE = 500; // core's longest summary
const FACTS = 600; // escaped
const DESCRIPTION = 300;

/** One task whole: title, facts, description, in at most `room` characters (room ≥ 1,700 holds any title and facts). */
export function renderTaskCard(task: TaskView, room: number): string {
  const title = `**${renderNumber(task)}${escapeMarkdown(clipLine(task.summary, TITLE))}**`;
  const facts = joinWithin(renderFacts(task), " · ", FACTS);
  const left = room - title.length - facts.length - 2; // two line ends
  const description = escapeMarkdown(clip((task.description ?? "").trim(), fitting(left)));
  return [title, facts, description].filter((part) => part !== "").join("\n");
}

/** Escaping at most doubles, so half of what is left always fits. */
const fitting = (left: number): number => Math.max(0, Math.min(DESCRIPTION, Math.floor(left / 2)));
