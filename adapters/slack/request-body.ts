/** What Slack posts: JSON for events; a form for commands; a form with JSON in `payload` for interactivity. */
export type SlackBody = Readonly<Record<string, unknown>>;

/** null: not one of Slack's shapes. */
export function readBody(raw: string, contentType: string): SlackBody | null {
  if (contentType.startsWith("application/json")) return readJson(raw);
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form.payload === undefined ? form : readJson(form.payload);
}

function readJson(text: string): SlackBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null; // signed but not JSON: not for us
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
