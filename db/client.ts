import { neon, neonConfig } from "@neondatabase/serverless";
import { drizzle, type NeonHttpDatabase } from "drizzle-orm/neon-http";

export type Database = NeonHttpDatabase;
export type FetchEndpoint = string | ((host: string, port: number | string) => string);

/** One role's database over Neon's HTTP protocol. `fetchEndpoint` points it at another endpoint (local runs, tests). */
export function createDatabase(url: string, fetchEndpoint?: FetchEndpoint): Database {
  if (fetchEndpoint) neonConfig.fetchEndpoint = fetchEndpoint;
  return drizzle({ client: neon(url) });
}
