import { ListId, MemberId, TaskId, WorkspaceId } from "#core/ids.ts";
import type { Task } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";

const id = (kind: number, n: number) => `019ab000-000${kind}-7000-8000-${String(n).padStart(12, "0")}`;

export const WORKSPACE = WorkspaceId.parse(id(0, 1));
export const ANA = MemberId.parse(id(1, 1));
export const BEN = MemberId.parse(id(1, 2));
export const CLEO = MemberId.parse(id(1, 3));
export const DORA = MemberId.parse(id(1, 4));
export const PEOPLE = new Map<MemberId, string>([
  [ANA, "Ana"],
  [BEN, "Ben"],
  [CLEO, "Cleo"],
  [DORA, "Dora"],
]);

export const FINANCE = ListId.parse(id(2, 1));
export const RELEASE = ListId.parse(id(2, 2));
export const OFFSITE = ListId.parse(id(2, 3));
export const LISTS = new Map<string, string>([
  [RELEASE, "Release 2.4"],
  [FINANCE, "Finance"],
  [OFFSITE, "Offsite in Lisbon"],
]);

export const NOW = new Date("2026-11-22T08:20:00Z"); // a Sunday, 09:20 in Berlin
export const ZONE = "Europe/Berlin";

export const on = (date: string): TaskDate => ({ value: "date", date });
export const at = (local: string): TaskDate => ({ value: "date-time", local: `${local}:00`, timeZone: ZONE });

let made = 0;

export function demoTask(summary: string, over: Partial<Task> = {}): Task {
  made += 1;
  const completed = over.completed ?? null;
  return {
    id: TaskId.parse(id(3, over.number ?? made)),
    workspaceId: WORKSPACE,
    number: made,
    summary,
    description: null,
    status: completed ? "completed" : "needs-action",
    priority: 0,
    start: null,
    due: null,
    duration: null,
    completed,
    rrule: null,
    exdates: [],
    reminders: [],
    remindsChannel: false,
    snoozed: {},
    mutedBy: [],
    recurrenceMode: null,
    parentId: null,
    listId: null,
    channelId: null,
    authorId: ANA,
    assigneeIds: [],
    categories: [],
    runId: null,
    waiting: false,
    created: new Date("2026-11-03T09:00:00Z"),
    sequence: 0,
    ...over,
  };
}

/** A believable desk: late, today, next, undated, three lists over eight weeks. */
export function demoTasks(): Task[] {
  return [
    demoTask("Renew the domain", { number: 31, due: on("2026-11-19"), assigneeIds: [ANA], priority: 1 }),
    demoTask("Reply to the auditors about the lease", {
      number: 36,
      due: at("2026-11-20T17:00"),
      assigneeIds: [ANA, BEN],
      listId: FINANCE,
      categories: ["audit"],
      priority: 2,
    }),
    demoTask("Stand-up notes", {
      number: 38,
      due: at("2026-11-22T10:00"),
      assigneeIds: [ANA],
      rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU",
    }),
    demoTask("Call the bank about the Q3 transfer fees", {
      number: 39,
      due: at("2026-11-22T14:30"),
      assigneeIds: [ANA],
      listId: FINANCE,
    }),
    demoTask("Pick the photo for the launch post", { number: 41, due: on("2026-11-22"), assigneeIds: [ANA, CLEO] }),
    demoTask("Send the Q3 report", {
      number: 42,
      description: "The board wants the regional split this time.\nNumbers are in the shared sheet, tab “Q3 final”.",
      due: at("2026-11-27T16:00"),
      assigneeIds: [ANA, BEN],
      listId: FINANCE,
      categories: ["finance"],
      priority: 2,
      rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
      sequence: 3,
    }),
    demoTask("Book the room", { number: 40, due: on("2026-11-24"), assigneeIds: [ANA], listId: OFFSITE }),
    demoTask("Flights for Dora", { number: 44, due: on("2026-12-01"), assigneeIds: [DORA], listId: OFFSITE }),
    demoTask("Draft the board report", { number: 57, due: on("2026-11-26"), assigneeIds: [ANA], listId: FINANCE }),
    demoTask("Lunch with Sam", {
      number: 61,
      due: at("2026-12-10T12:00"),
      assigneeIds: [ANA],
      rrule: "FREQ=MONTHLY;BYDAY=2TH",
    }),
    demoTask("Water the plants", { number: 62, assigneeIds: [ANA], completed: new Date("2026-11-22T07:40:00Z") }),
    demoTask("Pull the regional numbers", {
      number: 63,
      parentId: TaskId.parse(id(3, 42)),
      assigneeIds: [BEN],
      completed: new Date("2026-11-21T15:00:00Z"),
    }),
    demoTask("Check them against the ledger", { number: 64, parentId: TaskId.parse(id(3, 42)), assigneeIds: [BEN] }),
    ...series("Release step", RELEASE, 20, 14, 100),
    ...series("Invoice", FINANCE, 9, 6, 200),
    ...series("Offsite errand", OFFSITE, 7, 2, 300),
  ];
}

/** `total` tasks made over seven weeks, the first `done` of them done about a week and a half later. */
function series(name: string, listId: ListId, total: number, done: number, from: number): Task[] {
  const start = Date.parse("2026-09-29T09:00:00Z");
  const step = (45 * 86_400_000) / total;
  return Array.from({ length: total }, (_, i) => {
    const created = new Date(start + i * step);
    const completed =
      i < done ? new Date(Math.min(created.getTime() + 11 * 86_400_000, NOW.getTime() - 3_600_000)) : null;
    const assigneeIds = [[BEN, CLEO, DORA, ANA][i % 3] ?? ANA];
    const due = i === done ? on("2026-11-18") : on("2026-12-04");
    return demoTask(`${name} ${i + 1}`, { number: from + i, listId, created, completed, assigneeIds, due });
  });
}
