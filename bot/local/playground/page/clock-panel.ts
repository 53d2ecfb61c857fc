import { element, part } from "./element.ts";
import { type Clock, server } from "./server.ts";

const FORMAT = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** The server's clock, which can be set so that one sees tomorrow's reminders today. */
export function createClockPanel(ticked: () => void) {
  const shown = part("clock-now", HTMLTimeElement);
  const field = part("clock-set", HTMLInputElement);
  const said = part("clock-said", HTMLParagraphElement);
  let ahead = 0; // milliseconds before the browser's clock

  const now = (): Date => new Date(Date.now() + ahead);

  function show({ now: at, real }: Clock): void {
    ahead = real ? 0 : new Date(at).getTime() - Date.now();
    part("clock", HTMLDetailsElement).classList.toggle("set", !real);
    tell();
  }

  function tell(): void {
    shown.replaceChildren(FORMAT.format(now()));
    shown.dateTime = now().toISOString();
  }

  async function set(instant: Date | null): Promise<void> {
    show(await server.setClock(instant?.toISOString() ?? null));
    said.replaceChildren(instant ? `It is ${FORMAT.format(now())}.` : "Back to real time.");
    field.value = localText(now());
  }

  /** A failed request is said in the panel; nothing else hangs on it. */
  const attempt = (work: () => Promise<void>) => (): void => {
    work().catch((error: unknown) => said.replaceChildren(element("span", {}, [String(error)])));
  };

  part("clock-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(() => set(new Date(field.value)))();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-ahead]")) {
    const minutes = Number(button.dataset.ahead);
    button.addEventListener(
      "click",
      attempt(() => set(new Date(now().getTime() + minutes * 60_000))),
    );
  }
  part("clock-real", HTMLButtonElement).addEventListener(
    "click",
    attempt(() => set(null)),
  );
  part("tick", HTMLButtonElement).addEventListener(
    "click",
    attempt(async () => {
      await server.tick();
      said.replaceChildren("Everything that was due has run.");
      ticked();
    }),
  );
  part("clock", HTMLDetailsElement).addEventListener("toggle", () => {
    field.value = localText(now());
  });

  setInterval(tell, 10_000);
  attempt(async () => show(await server.clock()))();
  return { now };
}

/** "2026-11-22T16:00" in the browser's zone, as a datetime-local field wants it. */
function localText(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
