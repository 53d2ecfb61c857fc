import type { ListsPage } from "../page-models.ts";
import { EmptyState, Examples } from "./empty-state.tsx";
import { ListLine } from "./list-summary.tsx";

export function Lists({ page }: { page: ListsPage }) {
  return (
    <>
      <div class="page-head">
        <h1>Lists</h1>
      </div>
      {page.lists.length === 0 ? (
        <EmptyState title="No lists yet">
          <p>
            Each list will show here how much of it is done, what is late and who is waited for. Name one in a task:
          </p>
          <Examples lines={["book the room +offsite", "write the announcement friday +launch"]} />
        </EmptyState>
      ) : (
        <ul class="list-cards">
          {page.lists.map((list) => (
            <ListLine list={list} spark />
          ))}
        </ul>
      )}
    </>
  );
}
