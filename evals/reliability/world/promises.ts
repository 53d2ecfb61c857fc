import type { MemberId } from "#core/ids.ts";
import type { Task } from "#core/tasks/task.ts";
import { namedTimes, type Telling } from "./named-times.ts";
import type { Person } from "./person.ts";

/** What somebody is promised about a task, and since when nothing of it has changed. */
export type Promised = {
  readonly task: Task;
  readonly person: Person;
  readonly since: number;
  readonly tellings: readonly Telling[];
};

export type Promises = {
  /** After anything that people did: what it changes holds from now on. */
  revise(tasks: Iterable<Task>, people: Iterable<Person>, now: number): void;
  all(): Iterable<Promised>;
};

export function createPromises(end: number): Promises {
  const made = new Map<string, Promised & { readonly signature: string }>();
  return {
    revise(tasks, people, now) {
      const everybody = [...people];
      for (const task of tasks) {
        for (const person of everybody) {
          const key = `${task.id} ${person.id}`;
          const signature = signatureOf(task, person);
          const before = made.get(key);
          if (before?.signature === signature) {
            made.set(key, { ...before, task, person });
          } else {
            made.set(key, { task, person, signature, since: now, tellings: namedTimes(task, person, end) });
          }
        }
      }
    },
    all: () => made.values(),
  };
}

/** Everything that the promised times follow from. */
const signatureOf = (task: Task, person: Person): string =>
  JSON.stringify([
    task.status,
    task.due,
    task.rrule,
    task.reminders,
    holds(task, person.id),
    task.mutedBy.includes(person.id),
    task.snoozed[person.id] ?? null,
    person.zone,
    person.remindBefore,
  ]);

export const holds = ({ assigneeIds, authorId }: Task, id: MemberId): boolean =>
  assigneeIds.length > 0 ? assigneeIds.includes(id) : authorId === id;
