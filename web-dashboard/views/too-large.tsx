import { EmptyState } from "./empty-state.tsx";

export const TooLarge = () => (
  <EmptyState title="That is too large" main>
    <p>A template has at most 256 KB. Nothing was saved.</p>
    <p>
      <a href="/templates/import">Try another file</a>
    </p>
  </EmptyState>
);
