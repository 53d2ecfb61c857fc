import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import type { ActionView, LinkView } from "#core/chat/view.ts";
import { ACTION_LIMITS, DISCORD_LIMITS } from "../limits.ts";
import { clipLine } from "../markdown.ts";
import { formatScoped, type Scope } from "../scoped-action.ts";
import type { RenderSettings } from "./render-settings.ts";

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

const STYLES = {
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
  plain: ButtonStyle.Secondary,
} as const satisfies Record<ActionView["style"], ButtonStyle>;

/** Buttons in rows of five, the dashboard's link last among them; then each menu in a row of its own. */
export function renderActions(
  actions: readonly ActionView[],
  link: LinkView | null,
  { appUrl, scope = null }: RenderSettings,
): ActionRow[] {
  const buttons = firstOfEachId(actions.filter(({ options }) => options.length === 0)).slice(0, ACTION_LIMITS.buttons);
  const menus = actions.filter(({ options }) => options.length > 0).slice(0, ACTION_LIMITS.menus);
  const flat = [...buttons.map((button) => renderButton(button, scope)), ...(link ? renderLink(link, appUrl) : [])];
  return [...inRows(flat), ...menus.map((menu, index) => row([renderMenu(menu, { index, scope })]))];
}

function renderButton({ id, label, style }: ActionView, scope: Scope): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    custom_id: formatScoped(id, scope),
    label: labelled(label),
    style: STYLES[style],
  };
}

/** A menu's choice carries the action; its own id only has to be unique in the message. */
function renderMenu(
  { label, options }: ActionView,
  { index, scope }: { index: number; scope: Scope },
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: `menu:${index}`,
    placeholder: clipLine(label, DISCORD_LIMITS.selectPlaceholder),
    options: firstOfEachId(options)
      .slice(0, DISCORD_LIMITS.selectOptions)
      .map((option) => ({
        label: clipLine(option.label, DISCORD_LIMITS.optionLabel) || "Choose",
        value: formatScoped(option.id, scope),
      })),
  };
}

/** A path stays on our own site. Nothing where the address would be longer than Discord takes. */
function renderLink({ label, path }: LinkView, appUrl: string): APIComponentInMessageActionRow[] {
  const url = new URL(`${new URL(appUrl).origin}/${path.replace(/^\/+/, "")}`).href;
  if (url.length > DISCORD_LIMITS.buttonUrl) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: labelled(label), url }];
}

function inRows(buttons: readonly APIComponentInMessageActionRow[]): ActionRow[] {
  const rows: ActionRow[] = [];
  for (let from = 0; from < buttons.length; from += DISCORD_LIMITS.buttonsPerRow) {
    rows.push(row(buttons.slice(from, from + DISCORD_LIMITS.buttonsPerRow)));
  }
  return rows;
}

const row = (components: APIComponentInMessageActionRow[]): ActionRow => ({
  type: ComponentType.ActionRow,
  components,
});
const labelled = (label: string): string => clipLine(label, DISCORD_LIMITS.buttonLabel) || "Choose";

/** Discord refuses a message in which two components share an id. */
const firstOfEachId = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
  items.filter(({ id }, index) => items.findIndex((other) => other.id === id) === index);
