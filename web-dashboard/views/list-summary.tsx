import { listWords } from "#core/chat/words.ts";
import { BurnUpSpark } from "../charts/burn-up-chart.tsx";
import type { ListSummary, WaitingView } from "../page-models.ts";
import { ProgressBar, ProgressWords } from "./progress-bar.tsx";

export const listPath = ({ id }: Pick<ListSummary, "id">): string => `/lists/${id ?? "none"}`;

/** One list at a glance: a bar, done of all, late, who is waited for. */
export function ListLine({ list, spark }: { list: ListSummary; spark?: boolean }) {
  const waiting = waitingWords(list.waitingOn);
  return (
    <li class="list-line">
      <div class="list-head">
        <a class="list-name" href={listPath(list)}>
          {list.name}
        </a>
        <ProgressWords {...list} />
      </div>
      {spark && <BurnUpSpark points={list.burnUp} />}
      <ProgressBar label={`${list.name}: done`} done={list.done} total={list.total} />
      {waiting && <p class="facts">{waiting}</p>}
    </li>
  );
}

const NAMED = 3;

/** "Waiting on Ben (2 late) and Cleo"; nothing when nobody is waited for. */
export function waitingWords(waitingOn: readonly WaitingView[]): string | null {
  if (waitingOn.length === 0) return null;
  const named = waitingOn
    .slice(0, NAMED)
    .map(({ person, late }) => (late > 0 ? `${person.name} (${late} late)` : person.name));
  const others = waitingOn.length - named.length;
  return `Waiting on ${listWords(others > 0 ? [...named, `${others} more`] : named)}`;
}
