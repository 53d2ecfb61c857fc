import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Larger than any request of ours; more is a mistake or an attack. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

export type LoopbackServer = { readonly url: string; readonly port: number; close(): Promise<void> };

/** Listens on 127.0.0.1 only; port 0 takes a free one. */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // A server that listens on a port, not on a pipe, always has an AddressInfo.
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${bound}`, port: bound, close: () => close(server) };
}

/** A web page can reach loopback under a name of its own (DNS rebinding), but can't forge Host. */
export function isLoopbackHost({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? "");
}

/** The body as text, or null when it is larger than 10 MiB. */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_BODY_BYTES) chunks.length = 0;
      else chunks.push(chunk);
    });
    request.once("end", () => resolve(size > MOST_BODY_BYTES ? null : Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
