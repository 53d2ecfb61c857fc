import { CRASH_POINTS, type CrashPoint } from "#bot/jobs/job-deps.ts";

/** Asked of the database, and done there: the process dies before it hears so. Each with what its statement alone says. */
const UNHEARD_STATEMENTS = {
  "unheard-derive": "companion.unarmed(",
  "unheard-arm": "companion.arm(",
  "unheard-fire": "companion.fire(",
  "unheard-lease": "for update skip locked",
  "unheard-read": "'perhaps_repeated', o.perhaps_repeated",
  "unheard-settle": "merged_into = s.into_row",
  "unheard-put-off": "attempts = attempts - ",
  "unheard-mark": "set sent_at",
} as const;
type UnheardPoint = keyof typeof UNHEARD_STATEMENTS;

/** Done by the platform, and not heard of any more: a direct channel was opened; a message was taken. */
export const PLATFORM_POINTS = ["unheard-open", "unheard-send"] as const;

export type KillPoint = CrashPoint | UnheardPoint | (typeof PLATFORM_POINTS)[number];

const UNHEARD = Object.entries(UNHEARD_STATEMENTS) as readonly (readonly [UnheardPoint, string])[]; // its own keys

/** Where a process can be lost between an alarm's hour and its mark: inside the Worker, and while others work for it. */
export const KILL_POINTS: readonly KillPoint[] = [
  ...CRASH_POINTS,
  ...UNHEARD.map(([point]) => point),
  ...PLATFORM_POINTS,
];

/** What a batch for the database was; null: nothing that stands between due and marked. */
export const pointOfBatch = (body: string): KillPoint | null =>
  UNHEARD.find(([, says]) => body.includes(says))?.[0] ?? null;

export const isCrashPoint = (text: string): text is CrashPoint => (CRASH_POINTS as readonly string[]).includes(text);

/** These come only where a platform has refused. */
export const needsRefusal = (point: KillPoint): boolean => point === "refused" || point === "unheard-put-off";

/** Those that each message passes: which of several is on its way then makes a difference. */
export const isEachMessages = (point: KillPoint): boolean =>
  ["sending", "sent", "marked", "unheard-mark", ...PLATFORM_POINTS].includes(point);
