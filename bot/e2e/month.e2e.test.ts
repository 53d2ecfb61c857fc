import { describe, it } from "vitest";
import { playTranscript } from "./testing/play-transcript.ts";

/** In 2026 Paris turns its clocks back on 25 October, New York on 1 November; in 2027 both turn them forward in March. */
const MONTH = `
// Monday: everybody says where they are
== 2026-10-12T09:00+02:00
ana: my timezone is Europe/Paris
bot: Europe/Paris
ben: my timezone is America/New_York
cleo: my timezone is Europe/Paris
ana: water the plants every day at 8:30
bot: every day
ben: post the numbers every friday at 9:00
ana: remind @ben to send the Q3 report on wednesday at 4pm
to ben: Ana asked you

// a repeat comes each morning, by the clock on the wall
== 2026-10-13T08:29+02:00
to ana: nothing
== 2026-10-13T08:30+02:00
to ana: Now: … Water the plants … Tue 13 Oct 08:30
ana presses Done
bot: Wed 14 Oct 08:30

// four in the afternoon was said in Paris; in New York it is ten in the morning
== 2026-10-14T08:30+02:00
to ana: Water the plants
== 2026-10-14T15:59+02:00
to ben: nothing
== 2026-10-14T16:00+02:00
to ben: Now: … Send the Q3 report … Wed 14 Oct 10:00 … Ana asked you
ben presses 1 hour
bot: I'll remind you again today, Wed 14 Oct 11:00. The date stays.
== 2026-10-14T17:00+02:00
to ben: Again, as you asked: … Send the Q3 report
ben presses Done
bot: Send the Q3 report
ana: undo
== 2026-10-15T08:30+02:00
to ana: Water the plants

// ana is away for a week and cleo stands in; what can wait waits
ana: I'm away from 19 to 23 october, cleo takes over
bot: Mon 19 to Fri 23 Oct
to cleo: nothing
ana: pay the invoice on wednesday october 21
ana: call the notary on october 22 at 11:00
== 2026-10-16T08:30+02:00
to ana: Water the plants
== 2026-10-16T15:00+02:00
to ben: Now: … Post the numbers … Fri 16 Oct 09:00
== 2026-10-19T08:30+02:00
to ana: nothing
to cleo: Ana is away … Water the plants
== 2026-10-20T08:30+02:00
to cleo: Ana is away … Water the plants
== 2026-10-21T08:30+02:00
to cleo: Ana is away … Water the plants
== 2026-10-21T09:00+02:00
to cleo: Ana is away … Today: … Pay the invoice
== 2026-10-22T08:30+02:00
to cleo: Ana is away … Water the plants
== 2026-10-22T11:00+02:00
to cleo: Ana is away … Call the notary
to ana: nothing
== 2026-10-23T15:00+02:00
to cleo: Ana is away … 3 reminders. … Water the plants
to ben: Now again, and the one before is still open: … Post the numbers
ben presses Done
bot: It comes back today, Fri 23 Oct 09:00.
ben presses Done
bot: Fri 30 Oct 09:00

// back, and the clocks in Paris go back in the night to Sunday: half past eight stays half past eight
== 2026-10-24T08:30+02:00
to ana: Water the plants
== 2026-10-25T08:29+01:00
to ana: nothing
== 2026-10-25T08:30+01:00
to ana: Water the plants
ana: done with the plants
bot: Eleven were missed in between. … today, Sun 25 Oct 08:30
ana: done with the plants
bot: Mon 26 Oct 08:30

// nine in New York is two in the afternoon in Paris for a week
== 2026-10-30T13:59+01:00
to ben: nothing
to ana: 3 reminders. I couldn't reach you until now. … Water the plants … Call the notary … Pay the invoice
ana: done #4 and #5
== 2026-10-30T14:00+01:00
to ben: Post the numbers … Fri 30 Oct 09:00

// New York goes back too; nobody's clock runs for three days, and then each is told once
== 2026-11-02T08:00+01:00 silent
ana: book the room tomorrow at 10:00
== 2026-11-05T12:00+01:00
to ana: 2 reminders. I couldn't reach you until now. … Water the plants … Book the room
ana: snooze the room until tomorrow 9am
bot: I'll remind you again tomorrow, Fri 6 Nov 09:00
== 2026-11-06T08:30+01:00
to ana: Water the plants
== 2026-11-06T09:00+01:00
to ana: Again, as you asked: … Book the room
== 2026-11-06T15:00+01:00
to ben: Now again … Post the numbers

// a digest each working morning, for whoever asks
cleo: send me a digest every weekday at 8am
bot: 08:00
cleo: print the badges monday
cleo: collect the keys on thursday 12 november
== 2026-11-09T07:59+01:00
to cleo: nothing
== 2026-11-09T08:00+01:00
to cleo: Print the badges
== 2026-11-10T08:00+01:00
cleo: stop the digest
== 2026-11-11T08:00+01:00
`;

/** Five months later the clocks go forward, in New York two weeks before Paris. */
const MARCH = `
== 2027-03-12T09:00+01:00
ana: my timezone is Europe/Paris
ben: my timezone is America/New_York
ana: stretch every day at 2:30am
ben: stand-up every weekday at 9:30
== 2027-03-12T15:30+01:00
to ben: Stand-up
== 2027-03-15T14:29+01:00
to ben: nothing
to ana: This was due at Sat 13 Mar 02:30; I couldn't reach you until now. … Stretch
== 2027-03-15T14:30+01:00
to ben: Stand-up
== 2027-03-26T12:00+01:00
to ana: This was due at … Stretch
to ben: This was due at … Stand-up
== 2027-03-27T02:30+01:00
to ana: Stretch
to ben: This was due at 09:30; I couldn't reach you until now. … Stand-up
// 2:30 does not exist on the 28th: it is half past three on the clock
== 2027-03-28T03:29+02:00
to ana: nothing
== 2027-03-28T03:30+02:00
to ana: Stretch
== 2027-03-29T02:30+02:00
to ana: Stretch
== 2027-03-29T15:30+02:00
to ben: Now again … Stand-up
`;

describe("a team that keeps time with Companion", () => {
  it("is told what it asked for through a month, by the clock on each wall", () => playTranscript(MONTH), 120_000);
  it("is told at the same hour when the clocks go forward", () => playTranscript(MARCH), 120_000);
});
