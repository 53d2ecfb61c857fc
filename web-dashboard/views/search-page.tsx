import type { SearchPage } from "../page-models.ts";
import { EmptyState, Examples } from "./empty-state.tsx";
import { TaskGroup } from "./task-group.tsx";

export function Search({ page, back }: { page: SearchPage; back: string }) {
  const { text, tasks, more } = page;
  return (
    <>
      <div class="page-head">
        <h1>Search</h1>
      </div>
      {text !== "" && tasks.length > 0 && (
        <TaskGroup
          id="found"
          title={`Found for “${text}”`}
          tasks={tasks}
          place={{ back }}
          more={more > 0 && `${more} more; another word would narrow it down.`}
        />
      )}
      {text !== "" && tasks.length === 0 && (
        <EmptyState title={`Nothing found for “${text}”`}>
          <p>I looked in all titles, those of done tasks too. A single word or a number works best:</p>
          <Examples lines={["report", "#42"]} />
        </EmptyState>
      )}
      {text === "" && (
        <EmptyState title="Look for a task">
          <p>Type a word from its title, or its number, into the field above.</p>
        </EmptyState>
      )}
    </>
  );
}
