import type { types } from "@slack/bolt";
import type { ActionView, View } from "#core/chat/view.ts";
import { SLACK_LIMITS } from "../limits.ts";
import { plainText } from "./mrkdwn.ts";

type Element = types.Button | types.StaticSelect;

/** A list stays when one of its buttons is pressed; any other card gives way to the answer. */
export const KEPT_BLOCK = "keep-";
const GIVES_WAY_BLOCK = "give-way-";

const BLOCKS_LIMIT = 4;

/** Buttons and menus in rows; the same action twice is shown once, since Slack wants each action_id once. */
export function renderActions({ actions, kind }: View): types.ActionsBlock[] {
  const unique = [...new Map(actions.map((action) => [elementId(action), action])).values()];
  const rows: types.ActionsBlock[] = [];
  for (let from = 0; from < unique.length && rows.length < BLOCKS_LIMIT; from += SLACK_LIMITS.elementsPerActions) {
    const elements = unique.slice(from, from + SLACK_LIMITS.elementsPerActions).map(renderAction);
    const prefix = kind === "task-list" ? KEPT_BLOCK : GIVES_WAY_BLOCK;
    rows.push({ type: "actions", block_id: `${prefix}${rows.length}`, elements });
  }
  return rows;
}

/** A menu's action is in the chosen option's value; its own id is only a name. */
const elementId = ({ id, options }: ActionView): string => (options.length === 0 ? id : `menu-${id}`);

function renderAction(action: ActionView): Element {
  const { label, style, options } = action;
  const action_id = elementId(action);
  if (options.length === 0) {
    const text = plainText(label, SLACK_LIMITS.buttonText);
    return { type: "button", action_id, text, ...(style === "plain" ? {} : { style }) };
  }
  const unique = [...new Map(options.map((option) => [option.id, option])).values()];
  return {
    type: "static_select",
    action_id,
    placeholder: plainText(label, SLACK_LIMITS.placeholder),
    options: unique.slice(0, SLACK_LIMITS.options).map(({ id, label: text }) => ({
      text: plainText(text, SLACK_LIMITS.optionText),
      value: id,
    })),
  };
}
