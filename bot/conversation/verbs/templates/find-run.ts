import type { LoadedRun } from "#core/templates/started-run.ts";
import type { Turn } from "../../turn.ts";
import { plainWords } from "./find-template.ts";

/** The open runs that the words name: by their own name, else by their template's. The newest first. */
export function findRuns({ loaded }: Turn, words: string): readonly LoadedRun[] {
  const said = plainWords(words);
  const open = loaded.templates.runs.filter(({ run }) => run.ended === null);
  const named = open.filter(({ run }) => plainWords(run.name) === said);
  if (named.length > 0) return named;
  const begun = open.filter(({ run }) => isPart(plainWords(run.name), said));
  return begun.length > 0 ? begun : open.filter(({ content }) => isPart(said, plainWords(content.name)));
}

/** "release 2.4 rc" begins with "release 2.4", as whole words. */
const isPart = (whole: string, beginning: string): boolean =>
  whole === beginning || whole.startsWith(`${beginning} `) || whole.startsWith(`${beginning},`);
