import { BurnUpChart } from "../charts/burn-up-chart.tsx";
import type { ListPage } from "../page-models.ts";
import { waitingWords } from "./list-summary.tsx";
import { ProgressBar, ProgressWords } from "./progress-bar.tsx";
import { TaskGroup } from "./task-group.tsx";

export function ListOfTasks({ page, back }: { page: ListPage; back: string }) {
  const { list, open, done, moreOpen, moreDone } = page;
  const place = { back, within: "list" } as const;
  const late = open.filter(({ overdue }) => overdue);
  const waiting = waitingWords(list.waitingOn);
  return (
    <div class="columns">
      <div class="column-main">
        <p class="crumb">
          <a href="/lists">Lists</a>
        </p>
        <div class="page-head">
          <h1>{list.name}</h1>
          <ProgressWords {...list} />
        </div>
        <TaskGroup id="late" title="Overdue" tasks={late} place={place} late />
        <TaskGroup
          id="open"
          title="To do"
          tasks={open.filter(({ overdue }) => !overdue)}
          place={place}
          empty={late.length > 0 ? undefined : "Nothing is left to do here."}
          more={moreOpen > 0 && `${moreOpen} more.`}
        />
        <TaskGroup
          id="done"
          title="Done"
          tasks={done}
          place={place}
          more={moreDone > 0 && `${moreDone} more before.`}
        />
      </div>
      <aside class="column-side" aria-label="Progress">
        <section>
          <h2>Eight weeks</h2>
          <BurnUpChart points={list.burnUp} name={list.name} />
          <ProgressBar label={`${list.name}: done`} done={list.done} total={list.total} />
          {waiting && <p class="facts">{waiting}</p>}
        </section>
      </aside>
    </div>
  );
}
