import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";
import type { View } from "#core/chat/view.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { clip, clipLine, escapeMarkdown } from "../markdown.ts";
import { accentOf } from "./accent.ts";
import { renderActions } from "./actions.ts";
import { renderExamples } from "./examples.ts";
import { renderProgress } from "./progress.ts";
import type { RenderSettings } from "./render-settings.ts";
import { renderTaskCard } from "./task-card.ts";
import { renderTaskList } from "./task-list.ts";

/** A message of Components V2 (developers/docs/components/reference): no content, nobody pinged. */
export type DiscordMessage = {
  readonly flags: number;
  readonly components: APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: [] };
};

const SAY = 600;
const SMALL_PRINT = 200;

/** Any view within Discord's limits. */
export function renderView(view: View, settings: RenderSettings): DiscordMessage {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accentOf(view),
    components: [...renderTexts(view), ...renderActions(view.actions, view.link, settings)],
  };
  return { flags: MessageFlags.IsComponentsV2, components: [container], allowed_mentions: { parse: [] } };
}

/** What always stands comes first into the 4,000 characters; tasks take what is left, examples the rest. */
function renderTexts(view: View): APIComponentInContainer[] {
  const say = escapeMarkdown(clip(view.say.trim(), SAY));
  const progress = view.progress ? renderProgress(view.progress) : "";
  const smallPrint = view.smallPrint ? renderSmallPrint(view.smallPrint) : "";
  const room = DISCORD_LIMITS.messageText - say.length - progress.length - smallPrint.length;
  const code = view.code ? renderCode(view.code, room) : "";
  const tasks = renderTasks(view, room - code.length);
  const examples = renderExamples(view.examples, room - tasks.length - code.length);

  const texts = [say, tasks, progress, examples, code, smallPrint].filter((text) => text.trim() !== "");
  return (texts.length > 0 ? texts : ["✓"]).map((content) => ({ type: ComponentType.TextDisplay, content }));
}

/** In a card the first task is whole; what follows it (subtasks) is lines. */
function renderTasks({ tasks, layout, more }: View, room: number): string {
  const [first, ...rest] = tasks;
  if (layout === "lines" || !first) return renderTaskList({ tasks, more }, room);
  const card = renderTaskCard(first, room);
  const lines = renderTaskList({ tasks: rest, more }, room - card.length - 1);
  return lines === "" ? card : `${card}\n${lines}`;
}

function renderSmallPrint(text: string): string {
  const line = escapeMarkdown(clipLine(text, SMALL_PRINT));
  return line === "" ? "" : `-# ${line}`;
}

const FENCE = "```";

/** To the letter, as whole lines; what has no room is for the dashboard. */
function renderCode(code: string, room: number): string {
  const text = code.replaceAll(FENCE, "'''");
  const fits = room - 2 * (FENCE.length + 1);
  const whole = text.length <= fits ? text : text.slice(0, Math.max(0, text.lastIndexOf("\n", fits)));
  return `${FENCE}\n${whole}\n${FENCE}`;
}
