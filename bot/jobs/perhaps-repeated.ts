import type { View } from "#core/chat/view.ts";

const WORDS = "You may have had this before: I lost track of it while sending.";

/** A sender was lost with it in hand: nobody knows whether it arrived, and its reader is told so. */
export const markedRepeat = (view: View): View => ({
  ...view,
  smallPrint: [view.smallPrint, WORDS].filter(Boolean).join("\n"),
});
