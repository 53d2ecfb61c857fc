import type { types } from "@slack/bolt";
import { bar } from "#core/chat/progress-bar.ts";
import type { ExampleView, LinkView, ProgressView } from "#core/chat/view.ts";
import { bold, line, mrkdwn } from "./mrkdwn.ts";

const LABEL_LIMIT = 200;
const EXAMPLES_LIMIT = 20;
const LINES_LIMIT = 10;

const context = (text: string): types.ContextBlock => ({ type: "context", elements: [mrkdwn(text)] });

/** "12 more on the dashboard" */
export function renderMore(hidden: number, appUrl: string): types.ContextBlock[] {
  return hidden > 0 ? [context(`${hidden} more on the ${link(appUrl, "/", "dashboard")}`)] : [];
}

export function renderProgress(progress: ProgressView | null): types.ContextBlock[] {
  if (!progress) return [];
  const { label, done, total, late } = progress;
  const lateness = late > 0 ? `, ${late} late` : "";
  return [context(`${line(label, LABEL_LIMIT)}: ${done} of ${total} done${lateness}  ${bar(done, total)}`)];
}

/** Each situation with its lines as code, so that they can be copied whole. */
export function renderExamples(examples: readonly ExampleView[]): types.SectionBlock[] {
  return examples.slice(0, EXAMPLES_LIMIT).map(({ title, lines }) => {
    const copied = lines
      .slice(0, LINES_LIMIT)
      .map((text) => `\`${line(text, LABEL_LIMIT).replaceAll("`", "'") || " "}\``);
    return { type: "section", text: mrkdwn([bold(line(title, LABEL_LIMIT) || "…"), ...copied].join("\n")) };
  });
}

export function renderLink(view: LinkView | null, appUrl: string): types.ContextBlock[] {
  return view ? [context(link(appUrl, view.path, view.label))] : [];
}

/** A path that leads off the dashboard's own address is not linked. */
function link(appUrl: string, path: string, label: string): string {
  const shown = line(label, LABEL_LIMIT).replaceAll("|", "/") || "Open";
  const url = URL.parse(path, appUrl);
  const own = url !== null && url.origin === URL.parse(appUrl)?.origin && url.href.length <= 2_000;
  return own ? `<${url.href.replaceAll("|", "%7C")}|${shown}>` : shown;
}
