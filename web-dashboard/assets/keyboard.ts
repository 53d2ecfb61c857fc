/** j k d m enter / n ? on a page of rows. Without this script every act is still a form or a link. */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;

let acted: { readonly id: string; readonly index: number } | null = null; // the row that was last sent, and where it stood

function step(by: 1 | -1): void {
  const all = rows();
  const here = current();
  const at = here ? all.indexOf(here) + by : by === 1 ? 0 : all.length - 1;
  focusRow(all[Math.max(0, Math.min(at, all.length - 1))]);
}

function focusRow(row: HTMLElement | undefined): void {
  if (!row) return;
  const link = row.querySelector<HTMLElement>("[data-row-link]") ?? row.querySelector<HTMLElement>(".tick");
  link?.focus();
  row.scrollIntoView({ block: "nearest" });
}

function press(key: "d" | "m"): void {
  const target = current()?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!target) return;
  target.click();
  if (key === "m") target.parentElement?.querySelector<HTMLElement>(".move-choices button")?.focus();
}

function focusField(key: "/" | "n"): void {
  const field = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
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
  if (event.key === "Escape") leave(event.target);
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

function remember({ target }: Event): void {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  acted = row && { id: row.id, index: rows().indexOf(row) };
}

/** A row that was done moves to another group: whoever stood on it stands on the one that took its place. */
function keepPlace(): void {
  if (!acted) return;
  const active = document.activeElement;
  const elsewhere = active !== null && active !== document.body && active.closest("[data-row]")?.id !== acted.id;
  const all = rows();
  if (!elsewhere) focusRow(all[Math.min(acted.index, all.length - 1)]);
}

export function startKeyboard(): void {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", closeOthers);
  document.addEventListener("submit", remember, true);
  document.addEventListener("htmx:after:swap", keepPlace);
  for (const button of document.querySelectorAll<HTMLElement>("[data-open-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => KEYS["?"]?.());
  }
}
