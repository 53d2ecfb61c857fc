import { type DeskReader, deskReader } from "#core/progress/desk-reader.ts";
import type { Surroundings } from "#core/progress/desk-store.ts";
import type { DeskTemplates } from "#core/progress/desk-templates.ts";
import type { Scope } from "../dashboard-port.ts";
import type { TemplateReads } from "../template-port.ts";
import { editPage, exportYaml } from "./edit-page.ts";
import { runFormPage } from "./run-form-page.ts";
import { runPage } from "./run-page.ts";
import { templatePage } from "./template-page.ts";
import { templatesPage } from "./templates-page.ts";
import { viewerOf } from "./viewer.ts";

/** The pages of templates and runs, of what the store read. */
export function createTemplateReads(store: DeskTemplates): TemplateReads {
  return {
    async templates(scope) {
      const facts = await store.templates(scope);
      return templatesPage(facts, readerOf(scope, facts));
    },
    async template(scope, id, version) {
      const facts = await store.template(scope, id, version);
      return facts && templatePage(facts, readerOf(scope, facts));
    },
    async exported(scope, id, version) {
      const facts = await store.template(scope, id, version);
      return facts && { name: facts.template.name, yaml: exportYaml(facts) };
    },
    async runForm(scope, id, form) {
      const facts = await store.template(scope, id);
      return facts && facts.template.archived === null ? runFormPage(facts, readerOf(scope, facts), form) : null;
    },
    async editor(scope, id, draft) {
      if (id === null) {
        const facts = await store.draft(scope);
        return editPage(facts, readerOf(scope, facts), { template: null, draft });
      }
      const facts = await store.template(scope, id);
      const usable = facts?.template.archived === null ? facts : null;
      return usable && editPage(usable, readerOf(scope, usable), { template: usable, draft });
    },
    async importer(scope) {
      const facts = await store.draft(scope);
      return viewerOf(facts, readerOf(scope, facts));
    },
    async run(scope, id, form) {
      const facts = await store.run(scope, id);
      return facts && runPage(facts, readerOf(scope, facts), form);
    },
  };
}

const readerOf = ({ now }: Scope, facts: Surroundings): DeskReader => deskReader(facts, now);
