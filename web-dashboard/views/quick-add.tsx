import { PlusIcon } from "./icons.tsx";

/**
 * Read by the same parser as a message: a line is a task. While one types, the server answers with the words it took (lit up
 * behind the field) and what will come of them (below). Without a script it is a plain form, sent by its button.
 */
export function QuickAdd({ back, text }: { back: string; text: string }) {
  return (
    <form
      method="post"
      action="/quick-add"
      class="quick-add"
      id="quick-add"
      aria-label="New task"
      hx-post="/quick-add"
      hx-target="#page"
      hx-select="#page"
      hx-swap="outerMorph"
    >
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <div class="quick-add-field">
        <div class="quick-add-words">
          <div id="quick-add-lit" class="lit" aria-hidden="true"></div>
          <textarea
            id="quick-add-text"
            name="text"
            rows={1}
            maxlength={2000}
            required
            autocomplete="off"
            autocapitalize="sentences"
            enterkeyhint="done"
            placeholder="Send the report tomorrow at 4pm @ben !high"
            aria-label="New task, in your own words; several, one a line"
            aria-describedby="quick-add-preview"
            data-key="n"
            hx-get="/quick-add/preview"
            hx-trigger="input changed delay:150ms"
            hx-target="#quick-add-preview"
            hx-swap="innerHTML"
            hx-sync="this:replace"
          >
            {text}
          </textarea>
        </div>
        <button type="submit" class="btn">
          <PlusIcon /> Add
        </button>
      </div>
      <div id="quick-add-preview" class="preview" aria-live="polite"></div>
    </form>
  );
}
