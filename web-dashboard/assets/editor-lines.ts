/** A problem's link puts the cursor on its line in the editor. Without this script it leads to the numbered lines below. */
export function startEditorLines(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-line]") : null;
    const field = document.querySelector<HTMLTextAreaElement>("#template-yaml");
    if (!link || !field) return;
    event.preventDefault();
    selectLine(field, Number(link.dataset.line));
  });
}

function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / Math.max(lines.length, 1)) * Math.max(0, line - 4);
}
