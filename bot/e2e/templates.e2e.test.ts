import { describe, it } from "vitest";
import { playTranscript } from "./testing/play-transcript.ts";

/** Three tasks become a template, and it is looked at, run, moved, changed, run once more, and finished. */
const LIFE = `
== 2026-11-23T09:00+01:00
ana: my timezone is Europe/Paris
ben: my timezone is Europe/Paris
ana: show templates
bot: no templates of your own yet … start onboarding … start release

// tasks with dates become a template with offsets
ana: book the venue on 30 November
ana: send the invitations on 2 December 4pm for @ben
to ben: Ana … Send the invitations
ana: order the food on 4 December
ana: what's open?
bot: Three open.
ana: save these as a template called Launch
bot: Saved Launch: 3 tasks. … Book the venue · start + 0wd … Send the invitations · start + 2wd at 16:00 … Order the food · start + 4wd
ana: save these as a template called launch
bot: already
ana: show templates
bot: One template here. … Launch: 3 tasks, never run
ana: show the launch template
bot: Launch: 3 tasks, version 1 … Send the invitations · start + 2wd at 16:00 · ben

// a dry run, and another
ana: what would launch look like from 7 December?
bot: would be 3 tasks, Mon 7 Dec to Fri 11 Dec … Send the invitations · Wed 9 Dec 16:00 · @ben
ana presses Change
bot: What shall be different?
ana: from 8 December with @cleo as ben
bot: Started Launch … Book the venue · Tue 8 Dec … Send the invitations · Thu 10 Dec 16:00 … Order the food · Mon 14 Dec
to cleo: Ana started Launch
to ana: Launch, 8 Dec 2026: 0 of 3 done … Book the venue … Follow it
ana: how is the launch going?
bot: Launch, 8 Dec 2026: 0 of 3 done. It ends Mon 14 Dec
ana: push the launch by two days
bot: Move 3 tasks of Launch, 8 Dec 2026? It would end Wed 16 Dec
ana presses Move 3
bot: Moved 3 tasks
ana: undo
bot: is back at its old dates

// a new version leaves the run alone; a wrong one changes nothing
ana: edit the launch template
bot: Change Launch on the dashboard. Runs that are going on stay as they are. … /templates/
ana: export the launch template
bot: name: Launch … Book the venue
ana: \`\`\`\\nname: Launch\\nitems:\\n  - { task: First, after: second }\\n  - { task: Second, after: first }\\n\`\`\`
bot: Nothing was saved.
ana: \`\`\`\\nname: Launch\\nvariables:\\n  place: text\\nroles:\\n  host: ask\\nitems:\\n  - { task: "Book {place}", key: book, due: start, role: host }\\n  - { task: "Invite all to {place}", due: book done + 1wd at 16:00, after: book, role: host }\\n  - { task: Order the food, due: start + 4wd }\\n\`\`\`
bot: Launch is at version 2 now; runs that are going on stay as they are
ana: how is the launch going?
bot: Launch, 8 Dec 2026: 0 of 3 done

// the first run ends, and whoever started it is told
ana: done #1, #2 and #3
ana: done with the venue
cleo: done with the invitations
ana: how is the launch going?
bot: Launch, 8 Dec 2026: 2 of 3 done
ana: done with the food
bot: Launch, 8 Dec 2026 is finished.
to ana: Launch, 8 Dec 2026 is finished: 3 done.

// the second asks for what is missing, where the team can see it
ana in #general: start launch
bot: When does Launch start?
ana in #general: on 14 December
bot: What is place?
ana in #general: the old mill
bot: Who is host?
ana in #general: @ben
bot: Started Launch the old mill: 3 tasks. … Book the old mill · Mon 14 Dec … @ben … Invite all to the old mill … waiting for #
to ben: Ana started Launch the old mill: 2 tasks of it are yours.
in #general: Launch the old mill: 0 of 3 done, 1 waiting on @ben … Next: … Book the old mill … host 0 of 2

// what waits reminds nobody; it can begin once it waits no more
== 2026-12-14T09:00+01:00
to ben: Today: … Book the old mill
ben presses Done
bot: Invite all to the old mill can begin.
ben: undo
bot: Reopened
ben: done with book the old mill
== 2026-12-15T16:00+01:00
to ben: Now: … Invite all to the old mill
ana: how is launch the old mill going?
bot: Launch the old mill: 1 of 3 done
ben presses Done
in #general: nothing
ana: done with the food
bot: Launch the old mill is finished.
in #general: Launch the old mill is finished: 3 done.

// once a week by the clock, until it is stopped
ana: run weekly planning every monday at 9:00
ana presses Repeat it
bot: Weekly planning runs every week on Monday from now on.
== 2026-12-21T09:00+01:00
to ana: Started Weekly planning
ana: stop running weekly planning
bot: no more
== 2026-12-28T09:00+01:00
ana: show templates
bot: Two templates here. … Launch: 3 tasks, run 2 times … Weekly planning: 12 tasks, run once
`;

describe("a team that keeps its checklists as templates", () => {
  it("goes from saving one to a finished run in conversation", () => playTranscript(LIFE), 120_000);
});
