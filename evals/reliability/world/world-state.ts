import type { ChannelId, MemberId, TaskId, WorkspaceId } from "#core/ids.ts";
import type { Task } from "#core/tasks/task.ts";
import type { Draws } from "./draws.ts";
import type { Journal } from "./journal.ts";
import type { Person } from "./person.ts";
import type { Promises } from "./promises.ts";
import type { WorldDatabase } from "./world-database.ts";

/** One seed's world: who lives in it, what they have to do, and what time it is. */
export type World = {
  readonly seed: number;
  readonly db: WorldDatabase;
  readonly platform: "slack" | "discord";
  readonly workspaceId: WorkspaceId;
  readonly channelId: ChannelId;
  readonly holidays: readonly string[];
  readonly people: Map<MemberId, Person>;
  readonly tasks: Map<TaskId, Task>;
  readonly acts: Draws; // what people do
  readonly journal: Journal;
  readonly promises: Promises;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Real time goes forward only; the scheduler's clock may be wrong by `skew`. */
export type Clock = { now: number; skew: number; readonly end: number };
