import { listWords } from "#core/chat/words.ts";
import type { Change, TaskChange } from "#core/tasks/change.ts";

const MOST = 3;

/** What a change set free or holds back, and which runs it ended: "#13 Test 2.4 can begin.", "Release 2.4 is finished." */
export function freedWords({ tasks, runs }: Change): readonly string[] {
  const freed = tasks.filter(({ before, after }) => before?.waiting && !after.waiting && after.parentId === null);
  const begin = freed.length > 0 ? [`${named(freed)} can begin.`] : [];
  const held = tasks.filter(
    ({ before, after }) => before && !before.waiting && after.waiting && after.parentId === null,
  );
  const waits = held.length > 0 ? [`${named(held)} ${held.length === 1 ? "waits" : "wait"} again.`] : [];
  const ended = runs.filter(({ before, after }) => before && before.ended === null && after.ended !== null);
  return [...begin, ...waits, ...ended.map(({ after }) => `${after.name} is finished.`)];
}

function named(changes: readonly TaskChange[]): string {
  const names = changes.slice(0, MOST).map(({ after }) => `#${after.number} ${after.summary}`);
  const more = changes.length - names.length;
  return listWords(more > 0 ? [...names, `${more} more`] : names);
}
