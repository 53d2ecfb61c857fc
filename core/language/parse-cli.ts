import { createInterface } from "node:readline";
import type { Sender } from "./reading.ts";
import { understand } from "./understand.ts";

type Input = {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly now?: unknown;
  readonly timeZone?: unknown;
  readonly locale?: unknown;
  readonly addressed?: unknown;
};

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const orElse = (value: unknown, fallback: string): string =>
  typeof value === "string" && value !== "" ? value : fallback;

function wallNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

function senderOf(input: Input): Sender {
  return {
    now: orElse(input.now, wallNow()),
    timeZone: orElse(input.timeZone, machineZone),
    locale: orElse(input.locale, "en-US"),
    addressed: input.addressed === "mention" ? "mention" : "direct",
  };
}

function answer(line: string): unknown {
  let input: Input;
  try {
    const parsed: unknown = JSON.parse(line);
    input = typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return { id: null, error: "not JSON" };
  }
  if (typeof input.text !== "string") return { id: input.id ?? null, error: "no text" };
  return { id: input.id ?? null, ...understand(input.text, senderOf(input)) };
}

const [text] = process.argv.slice(2);
if (text !== undefined) {
  process.stdout.write(`${JSON.stringify(understand(text, senderOf({})), null, 2)}\n`);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(line))}\n`);
  }
}
