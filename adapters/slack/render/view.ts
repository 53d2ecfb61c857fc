import type { types } from "@slack/bolt";
import { renderPlain } from "#core/chat/render-plain.ts";
import type { TaskView, View } from "#core/chat/view.ts";
import { SLACK_LIMITS } from "../limits.ts";
import { renderActions } from "./actions.ts";
import { renderExamples, renderLink, renderMore, renderProgress } from "./extras.ts";
import { clip, line, linkAddresses, mrkdwn } from "./mrkdwn.ts";
import { renderTaskCard, renderTaskLine } from "./task.ts";

/** The body of a message: `text` for notifications and screen readers, `blocks` for everybody else. */
export type RenderedView = { readonly text: string; readonly blocks: types.KnownBlock[] };

const TASKS_LIMIT = 20; // a list that long is for the dashboard; with the rest it stays under 50 blocks
const PROSE_LIMIT = 2_400; // linking adds two characters to each address, and a section holds 3,000

/** Any view as a message within Slack's limits; `appUrl` is where the dashboard's links begin. */
export function renderView(view: View, appUrl: string): RenderedView {
  const text = clip(renderPlain(view).trim(), SLACK_LIMITS.messageText) || REACTION;
  const blocks = [
    ...renderSay(view.say),
    ...renderTasks(view),
    ...renderMore(hiddenTasks(view), appUrl),
    ...renderProgress(view.progress),
    ...renderExamples(view.examples),
    ...renderCode(view.code ?? ""),
    ...renderSmallPrint(view.smallPrint),
    ...renderLink(view.link, appUrl),
    ...renderActions(view),
  ];
  return { text, blocks: blocks.length > 0 ? blocks : [section(REACTION)] };
}

/** What a reaction says where there is nothing to react to. */
const REACTION = "✓";

const section = (text: string): types.SectionBlock => ({ type: "section", text: mrkdwn(text) });

const renderSay = (say: string): types.SectionBlock[] =>
  say.trim() === "" ? [] : [section(linkAddresses(clip(say.trim(), PROSE_LIMIT)))];

const shownTasks = ({ tasks, layout }: View): readonly TaskView[] =>
  layout === "card" ? tasks.slice(0, 1) : tasks.slice(0, TASKS_LIMIT);

const hiddenTasks = (view: View): number => view.more + view.tasks.length - shownTasks(view).length;

function renderTasks(view: View): types.SectionBlock[] {
  if (view.layout === "lines") return inSections(shownTasks(view).map(renderTaskLine));
  return shownTasks(view).flatMap((task) => [section(renderTaskCard(task)), ...renderDescription(task)]);
}

function renderDescription({ description }: TaskView): types.SectionBlock[] {
  const text = description?.trim() ?? "";
  return text === "" ? [] : [section(linkAddresses(clip(text, PROSE_LIMIT)))];
}

/** As many lines to a section as it holds; each fits one alone (task.ts). */
function inSections(lines: readonly string[]): types.SectionBlock[] {
  const texts: string[] = [];
  for (const next of lines) {
    const joined = texts.length > 0 ? `${texts.at(-1)}\n${next}` : next;
    if (texts.length > 0 && joined.length <= SLACK_LIMITS.sectionText) texts[texts.length - 1] = joined;
    else texts.push(next);
  }
  return texts.map(section);
}

const renderSmallPrint = (smallPrint: string | null): types.ContextBlock[] =>
  smallPrint?.trim() ? [{ type: "context", elements: [mrkdwn(line(smallPrint, SLACK_LIMITS.contextText))] }] : [];

const CODE_LIMIT = 2_900;
const MOST_CODE = 4; // sections: what is longer is for the dashboard
const FENCE = "```";

/** Whole lines to each section, so that it can be copied. */
function renderCode(code: string): types.SectionBlock[] {
  const parts: string[] = [];
  for (const next of clip(code, CODE_LIMIT * MOST_CODE)
    .replaceAll(FENCE, "'''")
    .split("\n")) {
    const joined = parts.length > 0 ? `${parts.at(-1)}\n${next}` : next;
    if (parts.length > 0 && joined.length <= CODE_LIMIT) parts[parts.length - 1] = joined;
    else parts.push(next.slice(0, CODE_LIMIT));
  }
  return code === "" ? [] : parts.slice(0, MOST_CODE).map((part) => section(`${FENCE}\n${part}\n${FENCE}`));
}
