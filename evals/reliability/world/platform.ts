import { DeliveryError, type Messenger, type OutboundMessage } from "#core/chat/chat-port.ts";
import type { Draws } from "./draws.ts";
import type { Told } from "./journal.ts";
import { HOUR, MINUTE } from "./wall-clock.ts";
import type { World } from "./world-state.ts";

const LATENCY_MS = 60;
const TIMEOUT_MS = 10_000;
const MOST_FAILURES = 2; // of one message, so that no seed runs out of its tries
const DEDUPED_MS = 2 * MINUTE; // Discord's nonce
const ANSWERS = {
  taken: 60,
  "5xx": 10,
  "429": 12,
  "timed-out": 6,
  "taken-then-timed-out": 8,
  "taken-then-5xx": 4,
} as const;
type Answer = keyof typeof ANSWERS;

/** What is known of one drain on its way: which tick it belongs to, and what to do in the middle of a send. */
export type Sending = {
  readonly tick: number;
  readonly draws: Draws | null; // null: the platform takes everything
  readonly midway: (key: string, when: "before" | "after") => Promise<void>; // before and after it is taken
  readonly trouble: (what: string, clearInMs: number) => void;
};

/** Slack, or Discord, as this world has it: takes messages, refuses some, and remembers what it was given. */
export function createPlatform(world: World) {
  const failures = new Map<string, number>();
  const taken = new Map<string, number>(); // key → when

  async function told({ key }: OutboundMessage): Promise<readonly Told[]> {
    const rows = await world.db.owner.batch({ query: LINES, params: [key] });
    return rows.map((row) => ({
      taskId: String(row.task_id),
      memberId: String(row.member_id),
      kind: String(row.kind),
      trigger: String(row.trigger),
      forAt: Number(row.for_at),
    }));
  }

  function take(
    message: OutboundMessage,
    lines: readonly Told[],
    { tick, begun }: { tick: number; begun: number },
  ): void {
    const { key, to, view } = message;
    const { clock, journal, platform } = world;
    const before = taken.get(key);
    taken.set(key, clock.now);
    if (platform === "discord" && before !== undefined && clock.now - before < DEDUPED_MS) return;
    const marked = view.smallPrint?.includes("You may have had this before") === true;
    const whom = to.kind === "person" || to.kind === "channel" ? to.externalId : "?";
    journal.deliveries.push({ key, to: whom, at: clock.now, begun, told: lines, marked, tick });
    journal.note(
      clock.now,
      `-> ${whom}${marked ? " (perhaps again)" : ""} ${view.say} ${lines.map(({ kind }) => kind).join()} ${view.tasks.map(({ number }) => `#${number}`).join(" ")}`,
    );
  }

  return (sending: Sending): Messenger => ({
    async send(message) {
      const { clock, journal } = world;
      const lines = await told(message);
      const begun = clock.now + clock.skew;
      const at = { tick: sending.tick, begun };
      const answer = answerFor(message.key, sending.draws);
      await sending.midway(message.key, "before");
      clock.now += LATENCY_MS;
      if (answer.startsWith("taken")) take(message, lines, at);
      await sending.midway(message.key, "after");
      if (answer === "taken") return null;
      if (answer.startsWith("taken-then")) journal.doubtful.add(message.key);
      failures.set(message.key, (failures.get(message.key) ?? 0) + 1);
      refuse(answer, sending);
    },
    lookUp: async () => null,
  });

  function answerFor(key: string, draws: Draws | null): Answer {
    const answer = draws?.weighted(ANSWERS) ?? "taken";
    return (failures.get(key) ?? 0) < MOST_FAILURES ? answer : "taken";
  }

  function refuse(answer: Answer, { draws, trouble }: Sending): never {
    if (answer === "429") {
      const retryAfter = draws?.pick([1, 3, 40, 200]) ?? 1;
      const pauses = draws?.pick(["recipient", "workspace", "platform"] as const) ?? "recipient";
      trouble(`429: ${pauses} for ${retryAfter} s`, retryAfter * 1000 + MINUTE);
      throw new DeliveryError("asked to wait", { permanent: false, retryAfter, pauses });
    }
    if (answer.endsWith("timed-out")) world.clock.now += TIMEOUT_MS;
    trouble(answer, HOUR / 3);
    throw unreachable(answer);
  }
}

/** As the adapters tell it. */
const unreachable = (answer: Answer): DeliveryError =>
  new DeliveryError(answer, { permanent: false, perhapsArrived: true });

const LINES = `select task_id, member_id, alarm->>'kind' as kind, alarm->>'trigger' as trigger,
    floor(extract(epoch from scheduled_for) * 1000)::bigint::text as for_at
  from outbox where alarm is not null and (key = $1 or merged_into = (select id from outbox where key = $1))`;
