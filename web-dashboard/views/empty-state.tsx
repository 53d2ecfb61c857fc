import type { Child } from "hono/jsx";

/** What will be here, and how to make the first one. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <section class="empty-state">
      <h2>{title}</h2>
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
