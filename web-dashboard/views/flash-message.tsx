import type { Flash } from "../flash.ts";
import { ActForm } from "./act-form.tsx";
import { LateIcon, MarkIcon } from "./icons.tsx";

/** What the last act says, with its buttons: undo, or the answers to a question. */
export function FlashMessage({ flash, back }: { flash: Flash; back: string }) {
  return (
    <section class="flash" data-tone={flash.tone} aria-label="What happened">
      {flash.tone === "done" && <MarkIcon />}
      {flash.tone === "error" && <LateIcon />}
      <div class="flash-text">
        {flash.say && <p>{flash.say}</p>}
        {flash.lines.map((line) => (
          <p class="flash-line">
            {line.number === null ? (
              line.summary
            ) : (
              <a href={`/tasks/${line.number}`}>
                <span class="number">#{line.number}</span> {line.summary}
              </a>
            )}
            {line.due && <span class="flash-due"> · {line.due}</span>}
          </p>
        ))}
      </div>
      {flash.buttons.length > 0 && (
        <ActForm action="/actions" back={back} name="flash-buttons">
          {flash.buttons.map(({ id, label }) => (
            <button type="submit" name="id" value={id} class="btn" data-variant="outline" data-size="sm">
              {label}
            </button>
          ))}
        </ActForm>
      )}
    </section>
  );
}
