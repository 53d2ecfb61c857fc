import * as z from "zod";
import { OverlapPolicy } from "#core/templates/repeat-run.ts";
import { RunBindings } from "#core/templates/run.ts";
import { TemplateId } from "#core/templates/template.ts";
import { StoredTaskDate } from "#core/templates/variable.ts";
import type { Turn } from "../../turn.ts";
import { type FoundTemplate, starterNamed } from "./find-template.ts";

/** A run that is being put together: kept with the question that it waits for. */
export const RunDraft = z
  .object({
    templateId: TemplateId.nullable(), // null: a starter
    version: z.int().nullable(),
    starter: z.string().nullable(),
    bindings: RunBindings,
    repeat: z.object({ rrule: z.string(), first: StoredTaskDate, overlap: OverlapPolicy }).nullable(),
    onlyShown: z.boolean(), // a dry run: nothing is started
  })
  .readonly();
export type RunDraft = z.infer<typeof RunDraft>;

/** What the draft is of, as it is loaded now; null: it is gone. `changed`: there is a newer version than was looked at. */
export function draftedTemplate(
  { loaded }: Turn,
  { templateId, version, starter }: RunDraft,
): { readonly found: FoundTemplate; readonly changed: boolean } | null {
  if (starter) return { found: starterNamed(starter), changed: false };
  const own = loaded.templates.named.find(({ template }) => template.id === templateId && template.archived === null);
  if (!own) return null;
  return { found: { own, starter: null, content: own.version.content }, changed: own.version.number !== version };
}

export const draftOf = ({ own, starter }: FoundTemplate): Pick<RunDraft, "templateId" | "version" | "starter"> => ({
  templateId: own?.template.id ?? null,
  version: own?.version.number ?? null,
  starter,
});
