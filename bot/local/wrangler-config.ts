import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./repository.ts";

/** What the local run takes from wrangler.toml, so that a laptop and a deployment are built from one description. */
export type WranglerConfig = {
  readonly main: string;
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
  readonly alias: Readonly<Record<string, string>>; // package → package or absolute path
  readonly assets: Assets | null;
  readonly vars: Readonly<Record<string, string>>;
  readonly queue: Queue | null;
};

/** The one queue that the Worker both writes to and reads. */
export type Queue = {
  readonly binding: string;
  readonly name: string;
  readonly deadLetterQueue: string;
  readonly maxBatchSize: number;
  readonly maxBatchTimeout: number; // seconds
  readonly maxRetries: number;
  readonly retryDelay: number; // seconds
};

export type Assets = {
  readonly directory: string; // absolute
  readonly binding: string | null;
  readonly htmlHandling: string | null;
};

type Section = Record<string, unknown>;

export function readWranglerConfig(path = join(REPOSITORY, "wrangler.toml")): WranglerConfig {
  const sections = parseSections(readFileSync(path, "utf8"));
  const top = sections.get("") ?? {};
  return {
    main: text(top.main),
    compatibilityDate: text(top.compatibility_date),
    compatibilityFlags: Array.isArray(top.compatibility_flags) ? top.compatibility_flags.map(text) : [],
    alias: mapValues(sections.get("alias") ?? {}, (to) => (to.startsWith(".") ? join(REPOSITORY, to) : to)),
    assets: readAssets(sections.get("assets")),
    vars: mapValues(sections.get("vars") ?? {}, (value) => value),
    queue: readQueue(sections.get("queues.producers"), sections.get("queues.consumers")),
  };
}

function readAssets(section: Section | undefined): Assets | null {
  if (!section) return null;
  return {
    directory: join(REPOSITORY, text(section.directory)),
    binding: optional(section.binding),
    htmlHandling: optional(section.html_handling),
  };
}

function readQueue(producer: Section | undefined, consumer: Section | undefined): Queue | null {
  if (!producer || !consumer) return null;
  return {
    binding: text(producer.binding),
    name: text(producer.queue),
    deadLetterQueue: text(consumer.dead_letter_queue),
    maxBatchSize: Number(consumer.max_batch_size),
    maxBatchTimeout: Number(consumer.max_batch_timeout),
    maxRetries: Number(consumer.max_retries),
    retryDelay: Number(consumer.retry_delay),
  };
}

/**
 * The part of TOML that wrangler.toml is written in: `[section]`, and `key = value` where the value is also JSON (basic
 * strings, numbers, booleans, arrays). Throws on anything else, so that a setting is never passed over in silence.
 */
export function parseSections(toml: string): Map<string, Section> {
  const sections = new Map<string, Section>([["", {}]]);
  let name = "";
  for (const line of joinArrays(toml)) {
    const header = /^\[+([^\]]+)\]+$/.exec(line)?.[1];
    if (header !== undefined) {
      name = header.trim();
      sections.set(name, sections.get(name) ?? {});
      continue;
    }
    const { key, value } = /^(?<key>"[^"]+"|[\w.-]+)\s*=\s*(?<value>.+)$/.exec(line)?.groups ?? {};
    if (!key || !value) throw new Error(`wrangler.toml: can't read the line ${line}`);
    const section = sections.get(name) ?? {};
    section[key.replaceAll('"', "")] = parseValue(value);
    sections.set(name, section);
  }
  return sections;
}

/** One entry a line, without comments; arrays that span lines are joined. */
function joinArrays(toml: string): string[] {
  const joined = toml
    .split("\n")
    .map(withoutComment)
    .join("\n")
    .replace(/=\s*\[[^\]]*\]/g, (array) => array.replace(/\s+/g, " "));
  return joined
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A "#" inside quotes is part of the value. */
const withoutComment = (line: string): string => /^(?:"[^"]*"|[^"#])*/.exec(line)?.[0] ?? line;

function parseValue(value: string): unknown {
  if (value.startsWith("{")) return value; // inline tables describe the deployment's own bindings; nothing here reads them
  return JSON.parse(value.replace(/,\s*\]$/, "]"));
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error(`wrangler.toml: expected a text, found ${JSON.stringify(value)}`);
  return value;
}

const optional = (value: unknown): string | null => (value === undefined ? null : text(value));

const mapValues = (section: Section, change: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(section).map(([key, value]) => [key, change(text(value))]));
