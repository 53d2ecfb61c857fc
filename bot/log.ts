export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

const ORDER: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/** One JSON line each, with the request's id. Never message text, tokens or addresses: fields are ids, codes and counts. */
export function createLog(least: LogLevel, requestId: string, write: (line: string) => void = console.log): Log {
  return (level, event, fields = {}) => {
    if (ORDER.indexOf(level) < ORDER.indexOf(least)) return;
    write(JSON.stringify({ level, event, requestId, ...fields }));
  };
}

/** What an error may tell a log: its kind and code. Messages can quote what people wrote. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? error.cause : null;
  const code = codeOf(error) ?? (cause && codeOf(cause));
  return {
    error: error.name,
    code,
    cause: cause?.name ?? null,
    at: firstFrame(error),
  };
}

/** Where it was thrown. A message may run over several lines of the stack: only what begins as a frame is one. */
const firstFrame = (error: Error): string | null =>
  error.stack
    ?.split("\n")
    .find((line) => /^\s+at \S/.test(line) && !error.message.includes(line.trim()))
    ?.trim()
    .slice(0, 200) ?? null;

const codeOf = (error: Error): string | null => ("code" in error && typeof error.code === "string" ? error.code : null);
