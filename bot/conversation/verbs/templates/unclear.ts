import { type Plan, say } from "../../turn.ts";
import { message } from "../../views/question.ts";

/** A template is spoken of, and nobody knows which, or what of it. */
export const templates = (): Plan =>
  say(
    message(
      'I didn\'t get which template. Say "show templates", "start onboarding on Monday" or "save these as a template called Launch".',
    ),
  );
