import type { Task } from "#core/tasks/task.ts";
import type { Told } from "./journal.ts";
import type { Telling } from "./named-times.ts";
import type { Promised } from "./promises.ts";
import { iso } from "./wall-clock.ts";
import type { World } from "./world-state.ts";

/** The times at which the last three ticks began with which nothing was wrong. */
export type WellAt = readonly [first: number, second: number, last: number];

/**
 * What was promised and not told, in a line each. Each promise that stood unchanged since its time is kept by the first
 * tick with which nothing is wrong; of a repeat that came round several times meanwhile, the last time is, and by the
 * second: where it was changed just after it had been told, the first may be spent on finding that out.
 */
export function brokenPromises(world: World, wellAt: WellAt): string[] {
  return [...world.promises.all()].flatMap((promised) => broken(world, promised, wellAt));
}

function broken(world: World, { task, person, since, tellings }: Promised, [first, second, until]: WellAt): string[] {
  const [after, before] = task.rrule ? [first, second] : [second, until];
  const due = tellings.filter(({ at }) => at > after && at <= before && at >= since);
  const last = new Map(due.map((one) => [`${one.kind} ${one.trigger}`, one]));
  return [...last.values()].flatMap((one) => {
    if (one.kind === "before" && isOverBy({ task, tellings }, until)) return [];
    const kept = world.journal.deliveries.some(
      ({ at, told }) =>
        at >= one.at &&
        told.some((line) => line.taskId === task.id && line.memberId === person.id && keeps(line, one, task)),
    );
    return kept
      ? []
      : [
          `never told: #${task.number} ${one.kind} ${one.trigger} at ${iso(one.at)} for ${person.name}, as of ${iso(until)}`,
        ];
  });
}

/** Of a repeat that somebody had put off until after this occurrence's time, what they asked for comes in its place. */
const keeps = (line: Told, { kind, trigger }: Telling, task: Task): boolean =>
  (line.kind === kind && line.trigger === trigger) || (task.rrule !== null && line.kind === "again");

/** "In an hour" is of no use any more once the hour has come. */
const isOverBy = ({ task, tellings }: Pick<Promised, "task" | "tellings">, until: number): boolean =>
  task.due?.value === "date-time" && tellings.some(({ kind, at }) => kind === "due" && at <= until);

/** What is due and still open once a tick has gone well, and lines whose message is over without them. */
export async function leftOver({ db, clock }: World): Promise<string[]> {
  const rows = await db.owner.batch({
    query: `select o.key, o.alarm->>'kind' as kind, o.due_at, o.attempts, o.error from outbox o
      left join outbox c on c.workspace_id = o.workspace_id and c.id = o.merged_into
      where o.sent_at is null and o.failed_at is null and o.dropped_at is null and o.due_at <= $1
        and (o.merged_into is null or coalesce(c.sent_at, c.failed_at, c.dropped_at) is not null)`,
    params: [iso(clock.now)],
  });
  return rows.map((row) => `still open in the outbox: ${JSON.stringify(row)}`);
}
