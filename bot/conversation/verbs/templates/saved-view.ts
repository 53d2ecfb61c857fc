import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import { formatOffset } from "#core/templates/format-offset.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import { templateSize } from "#core/templates/template-size.ts";
import type { Turn } from "../../turn.ts";
import { undoButton } from "../../views/receipt.ts";
import { saidName } from "./said-name.ts";

const MOST_LINES = 10;

/** What was saved, each date as the offset that it has become. */
export function savedView({ ctx }: Turn, content: TemplateContent, words: string): View {
  const dated = content.items.flatMap(({ summary, due }) => (due ? [`${summary} · ${formatOffset(due)}`] : []));
  const shown = dated.slice(0, MOST_LINES);
  return {
    ...PLAIN_VIEW,
    kind: "receipt",
    say: `${words}: ${plural(templateSize(content), "task")}.`,
    examples: [
      ...(shown.length > 0 ? [{ title: "Dates", lines: shown }] : []),
      { title: "Try", lines: [`start ${saidName(content.name)}`] },
    ],
    smallPrint: dated.length > shown.length ? `${dated.length - shown.length} more dates are not shown here.` : null,
    actions: [undoButton(ctx.changeId)],
  };
}
