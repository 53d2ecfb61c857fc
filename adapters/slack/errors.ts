import { PLAIN_VIEW, type View } from "#core/chat/view.ts";

const privately = (say: string): View => ({ ...PLAIN_VIEW, kind: "error", say, private: true });

/** Nothing was stored and the person has not been told yet. */
export const UNSAVED = privately("I couldn't save that. Nothing was changed. Try again in a minute.");

/** A fault of ours, after which nobody knows how far it came. */
export const FAULT = privately(
  "Something went wrong on my side, and I can't tell whether it was saved. Look at your list before you try again.",
);

export const NO_SUCH_TASK = privately("I can't find that task here. It may have been dropped.");

export const FORM_LATE = privately("That took too long to open. Press Edit again.");

export const FORM_UNREADABLE = privately("I couldn't open that. Nothing was changed. Try again in a minute.");

export const WORKING_ON_IT = "Working on it…";

/** Thrown so that the platform sends the event again: nothing was stored, nobody was told. */
export class AskAgain extends Error {
  override readonly name = "AskAgain";
}
