import { PLAIN_VIEW } from "#core/chat/view.ts";
import { type Plan, say } from "../../turn.ts";
import type { FoundTemplate } from "./find-template.ts";

/** Templates are edited where there is room for one: on its page of the dashboard. A starter is taken there first. */
export function linkToEditor({ own, starter, content }: FoundTemplate): Plan {
  const path = own ? `/templates/${own.template.id}/edit` : `/templates/new?starter=${starter}`;
  const words = own ? "Runs that are going on stay as they are." : "It is a starter: saving it there makes it yours.";
  return say({
    ...PLAIN_VIEW,
    say: `Change ${content.name} on the dashboard. ${words}`,
    smallPrint: `Or say "export the ${content.name} template", and paste it back changed.`,
    link: { label: `Edit ${content.name}`.slice(0, 75), path },
    private: true,
  });
}
