import type { MemberId } from "#core/ids.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { TemplateContent } from "#core/templates/template.ts";
import type { Variable, VariableValue } from "#core/templates/variable.ts";

type Trying = { readonly day: string; readonly me: MemberId };

/** Bindings to look at a template with: what nobody has said is filled in for show, and named in `samples`. */
export function sampleBindings(
  content: TemplateContent,
  trying: Trying,
): { readonly bindings: RunBindings; readonly samples: readonly string[] } {
  const open = content.variables.filter((variable) => variable.required && variable.default === null);
  const asked = content.roles.filter(
    ({ binds, members, whenUnbound }) => binds !== "anyone" && members.length === 0 && whenUnbound === "ask",
  );
  return {
    bindings: {
      start: { value: "date", date: trying.day },
      end: null,
      variables: Object.fromEntries(
        open.flatMap((variable) => {
          const value = sampleValue(variable, content, trying);
          return value ? [[variable.name, value]] : [];
        }),
      ),
      roles: Object.fromEntries(asked.map(({ name }) => [name, { kind: "nobody" as const }])),
      creatorId: trying.me,
      ownerId: trying.me,
      seq: 1,
    },
    samples: open.map(({ name }) => name),
  };
}

function sampleValue(
  { name, type, choices }: Variable,
  { roles }: TemplateContent,
  { day, me }: Trying,
): VariableValue | null {
  switch (type) {
    case "text":
      return { type, text: `(${name})` };
    case "number":
      return { type, number: 1 };
    case "date":
      return { type, date: { value: "date", date: day } };
    case "person":
      return { type, memberId: me };
    case "choice":
      return choices[0] === undefined ? null : { type, choice: choices[0] };
    case "role":
      return roles[0] ? { type, role: roles[0].name } : null;
  }
}
