import type { ChatForm, FormField } from "#core/chat/form.ts";
import { element, part } from "./element.ts";

/** The form behind a card's button. */
export function createFormDialog(save: (actionId: string, values: Record<string, string>) => void) {
  const dialog = part("form", HTMLDialogElement);
  const form = part("form-fields", HTMLFormElement);
  let shown: ChatForm | null = null;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    if (!shown) return;
    const data = new FormData(form);
    save(shown.actionId, Object.fromEntries(shown.fields.map(({ name }) => [name, String(data.get(name) ?? "")])));
  });
  part("form-cancel", HTMLButtonElement).addEventListener("click", () => dialog.close());

  return {
    open(opened: ChatForm): void {
      shown = opened;
      part("form-title", HTMLHeadingElement).textContent = opened.title;
      part("form-submit", HTMLButtonElement).textContent = opened.submit;
      part("form-inputs", HTMLDivElement).replaceChildren(
        ...opened.fields.map((field) => element("label", {}, [`${field.label} `, inputFor(field)])),
      );
      dialog.showModal();
    },
  };
}

function inputFor({ name, value, hint, required, limit, options }: FormField): HTMLElement {
  if (options.length === 0) {
    return element("input", { name, value, required, maxlength: String(limit), placeholder: hint ?? "" });
  }
  const shown = options.map((one) =>
    element("option", { value: one.value, selected: one.value === value }, [one.label]),
  );
  return element("select", { name, required }, shown);
}
