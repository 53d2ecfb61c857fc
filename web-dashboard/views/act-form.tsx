import type { Child } from "hono/jsx";

/**
 * A form that changes something. Without a script it is a plain POST that comes back by a 303; with one, htmx follows the
 * same redirect and morphs the page in place, so that the focus and the scroll stay.
 */
export function ActForm(props: {
  action: string;
  back: string;
  name?: string; // its class
  label?: string; // for screen readers
  children?: Child;
}) {
  const { action, back, name, label, children } = props;
  return (
    <form
      method="post"
      action={action}
      class={name}
      aria-label={label}
      hx-post={action}
      hx-target="#page"
      hx-select="#page"
      hx-swap="outerMorph"
    >
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      {children}
    </form>
  );
}
