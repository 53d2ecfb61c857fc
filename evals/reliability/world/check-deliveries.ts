import type { Task } from "#core/tasks/task.ts";
import type { Delivery, Told } from "./journal.ts";
import { isOpen } from "./named-times.ts";
import { mayBeTold } from "./open-hours.ts";
import type { Person } from "./person.ts";
import { holds } from "./promises.ts";
import { DAY, dayAt, iso } from "./wall-clock.ts";
import type { World } from "./world-state.ts";

/** What is wrong with these messages, in a line each. Nothing was changed by anybody since they were sent. */
export function wrongDeliveries(world: World, deliveries: readonly Delivery[]): string[] {
  return deliveries.flatMap((delivery) => [
    ...delivery.told.flatMap((told) =>
      wrongLine(world, delivery, told).map((what) => `${what}: ${lineText(world, delivery, told)}`),
    ),
    ...overBudget(world, delivery),
  ]);
}

function wrongLine(world: World, delivery: Delivery, told: Told): string[] {
  const task = world.tasks.get(told.taskId as Task["id"]); // the row's own task
  const person = world.people.get(told.memberId as Person["id"]); // and person
  if (!task || !person) return ["nobody's"];
  return [
    ...repeated(world, delivery, told),
    ...(isOpen(task) ? [] : ["of a task that is closed"]),
    ...(task.mutedBy.includes(person.id) ? ["muted"] : []),
    ...(told.kind === "again" || holds(task, person.id) ? [] : ["not theirs"]),
    ...(delivery.begun < told.forAt ? ["before its time"] : []),
    ...wrongReader(world, delivery, person),
    ...(isNamedLine(task, told) ? [] : untimely(world, delivery, { told, person })),
  ];
}

/** Nobody hears twice of the same, unless a message may have been lost, and then it says so, all but one. */
function repeated({ journal }: World, delivery: Delivery, told: Told): string[] {
  const same = journal.deliveries.filter((other) => other.told.some((line) => sameLine(line, told)));
  const [first] = same;
  if (same.length === 1 || delivery === first) return [];
  const unmarked = same.filter(({ marked }) => !marked).length;
  const earlier = same.slice(0, same.indexOf(delivery));
  return [
    ...(earlier.every(({ key }) => journal.doubtful.has(key)) ? [] : ["told twice"]),
    ...(unmarked > 1 ? ["told twice, and doesn't say so"] : []),
  ];
}

export const sameLine = (one: Told, other: Told): boolean =>
  one.taskId === other.taskId &&
  one.memberId === other.memberId &&
  one.kind === other.kind &&
  one.trigger === other.trigger &&
  one.forAt === other.forAt;

const isNamedLine = (task: Task, { kind }: Told): boolean =>
  kind === "at" || kind === "again" || (kind !== "nudge" && task.due?.value === "date-time");

function standInFor({ people }: World, person: Person, at: number): Person | null {
  const day = dayAt(at, person.zone);
  const away = person.absences.find(({ from, to }) => from <= day && day <= to);
  return (away?.standIn && people.get(away.standIn)) || null;
}

function wrongReader(world: World, { to, begun }: Delivery, person: Person): string[] {
  const reader = standInFor(world, person, begun) ?? person;
  return to === reader.account ? [] : [`told to ${to} instead of ${reader.account}`];
}

type Line = { readonly told: Told; readonly person: Person };

/** What nobody named a time for waits until its reader may be told. */
function untimely(world: World, delivery: Delivery, { told, person }: Line): string[] {
  const { journal, holidays } = world;
  const standIn = standInFor(world, person, delivery.begun);
  const reader = standIn ?? person;
  const open = mayBeTold(delivery.begun, reader, { holidays, absences: standIn ? [] : person.absences });
  const nudged = told.kind === "nudge" && journal.deliveries.some((other) => justTold(other, delivery, told));
  return [...(open ? [] : [`at a time that isn't ${reader.name}'s`]), ...(nudged ? ["nudged within a day"] : [])];
}

/** By the scheduler's clock: it can't know better. */
const justTold = (other: Delivery, { at, begun }: Delivery, { taskId, memberId }: Told): boolean =>
  other.begun > begun - DAY &&
  other.at <= at &&
  other.told.some((line) => line.kind !== "nudge" && line.taskId === taskId && line.memberId === memberId);

/** No more messages a day that nobody asked for than they want. Days on which they changed their mind don't count. */
function overBudget(world: World, delivery: Delivery): string[] {
  const person = [...world.people.values()].find(({ account }) => account === delivery.to);
  if (!person || !isUnasked(world, delivery)) return [];
  const day = dayAt(delivery.at, person.zone);
  if (dayAt(person.settled, person.zone) === day) return [];
  const those = world.journal.deliveries.filter(
    (one) =>
      one.to === person.account &&
      dayAt(one.at, person.zone) === day &&
      !one.marked &&
      isUnasked(world, one) &&
      one.at <= delivery.at,
  );
  return those.length > person.budget
    ? [`message ${those.length} of a day that ${person.name} wants ${person.budget} on: ${iso(delivery.at)}`]
    : [];
}

/** What goes to a stand-in is asked for by whoever is away. */
const isUnasked = (world: World, { told, to }: Delivery): boolean =>
  told.length > 0 &&
  told.every((line) => {
    const task = world.tasks.get(line.taskId as Task["id"]); // the row's own task
    const person = world.people.get(line.memberId as Person["id"]);
    return task && person?.account === to && !isNamedLine(task, line);
  });

function lineText(
  { tasks, people }: World,
  { at, to }: Delivery,
  { taskId, memberId, kind, trigger, forAt }: Told,
): string {
  const [task, person] = [tasks.get(taskId as Task["id"]), people.get(memberId as Person["id"])];
  return `#${task?.number} ${kind} ${trigger} for ${iso(forAt)} of ${person?.name}, to ${to} at ${iso(at)}`;
}
