import { burnUp } from "#core/progress/burn-up.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { ListFacts, Names } from "#core/progress/desk-store.ts";
import { progressOf } from "#core/progress/progress.ts";
import type { ListSummary } from "../page-models.ts";

/** Those with late tasks first, then those with work left, then by name; what is in no list comes last. */
export function listSummaries(
  { lists, people }: { lists: readonly ListFacts[]; people: Names },
  reader: DeskReader,
): ListSummary[] {
  const left = ({ done, total }: ListSummary) => (done < total ? 1 : 0);
  return lists
    .map((facts) => listSummary(facts, people, reader))
    .sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        Number(b.late > 0) - Number(a.late > 0) ||
        left(b) - left(a) ||
        a.name.localeCompare(b.name),
    );
}

export function listSummary({ id, name, settled, tasks }: ListFacts, people: Names, reader: DeskReader): ListSummary {
  const { done, total, late, waitingOn } = progressOf(tasks, reader);
  return {
    id,
    name: name ?? "In no list",
    done: done + settled,
    total: total + settled,
    late,
    waitingOn: waitingOn.map(({ memberId, ...rest }) => ({
      person: { id: memberId, name: people.get(memberId) ?? "someone" },
      ...rest,
    })),
    burnUp: burnUp(tasks, reader).map((point) => ({
      ...point,
      total: point.total + settled,
      done: point.done + settled,
    })),
  };
}
