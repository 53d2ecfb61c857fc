import { PLAIN_VIEW } from "#core/chat/view.ts";
import { handlesIn } from "#core/templates/yaml/handles.ts";
import { writeTemplateYaml } from "#core/templates/yaml/write-template-yaml.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { directoryOf } from "./directory.ts";
import type { FoundTemplate } from "./find-template.ts";

/** The template as YAML; pasted back, it is the same. */
export function exportTemplate(turn: Turn, { content }: FoundTemplate): Plan {
  const code = writeTemplateYaml(content, handlesIn(directoryOf(turn), content));
  return say({
    ...PLAIN_VIEW,
    say: `${content.name} as YAML. Paste it back, changed or not, and I'll keep it.`,
    code,
  });
}
