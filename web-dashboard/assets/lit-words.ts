/** Keeps the marks behind the quick-add field where the words are while one types and scrolls. */
export function startLitWords(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.id !== "quick-add-text") return;
    const lit = document.querySelector<HTMLElement>("#quick-add-lit");
    if (lit) keepWhatStillHolds(lit, target.value);
    follow(target);
  });
  document.addEventListener("keydown", sendOnEnter);
  document.addEventListener("scroll", ({ target }) => follow(target), true);
  document.addEventListener("htmx:after:swap", () => {
    const field = document.querySelector<HTMLTextAreaElement>("#quick-add-text");
    if (field?.value === "") for (const id of ANSWERS) document.querySelector(id)?.replaceChildren();
    follow(field);
  });
}

/** Enter sends, as in a chat; with shift it begins a line of its own. */
function sendOnEnter(event: KeyboardEvent): void {
  const { target, key, shiftKey, isComposing } = event;
  if (key !== "Enter" || shiftKey || isComposing) return;
  if (!(target instanceof HTMLTextAreaElement) || target.id !== "quick-add-text") return;
  event.preventDefault();
  target.form?.requestSubmit();
}

/** Where the live preview answers; an answer that comes after its text was sent is not wanted any more. */
const ANSWERS = ["#quick-add-lit", "#quick-add-preview"];

/** Until the server has answered, the marks of the words that are still there stay; those behind a change go. */
function keepWhatStillHolds(lit: HTMLElement, text: string): void {
  let at = 0;
  for (const node of [...lit.childNodes]) {
    const run = node.textContent ?? "";
    if (text.startsWith(run, at)) at += run.length;
    else {
      while (node.nextSibling) node.nextSibling.remove();
      node.remove();
      return;
    }
  }
}

function follow(target: EventTarget | null): void {
  const lit = document.querySelector<HTMLElement>("#quick-add-lit");
  if (lit && target instanceof HTMLTextAreaElement && target.id === "quick-add-text") lit.scrollTop = target.scrollTop;
}
