import { dateView } from "#core/chat/date-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { countWord, plural } from "#core/chat/words.ts";
import { STARTERS } from "#core/templates/starters/starters.ts";
import { type Plan, say, type Turn } from "../../turn.ts";
import { plainWords } from "./find-template.ts";
import { saidName } from "./said-name.ts";

const MOST = 10;

/** The workspace's templates; where there are none, the starters. Each line works when copied. */
export function listTemplates(turn: Turn): Plan {
  const { names, schedules } = turn.loaded.templates;
  const taken = new Set(names.map(({ name }) => plainWords(name)));
  const starters = STARTERS.filter(({ id }) => !taken.has(plainWords(id))).map(({ id }) => `start ${plainWords(id)}`);
  const own = names.slice(0, MOST).map(({ name, size, runs }) => ({
    title: `${name}: ${plural(size, "task")}, ${runs === 0 ? "never run" : `run ${runs === 1 ? "once" : `${runs} times`}`}`,
    lines: [`start ${saidName(name)}`],
  }));
  const repeating = schedules.slice(0, MOST).map(({ name, at }) => {
    const next =
      at && dateView({ value: "date-time", local: at.toISOString().slice(0, 19), timeZone: "UTC" }, turn.reader).text;
    return { title: `${name} repeats${next ? `, next ${next}` : ""}`, lines: [`stop running ${saidName(name)}`] };
  });
  const offered = starters.length > 0 ? [{ title: "Ready to be taken", lines: starters }] : [];
  return say({
    ...PLAIN_VIEW,
    kind: "help",
    say: wordsFor(names.length),
    examples: [...own, ...repeating, ...offered],
    smallPrint: names.length > MOST ? `${names.length - MOST} more are not shown here.` : null,
  });
}

const wordsFor = (count: number): string =>
  count === 0
    ? 'There are no templates of your own yet. Take one of these, or save tasks that you have: "save these as a template called …".'
    : `${countWord(count)} ${count === 1 ? "template" : "templates"} here.`;
