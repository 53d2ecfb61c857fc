import type { MemberId } from "../ids.ts";
import { ownValue } from "./bind-variables.ts";
import { suggestion } from "./names.ts";
import type { Role, RoleBinding } from "./role.ts";
import { nextInRotation } from "./rotation.ts";
import type { RunBindings } from "./run.ts";
import type { PlannedRole, PlanSetting, Refused } from "./run-plan.ts";
import type { TemplateContent } from "./template.ts";

export type BoundRoles = {
  readonly roles: ReadonlyMap<string, PlannedRole>;
  readonly missing: readonly Role[];
  readonly refused: readonly Refused[];
};

/** Who takes each role that is `used`, seen from the day that the run begins on; those unused are not asked for. */
export function bindRoles(content: TemplateContent, used: ReadonlySet<string>, run: Binding): BoundRoles {
  const roles = new Map<string, PlannedRole>();
  const missing: Role[] = [];
  for (const role of content.roles) {
    const bound = bindRole(role, run);
    if (bound) roles.set(role.name, bound);
    else if (used.has(role.name)) missing.push(role);
  }
  const names = new Set(content.roles.map(({ name }) => name));
  const refused = Object.keys(run.bindings.roles)
    .filter((name) => !names.has(name))
    .map((name) => ({ name, problem: `There is no role ${name} in ${content.name}.${suggestion(name, names)}` }));
  return { roles, missing, refused };
}

export type Binding = { readonly bindings: RunBindings; readonly setting: PlanSetting; readonly day: string };

/** null: it is to be asked. */
function bindRole(role: Role, run: Binding): PlannedRole | null {
  const binding = ownValue(run.bindings.roles, role.name) ?? ownBinding(role);
  if (binding) return { name: role.name, ...taken(role.name, binding, run) };
  if (role.whenUnbound === "ask") return null;
  const memberIds = role.whenUnbound === "owner" ? [run.bindings.ownerId] : [];
  return { name: role.name, binds: "person", memberIds };
}

function ownBinding({ binds, members }: Role): RoleBinding | null {
  if (binds === "anyone") return { kind: "anyone" };
  if (members.length === 0) return null;
  return { kind: binds === "rotation" ? "rotation" : "people", memberIds: members };
}

function taken(role: string, binding: RoleBinding, { setting, day }: Binding): Omit<PlannedRole, "name"> {
  switch (binding.kind) {
    case "people":
      return { binds: "person", memberIds: binding.memberIds };
    case "anyone":
      return { binds: "anyone", memberIds: [] };
    case "nobody":
      return { binds: "person", memberIds: [] };
    case "rotation": {
      const next = nextInRotation(binding.memberIds, setting.lastInRotation.get(role) ?? null, awayOn(day, setting));
      return { binds: "rotation", memberIds: next ? [next] : [] };
    }
  }
}

const awayOn = (day: string, { absences }: PlanSetting): ReadonlySet<MemberId> =>
  new Set(absences.filter(({ from, until }) => from <= day && day <= until).map(({ memberId }) => memberId));
