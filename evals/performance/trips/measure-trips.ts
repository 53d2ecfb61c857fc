import { setTimeout as sleep } from "node:timers/promises";
import type { RecordedBatch } from "../neighbours/recording-backend.ts";
import type { Neighbours } from "../neighbours/start-neighbours.ts";
import { type Person, type PreparedRequest, slackButton, slackCommand } from "../throughput/slack-command.ts";

export type Trips = { readonly interaction: string; readonly trips: number };

const PERSON: Person = { team: "T8TRIPS", user: "U8TRIPS" };
const AFTERWARDS_MS = 250; // what is sent under waitUntil is part of the interaction

type Says = (words: string) => Promise<string>;

/**
 * Batches that reach the database for each kind of interaction, as DESIGN.md counts them: marking a sent row is left out,
 * and the person has been looked up before. Sends signed requests to the product itself.
 */
export async function measureTrips(neighbours: Neighbours, commandUrl: string): Promise<readonly Trips[]> {
  const { responseUrl } = neighbours;
  const say: Says = async (words) => post(commandUrl, await slackCommand(PERSON, words, responseUrl));
  const press = async (actionId: string) => post(commandUrl, await slackButton(PERSON, actionId, responseUrl));
  await say("send the quarterly report to Ana");
  await say("send the quarterly report to Ben");
  const milk = await say("buy milk tomorrow 5pm");
  const bread = await say("buy bread tomorrow 6pm");

  const interactions: Readonly<Record<string, () => Promise<string>>> = {
    create: () => say("water the plants every friday !high #home"),
    list: () => say("list"),
    "done by number": () => say(`done ${numberIn(milk)}`),
    undo: () => say("undo"),
    "button press": () => press(buttonIn(bread, "complete-task")),
    ambiguous: () => say("done with the quarterly report"),
    dashboard: () => say("dashboard"),
    "unknown words": () => say("hello there"),
  };
  const counted: Trips[] = [];
  for (const [interaction, act] of Object.entries(interactions)) {
    counted.push({ interaction, trips: await countTrips(neighbours, act) });
  }
  return counted;
}

async function countTrips(neighbours: Neighbours, act: () => Promise<string>): Promise<number> {
  const batches = await neighbours.record(async () => {
    await act();
    await sleep(AFTERWARDS_MS);
  });
  if (batches.length === 0) throw new Error("The interaction did not reach the database");
  return batches.filter((batch) => !isMark(batch)).length;
}

const isMark = ({ statements }: RecordedBatch): boolean =>
  statements.some(({ query }) => /update "?outbox"? set "?sent_at"?/.test(query));

async function post(url: string, request: PreparedRequest): Promise<string> {
  const response = await fetch(url, { method: "POST", ...request });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The product answered ${response.status}: ${text.slice(0, 200)}`);
  return text;
}

const numberIn = (card: string): string => found(/#(\d+)/.exec(card)?.[1], "a task's number", card);

const buttonIn = (card: string, verb: string): string =>
  found(new RegExp(`"action_id":"(${verb}:[^"]+)"`).exec(card)?.[1], `a ${verb} button`, card);

function found(text: string | undefined, what: string, card: string): string {
  if (text === undefined) throw new Error(`No ${what} in ${card.slice(0, 300)}`);
  return text;
}
