import type { TemplateRunId } from "#core/templates/run.ts";
import type { RunSchedule } from "#core/templates/run-schedule.ts";
import type { Template, TemplateContent, TemplateId } from "#core/templates/template.ts";
import type { Scope } from "./dashboard-port.ts";
import type { Form } from "./forms/form-values.ts";
import type { Viewer } from "./page-models.ts";
import type { Draft } from "./reads/edit-page.ts";
import type {
  Edited,
  EditPage,
  ReadyMove,
  ReadyRun,
  RunFormPage,
  RunPage,
  TemplatePage,
  TemplatesPage,
} from "./template-models.ts";

/** What the pages of templates and runs show (reads/create-template-reads.ts). Each read is one batch. null: no such thing here. */
export type TemplateReads = {
  templates(scope: Scope): Promise<TemplatesPage>;
  template(scope: Scope, id: TemplateId, version?: number): Promise<TemplatePage | null>;
  exported(
    scope: Scope,
    id: TemplateId,
    version?: number,
  ): Promise<{ readonly name: string; readonly yaml: string } | null>;
  runForm(scope: Scope, id: TemplateId, form: Form | null): Promise<RunFormPage | null>;
  editor(scope: Scope, id: TemplateId | null, draft: Draft): Promise<EditPage | null>; // null id: a new template
  importer(scope: Scope): Promise<Viewer>;
  run(scope: Scope, id: TemplateRunId, move: Form | null): Promise<RunPage | null>;
};

/**
 * What is done to templates and runs. An act carries what its page was made of: it is decided on that, and what has
 * changed since makes it stale, as its sequence says.
 */
export type TemplateAct =
  | {
      readonly verb: "save-template";
      readonly templateId: TemplateId; // of a new one: named by the form, so that sending it twice has one effect
      readonly editing: Edited | null; // null: a new one
      readonly content: TemplateContent;
    }
  | { readonly verb: "archive-template"; readonly template: Template }
  | { readonly verb: "stop-schedule"; readonly schedule: RunSchedule }
  | { readonly verb: "start-run"; readonly runId: TemplateRunId; readonly template: Template; readonly ready: ReadyRun }
  | { readonly verb: "move-run"; readonly ready: ReadyMove };

/** Reads a template's text from an address, within limits of size and time; never from a private one. */
export type FetchText = (url: string) => Promise<FetchedText>;
export type FetchedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };
