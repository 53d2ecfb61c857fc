type Values = Readonly<Record<string, string>>; // a command's options as written, by name; a person's is an id

/** A template command in words that the conversation reads; `private`: the answer is for the asker's eyes only. */
export type TemplateWords = { readonly text: string; readonly private: boolean };

/** `/template run|list|show|save|edit` as one would write it; null: not one of ours. */
export function templateWords(subcommand: string, values: Values): TemplateWords | null {
  const name = values.name ?? "";
  switch (subcommand) {
    case "run":
      return { text: runText(values), private: false };
    case "list":
      return { text: "show templates", private: true };
    case "show":
      return { text: `show template ${quoted(name)}`, private: true };
    case "save":
      return { text: `save ${savedTasks(values.tasks ?? "")} as a template called ${quoted(name)}`, private: false };
    case "edit":
      return { text: `edit template ${quoted(name)}`, private: true };
    default:
      return null;
  }
}

/** `run template "release 2.4" for friday with <@1> as captain, region: "EU"` */
function runText({ name = "", what = "", date = "", role = "", person = "", choice = "" }: Values): string {
  const parts = [
    `run template ${quoted(`${name} ${what}`)}`,
    dated(date.trim()),
    person === "" ? "" : peopled(person, role.trim().toLowerCase()),
  ];
  const text = parts.filter((part) => part !== "").join(" ");
  return choice.trim() === "" ? text : `${text}, ${chosen(choice.trim())}`;
}

/** "friday" may be what it starts or ends with; "from" and "by" say which, and are kept. */
const dated = (date: string): string => (date === "" || SIDED.test(date) ? date : `for ${date}`);
const SIDED = /^(?:for|on|at|from|by|until|till|before|starting|beginning|ending|every|as of|due)\b/i;

const peopled = (id: string, role: string): string => (role === "" ? `for <@${id}>` : `with <@${id}> as ${role}`);

/** A choice is written whole: `region: "North America"`. */
const chosen = (choice: string): string =>
  choice.replace(/^([\w-]+) *[:=] *(.+)$/, (_, variable: string, value: string) => `${variable}: ${quoted(value)}`);

/** A name is taken as it is, whatever words it has; a quote in it would end it. */
const quoted = (name: string): string => `"${name.replace(/["“”]/g, "").trim()}"`;

function savedTasks(tasks: string): string {
  const numbers = tasks.match(/\d{1,9}/g) ?? [];
  return numbers.length === 0 ? "these" : numbers.map((number) => `#${number}`).join(" ");
}
