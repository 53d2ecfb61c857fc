import { YAML_SIZE_LIMIT } from "#core/templates/yaml/yaml-source.ts";
import type { FetchedText, FetchText } from "#web-dashboard/template-port.ts";
import { isPublicAddress } from "./public-address.ts";

/** The addresses of a host name; none where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;
type Ports = { readonly fetch: typeof fetch; readonly resolve: Resolve; readonly timeoutMs?: number };

const TIMEOUT_MS = 5_000; // for all of it, redirects included
const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a text of at most 256 KB from a public https address. Every address on the way is checked, and all that its
 * name resolves to. A name that changes between the check and the request could still lead elsewhere (in production the
 * runtime has no way to a private network): answers are read as templates only, and nothing of ours is sent along.
 */
export function createFetchText(ports: Ports): FetchText {
  return async (written) => {
    const signal = AbortSignal.timeout(ports.timeoutMs ?? TIMEOUT_MS);
    try {
      return await follow(written, { ...ports, signal });
    } catch {
      return refuse(
        signal.aborted ? "That address took longer than five seconds to answer." : "I couldn't reach that address.",
      );
    }
  };
}

const refuse = (problem: string): FetchedText => ({ ok: false, problem });

async function follow(written: string, ports: Ports & { readonly signal: AbortSignal }): Promise<FetchedText> {
  let url = URL.parse(written);
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const problem = url
      ? await problemOf(url, ports.resolve)
      : "Write a whole address, like https://example.com/release.yaml.";
    if (!url || problem) return refuse(problem ?? "");
    const response = await ports.fetch(url.href, {
      redirect: "manual",
      signal: ports.signal,
      headers: { accept: "text/yaml, application/yaml, text/plain;q=0.9, */*;q=0.1" },
    });
    const location = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return textOf(response);
    await response.body?.cancel();
    url = URL.parse(location, url);
  }
  return refuse("That address leads on to another more than three times.");
}

const PRIVATE = "I only fetch from addresses that everybody can open.";

async function problemOf(url: URL, resolve: Resolve): Promise<string | null> {
  if (url.protocol !== "https:") return "I only fetch from https:// addresses.";
  if (url.username || url.password)
    return "I don't fetch from an address with a password in it. Paste the template instead.";
  if (url.port !== "") return PRIVATE;
  const { hostname } = url;
  if (isAddress(hostname)) return isPublicAddress(hostname) ? null : PRIVATE;
  if (isLocalName(hostname)) return PRIVATE;
  const found = await resolve(hostname);
  if (found.length === 0) return "I couldn't find that address.";
  return found.every(isPublicAddress) ? null : PRIVATE;
}

/** The URL parser has written every spelling of an IPv4 address ("0x7f.1", "2130706433") as four numbers by now. */
const isAddress = (host: string): boolean => host.startsWith("[") || /^\d+(?:\.\d+){3}$/.test(host);

const isLocalName = (host: string): boolean => {
  const name = host.replace(/\.$/, "");
  return (
    !name.includes(".") ||
    /(?:^|\.)(?:localhost|local|internal|home|lan|intranet|corp|test|invalid|onion|arpa)$/.test(name)
  );
};

async function textOf(response: Response): Promise<FetchedText> {
  if (!response.ok) {
    await response.body?.cancel();
    return refuse(`That address answered ${response.status}, not with a template.`);
  }
  const bytes = await readWithin(response, YAML_SIZE_LIMIT);
  if (!bytes) return refuse("What is there is larger than 256 KB, which is more than a template can have.");
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return refuse("What is there is no text.");
  }
}

/** null: there is more. What a header says of the size is not believed. */
async function readWithin(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
