import { describe, expect, it } from "vitest";
import { judgeRound } from "./judge-round.ts";

const MARK = "You may have had this before: I lost track of it while sending.";
const NOW = new Date("2026-11-23T09:00:00Z");

/** What Slack took of one item that is owed there, and how its row ended; one process was killed. */
async function judged(bodies: readonly string[], row: { is_sent?: boolean; is_counted?: boolean } = {}, kills = 1) {
  const found = await judgeRound(
    {
      owner: { batch: async () => [{ words: "fern", is_sent: true, is_counted: false, ...row }] },
      slack: { posts: bodies.map((body) => ({ channel: "C1", body, at: NOW })) },
      discord: { messages: [] },
    },
    [{ words: "fern", platform: "slack" }],
    kills,
  );
  return found.violations;
}

describe("the judge of a round", () => {
  it.each([
    { what: "what came once", bodies: ["fern"], row: {} },
    { what: "a second copy that says so and is counted", bodies: ["fern", `fern ${MARK}`], row: { is_counted: true } },
  ])("lets $what pass", async ({ bodies, row }) => {
    expect(await judged(bodies, row)).toEqual([]);
  });

  it.each([
    { what: "what never came", bodies: [], row: {}, says: "fern is lost" },
    {
      what: "a row that stays open",
      bodies: ["fern"],
      row: { is_sent: false },
      says: "the row of fern does not end as sent",
    },
    {
      what: "a copy in silence",
      bodies: ["fern", "fern"],
      row: { is_counted: true },
      says: "fern is doubled and doesn't say so",
    },
    {
      what: "a copy that is not counted",
      bodies: ["fern", `fern ${MARK}`],
      row: {},
      says: "fern is doubled and not counted",
    },
    {
      what: "more copies on Slack than kills",
      bodies: ["fern", `fern ${MARK}`, `fern ${MARK}`],
      row: { is_counted: true },
      says: "2 messages are doubled on Slack by 1 kills",
    },
  ])("finds $what", async ({ bodies, row, says }) => {
    expect(await judged(bodies, row)).toEqual([says]);
  });

  it("finds a mark where nothing was lost", async () => {
    expect(await judged([`fern ${MARK}`], {}, 0)).toEqual(["fern is marked for nothing"]);
  });
});
