import type { Neighbours } from "../neighbours/start-neighbours.ts";
import { type BatchTemplate, type Slots, templatesOf } from "./batch-template.ts";
import { runLoad } from "./load.ts";
import { type Person, slackCommand } from "./slack-command.ts";

/** Values that stand for themselves wherever they appear in a parameter. */
const PERSON: Person = { team: "T7RECORDED7", user: "U7RECORDED7" };
const TRIGGER = "trigger.recorded.7";
const NUMBER = 76_543_210;

/**
 * The two batches that the product sends for the command, as templates: [load, commit]. Recorded at a person's second act,
 * when nothing has to be made or looked up.
 */
export async function recordCommand(
  neighbours: Neighbours,
  commandUrl: string,
  text: string,
): Promise<readonly BatchTemplate[]> {
  const send = async (trigger?: string): Promise<void> => {
    const requests = [await slackCommand(PERSON, text, neighbours.responseUrl, trigger)];
    const { refused } = await runLoad({ url: commandUrl, requests, connections: 1, seconds: 10 });
    if (refused > 0) throw new Error("The product did not answer the command");
  };
  await send();
  await neighbours.script(`update task_counter set last = ${NUMBER - 1} where workspace_id =
    (select workspace_id from installation where workspace_key = '${PERSON.team}')`);
  const batches = await neighbours.record(() => send(TRIGGER));
  if (batches.length !== 2)
    throw new Error(`The command took ${batches.length} batches; a load and a commit were expected`);
  const known = new Map([
    [PERSON.team, "team_id"],
    [PERSON.user, "user_id"],
    [TRIGGER, "trigger_id"],
    ...answered(batches[0]?.rows[0]?.[0]?.[0]),
  ]);
  return templatesOf(
    batches.map(({ statements }) => statements),
    known,
  );
}

/** What companion.enter answered: the ids and the number that the commit must repeat. */
function answered(json: string | null | undefined): [string, string][] {
  const entered = JSON.parse(json ?? "{}") as Slots; // texts and a number are all that is used of it
  const ids = Object.entries(entered).filter(([name, value]) => name.endsWith("Id") || value === NUMBER);
  return ids.map(([name, value]) => [String(value), name]);
}
