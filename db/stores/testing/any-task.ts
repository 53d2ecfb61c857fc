import fc from "fast-check";
import type { ChannelId, ListId, MemberId, TaskId, WorkspaceId } from "#core/ids.ts";
import type { Priority, Task } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { newId } from "./open-store.ts";

/** What a task of this workspace may point at. */
export type Places = {
  readonly workspaceId: WorkspaceId;
  readonly authorId: MemberId;
  readonly people: readonly MemberId[];
  readonly listId: ListId;
  readonly channelId: ChannelId;
  readonly parentId: TaskId;
};

const day = fc
  .date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "UTC", "Etc/GMT+12");

/** Also the hours that clocks leave out, and those that they go through twice. */
export const anyDate: fc.Arbitrary<TaskDate> = fc.oneof(
  day.map((date) => ({ value: "date", date }) as const),
  fc
    .record({ date: day, time: clock, timeZone: zone })
    .map(({ date, time, timeZone }) => ({ value: "date-time", local: `${date}T${time}`, timeZone }) as const),
  fc.constant({ value: "date-time", local: "2026-03-08T02:30:00", timeZone: "America/Los_Angeles" } as const),
);

/** Every character but NUL, which no text of Postgres holds, and which is cleaned from messages. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: "binary", minLength: 1, maxLength }).map((text) => text.replaceAll("\0", "·"));

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const instant = fc.date({
  min: new Date("1970-01-01T00:00:00Z"),
  max: new Date("2999-01-01T00:00:00Z"),
  noInvalidDate: true,
});

const state = fc.oneof(
  fc.record({ status: fc.constantFrom("needs-action", "in-process", "cancelled"), completed: fc.constant(null) }),
  fc.record({ status: fc.constant("completed"), completed: instant }),
) as fc.Arbitrary<Pick<Task, "status" | "completed">>; // the words are TaskStatus's

/** Numbers are the workspace's to give, keys the app's: new ones for each run. */
let numbered = 1000;
export const asNew = (task: Task): Task => ({ ...task, id: newId() as TaskId, number: ++numbered }); // a fresh UUID is one

/** A task with any of its fields set, as the verbs leave it: people and labels in their order. */
export const anyTask = ({ workspaceId, authorId, people, listId, channelId, parentId }: Places): fc.Arbitrary<Task> =>
  fc
    .record({
      summary: anyText(500),
      description: orNull(anyText(2000)),
      state,
      priority: fc.nat(9).map((priority) => priority as Priority),
      start: orNull(anyDate),
      due: orNull(anyDate),
      duration: fc.constantFrom(null, "PT45M", "P1DT2H"),
      rrule: fc.constantFrom(null, "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
      exdates: fc.array(day, { maxLength: 3 }),
      recurrenceMode: fc.constantFrom(null, "from-due", "from-completion") as fc.Arbitrary<Task["recurrenceMode"]>,
      reminders: fc.subarray(["PT1H", "P1D", "2026-11-27T15:00:00"]),
      remindsChannel: fc.boolean(),
      snoozed: fc.dictionary(fc.constantFrom(...people), fc.constant("2026-11-27T15:00:00.000Z"), {
        noNullPrototype: true,
      }),
      mutedBy: fc.subarray([...people]).map((ids) => ids.toSorted()),
      parentId: orNull(fc.constant(parentId)),
      listId: orNull(fc.constant(listId)),
      channelId: orNull(fc.constant(channelId)),
      assigneeIds: fc.subarray([...people]).map((ids) => ids.toSorted()),
      categories: fc.uniqueArray(anyText(40), { maxLength: 5 }).map((names) => names.toSorted()),
      runId: fc.constant(null),
      waiting: fc.boolean(),
      created: instant,
      sequence: fc.nat(1000),
    })
    .map(({ state: { status, completed }, ...fields }) => ({
      ...fields,
      status,
      completed,
      workspaceId,
      authorId,
      id: newId() as TaskId,
      number: 0,
    }));
