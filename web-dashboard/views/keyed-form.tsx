import type { Child } from "hono/jsx";

/**
 * A form that shows its own page again until it is right: its key stays, so that what it makes is made once. One that
 * uploads is sent without a script.
 */
export function KeyedForm(props: {
  action: string;
  formKey: string;
  name?: string; // its class
  upload?: boolean;
  children?: Child;
}) {
  const { action, formKey, name, upload, children } = props;
  const sent: Readonly<Record<string, string>> = upload
    ? { enctype: "multipart/form-data" }
    : { "hx-post": action, "hx-target": "#page", "hx-select": "#page", "hx-swap": "outerMorph" };
  return (
    <form method="post" action={action} class={name} {...sent}>
      <input type="hidden" name="key" value={formKey} />
      {children}
    </form>
  );
}
