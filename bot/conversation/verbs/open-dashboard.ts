import { PLAIN_VIEW } from "#core/chat/view.ts";
import { type Plan, say } from "../turn.ts";

export const openDashboard = (): Plan => ({
  ...say({
    ...PLAIN_VIEW,
    say: "Here is your way in. The link works once, for ten minutes, and only for you.",
    link: { label: "Open the dashboard", path: "/sign-in" },
    private: true,
  }),
  signsIn: true,
});
