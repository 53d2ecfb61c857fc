import { opensForm } from "#core/chat/action.ts";
import type { View } from "#core/chat/view.ts";
import type { SentMessage } from "../inbox.ts";
import type { Reply } from "../reply.ts";
import { createChoices } from "./choice.ts";
import { createClockPanel } from "./clock-panel.ts";
import { createComposer } from "./composer.ts";
import { element, part } from "./element.ts";
import { renderEntry } from "./entry.ts";
import { createFeed } from "./feed.ts";
import { createFormDialog } from "./form-dialog.ts";
import { type Place, server } from "./server.ts";
import { createTalkLog, type Entry } from "./talk-log.ts";

const log = part("log", HTMLDivElement);
const talk = createTalkLog();
const unseen = new Map<string, number>(); // by "person channel"

const choices = createChoices(movePlace);
const composer = createComposer((text) => void say(text));
const dialog = createFormDialog((id, values) => void press(id, null, values));
choices.choose("person", sessionStorage.getItem("companion-as") ?? "ana");
choices.choose("channel", sessionStorage.getItem("companion-channel") ?? "dm");
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-say]")) {
  button.addEventListener("click", () => composer.write(button.dataset.say ?? ""));
}
const feed = createFeed(receive);
const clock = createClockPanel(() => feed.look());
const handlers = { press: (id: string, card: HTMLElement) => void press(id, card), tryOut: composer.write };
movePlace();

function place(): Place {
  return { as: choices.chosen("person"), channel: choices.chosen("channel") };
}

/** Somebody else, or somewhere else: show that talk. */
function movePlace(): void {
  const { as, channel } = place();
  sessionStorage.setItem("companion-as", as);
  sessionStorage.setItem("companion-channel", channel);
  unseen.delete(`${as} ${channel}`);
  composer.speakAs(as);
  part("place", HTMLHeadingElement).textContent = channel === "dm" ? `Direct message, ${as}` : channel;
  part("dashboard", HTMLAnchorElement).href = `/playground/dashboard?${new URLSearchParams({ as })}`;
  redraw();
  showBadges();
}

async function say(text: string): Promise<void> {
  const where = place();
  add(where, { from: where.as, text });
  await showReplies(where, () => server.say(where, text));
}

async function press(id: string, card: HTMLElement | null, values?: Record<string, string>): Promise<void> {
  const where = place();
  if (!values && opensForm(id)) return openForm(where, id);
  card?.classList.add("pressed");
  await showReplies(where, () => server.press(where, id, values));
  composer.focus();
}

async function openForm(where: Place, id: string): Promise<void> {
  try {
    const { form } = await server.form(where, id);
    if (form) dialog.open(form);
    else await showReplies(where, () => server.press(where, id));
  } catch (error) {
    fail(where, error);
  }
}

async function showReplies(where: Place, ask: () => Promise<{ replies: readonly Reply[] }>): Promise<void> {
  const waiting = element("div", { class: "waiting", "aria-hidden": "true" }, ["…"]);
  log.append(waiting);
  scrollDown();
  try {
    const { replies } = await ask();
    for (const { view } of replies) showReply(where, view);
  } catch (error) {
    fail(where, error);
  } finally {
    waiting.remove();
    feed.look();
  }
}

/** A ✓ on the message is the whole answer where the view says so. */
function showReply(where: Place, view: View): void {
  meetPeople(view);
  if (view.reaction === "done") {
    talk.react(where.as, where.channel);
    redraw();
  } else add(where, { from: null, view, onlyFor: onlyFor(where, view) });
}

const onlyFor = ({ as, channel }: Place, view: View): string | null => (view.private && channel !== "dm" ? as : null);

/** Whoever a card names can be chosen from then on. */
function meetPeople({ tasks }: View): void {
  for (const { name } of tasks.flatMap(({ assignees }) => assignees)) choices.meet(name);
}

function fail(where: Place, error: unknown): void {
  add(where, { from: null, text: error instanceof Error ? error.message : String(error), onlyFor: where.as });
}

/** What the bot sent by itself: to somebody in private, or into a channel. */
function receive({ to, channel, view, card }: SentMessage): void {
  if (to) choices.meet(to);
  meetPeople(view);
  const as = to ?? place().as;
  const said = { from: null, text: null, view, onlyFor: null, at: clock.now().toISOString(), card };
  if (talk.renew(as, channel, said)) {
    redraw();
    return;
  }
  add({ as, channel }, said);
  const here = place();
  if (here.channel === channel && (to === null || here.as === to)) return;
  unseen.set(`${as} ${channel}`, (unseen.get(`${as} ${channel}`) ?? 0) + 1);
  showBadges();
}

function add(where: Place, said: Partial<Entry> & Pick<Entry, "from">): void {
  const entry: Entry = { text: null, view: null, onlyFor: null, at: clock.now().toISOString(), ...said };
  talk.add(where.as, where.channel, entry);
  const here = place();
  const shown = here.channel === where.channel && (where.channel !== "dm" || here.as === where.as);
  if (!shown) return;
  log.append(renderEntry(entry, handlers));
  part("first-words", HTMLDivElement).hidden = true;
  scrollDown();
}

function redraw(): void {
  const { as, channel } = place();
  const entries = talk.read(as, channel);
  log.replaceChildren(...entries.map((entry) => renderEntry(entry, handlers)));
  part("first-words", HTMLDivElement).hidden = entries.length > 0;
  scrollDown();
}

function showBadges(): void {
  const { as } = place();
  for (const name of choices.all("person")) {
    choices.setBadge("person", name, name === as ? 0 : (unseen.get(`${name} dm`) ?? 0));
  }
  for (const name of choices.all("channel")) choices.setBadge("channel", name, unseen.get(`${as} ${name}`) ?? 0);
}

function scrollDown(): void {
  log.scrollTop = log.scrollHeight;
}
