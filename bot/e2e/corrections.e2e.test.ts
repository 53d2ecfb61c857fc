import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card, Chat } from "./testing/chat.ts";
import { startDiscordChat } from "./testing/discord-chat.ts";
import { startPlaygroundChat } from "./testing/playground-chat.ts";
import { startSlackChat } from "./testing/slack-chat.ts";

const SURFACES: readonly { readonly where: string; readonly start: () => Promise<Chat> }[] = [
  { where: "the playground", start: startPlaygroundChat },
  { where: "a direct message in Slack", start: startSlackChat },
  { where: "a Discord server", start: () => startDiscordChat("server") },
  { where: "a direct message in Discord", start: () => startDiscordChat("direct message") },
];

const NOT_A_DATE = '"tomorrow" is no date';

/** "Or Sat 3 Apr 2027?": which date the card offers instead. */
function otherDate({ taps }: Card): { label: string; date: string } | null {
  const [label] = [...taps.keys()].filter((words) => words.startsWith("Or "));
  return label ? { label, date: label.slice(3, -1) } : null;
}

/** "2027-03-04" to "04-03": the day as the month, and the other way round. */
const swapped = (due: string | null): string => (due ?? "").replace(/^\d+-(\d+)-(\d+)$/, "$2-$1");

describe.each(SURFACES)("a receipt in $where", ({ start }) => {
  let chat: Chat;
  beforeAll(async () => {
    chat = await start();
  });
  afterAll(() => chat?.close());

  it("gives words that are no date back to the title with one tap", async () => {
    const card = await chat.say("plan the tomorrow campaign");
    expect(card.text).toMatch(/Read from your message: "tomorrow" → date/);
    expect(await chat.dueOf("Plan the campaign")).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    const answer = await chat.tap(card, NOT_A_DATE);
    expect(answer.text).toMatch(/Put back into the title[\s\S]*Plan the tomorrow campaign/);
    expect(await chat.dueOf("Plan the tomorrow campaign")).toBeNull();
  });

  it("remembers what was put back twice, however often each tap is delivered", async () => {
    const second = await chat.say("review the tomorrow campaign");
    expect(await chat.dueOf("Review the campaign")).not.toBeNull();
    await chat.tap(second, NOT_A_DATE);

    const third = await chat.say("launch the tomorrow campaign");
    expect(await chat.dueOf("Launch the tomorrow campaign")).toBeNull();
    expect([...third.taps.keys()]).not.toContain(NOT_A_DATE);
  });

  /** A day and a month that may be swapped are read in two ways on any day of the week and the year. */
  it("takes the runner-up with one tap, and by itself once it was meant twice", async () => {
    const first = await chat.say("dentist on 3/4");
    const other = otherDate(first);
    const due = await chat.dueOf("Dentist");
    expect(swapped(due)).toMatch(/^0[34]-0[34]$/);

    const answer = await chat.tap(first, other?.label ?? "");
    expect(answer.text).toContain(other?.date);
    const meant = await chat.dueOf("Dentist");
    expect(meant?.slice(5)).toBe(swapped(due));

    const second = await chat.say("haircut on 3/4");
    expect(await chat.dueOf("Haircut")).toBe(due);
    await chat.tap(second, otherDate(second)?.label ?? "");
    expect(otherDate(await chat.say("massage on 3/4"))).toBeNull();
    expect(await chat.dueOf("Massage")).toBe(meant);
  });
});
