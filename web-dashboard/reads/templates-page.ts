import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { TemplatesFacts } from "#core/progress/desk-templates.ts";
import { STARTERS } from "#core/templates/starters/starters.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import type { StarterSummary, TemplatesPage } from "../template-models.ts";
import { momentOf } from "./moment.ts";
import { runSummary } from "./run-summary.ts";
import { viewerOf } from "./viewer.ts";

export function templatesPage(facts: TemplatesFacts, reader: DeskReader): TemplatesPage {
  const taken = new Set(facts.templates.map(({ name }) => name.toLowerCase()));
  return {
    viewer: viewerOf(facts, reader),
    templates: facts.templates.map(({ lastRun, ...rest }) => ({
      ...rest,
      lastRun: lastRun && momentOf(lastRun, reader),
      openRuns: facts.runs.filter(({ templateId }) => templateId === rest.id).length,
    })),
    runs: facts.runs.map((run) => runSummary(run, reader)).sort((a, b) => Number(b.late > 0) - Number(a.late > 0)),
    starters: starters().filter(({ name }) => !taken.has(name.toLowerCase())),
  };
}

let read: readonly StarterSummary[] | null = null;

/** Read once: they come with the product and are right (core/templates/starters/starters.test.ts). */
function starters(): readonly StarterSummary[] {
  read ??= STARTERS.flatMap(({ id, yaml }) => {
    const template = readTemplateYaml(yaml);
    if (!template.ok) return [];
    const { name, description, items, roles } = template.content;
    return { id, name, description, items: items.length, roles: roles.map((role) => role.name) };
  });
  return read;
}
