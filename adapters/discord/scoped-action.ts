/**
 * A button in a direct message comes back without the guild that its task belongs to, so its id carries the guild:
 * `<guild id>/<action id>`. Discord lets nobody press an id that we didn't send them.
 */
export type Scope = string | null; // a guild's id; null: where the button stands says it

const SCOPED = /^(?<scope>\d{1,20})\/(?<actionId>.*)$/s;

/** At most 21 characters longer than the action's id, which has at most 78. */
export const formatScoped = (actionId: string, scope: Scope): string => (scope ? `${scope}/${actionId}` : actionId);

export function parseScoped(text: string): { readonly actionId: string; readonly scope: Scope } {
  const { scope, actionId } = SCOPED.exec(text)?.groups ?? {};
  return scope && actionId ? { actionId, scope } : { actionId: text, scope: null };
}

/** What a direct message about a workspace needs: its guild, unless the workspace is the person's own. */
export const scopeOf = (workspaceKey: string): Scope => (/^\d{1,20}$/.test(workspaceKey) ? workspaceKey : null);
