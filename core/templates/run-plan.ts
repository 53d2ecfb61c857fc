import type { MemberId } from "../ids.ts";
import type { Priority } from "../tasks/task.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import type { Condition } from "./condition.ts";
import type { Offset } from "./offset.ts";
import type { DateSetting } from "./resolve-offset.ts";
import type { Role } from "./role.ts";
import type { Assignment } from "./run.ts";
import type { Variable } from "./variable.ts";

/** Whose calendar, clock and people a run is planned with. */
export type PlanSetting = DateSetting & {
  readonly now: Date;
  readonly nameOf: (memberId: MemberId) => string;
  readonly lastInRotation: ReadonlyMap<string, MemberId>; // by role: who had it in the run before
  readonly absences: readonly Absence[];
  readonly dailyLimit: number | null; // tasks a person can take in a day
  readonly loadOf: (memberId: MemberId, day: string) => number; // open tasks that they have that day already
};
/** Days, both included. */
export type Absence = { readonly memberId: MemberId; readonly from: string; readonly until: string };

/** A dry run: all that a run would make, or all that keeps it from being made. Nothing is written. */
export type RunPlan =
  | {
      readonly outcome: "planned";
      readonly start: TaskDate; // given, or scheduled backwards
      readonly end: TaskDate; // given, or where the last item ends
      readonly tasks: readonly PlannedTask[]; // prerequisites first, else in the template's order
      readonly skipped: readonly SkippedItem[];
      readonly roles: readonly PlannedRole[];
      readonly warnings: readonly PlanWarning[];
    }
  | { readonly outcome: "incomplete"; readonly missing: readonly Missing[]; readonly refused: readonly Refused[] };

export type PlannedTask = {
  readonly key: string;
  readonly summary: string;
  readonly description: string | null;
  readonly categories: readonly string[];
  readonly priority: Priority;
  readonly list: string | null;
  readonly due: TaskDate | null;
  readonly expected: TaskDate | null; // its due counts from a completion: what it will be if all goes to plan
  readonly assignment: Assignment;
  readonly waitsFor: readonly string[]; // empty: can be begun; else shown as waiting, without reminders
  readonly dueAfter: readonly string[];
  readonly offset: Offset | null; // set iff due counts from a completion
  readonly subtasks: readonly PlannedSubtask[];
};
export type PlannedSubtask = Pick<
  PlannedTask,
  "key" | "summary" | "due" | "expected" | "assignment" | "dueAfter" | "offset"
>;
export type SkippedItem = { readonly key: string; readonly summary: string; readonly when: Condition };
export type PlannedRole = {
  readonly name: string;
  readonly memberIds: readonly MemberId[];
  readonly binds: Role["binds"];
};

/** What is to be asked for before the run can start. `anchor`: neither start nor end was given. */
export type Missing =
  | { readonly kind: "anchor" }
  | { readonly kind: "variable"; readonly variable: Variable }
  | { readonly kind: "role"; readonly role: Role };
/** A binding that can't be taken, in one sentence. */
export type Refused = { readonly name: string; readonly problem: string };

/** Worth a look before confirming; nothing of it stops a run. `key` is the planned task's or subtask's. */
export type PlanWarning =
  | { readonly kind: "past" | "weekend" | "holiday"; readonly key: string; readonly day: string }
  | { readonly kind: "away"; readonly key: string; readonly day: string; readonly memberId: MemberId }
  | { readonly kind: "overloaded"; readonly day: string; readonly memberId: MemberId; readonly count: number }
  | { readonly kind: "before-prerequisite"; readonly key: string; readonly day: string; readonly prerequisite: string };
