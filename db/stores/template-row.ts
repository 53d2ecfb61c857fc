import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { ChannelId, MemberId, WorkspaceId } from "#core/ids.ts";
import { isOpen } from "#core/tasks/task.ts";
import type { LoadedTemplates, NamedTemplate, TemplateName } from "#core/templates/loaded-templates.ts";
import { RepeatingRun } from "#core/templates/repeat-run.ts";
import { RunBindings, RunItem, type TemplateRunId } from "#core/templates/run.ts";
import type { PlannedRole } from "#core/templates/run-plan.ts";
import type { RunSchedule, RunScheduleId } from "#core/templates/run-schedule.ts";
import type { LoadedRun, RunCard, RunPlace } from "#core/templates/started-run.ts";
import { TemplateContent, type TemplateId } from "#core/templates/template.ts";
import { StoredTaskDate } from "#core/templates/variable.ts";
import type { MemberJson } from "./member-row.ts";
import { type TaskJson, toTask } from "./task-row.ts";

/** What load-templates.ts selects. */
export type TemplatesJson = {
  readonly names: readonly TemplateName[];
  readonly named: readonly NamedJson[];
  readonly runs: readonly RunJson[];
  readonly schedules: readonly ScheduleJson[];
  readonly people: readonly MemberJson[];
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly absences: readonly { readonly memberId: string; readonly from: string; readonly until: string }[];
  readonly loads: readonly { readonly memberId: string; readonly day: string; readonly count: number }[];
  readonly firstNumber: number | null;
};

export type NamedJson = {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly runs: number;
  readonly archived_at: string | null;
  readonly sequence: number;
  readonly content: unknown;
  readonly version_author: string;
  readonly version_created: string;
  readonly last_number: number;
  readonly last_roles: readonly PlannedRole[] | null;
};

type RunJson = {
  readonly workspace_id: string;
  readonly id: string;
  readonly template_id: string;
  readonly version: number;
  readonly name: string;
  readonly bindings: unknown;
  readonly start: unknown;
  readonly end: unknown;
  readonly items: readonly unknown[];
  readonly roles: readonly PlannedRole[];
  readonly schedule_id: string | null;
  readonly occurrence: string | null;
  readonly channel_id: string | null;
  readonly author_id: string;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly sequence: number;
  readonly content: unknown;
  readonly tasks: readonly TaskJson[];
  readonly place: RunPlace | null;
  readonly card: RunCard | null;
};

export type ScheduleJson = {
  readonly id: string;
  readonly template_id: string;
  readonly name: string;
  readonly repeat: unknown;
  readonly handled: string | null;
  readonly bindings: unknown;
  readonly author_id: string;
  readonly channel_id: string | null;
  readonly at: string | null;
  readonly sequence: number;
};

/** What was written as templates, bindings and items is read as such; ids are branded, as everywhere. */
export function toTemplates(json: TemplatesJson): LoadedTemplates {
  return {
    names: json.names,
    named: json.named.map(toNamed),
    runs: json.runs.map(toRun),
    schedules: json.schedules.map(toSchedule),
    planning: {
      absences: json.absences.map((one) => ({ ...one, memberId: one.memberId as MemberId })),
      loads: new Map(json.loads.map(({ memberId, day, count }) => [`${memberId} ${day}`, count])),
    },
  };
}

export function toNamed(row: NamedJson): NamedTemplate {
  const id = row.id as TemplateId;
  return {
    template: {
      id,
      workspaceId: row.workspace_id as WorkspaceId,
      name: row.name,
      version: row.version,
      runs: row.runs,
      archived: row.archived_at === null ? null : new Date(row.archived_at),
      sequence: row.sequence,
    },
    version: {
      templateId: id,
      number: row.version,
      content: TemplateContent.parse(row.content),
      authorId: row.version_author as MemberId,
      created: new Date(row.version_created),
    },
    lastNumber: row.last_number,
    lastRoles: new Map(
      (row.last_roles ?? []).flatMap(({ name, memberIds }) => (memberIds[0] ? [[name, memberIds[0]] as const] : [])),
    ),
  };
}

function toRun(row: RunJson): LoadedRun {
  const items = row.items.map((item) => RunItem.parse(item));
  return {
    run: {
      id: row.id as TemplateRunId,
      workspaceId: row.workspace_id as WorkspaceId,
      templateId: row.template_id as TemplateId,
      version: row.version,
      name: row.name,
      bindings: RunBindings.parse(row.bindings),
      start: StoredTaskDate.parse(row.start),
      end: StoredTaskDate.parse(row.end),
      items,
      roles: row.roles,
      scheduleId: row.schedule_id as RunScheduleId | null,
      occurrence: row.occurrence,
      channelId: row.channel_id as ChannelId | null,
      authorId: row.author_id as MemberId,
      created: new Date(row.created_at),
      ended: row.ended_at === null ? null : new Date(row.ended_at),
      sequence: row.sequence,
    },
    content: TemplateContent.parse(row.content),
    tasks: withWaits(items, row.tasks.map(toTask)),
    place: row.place?.workspaceKey ? row.place : null,
    card: row.card,
  };
}

/** What a run's tasks wait for is seen from its items and from one another. */
function withWaits(items: readonly RunItem[], tasks: readonly LoadedTask[]): readonly LoadedTask[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const open = new Map(
    items.flatMap(({ key, taskId }) => {
      const task = byId.get(taskId);
      return task && isOpen(task) ? [[key, task.number] as const] : [];
    }),
  );
  const waits = new Map(items.map(({ taskId, waitsFor }) => [taskId, waitsFor.flatMap((key) => open.get(key) ?? [])]));
  return tasks.map((task) => (task.waiting ? { ...task, waitsFor: waits.get(task.id) ?? [] } : task));
}

export const toSchedule = (row: ScheduleJson): RunSchedule => ({
  id: row.id as RunScheduleId,
  templateId: row.template_id as TemplateId,
  name: row.name,
  repeat: RepeatingRun.parse(row.repeat),
  handled: row.handled,
  bindings: RunBindings.parse(row.bindings),
  authorId: row.author_id as MemberId,
  channelId: row.channel_id as ChannelId | null,
  at: row.at === null ? null : new Date(row.at),
  sequence: row.sequence,
});
