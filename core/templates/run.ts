import * as z from "zod";
import { MemberId, TaskId, WorkspaceId } from "../ids.ts";
import { KEY } from "./names.ts";
import { Offset } from "./offset.ts";
import { RoleBinding } from "./role.ts";
import { TemplateId } from "./template.ts";
import { StoredTaskDate, VariableValue } from "./variable.ts";

export const TemplateRunId = z.uuid().brand("TemplateRunId");
export type TemplateRunId = z.infer<typeof TemplateRunId>;

/** What a run was started with. Names that are not here have their defaults. */
export const RunBindings = z
  .object({
    start: StoredTaskDate.nullable(),
    end: StoredTaskDate.nullable(),
    variables: z.record(z.string(), VariableValue).readonly(),
    roles: z.record(z.string(), RoleBinding).readonly(),
    creatorId: MemberId,
    ownerId: MemberId,
    seq: z.int().min(1), // which run of its template
  })
  .readonly();
export type RunBindings = z.infer<typeof RunBindings>;

/** Whom an item went to: a role keeps its tasks together even when nobody has it yet. */
export const Assignment = z
  .object({
    assigneeIds: z.array(MemberId).readonly(),
    role: z.string().nullable(),
    claimable: z.boolean(), // anyone may take it
  })
  .readonly();
export type Assignment = z.infer<typeof Assignment>;

/** The task that an item became. A subtask's key is its item's with "/1", "/2" … behind it. */
export const RunItem = z
  .object({
    key: z.string().regex(new RegExp(`${KEY.source.slice(0, -1)}(?:/\\d+)?$`)),
    taskId: TaskId,
    role: z.string().nullable(),
    due: StoredTaskDate.nullable(), // as planned; what a move compares with
    waitsFor: z.array(z.string()).readonly(),
    dueAfter: z.array(z.string()).readonly(), // its date is `offset` after the last of these is done
    offset: Offset.nullable(), // set iff its date counts from a completion
  })
  .readonly();
export type RunItem = z.infer<typeof RunItem>;

export const TemplateRun = z
  .object({
    id: TemplateRunId,
    workspaceId: WorkspaceId,
    templateId: TemplateId,
    version: z.int().min(1), // pinned: later edits of the template change nothing here
    name: z.string().min(1).max(200),
    bindings: RunBindings,
    start: StoredTaskDate, // as planned, where only the end was given; and the other way round
    end: StoredTaskDate,
    items: z.array(RunItem).readonly(),
    occurrence: z.string().nullable(), // of a repeating run: which one
    created: z.date(),
    ended: z.date().nullable(),
    sequence: z.int().min(0),
  })
  .readonly();
export type TemplateRun = z.infer<typeof TemplateRun>;
