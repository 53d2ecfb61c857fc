import type { Context } from "../context.ts";
import { TaskError } from "../errors.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { hasErrors, lintTemplate } from "./lint-template.ts";
import { nextVersion, type Template, TemplateContent, type TemplateId, type TemplateVersion } from "./template.ts";
import type { TemplateRecord } from "./template-change.ts";

/** A template that is new, with its first version. Throws template-invalid where it can't be run. */
export function newTemplate(ctx: Context, id: TemplateId, content: TemplateContent): TemplateRecord {
  const checked = checkedContent(content);
  const after: Template = {
    id,
    workspaceId: ctx.workspaceId,
    name: checked.name,
    version: 1,
    runs: 0,
    archived: null,
    sequence: 0,
  };
  const version = { templateId: id, number: 1, content: checked, authorId: ctx.actor.memberId, created: ctx.now };
  return { before: null, after, version };
}

export const saveTemplate = (ctx: Context, record: TemplateRecord): Change => ({
  ...emptyChange(ctx.changeId, "save-template"),
  templates: [record],
});

export type Editing = {
  readonly template: Template;
  readonly newest: TemplateVersion;
  readonly last: number; // the highest number that a version has had
  readonly content: TemplateContent;
};

/** The next version; runs stay with theirs. null: it says what the newest says already. */
export function editTemplate(ctx: Context, { template, newest, last, content }: Editing): Change | null {
  const checked = checkedContent(content);
  const next = nextVersion(newest, checked, { authorId: ctx.actor.memberId, now: ctx.now });
  if (!next) return null;
  const version = { ...next, number: Math.max(next.number, last + 1) };
  const after = { ...template, name: checked.name, version: version.number, sequence: template.sequence + 1 };
  return saveTemplate(ctx, { before: template, after, version });
}

/** Out of the list; its runs go on, and its name is free. */
export const archiveTemplate = (ctx: Context, template: Template): Change => ({
  ...emptyChange(ctx.changeId, "archive-template"),
  templates: [
    { before: template, after: { ...template, archived: ctx.now, sequence: template.sequence + 1 }, version: null },
  ],
});

function checkedContent(content: TemplateContent): TemplateContent {
  const parsed = TemplateContent.safeParse(content);
  if (!parsed.success) throw new TaskError("template-invalid", "A part of it is too long, or there is too much of it.");
  const problems = lintTemplate(parsed.data);
  const [first] = problems.filter(({ severity }) => severity === "error");
  if (hasErrors(problems)) throw new TaskError("template-invalid", first?.sentence ?? "It can't be run.");
  return parsed.data;
}
