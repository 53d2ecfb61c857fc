import { renderPlain } from "#core/chat/render-plain.ts";
import type { ActionView, View } from "#core/chat/view.ts";

/** A view as the JSON answers carry it. */
export type Reply = {
  readonly text: string; // the whole card in plain words
  readonly view: View;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
};

export function toReply(view: View): Reply {
  const reacted = view.reaction === "done" ? "✓" : "";
  return { text: renderPlain(view) || reacted, view, actions: view.actions.flatMap(flatten) };
}

/** A menu is its options, each saying what menu it stood in: "Snooze: Tomorrow". */
function flatten({ id, label, options }: ActionView): Reply["actions"] {
  if (options.length === 0) return [{ id, label }];
  return options.map((option) => ({ id: option.id, label: `${label}: ${option.label}` }));
}
