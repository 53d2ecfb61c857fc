import { BUG_BASH } from "./bug-bash.ts";
import { CONTENT_CALENDAR } from "./content-calendar.ts";
import { EVENT } from "./event.ts";
import { INCIDENT_FOLLOW_UP } from "./incident-follow-up.ts";
import { MONTH_END } from "./month-end.ts";
import { MOVING_HOUSE } from "./moving-house.ts";
import { OFFBOARDING } from "./offboarding.ts";
import { ONBOARDING } from "./onboarding.ts";
import { RELEASE } from "./release.ts";
import { WEEKLY_PLANNING } from "./weekly-planning.ts";

/** A template that comes with the product: copied into a workspace when somebody takes it, and theirs to change then. */
export type Starter = { readonly id: string; readonly yaml: string };

export const STARTERS: readonly Starter[] = [
  { id: "onboarding", yaml: ONBOARDING },
  { id: "offboarding", yaml: OFFBOARDING },
  { id: "release", yaml: RELEASE },
  { id: "incident-follow-up", yaml: INCIDENT_FOLLOW_UP },
  { id: "month-end", yaml: MONTH_END },
  { id: "event", yaml: EVENT },
  { id: "content-calendar", yaml: CONTENT_CALENDAR },
  { id: "bug-bash", yaml: BUG_BASH },
  { id: "weekly-planning", yaml: WEEKLY_PLANNING },
  { id: "moving-house", yaml: MOVING_HOUSE },
];
