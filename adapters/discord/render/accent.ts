import type { View } from "#core/chat/view.ts";

/** 0xRRGGBB. Colour never says alone what the words don't. */
const ACCENTS = { calm: 0x5865f2, done: 0x2e9e5b, asking: 0xd99a1c, wrong: 0xcf3a3a } as const;

/** The stripe at the container's side: what state the first task, or the reply, is in. */
export function accentOf({ kind, layout, tasks, reaction }: View): number {
  if (kind === "error") return ACCENTS.wrong;
  if (kind === "question" || kind === "preview") return ACCENTS.asking;
  const [task] = layout === "card" || tasks.length === 1 ? tasks : [];
  if (task?.overdue) return ACCENTS.wrong;
  return task?.status === "completed" || reaction === "done" ? ACCENTS.done : ACCENTS.calm;
}
