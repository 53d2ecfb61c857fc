import type { Loaded, LoadedTask } from "#core/chat/chat-store.ts";
import type { Reading, Reference } from "#core/language/reading.ts";
import { isOpen } from "#core/tasks/task.ts";
import { bestMatches } from "./match-words.ts";

/** Which tasks a message points at. `bulk`: more than one was meant by a word such as "all". */
export type Resolved =
  | { readonly outcome: "found"; readonly tasks: readonly LoadedTask[]; readonly bulk: boolean }
  | { readonly outcome: "several"; readonly candidates: readonly LoadedTask[] }
  | { readonly outcome: "none"; readonly missing: Reference | null; readonly near: readonly LoadedTask[] };

type Wanted = "open" | "closed" | "any";

const WANTED: Partial<Record<NonNullable<Reading["verb"]>, Wanted>> = {
  "reopen-task": "closed",
  "show-task": "any",
  "comment-on-task": "any",
};

/** Of tasks that were asked about, those that the act still fits: others were done or dropped meanwhile. */
export const stillMeant = (tasks: readonly LoadedTask[], { verb }: Reading): readonly LoadedTask[] =>
  tasks.filter((task) => fits(task, WANTED[verb ?? "help"] ?? "open"));

/** None said: what the conversation was about. Several references name several tasks, and each must be found. */
export function resolve(loaded: Loaded, reading: Reading): Resolved {
  const wanted = WANTED[reading.verb ?? "help"] ?? "open";
  const references: readonly Reference[] = reading.references.length > 0 ? reading.references : [{ kind: "pronoun" }];
  const tasks: LoadedTask[] = [];
  for (const reference of references) {
    const found = resolveOne(loaded, reference, wanted);
    if (found.outcome !== "found") return found;
    tasks.push(...found.tasks);
  }
  const unique = [...new Map(tasks.map((task) => [task.id, task])).values()];
  return { outcome: "found", tasks: unique, bulk: unique.length > 1 && references.some(isPlural) };
}

const isPlural = ({ kind }: Reference): boolean => kind !== "number" && kind !== "ordinal";

function resolveOne(loaded: Loaded, reference: Reference, wanted: Wanted): Resolved {
  const { tasks, memory } = loaded;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const at = (ids: readonly LoadedTask["id"][]) => ids.flatMap((id) => byId.get(id) ?? []);
  const found = (hits: readonly LoadedTask[]): Resolved =>
    hits.length > 0
      ? { outcome: "found", tasks: hits, bulk: hits.length > 1 }
      : { outcome: "none", missing: reference, near: [] };

  switch (reference.kind) {
    case "number": {
      const hit = tasks.find(({ number }) => number === reference.number);
      const near = tasks.filter(({ number }) => number === Math.floor(reference.number / 10));
      return hit ? found([hit]) : { outcome: "none", missing: reference, near };
    }
    case "ordinal":
      return found(at(memory.shown).slice(...slice(reference.index)));
    case "pronoun":
      return byMemory(loaded, at, found);
    case "shown":
      return found(at(memory.shown.length > 0 ? memory.shown : memory.focus).filter((task) => fits(task, wanted)));
    case "rest":
      return found(at(memory.shown).filter((task) => isOpen(task)));
    case "everything":
      return found(tasks.filter((task) => isOpen(task) && isMine(loaded, task)));
    case "words":
      return byWords(loaded, reference, wanted);
  }
}

/** What was spoken of; else what was shown; else one of the person's own. */
function byMemory(
  loaded: Loaded,
  at: (ids: readonly LoadedTask["id"][]) => readonly LoadedTask[],
  found: (hits: readonly LoadedTask[]) => Resolved,
): Resolved {
  const { focus, shown } = loaded.memory;
  const spoken = focus.length > 0 ? at(focus) : onlyOne(at(shown));
  if (spoken.length > 0) return found(spoken);
  const among = at(shown).filter(isOpen);
  if (among.length > 1) return { outcome: "several", candidates: among };
  const mine = loaded.tasks.filter((task) => isOpen(task) && task.assigneeIds.includes(loaded.actor.id));
  if (mine.length <= 1) return found(mine);
  return { outcome: "several", candidates: mine.toSorted((a, b) => b.number - a.number) };
}

const slice = (index: number): [number, number | undefined] =>
  index > 0 ? [index - 1, index] : [index, index === -1 ? undefined : index + 1];

const onlyOne = (tasks: readonly LoadedTask[]): readonly LoadedTask[] => (tasks.length === 1 ? tasks : []);

function byWords(loaded: Loaded, reference: Extract<Reference, { kind: "words" }>, wanted: Wanted): Resolved {
  const best = bestMatches(
    reference.text,
    loaded.tasks.filter((task) => fits(task, wanted)),
  );
  const mine = best.filter((task) => isMine(loaded, task));
  const candidates = mine.length > 0 ? mine : best;
  if (candidates.length === 0) return { outcome: "none", missing: reference, near: [] };
  if (candidates.length === 1) return { outcome: "found", tasks: candidates, bulk: false };
  return { outcome: "several", candidates };
}

function fits(task: LoadedTask, wanted: Wanted): boolean {
  if (wanted === "any") return true;
  return isOpen(task) === (wanted === "open");
}

/** Assigned to the actor; or theirs to say, because they asked for it. */
export const isMine = ({ actor }: Loaded, task: LoadedTask): boolean =>
  task.assigneeIds.includes(actor.id) || task.authorId === actor.id;
