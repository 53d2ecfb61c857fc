import { readNeonRequest, writeNeonError, writeNeonResponse } from "#db/local/neon-protocol.ts";
import type { SqlBackend } from "#db/local/sql-backend.ts";
import { readSqlError } from "#db/local/sql-error.ts";

type Init = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** The Neon endpoint without its socket, for `neonConfig.fetchFunction`: the same protocol, four times as fast. */
export function createDirectFetch(backend: SqlBackend) {
  return async (_url: string, { body, headers }: Init): Promise<Response> => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    try {
      const request = readNeonRequest(lower, body);
      return new Response(writeNeonResponse(request, await backend.run(request)));
    } catch (error) {
      const refused = readSqlError(error);
      if (!refused) throw error;
      return new Response(writeNeonError(refused), { status: 400 });
    }
  };
}
