import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatPlatform } from "#core/chat/chat-message.ts";
import { introduceCast } from "./cast.ts";
import { inProcess } from "./in-process.ts";
import { isEachMessages, KILL_POINTS, type KillPoint } from "./kill-point.ts";
import { type Kill, type Lives, playRound } from "./play-round.ts";
import { type Stage, startStage } from "./stage.ts";

const SECOND = 1000;
const AWAY_SECONDS = [30, 61, 180, 3 * 3600];
const BOTH = ["slack", "discord"] as const;

describe("a process that is lost between due and marked", () => {
  let stage: Stage;
  let lives: Lives;
  let rounds = 0;
  const fired = new Set<KillPoint>();

  beforeAll(async () => {
    stage = await startStage();
    await introduceCast(stage);
    lives = inProcess(stage);
  });
  afterAll(async () => {
    await lives?.close();
    await stage?.close();
  });

  const play = async (on: readonly ChatPlatform[], kills: readonly Kill[]) => {
    const played = await playRound(stage, lives, { name: `r${++rounds}x`, on, kills });
    for (const { point } of played.killed) fired.add(point);
    return played;
  };

  it("is not needed for a quiet round: everything comes once, and nothing is marked", async () => {
    const { violations, lost, doubledOnSlack, doubledOnDiscord } = await play(BOTH, []);
    expect({ violations, lost, doubledOnSlack, doubledOnDiscord }).toEqual({
      violations: [],
      lost: 0,
      doubledOnSlack: 0,
      doubledOnDiscord: 0,
    });
  });

  it.each(KILL_POINTS)("loses nothing at %s, and doubles nothing in silence", async (point) => {
    const quick = KILL_POINTS.indexOf(point) % 2;
    for (const [i, seconds] of AWAY_SECONDS.filter((_, at) => isEachMessages(point) || at % 2 === quick).entries()) {
      for (const on of isEachMessages(point) ? ([["slack"], ["discord"]] as const) : [BOTH]) {
        const passing = isEachMessages(point) ? 1 + (i % 2) : 1;
        const { killed, violations } = await play(on, [{ point, passing, awayMs: seconds * SECOND }]);
        expect(killed, "where it was to be lost").toHaveLength(1);
        expect(violations).toEqual([]);
      }
    }
  });

  it.each(["unheard-send", "sent", "unheard-mark"] as const)(
    "doubles one message on Slack at %s, and says so",
    async (point) => {
      const { doubledOnSlack, marked } = await play(["slack"], [{ point, passing: 1, awayMs: 61 * SECOND }]);
      expect({ doubledOnSlack, marked }).toEqual(
        point === "unheard-mark" ? { doubledOnSlack: 0, marked: 0 } : { doubledOnSlack: 1, marked: 1 },
      );
    },
  );

  it.each([
    { awaySeconds: 61, doubled: 0 },
    { awaySeconds: 3600, doubled: 1 },
  ])("doubles $doubled on Discord where nobody noticed for $awaySeconds s", async ({ awaySeconds, doubled }) => {
    const { doubledOnDiscord, marked } = await play(
      ["discord"],
      [{ point: "sent", passing: 3, awayMs: awaySeconds * SECOND }],
    );
    expect(doubledOnDiscord > 0).toBe(doubled > 0);
    expect(marked).toBe(doubledOnDiscord);
  });

  it.each([
    { points: ["sent", "leased"], aways: [61, 61] },
    { points: ["sent", "sent"], aways: [61, 61] },
    { points: ["unheard-send", "unheard-lease"], aways: [100, 61] },
    { points: ["sent", "refused"], aways: [61, 61] },
    { points: ["unheard-send", "settled", "sent"], aways: [61, 61, 61] },
  ] as const)("doubles nothing in silence when it is lost at $points in turn", async ({ points, aways }) => {
    for (const on of [["slack"], ["discord"]] as const) {
      const kills = points.map((point, i) => ({ point, passing: 1, awayMs: (aways[i] ?? 0) * SECOND }));
      const { killed, violations } = await play(on, kills);
      expect(killed).toHaveLength(kills.length);
      expect(violations).toEqual([]);
    }
  });

  it("was lost at every point that has a name", () => {
    expect(KILL_POINTS.filter((point) => !fired.has(point))).toEqual([]);
    expect(KILL_POINTS.length).toBeGreaterThan(15);
  });
});
