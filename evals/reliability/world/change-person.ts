import { DEFAULTS, type Person, ZONES } from "./person.ts";
import { memberStatement } from "./person-row.ts";
import { dayAt, iso, plusDays } from "./wall-clock.ts";
import type { World } from "./world-state.ts";

/** Some setting of theirs is another one from now on. */
export async function changeSettings(world: World, me: Person): Promise<void> {
  const { acts, db, workspaceId, people, clock, journal } = world;
  const changed = acts.pick<Partial<Person>>([
    { zone: acts.pick(ZONES) },
    { quiet: acts.pick([DEFAULTS.quiet, { from: "23:00", to: "05:30" }, null]) },
    { dayTime: acts.pick(["08:00", "09:30", "16:00"]) },
    { remindBefore: acts.pick([[], ["PT2H"], ["P1D"]]) },
    { nudges: !me.nudges },
    { budget: acts.between(1, 8) },
  ]);
  const after = { ...me, ...changed, settled: clock.now };
  people.set(me.id, after);
  await db.owner.batch(memberStatement(workspaceId, after));
  journal.note(clock.now, `${me.name} sets ${JSON.stringify(changed)}`);
}

/** A few days out of office, with or without somebody who stands in; not while they are away already. */
export async function goAway(world: World, me: Person): Promise<void> {
  const { acts, db, workspaceId, people, clock, journal, newId } = world;
  const today = dayAt(clock.now, me.zone);
  if (me.absences.some(({ to }) => to >= today)) return;
  const from = plusDays(today, acts.between(0, 5));
  const to = plusDays(from, acts.between(0, 9));
  const others = [...people.keys()].filter((id) => id !== me.id);
  const standIn = acts.chance(0.5) ? acts.pick(others) : null;
  people.set(me.id, { ...me, absences: [...me.absences, { from, to, standIn }], settled: clock.now });
  await db.owner.batch({
    query: `insert into absence (workspace_id, id, member_id, from_day, to_day, stand_in_id, created_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    params: [workspaceId, newId(), me.id, from, to, standIn, iso(clock.now)],
  });
  journal.note(
    clock.now,
    `${me.name} is away ${from} to ${to}${standIn ? ` and ${people.get(standIn)?.name} stands in` : ""}`,
  );
}
