/** j k d m enter / n ? on a page of rows. Without this script every act is still a form or a link. */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;

let last = 0; // where one was, so that the next row takes the place of one that went away

function step(by: 1 | -1): void {
  const all = rows();
  const here = current();
  const at = here ? all.indexOf(here) + by : by === 1 ? 0 : all.length - 1;
  focusRow(all[Math.max(0, Math.min(at, all.length - 1))]);
}

function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>("[data-row-link], .tick")?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

function press(key: "d" | "m"): void {
  const target = current()?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!target) return;
  last = rows().findIndex((row) => row.contains(target));
  target.click();
  if (key === "m") target.parentElement?.querySelector<HTMLElement>(".move-choices button")?.focus();
}

function focusField(key: "/" | "n"): void {
  const field = document.querySelector<HTMLInputElement>(`[data-key="${key}"]`);
  if (field) field.focus();
  else if (key === "n") location.assign("/#quick-add-text");
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  d: () => press("d"),
  m: () => press("m"),
  n: () => focusField("n"),
  "/": () => focusField("/"),
  "?": () => document.querySelector<HTMLDialogElement>("#keys")?.showModal(),
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") return leave(event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Escape closes an open menu, or leaves the field. */
function leave(target: EventTarget | null): void {
  const open = document.querySelector<HTMLDetailsElement>("details.move[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary")?.focus();
  } else if (isWriting(target)) (target as HTMLElement).blur(); // safe: isWriting admits only elements
}

/** A click elsewhere closes an open menu, and only one is open at a time. */
function closeOthers(event: Event): void {
  for (const open of document.querySelectorAll<HTMLDetailsElement>("details.move[open]")) {
    if (!open.contains(event.target as Node | null)) open.open = false; // safe: events of a document come from nodes
  }
}

/** After a row went away, whoever was on it stands on the next one. */
function keepPlace(): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (lost && last >= 0) focusRow(rows()[Math.min(last, rows().length - 1)]);
}

export function startKeyboard(): void {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", closeOthers);
  document.addEventListener("htmx:after:swap", keepPlace);
  for (const button of document.querySelectorAll<HTMLElement>("[data-open-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => KEYS["?"]?.());
  }
}
