import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANA, BEN, CLEO } from "../../testing/sample-task.ts";
import { hasErrors, lintTemplate } from "../lint-template.ts";
import { TemplateContent } from "../template.ts";
import { anyTemplate } from "../testing/arbitrary-template.ts";
import { template } from "../testing/sample-setting.ts";
import { handlesIn } from "./handles.ts";
import { readTemplateYaml } from "./read-template-yaml.ts";
import { writeTemplateYaml } from "./write-template-yaml.ts";

const DIRECTORY = new Map([
  ["ana", ANA],
  ["ben", BEN],
  ["owner", CLEO], // a handle that means something else
]);

describe("a template that is written as YAML", () => {
  it("is read back to the same", () => {
    fc.assert(
      fc.property(anyTemplate, (content) => {
        expect(TemplateContent.safeParse(content).error).toBeUndefined();
        expect(hasErrors(lintTemplate(content))).toBe(false);
        const yaml = writeTemplateYaml(content, handlesIn(DIRECTORY, content));
        const read = readTemplateYaml(yaml, DIRECTORY);
        expect([yaml, read]).toEqual([yaml, { ok: true, content, warnings: expect.anything() }]);
      }),
      { numRuns: 150 },
    );
  });

  it("is pleasant to read", () => {
    const yaml = `name: Release
variables:
  version: text
  region: [EU, US]
roles:
  captain: ask
items:
  - task: Cut the branch {version}
    due: start + 0wd at 10:00
    role: captain

  - task: Ship it
    due: end
    person: ben
    after: [cut-the-branch]
    if: region is EU
    priority: high
`;
    const content = template(yaml);
    expect(writeTemplateYaml(content, handlesIn(DIRECTORY, content))).toBe(yaml);
  });
});
