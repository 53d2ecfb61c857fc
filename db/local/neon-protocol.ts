import type { IncomingHttpHeaders } from "node:http";
import type { Isolation, Login, SqlRequest, SqlResult, SqlStatement, Transaction } from "./sql-backend.ts";
import { SQL_ERROR_FIELDS, type SqlError } from "./sql-error.ts";

/** The request isn't one that @neondatabase/serverless sends. */
export class NotNeonRequest extends Error {}

const ISOLATIONS: readonly Isolation[] = ["ReadUncommitted", "ReadCommitted", "RepeatableRead", "Serializable"];

/**
 * One POST of @neondatabase/serverless: `{query, params}` alone, or `{queries: […]}` as one transaction. The login is in
 * the Neon-Connection-String header. Rows are answered as arrays of raw text, which is all that the driver asks for.
 */
export function readNeonRequest(headers: IncomingHttpHeaders, body: string): SqlRequest {
  if (headers["neon-raw-text-output"] !== "true" || headers["neon-array-mode"] !== "true") {
    throw new NotNeonRequest("Neon-Raw-Text-Output and Neon-Array-Mode must be true");
  }
  const login = readLogin(header(headers, "neon-connection-string"));
  const json = parseObject(body);
  return Array.isArray(json.queries)
    ? { login, statements: json.queries.map(readStatement), transaction: readTransaction(headers) }
    : { login, statements: [readStatement(json)], transaction: null };
}

/** The body of a 200. */
export function writeNeonResponse(request: SqlRequest, results: readonly SqlResult[]): string {
  const written = results.map(writeResult);
  return JSON.stringify(request.transaction ? { results: written } : written[0]);
}

/** The body of a 400: absent fields are null, as Neon sends them. */
export function writeNeonError({ message, fields }: SqlError): string {
  const all = SQL_ERROR_FIELDS.map((field) => [field, fields[field] ?? null]);
  return JSON.stringify({ message, ...Object.fromEntries(all) });
}

function writeResult({ command, rowCount, fields, rows }: SqlResult) {
  return {
    command,
    rowCount,
    rows,
    rowAsArray: true,
    fields: fields.map(({ name, dataTypeID, tableID, columnID, dataTypeSize, dataTypeModifier }) => {
      return { name, dataTypeID, tableID, columnID, dataTypeSize, dataTypeModifier, format: "text" };
    }),
  };
}

function readTransaction(headers: IncomingHttpHeaders): Transaction {
  const level = headers["neon-batch-isolation-level"];
  const isolation = ISOLATIONS.find((known) => known === level) ?? null;
  if (level !== undefined && !isolation) throw new NotNeonRequest(`Unknown isolation level ${String(level)}`);
  return {
    isolation,
    readOnly: headers["neon-batch-read-only"] === "true",
    deferrable: headers["neon-batch-deferrable"] === "true",
  };
}

function readLogin(connectionString: string): Login {
  if (!URL.canParse(connectionString)) throw new NotNeonRequest("Neon-Connection-String is not a URL");
  const { username, password } = new URL(connectionString);
  if (username === "") throw new NotNeonRequest("Neon-Connection-String names no user");
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function readStatement(json: unknown): SqlStatement {
  if (!isObject(json) || typeof json.query !== "string") throw new NotNeonRequest("A query must be text");
  const params = json.params ?? [];
  if (!Array.isArray(params)) throw new NotNeonRequest("params must be an array");
  return { query: json.query, params: params.map(readParameter) };
}

/** The driver sends text; numbers and booleans come from those who write the request by hand. */
function readParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function header(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  if (typeof value !== "string") throw new NotNeonRequest(`${name} is missing`);
  return value;
}

function parseObject(body: string): { readonly [key: string]: unknown } {
  const json = parseJson(body);
  if (!isObject(json)) throw new NotNeonRequest("The body must be an object");
  return json;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new NotNeonRequest("The body is not JSON", { cause: error });
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
