import type { MemberId } from "../ids.ts";
import { calendarDate, dueDay, isOverdue, type TaskDate } from "../tasks/task-date.ts";
import { compareDates } from "./date-order.ts";
import type { PlannedTask, PlanSetting, PlanWarning } from "./run-plan.ts";

/** What somebody should see before confirming: in the order of the tasks, overload last. */
export function planWarnings(tasks: readonly PlannedTask[], setting: PlanSetting): readonly PlanWarning[] {
  const dated = tasks.flatMap(datedParts);
  return [
    ...dated.flatMap((part) => dateWarnings(part, setting)),
    ...orderWarnings(tasks, setting),
    ...overloads(dated, setting),
  ];
}

type Dated = { readonly key: string; readonly date: TaskDate; readonly assigneeIds: readonly MemberId[] };

/** The task and those of its subtasks that have a date or people of their own. */
function datedParts({ subtasks, ...task }: PlannedTask): readonly Dated[] {
  const own = (part: Pick<PlannedTask, "key" | "due" | "expected" | "assignment">): readonly Dated[] => {
    const date = part.due ?? part.expected;
    return date ? [{ key: part.key, date, assigneeIds: part.assignment.assigneeIds }] : [];
  };
  return [...own(task), ...subtasks.flatMap(own)];
}

function dateWarnings({ key, date, assigneeIds }: Dated, setting: PlanSetting): readonly PlanWarning[] {
  const { calendar, absences, timeZone } = setting;
  const day = dueDay(date, timeZone);
  const warnings: PlanWarning[] = [];
  if (isOverdue(date, setting.now, timeZone)) warnings.push({ kind: "past", key, day });
  if (calendar.holidays.has(day)) warnings.push({ kind: "holiday", key, day });
  else if (!calendar.workDays.has(weekdayOf(day))) warnings.push({ kind: "weekend", key, day });
  for (const memberId of assigneeIds) {
    const away = absences.some((one) => one.memberId === memberId && one.from <= day && day <= one.until);
    if (away) warnings.push({ kind: "away", key, day, memberId });
  }
  return warnings;
}

/** ISO weekday, 1 Monday … 7 Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

function orderWarnings(tasks: readonly PlannedTask[], { timeZone }: PlanSetting): readonly PlanWarning[] {
  const dates = new Map(tasks.map(({ key, due, expected }) => [key, due ?? expected]));
  return tasks.flatMap(({ key, due, waitsFor }) =>
    waitsFor.flatMap((prerequisite): readonly PlanWarning[] => {
      const before = dates.get(prerequisite);
      if (!due || !before || compareDates(due, before) >= 0) return [];
      return [{ kind: "before-prerequisite", key, day: dueDay(due, timeZone), prerequisite }];
    }),
  );
}

function overloads(dated: readonly Dated[], setting: PlanSetting): readonly PlanWarning[] {
  const { dailyLimit, loadOf, timeZone } = setting;
  if (dailyLimit === null) return [];
  const counts = new Map<string, { memberId: MemberId; day: string; count: number }>();
  const today = calendarDate(setting.now, timeZone);
  for (const { date, assigneeIds } of dated) {
    const day = dueDay(date, timeZone);
    for (const memberId of day < today ? [] : assigneeIds) {
      const at = counts.get(`${memberId} ${day}`) ?? { memberId, day, count: loadOf(memberId, day) };
      counts.set(`${memberId} ${day}`, { ...at, count: at.count + 1 });
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count > dailyLimit)
    .map((one): PlanWarning => ({ kind: "overloaded", ...one }));
}
