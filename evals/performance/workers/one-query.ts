import { neon, neonConfig } from "@neondatabase/serverless";

type Bindings = { readonly OWNER_URL: string; readonly NEON_FETCH_ENDPOINT: string };

/** Reads the command, asks the database for one row and answers. */
export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    const body = new URLSearchParams(await request.text());
    neonConfig.fetchEndpoint = bindings.NEON_FETCH_ENDPOINT;
    const sql = neon(bindings.OWNER_URL);
    const [row] = await sql.query("select workspace_id from installation where workspace_key = $1", [
      body.get("team_id"),
    ]);
    return Response.json({ text: body.get("text"), workspace: row?.workspace_id });
  },
};
