const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["j", "k"], "next task, previous task"],
  [["enter"], "open it"],
  [["d"], "done, or open again"],
  [["m"], "move it to another day"],
  [["n"], "new task"],
  [["/"], "search"],
  [["?"], "this list"],
];

/** Opened by the script; without one there are no keys to tell of. */
export function KeysDialog() {
  return (
    <dialog id="keys" class="dialog keys-dialog" aria-labelledby="keys-title">
      <article>
        <header>
          <h2 id="keys-title">Keys</h2>
        </header>
        <dl>
          {KEYS.map(([keys, does]) => (
            <div>
              <dt>
                {keys.map((key) => (
                  <kbd class="kbd">{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" class="btn" data-variant="outline" data-size="sm">
            Close
          </button>
        </form>
      </article>
    </dialog>
  );
}
