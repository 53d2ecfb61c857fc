import { element, part } from "./element.ts";

const NAME = /^\p{L}[\p{L}\p{N}_-]{0,39}$/u;

type Group = "person" | "channel";

/** The people and the channels: one of each is chosen; a badge counts what came meanwhile. */
export function createChoices(changed: () => void) {
  const people = part("people", HTMLDivElement);
  const form = part("new-person", HTMLFormElement);

  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio") changed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = String(new FormData(form).get("name")).trim().toLowerCase();
    if (!NAME.test(name)) return;
    form.reset();
    meet(name);
    choose("person", name);
    changed();
  });

  const inputs = (group: Group) => [...document.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`)];
  const find = (group: Group, value: string) => inputs(group).find((input) => input.value === value);

  function meet(name: string): void {
    if (!NAME.test(name) || find("person", name)) return;
    people.append(
      element("label", { class: "choice" }, [
        element("input", { type: "radio", name: "person", value: name }),
        element("span", { class: "name" }, [name]),
        element("span", { class: "badge", hidden: true }),
      ]),
    );
  }

  function choose(group: Group, value: string): void {
    const input = find(group, value) ?? inputs(group)[0];
    if (input) input.checked = true;
  }

  return {
    meet,
    choose,
    all: (group: Group): readonly string[] => inputs(group).map(({ value }) => value),
    chosen: (group: Group): string => inputs(group).find(({ checked }) => checked)?.value ?? "",
    setBadge(group: Group, value: string, count: number): void {
      const badge = find(group, value)?.parentElement?.querySelector<HTMLElement>(".badge");
      if (!badge) return;
      badge.hidden = count === 0;
      badge.textContent = count === 0 ? "" : `${count}`;
      badge.setAttribute("aria-label", `${count} new`);
    },
  };
}
