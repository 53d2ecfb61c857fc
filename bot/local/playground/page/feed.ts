import type { SentMessage } from "../inbox.ts";
import { server } from "./server.ts";

const EVERY = 5_000; // milliseconds
const STORED = "companion-playground-seen";
const REMEMBER = 300; // more than the server ever tells at once

/** Brings what the bot has sent by itself and this tab has not shown yet. */
export function createFeed(arrived: (message: SentMessage) => void) {
  const seen = new Set<string>(JSON.parse(sessionStorage.getItem(STORED) ?? "[]") as string[]); // written below
  let looking = false;

  async function look(): Promise<void> {
    if (looking || document.hidden) return;
    looking = true;
    try {
      const { messages } = await server.feed();
      for (const message of messages) show(message);
      sessionStorage.setItem(STORED, JSON.stringify([...seen].slice(-REMEMBER)));
    } catch {
      // away for a moment: the next look tries again, and a message that is sent says what is wrong
    } finally {
      looking = false;
    }
  }

  function show(message: SentMessage): void {
    if (seen.has(message.id)) return;
    seen.add(message.id);
    arrived(message);
  }

  setInterval(() => void look(), EVERY);
  void look();
  return { look: () => void look() };
}
