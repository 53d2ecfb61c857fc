import { neon } from "@neondatabase/serverless";

export type Row = Readonly<Record<string, unknown>>;
export type Statement = { readonly query: string; readonly params?: readonly unknown[] };

/** One login's way to the database: its statements as they are, in one transaction. */
export type Login = {
  /** Answers the rows of the last one. Throws what the database refused. */
  batch(...statements: readonly (string | Statement)[]): Promise<readonly Row[]>;
  /** The SQLSTATE that the batch fails with; null: it went through. */
  refusal(...statements: readonly (string | Statement)[]): Promise<string | null>;
};

export function createLogin(url: string): Login {
  const sql = neon(url);

  async function batch(...statements: readonly (string | Statement)[]): Promise<readonly Row[]> {
    const asked = statements.map((one) => (typeof one === "string" ? { query: one } : one));
    const results = await sql.transaction(asked.map(({ query, params = [] }) => sql.query(query, [...params])));
    return (results.at(-1) ?? []) as readonly Row[]; // the driver's default: rows by column name
  }

  return {
    batch,
    async refusal(...statements) {
      try {
        await batch(...statements);
        return null;
      } catch (error) {
        if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
        throw error;
      }
    },
  };
}
