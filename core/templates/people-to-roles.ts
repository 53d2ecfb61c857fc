import type { MemberId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { isBuiltIn, isGrammarWord, keyOf, NAME } from "./names.ts";
import type { Role } from "./role.ts";
import type { Assignee } from "./template-item.ts";

/** What becomes of the people of saved tasks. */
export type PeopleSaving = {
  readonly roles: readonly Role[];
  readonly assigneeOf: (task: Pick<Task, "assigneeIds">) => Assignee | null;
};

/** keep: as they are; roles: see below; drop: nobody. */
export type SavingPeople = {
  readonly people: "keep" | "roles" | "drop";
  readonly nameOf: (memberId: MemberId) => string;
};

/** One role for each person, or group of people, that has a task: named for them, and theirs unless said otherwise. */
export function peopleOf(tasks: readonly Task[], { people, nameOf }: SavingPeople): PeopleSaving {
  if (people === "drop") return { roles: [], assigneeOf: () => null };
  if (people === "keep") {
    const assigneeOf = ({ assigneeIds }: Pick<Task, "assigneeIds">): Assignee | null =>
      assigneeIds.length > 0 ? { kind: "people", memberIds: assigneeIds } : null;
    return { roles: [], assigneeOf };
  }
  const roles = new Map<string, Role>();
  const taken = new Set<string>();
  for (const { assigneeIds } of tasks) {
    const group = [...assigneeIds].sort().join(" ");
    if (group === "" || roles.has(group)) continue;
    const name = freeName(roleName(assigneeIds.map(nameOf).join(" and ")), taken);
    taken.add(name);
    roles.set(group, { name, description: null, binds: "person", members: assigneeIds, whenUnbound: "ask" });
  }
  const assigneeOf = ({ assigneeIds }: Pick<Task, "assigneeIds">): Assignee | null => {
    const role = roles.get([...assigneeIds].sort().join(" "));
    return role ? { kind: "role", role: role.name } : null;
  };
  return { roles: [...roles.values()], assigneeOf };
}

function roleName(words: string): string {
  const name = keyOf(words)
    .replace(/-(?=\d)/g, "_")
    .slice(0, 30)
    .replace(/-$/, "");
  const fits = NAME.test(name) && !isBuiltIn(name) && !isGrammarWord(name);
  return fits ? name : `role_${name.replaceAll("-", "_")}`;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let [name, count] = [wanted, 1];
  while (taken.has(name)) {
    count += 1;
    name = `${wanted}_${count}`;
  }
  return name;
}
