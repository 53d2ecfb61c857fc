import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { WrongSetting } from "./settings.ts";

/**
 * The port to listen on; 0 becomes one that is free, because the Worker is told its address before it starts. Throws
 * WrongSetting when somebody else listens there.
 */
export async function choosePort(port: number): Promise<number> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
  } catch (error) {
    throw new WrongSetting(sentenceFor(port, error));
  }
  const { port: chosen } = server.address() as AddressInfo; // a server that listens on a port, not on a pipe, always has one
  await new Promise((resolve) => server.close(resolve));
  return chosen;
}

function sentenceFor(port: number, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} is not allowed here. Choose another: PORT=8787 npm start`;
  return `Port ${port} can't be used: ${String(error)}`;
}
