import type { Child } from "hono/jsx";

/** What will be here, and how to make the first one. `main`: it is all of its page. */
export function EmptyState({ title, children, main }: { title: string; children?: Child; main?: boolean }) {
  return (
    <section class="empty-state">
      {main ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </section>
  );
}

export function Examples({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="examples">
      {lines.map((line) => (
        <li>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  );
}
