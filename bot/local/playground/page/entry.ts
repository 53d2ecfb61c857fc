import { type CardHandlers, renderCard } from "./card.ts";
import { element } from "./element.ts";
import type { Entry } from "./talk-log.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** One thing said, with who said it and when; the bot's as a card. */
export function renderEntry({ from, text, view, at, onlyFor, reacted }: Entry, handlers: CardHandlers): HTMLElement {
  const name = from ?? "Companion";
  const sign = from ? name.charAt(0) : "✓";
  return element("div", { class: from ? "person" : "bot" }, [
    element("span", { class: "avatar", "aria-hidden": "true", style: `--hue: ${hueOf(name)}` }, [sign]),
    element("div", { class: "said" }, [
      element("p", { class: "who" }, [
        element("strong", {}, [name]),
        " ",
        element("time", { datetime: at }, [CLOCK.format(new Date(at))]),
      ]),
      view ? renderCard(view, handlers) : element("p", { class: "text" }, [text ?? ""]),
      onlyFor && view ? element("p", { class: "private" }, ["Only you can see this"]) : null,
      reacted ? renderReaction() : null,
    ]),
  ]);
}

const renderReaction = (): HTMLElement =>
  element("span", { class: "reaction", role: "img", "aria-label": "Companion reacted: done" }, ["✓"]);

/** A colour of one's own, from the name. */
const hueOf = (name: string): number =>
  [...name].reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
