import type { ExampleView } from "#core/chat/view.ts";
import { asCode, clipLine, escapeMarkdown } from "../markdown.ts";

/** A title and the lines below it, each as code so that it copies exactly; as many as fit into `room` characters. */
export function renderExamples(examples: readonly ExampleView[], room: number): string {
  const shown: string[] = [];
  let used = 0;
  for (const block of examples.map(renderExample)) {
    used += block.length + 1;
    if (used > room) break;
    shown.push(block);
  }
  return shown.join("\n");
}

function renderExample({ title, lines }: ExampleView): string {
  const copies = lines.filter((line) => line.trim() !== "").map((line) => asCode(clipLine(line, 200)));
  return [`**${escapeMarkdown(clipLine(title, 100)) || "Try"}**`, ...copies].join("\n");
}
