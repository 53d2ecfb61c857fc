import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export type Served = { readonly url: string; close(): Promise<void> };
type App = { fetch(request: Request): Response | Promise<Response> };

const TYPES: Record<string, string> = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };

/** A Hono app and the built assets on a port of 127.0.0.1, for a browser. */
export async function serve(app: App, assetsFolder: string): Promise<Served> {
  const server = createServer((request, response) => {
    answer(app, assetsFolder, request, response).catch((error: unknown) => response.destroy(error as Error)); // what it throws is an Error
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // safe: it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(app: App, folder: string, from: IncomingMessage, to: ServerResponse): Promise<void> {
  const url = new URL(from.url ?? "/", `http://${from.headers.host}`);
  const file = join(folder, normalize(url.pathname));
  if (url.pathname.startsWith("/assets/") && existsSync(file)) {
    to.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
    return;
  }
  const response = await app.fetch(await toRequest(url, from));
  for (const [name, value] of response.headers) to.appendHeader(name, value);
  to.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()));
}

async function toRequest(url: URL, from: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(from.headers)) headers.set(name, String(value));
  const hasBody = from.method !== "GET" && from.method !== "HEAD";
  const chunks: Buffer[] = [];
  for await (const chunk of from) chunks.push(chunk as Buffer); // no encoding is set, so these are buffers
  return new Request(url, {
    method: from.method ?? "GET",
    headers,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
}
