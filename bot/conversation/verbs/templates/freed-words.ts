import { listWords } from "#core/chat/words.ts";
import type { Change } from "#core/tasks/change.ts";

const MOST = 3;

/** What a change set free, and which runs it ended: "#13 Test 2.4 can begin.", "Release 2.4 is finished." */
export function freedWords({ tasks, runs }: Change): readonly string[] {
  const freed = tasks.filter(({ before, after }) => before?.waiting && !after.waiting && after.parentId === null);
  const names = freed.slice(0, MOST).map(({ after }) => `#${after.number} ${after.summary}`);
  const more = freed.length - names.length;
  const begin = names.length > 0 ? [`${listWords(more > 0 ? [...names, `${more} more`] : names)} can begin.`] : [];
  const ended = runs.filter(({ before, after }) => before && before.ended === null && after.ended !== null);
  return [...begin, ...ended.map(({ after }) => `${after.name} is finished.`)];
}
