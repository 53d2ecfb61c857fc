/** A morph keeps what was typed; a form that was sent and answered goes back to what the server wrote in it. */
export function startFreshForms(): void {
  let sent: HTMLFormElement | null = null;
  document.addEventListener("submit", ({ target }) => {
    if (target instanceof HTMLFormElement) sent = target;
  });
  document.addEventListener("htmx:after:swap", ({ target }) => {
    if (target instanceof Element && target.closest("#quick-add-preview, #quick-add-text, #draft-check")) return; // only a preview
    if (sent?.isConnected) sent.reset();
    sent = null;
  });
}
