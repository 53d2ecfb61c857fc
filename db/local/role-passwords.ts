import type { SqlBackend } from "./sql-backend.ts";

/** Made by the migrations as logins without a password: whoever sets the place up gives them one. */
export const LOGIN_ROLES = ["companion_app", "companion_jobs", "companion_auth"] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

export async function setRolePasswords(backend: SqlBackend, passwords: Record<LoginRole, string>): Promise<void> {
  await backend.script(LOGIN_ROLES.map((role) => `alter role ${role} login password ${quoteLiteral(passwords[role])}`));
}

function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
