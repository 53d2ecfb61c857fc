import { TemplateId } from "#core/templates/template.ts";
import { ANA, BEN, NOW, WORKSPACE } from "./demo-tasks.ts";
import { contentOf, createFakeTemplates, type FakeTemplates } from "./fake-templates.ts";

export const RELEASE_TEMPLATE = TemplateId.parse("019ab000-0005-7000-8000-000000000001");

export const RELEASE_YAML = `name: Release
description: From the cut to the announcement.
defaults:
  labels: [release]
variables:
  version:
    type: text
    ask: Which version?
  kind: [minor, major]
roles:
  captain: ask
  tester: leave
items:
  - task: Cut the branch {version}
    key: cut
    due: end - 3wd at 10:00
    role: captain
  - task: Test {version}
    key: test
    due: end - 1wd
    role: tester
    after: cut
    subtasks: [A fresh installation, An upgrade]
  - task: Try the migration
    due: end - 2wd
    if: kind is major
  - task: Announce {version}
    due: cut done + 1h
    role: captain
`;

/** A workspace that has run its releases by a template, in its second version. */
export function demoTemplates(yaml = RELEASE_YAML): FakeTemplates {
  const content = contentOf(yaml);
  const version = { templateId: RELEASE_TEMPLATE, content, created: NOW };
  return {
    ...createFakeTemplates(),
    templates: [
      {
        id: RELEASE_TEMPLATE,
        workspaceId: WORKSPACE,
        name: content.name,
        version: 2,
        runs: 3,
        archived: null,
        sequence: 4,
      },
    ],
    versions: [
      { ...version, number: 1, authorId: BEN, content: { ...content, items: content.items.slice(0, 1) } },
      { ...version, number: 2, authorId: ANA },
    ],
  };
}
