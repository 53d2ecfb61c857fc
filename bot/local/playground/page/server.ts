import type { ChatForm } from "#core/chat/form.ts";
import type { SentMessage } from "../inbox.ts";
import type { Reply } from "../reply.ts";

export type Place = { readonly as: string; readonly channel: string };
export type Clock = { readonly now: string; readonly real: boolean };

/** The playground's JSON, as the page asks for it. Throws a sentence that can be shown. */
export const server = {
  say: (place: Place, text: string) => post<{ replies: Reply[] }>("messages", { ...place, text, timeZone: zone() }),
  press: (place: Place, id: string, values: Record<string, string> = {}) =>
    post<{ replies: Reply[] }>("actions", { ...place, id, values }),
  form: (place: Place, id: string) => post<{ form: ChatForm | null }>("form", { ...place, id }),
  feed: () => ask<{ messages: SentMessage[] }>("feed", undefined),
  clock: () => ask<Clock>("clock", undefined),
  setClock: (now: string | null) => post<Clock>("clock", { now }),
  tick: () => post<{ now: string }>("tick", {}),
};

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const post = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });

async function ask<T>(path: string, init: RequestInit | undefined): Promise<T> {
  const response = await fetch(`/playground/${path}`, init).catch(() => null);
  if (!response) throw new Error("The server doesn’t answer. Is it still running?");
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T; // the routes of this very server answer in these shapes
  const { error } = (body ?? {}) as { error?: string };
  throw new Error(error ?? `The server answered ${response.status}.`);
}
