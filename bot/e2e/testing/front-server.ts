import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export type Asked = { readonly path: string; readonly headers: Headers; readonly body: string };

export type FrontServer = {
  readonly url: string; // without a slash at the end
  /** Connections are cut without an answer until it is set back. */
  setDown(down: boolean): void;
  close(): Promise<void>;
};

/** A server on loopback that hands what it is asked to `answer`, and can be away. */
export async function startFrontServer(answer: (asked: Asked) => Promise<Response>): Promise<FrontServer> {
  let down = false;

  async function respond(from: IncomingMessage, to: ServerResponse): Promise<void> {
    if (down) return void from.socket.destroy();
    const response = await answer(await readAsked(from));
    to.writeHead(response.status, Object.fromEntries(response.headers));
    to.end(Buffer.from(await response.arrayBuffer()));
  }

  const server = createServer((from, to) => {
    respond(from, to).catch((error: Error) => from.socket.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    setDown: (value) => {
      down = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAsked(from: IncomingMessage): Promise<Asked> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(from.headers)) headers.set(name, String(value));
  return { path: from.url ?? "/", headers, body: (await buffer(from)).toString("utf8") };
}
