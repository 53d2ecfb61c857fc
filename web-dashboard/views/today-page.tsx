import type { Whose } from "#core/progress/desk-store.ts";
import type { TodayPage } from "../page-models.ts";
import { EmptyState, Examples } from "./empty-state.tsx";
import { ListLine } from "./list-summary.tsx";
import { ProgressBar, ProgressWords } from "./progress-bar.tsx";
import { QuickAdd } from "./quick-add.tsx";
import { TaskGroup } from "./task-group.tsx";

/** In ten seconds: what is late, what is today, how each list is going. */
export function Today({ page, whose, back, typed }: { page: TodayPage; whose: Whose; back: string; typed: string }) {
  const { overdue, today, next, later, doneToday } = page;
  const place = { back, ...(whose === "mine" ? { me: page.viewer.memberId } : {}) };
  const bare = overdue.length + today.length + next.length + doneToday.length + later === 0;
  return (
    <div class="columns">
      <div class="column-main">
        <div class="page-head">
          <h1>{page.viewer.today}</h1>
          <WhoseSwitch whose={whose} />
        </div>
        <QuickAdd back={back} text={typed} />
        {bare ? (
          <NothingYet whose={whose} />
        ) : (
          <>
            <TaskGroup id="overdue" title="Overdue" tasks={overdue} place={place} late />
            <TaskGroup id="today" title="Today" tasks={today} place={place} empty="Nothing is due today." />
            <TaskGroup
              id="next"
              title="Next"
              tasks={next}
              place={place}
              more={later > 0 && <Later count={later} whose={whose} />}
            />
            <TaskGroup id="done" title="Done today" tasks={doneToday} place={place} />
          </>
        )}
      </div>
      <aside class="column-side" aria-label="Progress">
        <section class="week">
          <h2>{page.week.label}</h2>
          {page.week.total === 0 ? (
            <p class="quiet">Nothing is due this week. What gets done will be counted here.</p>
          ) : (
            <>
              <ProgressWords {...page.week} />
              <ProgressBar label={`${page.week.label}: done`} done={page.week.done} total={page.week.total} />
            </>
          )}
        </section>
        <section class="side-lists">
          <h2>
            <a href="/lists">Lists</a>
          </h2>
          {page.lists.length === 0 ? (
            <p class="quiet">
              A list gathers tasks that belong together. Put a task in one with <code>+launch</code>.
            </p>
          ) : (
            <ul class="list-lines">
              {page.lists.map((list) => (
                <ListLine list={list} />
              ))}
            </ul>
          )}
        </section>
      </aside>
    </div>
  );
}

function Later({ count, whose }: { count: number; whose: Whose }) {
  return (
    <a class="more" href={whose === "mine" ? "/?next=all" : "/?whose=everyone&next=all"}>
      {count} more later
    </a>
  );
}

function WhoseSwitch({ whose }: { whose: Whose }) {
  return (
    <nav class="switch" aria-label="Whose tasks">
      <a class="nav-link" href="/" aria-current={whose === "mine" ? "true" : undefined}>
        Mine
      </a>
      <a class="nav-link" href="/?whose=everyone" aria-current={whose === "everyone" ? "true" : undefined}>
        Everyone's
      </a>
    </nav>
  );
}

function NothingYet({ whose }: { whose: Whose }) {
  return (
    <EmptyState title={whose === "mine" ? "You have no open tasks" : "There are no open tasks"}>
      <p>What is late, what is due today and what comes next will stand here. Write the first one above, or in chat:</p>
      <Examples
        lines={["call the bank tomorrow 10am", "water the plants every friday", "ask @ben for the numbers by thursday"]}
      />
    </EmptyState>
  );
}
