import type { SentMessage } from "../inbox.ts";
import { server } from "./server.ts";

const EVERY = 5_000; // milliseconds
const STORED = "companion-playground-after";

/** Brings what the bot has sent by itself since the page last looked. */
export function createFeed(as: () => string, arrived: (message: SentMessage) => void) {
  let after = sessionStorage.getItem(STORED) ?? "";
  let looking = false;

  async function look(): Promise<void> {
    if (looking || document.hidden) return;
    looking = true;
    try {
      const { messages } = await server.feed(as(), after);
      for (const message of messages) arrived(message);
      after = messages.at(-1)?.id ?? after;
      sessionStorage.setItem(STORED, after);
    } catch {
      // away for a moment: the next look tries again, and a message that is sent says what is wrong
    } finally {
      looking = false;
    }
  }

  setInterval(() => void look(), EVERY);
  void look();
  return { look: () => void look() };
}
