import type { EditForm } from "#core/chat/view.ts";
import { part } from "./element.ts";

const FIELDS = ["summary", "due", "assignees", "priority"] as const;

/** The form behind a card's Edit button. */
export function createEditDialog(save: (actionId: string, values: Record<string, string>) => void) {
  const dialog = part("edit", HTMLDialogElement);
  const form = part("edit-form", HTMLFormElement);
  let actionId = "";

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    dialog.close();
    save(actionId, Object.fromEntries(FIELDS.map((name) => [name, String(data.get(name) ?? "")])));
  });
  part("edit-cancel", HTMLButtonElement).addEventListener("click", () => dialog.close());

  return {
    open(edit: EditForm): void {
      actionId = edit.actionId;
      part("edit-title", HTMLHeadingElement).textContent = `Edit #${edit.number}`;
      for (const name of FIELDS) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = edit[name];
      }
      dialog.showModal();
    },
  };
}
