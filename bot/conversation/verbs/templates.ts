import { type Plan, say } from "../turn.ts";
import { message } from "../views/question.ts";

/** Templates are not built yet: say so, and what works today. */
export const templates = (): Plan =>
  say(message("I can't run templates yet. You can paste a list, one task a line, and I'll add them all."));
