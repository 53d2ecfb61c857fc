import type { Commit, OutboxRow, Profile } from "#core/chat/chat-store.ts";
import type { View } from "#core/chat/view.ts";
import type { Change } from "#core/tasks/change.ts";
import { noticeRows } from "./notices.ts";
import { QUESTION_MINUTES } from "./question.ts";
import { cardRows } from "./run-card.ts";
import { endedRows } from "./run-notices.ts";
import type { Plan, Turn } from "./turn.ts";

/** Everything that a turn writes, in one batch: the change, what it owes to whom, and what was said. */
export function commitFor(turn: Turn, plan: Plan, profiles: readonly Profile[]): Commit {
  const { ctx, loaded, act } = turn;
  const asksZone = shouldAskZone(turn, plan);
  const view = asksZone
    ? { ...plan.view, smallPrint: [plan.view.smallPrint, zoneQuestion(turn)].filter(Boolean).join("\n") }
    : plan.view;
  const reply = act.replyTo.kind === "address" ? [replyRow(turn, act.replyTo.address, view)] : [];
  return {
    workspaceId: loaded.workspaceId,
    memberId: ctx.actor.memberId,
    via: act.platform,
    now: ctx.now,
    causes: [act.inboundKey, ...(plan.answered ? [`pending:${plan.answered}`] : [])],
    change: plan.change,
    reply: view,
    memory: {
      channelId: loaded.channelId,
      shown: plan.shown ?? loaded.memory.shown,
      focus: plan.focus ?? loaded.memory.focus,
    },
    pending: plan.question && {
      ...plan.question,
      channelId: loaded.channelId,
      expires: new Date(ctx.now.getTime() + QUESTION_MINUTES * 60_000),
    },
    outbox: [...reply, ...(plan.change ? owedFor(turn, plan.change) : [])],
    correction: plan.correction,
    profiles,
    zoneAsked: asksZone,
    digestOffered: plan.offersDigest === true,
  };
}

const owedFor = (turn: Turn, change: Change): readonly OutboxRow[] => [
  ...noticeRows(turn, change),
  ...cardRows(turn, change),
  ...endedRows(turn, change),
];

function replyRow(turn: Turn, address: Readonly<Record<string, string>>, view: View): OutboxRow {
  return {
    id: turn.newId(),
    key: `reply:${turn.act.inboundKey}`,
    platform: turn.act.platform,
    workspaceKey: turn.act.workspaceKey,
    to: { kind: "address", address },
    view,
    memberId: null,
    lease: turn.newId(),
  };
}

/** Once, and only when it matters: a time was stored for somebody whose zone nobody knows. */
function shouldAskZone({ loaded }: Turn, { change }: Plan): boolean {
  const timed = change?.tasks.some(({ after }) => after.due?.value === "date-time") ?? false;
  return timed && !loaded.zoneAsked && loaded.actor.settings.timeZone === null;
}

const zoneQuestion = ({ ctx }: Turn): string =>
  `I took that as ${ctx.timeZone} time. Where are you? Say, for example, "my timezone is Europe/Paris".`;
