import { clip } from "#core/chat/clip.ts";
import { countWord } from "#core/chat/words.ts";
import type { Reading } from "#core/language/reading.ts";
import { emptyChange } from "#core/tasks/change.ts";
import { joinChanges } from "#core/tasks/join-changes.ts";
import { settleRuns } from "#core/templates/settle-runs.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { actApart } from "./act-on-tasks.ts";
import { freedWords } from "./templates/freed-words.ts";
import { planSetting } from "./templates/plan-setting.ts";

/** All of what was said, in one change that one undo takes back; or nothing, and which of it stands in the way. */
export function actOnEach(turn: Turn, readings: readonly Reading[]): Plan {
  const acts = readings.map((reading) => actApart({ ...turn, reading }));
  const hindered = acts.find((act) => "hindrance" in act);
  if (hindered && "hindrance" in hindered) return say(message(`I changed nothing. ${hindered.hindrance}`));
  const done = acts.flatMap((act) => ("change" in act ? [act] : []));
  const joined = joinChanges(
    emptyChange(turn.ctx.changeId, "edit-task"),
    done.map(({ change }) => change),
  );
  if (joined === null) return say(message("I changed nothing: these hang together. Say them one after the other."));
  const change = settleRuns(turn.ctx, { change: joined, runs: turn.loaded.templates.runs }, planSetting(turn));
  const already = done.flatMap(({ already: words }) => (words === null ? [] : [words]));
  const focus = done.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  if (change.tasks.length === 0) return { ...say(message(already.join(" "))), focus };
  const count = joined.tasks.filter(({ follows }) => !follows).length;
  const words = [`${countWord(count)} changed.`, ...already, ...freedWords(change)].join(" ");
  return { ...say(receipt(turn, change, words)), change, focus };
}

/** Tasks to be made and acts on others: which is which is not guessed. */
export const notTogether = (act: string, other: string): Plan =>
  say(
    message(
      `I changed nothing: "${clip(act, 60)}" changes a task, and "${clip(other, 60)}" doesn't. Send them as two messages.`,
    ),
  );
