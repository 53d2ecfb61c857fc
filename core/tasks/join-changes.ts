import type { Change } from "./change.ts";

/**
 * One change of several that tasks alone are changed by, in their order; its verb is theirs where they share one, else that
 * of `into`. null: two of them change the same task, or make the same list.
 */
export function joinChanges(into: Change, changes: readonly Change[]): Change | null {
  const tasks = changes.flatMap((change) => change.tasks);
  if (new Set(tasks.map(({ after }) => after.id)).size < tasks.length) return null;
  const lists = changes.flatMap((change) => change.lists);
  if (new Set(lists.map(({ name }) => name.toLowerCase())).size < lists.length) return null;
  const [first] = changes;
  return {
    ...into,
    verb: first && changes.every(({ verb }) => verb === first.verb) ? first.verb : into.verb,
    tasks,
    lists,
    notices: changes.flatMap(({ notices }) => notices),
  };
}
