import { neon, neonConfig } from "@neondatabase/serverless";
import { uuidV7 } from "#core/ids.ts";
import { type BatchTemplate, FRESH, fillBatch, type Slots } from "../throughput/batch-template.ts";

type Bindings = {
  readonly DATABASE_URL: string;
  readonly NEON_FETCH_ENDPOINT: string;
  readonly TEMPLATES: string; // [load, commit] as JSON
};

type Compiled = { readonly load: BatchTemplate; readonly commit: BatchTemplate };

let templates: Compiled | null = null;

/** The two batches that the product sends for the same command, with a fresh key and fresh ids, and nothing around them. */
export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    const body = new URLSearchParams(await request.text());
    const { load, commit } = compiled(bindings);
    neonConfig.fetchEndpoint = bindings.NEON_FETCH_ENDPOINT;
    const sql = neon(bindings.DATABASE_URL);
    const send = (template: BatchTemplate, slots: Slots) =>
      sql.transaction(fillBatch(template, slots).map(({ query, params }) => sql.query(query, [...params])));

    const slots = { ...Object.fromEntries(body), ...freshIds() };
    const [entered] = await send(load, slots);
    await send(commit, { ...slots, ...(entered?.[0]?.entered as Slots) }); // companion.enter answers texts and a number
    return Response.json({ text: body.get("text") });
  },
};

function compiled({ TEMPLATES }: Bindings): Compiled {
  if (!templates) {
    const [load, commit] = JSON.parse(TEMPLATES) as [BatchTemplate, BatchTemplate]; // as batch-template.ts wrote them
    templates = { load, commit };
  }
  return templates;
}

function freshIds(): Slots {
  const now = new Date();
  return Object.fromEntries(FRESH.map((name) => [name, uuidV7(now, crypto.getRandomValues(new Uint8Array(10)))]));
}
