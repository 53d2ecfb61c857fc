import { PLAIN_VIEW } from "#core/chat/view.ts";
import { type Plan, say } from "../turn.ts";

/** Where the one-time link goes: converse.ts makes it after the turn, for it is not the turn's to store. */
export const SIGN_IN_PATH = "/sign-in";

export const openDashboard = (): Plan =>
  say({
    ...PLAIN_VIEW,
    say: "Here is your way in. The link works once, for ten minutes, and only for you.",
    link: { label: "Open the dashboard", path: SIGN_IN_PATH },
    private: true,
  });
