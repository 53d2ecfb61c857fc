import { PLAIN_VIEW, type View } from "#core/chat/view.ts";

/** What this surface says by itself, always to the asker alone. */
const WORDS = {
  "could-not-tell": "I couldn't save that. Nothing was changed. Try again in a minute.",
  "not-understood": "I don't know that command. Try /task add, or /ask in your own words.",
  "nothing-to-save": "That message has no text that I could keep as a task.",
  "stale-button": "That button is from an older card. Ask for the task again, and use the new one.",
  "no-such-task": "I can't find that task here. It may have been dropped.",
  "form-too-late": "Opening the form took too long. Nothing was changed. Press Edit again.",
  "answered-privately": "I've answered in private.",
} as const;
export type SurfaceNotice = keyof typeof WORDS;

export const notice = (what: SurfaceNotice): View => ({
  ...PLAIN_VIEW,
  kind: what === "answered-privately" ? "notice" : "error",
  say: WORDS[what],
  private: true,
});
