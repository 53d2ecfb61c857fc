/** What a person fills in: each surface shows it in its own way. Text from people in it is unescaped: the renderer escapes. */
export type ChatForm = {
  readonly actionId: string; // of the button that opened it; its submission is a press with `values`
  readonly title: string; // short: Slack shows 24 characters
  readonly submit: string;
  readonly fields: readonly FormField[]; // at most MOST_FIELDS
};

export type FormField = {
  readonly name: string; // under which its value comes back
  readonly label: string;
  readonly value: string; // what it shows at first
  readonly hint: string | null; // an example of what may be said
  readonly required: boolean;
  readonly limit: number; // characters
  readonly options: readonly FormOption[]; // a menu of these; empty: words
};
/** `value` "": nothing is chosen. */
export type FormOption = { readonly value: string; readonly label: string };

export const MOST_FIELDS = 5; // Discord's
export const MOST_OPTIONS = 25; // Discord's
