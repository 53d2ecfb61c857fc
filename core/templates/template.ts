import * as z from "zod";
import { MemberId, WorkspaceId } from "../ids.ts";
import { RollPolicy } from "./offset.ts";
import { Role } from "./role.ts";
import { Assignee, DESCRIPTION_LIMIT, labels, TemplateItem } from "./template-item.ts";
import { Variable } from "./variable.ts";

export const TemplateId = z.uuid().brand("TemplateId");
export type TemplateId = z.infer<typeof TemplateId>;

export const TEMPLATE_NAME_LIMIT = 100;
export const ITEM_LIMIT = 500;

/** What items that say nothing have. */
export const TemplateDefaults = z
  .object({
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(), // time of day of dates that are counted in days
    roll: RollPolicy,
    labels,
    priority: z.int().min(0).max(9),
    list: z.string().min(1).max(100).nullable(),
    assignee: Assignee.nullable(),
  })
  .readonly();
export type TemplateDefaults = z.infer<typeof TemplateDefaults>;

export const NO_DEFAULTS: TemplateDefaults = {
  at: null,
  roll: "none",
  labels: [],
  priority: 0,
  list: null,
  assignee: null,
};

/**
 * All that a template says: what YAML holds, what an editor edits, what a version keeps. Names and shapes are checked
 * by this schema, what they mean together by lintTemplate (core/templates/lint-template.ts); save only what passes both.
 */
export const TemplateContent = z
  .object({
    name: z.string().trim().min(1).max(TEMPLATE_NAME_LIMIT),
    description: z.string().max(DESCRIPTION_LIMIT).nullable(),
    defaults: TemplateDefaults,
    variables: z.array(Variable).max(50).readonly(),
    roles: z.array(Role).max(50).readonly(),
    items: z.array(TemplateItem).min(1).max(ITEM_LIMIT).readonly(),
  })
  .readonly();
export type TemplateContent = z.infer<typeof TemplateContent>;

/** A version never changes: an edit makes the next one, and a run stays with its own. */
export const TemplateVersion = z
  .object({
    templateId: TemplateId,
    number: z.int().min(1),
    content: TemplateContent,
    authorId: MemberId,
    created: z.date(),
  })
  .readonly();
export type TemplateVersion = z.infer<typeof TemplateVersion>;

/** The name stays unique in its workspace, without case. */
export const Template = z
  .object({
    id: TemplateId,
    workspaceId: WorkspaceId,
    name: z.string().min(1).max(TEMPLATE_NAME_LIMIT),
    version: z.int().min(1), // the newest: what a new run pins
    runs: z.int().min(0), // how many there were: {seq} of the next is one more
    archived: z.date().nullable(),
    sequence: z.int().min(0),
  })
  .readonly();
export type Template = z.infer<typeof Template>;

/** The version that an edit makes; null: the content is what the newest version says already. */
export function nextVersion(
  newest: TemplateVersion,
  content: TemplateContent,
  by: VersionAuthor,
): TemplateVersion | null {
  if (JSON.stringify(newest.content) === JSON.stringify(content)) return null;
  return { ...newest, number: newest.number + 1, content, authorId: by.authorId, created: by.now };
}
export type VersionAuthor = { readonly authorId: MemberId; readonly now: Date };
