import type { LoadedTask } from "../chat/chat-store.ts";
import type { TaskId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import type { PlanningFacts } from "../templates/loaded-templates.ts";
import type { TemplateRun, TemplateRunId } from "../templates/run.ts";
import type { RunSchedule } from "../templates/run-schedule.ts";
import type { StartedRun } from "../templates/started-run.ts";
import type { Template, TemplateContent, TemplateId, TemplateVersion } from "../templates/template.ts";
import type { WorkspaceSettings } from "../workspaces/workspace.ts";
import type { DeskScope, Names, Surroundings } from "./desk-store.ts";

/**
 * What the dashboard's pages of templates and runs are made of. Each read is one batch under the same rules as
 * DeskStore's. null: there is no such template, version or run here, or none that this member may see.
 */
export type DeskTemplates = {
  templates(scope: DeskScope): Promise<TemplatesFacts>;
  /** With another version than the newest where one is named. */
  template(scope: DeskScope, id: TemplateId, version?: number): Promise<TemplateInFull | null>;
  /** What a template that is not saved yet is tried out with. */
  draft(scope: DeskScope): Promise<Planning>;
  run(scope: DeskScope, id: TemplateRunId): Promise<RunInFull | null>;
};

export type TemplatesFacts = Surroundings & {
  readonly templates: readonly TemplateFacts[]; // those in use, by name
  readonly runs: readonly RunFacts[]; // open ones, the newest first, cut
};

export type TemplateFacts = {
  readonly id: TemplateId;
  readonly name: string;
  readonly description: string | null;
  readonly items: number;
  readonly roles: readonly string[];
  readonly lastRun: Date | null;
};

/** A run as far as its numbers need it. */
export type RunFacts = Pick<TemplateRun, "id" | "templateId" | "name" | "items" | "created" | "ended"> & {
  readonly tasks: ReadonlyMap<TaskId, Pick<Task, "status" | "due">>;
};

/** Whose calendar, absences and days a run is planned with, and what names are taken. */
export type Planning = Surroundings &
  PlanningFacts & {
    readonly workspace: WorkspaceSettings;
    readonly daysOff: readonly string[]; // in order; of its country, and its own
    readonly people: Names; // everybody here, by name
    readonly names: readonly Pick<TemplateFacts, "id" | "name">[]; // of templates in use
  };

export type TemplateInFull = Planning & {
  readonly template: Template;
  readonly newest: TemplateVersion;
  readonly shown: TemplateVersion; // the newest, or the one that was named
  readonly versions: readonly VersionFacts[]; // the newest first
  readonly lastRoles: ReadonlyMap<string, Task["authorId"]>; // who had each role in the last run
  readonly runs: readonly RunFacts[]; // the newest first, cut
  readonly schedules: readonly RunSchedule[]; // those that go on, the next first, cut
};
export type VersionFacts = { readonly number: number; readonly by: string; readonly at: Date; readonly items: number };

export type RunInFull = Planning & {
  readonly run: StartedRun;
  readonly templateName: string;
  readonly content: TemplateContent; // of the version that it pinned
  readonly tasks: readonly LoadedTask[];
  readonly touched: ReadonlySet<TaskId>; // whose date or words somebody has changed since it began
};
