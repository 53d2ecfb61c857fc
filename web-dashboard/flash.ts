import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as z from "zod";
import type { View } from "#core/chat/view.ts";

/** What the last act has to say, carried over one redirect in a cookie: the page then works without a script too. */
const Flash = z.object({
  tone: z.enum(["done", "question", "error", "note"]),
  say: z.string(),
  lines: z.array(z.object({ number: z.number().nullable(), summary: z.string(), due: z.string() })),
  buttons: z.array(z.object({ id: z.string(), label: z.string() })),
  typed: z.string(), // what a refused quick add said, so that nobody types it twice
});
export type Flash = z.infer<typeof Flash>;

const COOKIE = "companion_flash";
const LIMITS = { say: 400, lines: 5, summary: 80, buttons: 6, typed: 300 };
const COOKIE_ROOM = 3800; // browsers keep 4,096 bytes with the name and attributes

export function leaveFlash(c: Context, view: View, typed = ""): void {
  setCookie(c, COOKIE, fitting(flashOf(view, typed)), {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: 60,
  });
}

export function takeFlash(c: Context): Flash | null {
  const text = getCookie(c, COOKIE);
  if (!text) return null;
  deleteCookie(c, COOKIE, { path: "/" });
  return parseFlash(text);
}

export function flashOf(view: View, typed = ""): Flash {
  const tone = TONES[view.kind] ?? "note";
  const buttons = view.actions.flatMap(({ id, label, options }) => (options.length > 0 ? options : [{ id, label }]));
  return {
    tone,
    say: cut(view.say, LIMITS.say),
    lines: view.tasks.slice(0, LIMITS.lines).map(({ number, summary, due }) => ({
      number,
      summary: cut(summary, LIMITS.summary),
      due: due?.text ?? "",
    })),
    buttons: buttons.filter(({ id }) => tone !== "done" || id.startsWith("undo:")).slice(0, LIMITS.buttons),
    typed: tone === "error" ? cut(typed, LIMITS.typed) : "",
  };
}

const TONES: Partial<Record<View["kind"], Flash["tone"]>> = {
  receipt: "done",
  question: "question",
  preview: "question",
  error: "error",
};

/** Text in some scripts grows ninefold when encoded: the lines go first, then what was typed, then all but the start. */
function fitting(flash: Flash): string {
  const smaller = [flash, { ...flash, lines: [] }, { ...flash, lines: [], typed: "" }].map((each) =>
    JSON.stringify(each),
  );
  const least = JSON.stringify({ ...flash, lines: [], typed: "", say: cut(flash.say, 120) });
  return smaller.find((text) => encodeURIComponent(text).length <= COOKIE_ROOM) ?? least;
}

/** Only ever our own cookie, but a browser may hold an old form of it. */
function parseFlash(text: string): Flash | null {
  try {
    return Flash.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const cut = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text);
