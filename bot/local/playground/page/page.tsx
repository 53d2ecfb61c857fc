import { raw } from "hono/html";

const PEOPLE = ["ana", "ben", "cleo", "dora"];
const CHANNELS = ["dm", "#general", "#finance", "#release"];

/** What one can write on arriving; each works as it stands. */
const FIRST_WORDS = [
  "remind @ben to send the Q3 report tomorrow at 4pm #finance !high",
  "water the plants every other friday",
  "- buy milk tomorrow\n- call the bank monday 10\n- flights for @dora by 12/1",
  "what's left this week?",
  "help",
];

/** The chat page of the local run. Everything that moves is in client.ts; this is what stands. */
export function PlaygroundPage({ script, style }: { script: string; style: string }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Companion playground</title>
        <link
          rel="icon"
          href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%2315706a'/%3E%3Cpath d='m4 8 3 3 5-6' stroke='%23fff' stroke-width='2' fill='none'/%3E%3C/svg%3E"
        />
        <style>{raw(style)}</style>
      </head>
      <body>
        <a class="skip" href="#text">
          Skip to the message box
        </a>
        <Header />
        <div class="columns">
          <Places />
          <Talk />
        </div>
        <FormDialog />
        <script>{raw(script)}</script>
      </body>
    </html>
  );
}

function Header() {
  return (
    <header>
      <h1>
        Companion <span>playground</span>
      </h1>
      <details id="clock" class="clock">
        <summary>
          <span class="visually-hidden">Clock: </span>
          <time id="clock-now">…</time>
        </summary>
        <form id="clock-form" class="panel">
          <label for="clock-set">Set the clock</label>
          <input id="clock-set" type="datetime-local" required />
          <div class="buttons">
            <button type="submit">Set</button>
            <button type="button" data-ahead="60">
              +1 hour
            </button>
            <button type="button" data-ahead="1440">
              +1 day
            </button>
            <button type="button" id="clock-real">
              Real time
            </button>
          </div>
          <p>The clock runs on from what you set.</p>
          <button type="button" id="tick">
            Run what is due now
          </button>
          <p id="clock-said" role="status" />
        </form>
      </details>
      <a id="dashboard" class="button" href="/playground/dashboard?as=ana" target="_blank" rel="noopener">
        <span class="wide">Open the</span> dashboard
      </a>
    </header>
  );
}

function Places() {
  return (
    <nav aria-label="Who and where">
      <fieldset>
        <legend>You are</legend>
        <div id="people" class="choices">
          {PEOPLE.map((name) => (
            <Choice group="person" value={name} label={name} />
          ))}
        </div>
        <form id="new-person">
          <input
            name="name"
            placeholder="Someone else"
            aria-label="Someone else’s name"
            maxlength={40}
            autocomplete="off"
          />
          <button type="submit" aria-label="Be this person">
            +
          </button>
        </form>
      </fieldset>
      <fieldset>
        <legend>Where</legend>
        <div id="channels" class="choices">
          {CHANNELS.map((name) => (
            <Choice group="channel" value={name} label={name === "dm" ? "Direct message" : name} />
          ))}
        </div>
      </fieldset>
    </nav>
  );
}

/** client.ts adds people in the same shape (page/choice.ts). */
function Choice({ group, value, label }: { group: "person" | "channel"; value: string; label: string }) {
  return (
    <label class="choice">
      <input type="radio" name={group} value={value} />
      <span class="name">{label}</span>
      <span class="badge" hidden />
    </label>
  );
}

function Talk() {
  return (
    <main>
      <h2 id="place" class="place">
        Direct message
      </h2>
      <div id="log" role="log" aria-live="polite" aria-label="Conversation" tabindex={0} />
      <div id="first-words" class="first-words">
        <p>Write a task in your own words, or try one of these.</p>
        {FIRST_WORDS.map((text) => (
          <button type="button" data-say={text}>
            {text}
          </button>
        ))}
      </div>
      <form id="composer">
        <label class="visually-hidden" for="text">
          Message
        </label>
        <textarea id="text" rows={1} placeholder="Write as ana" autocomplete="off" autofocus />
        <button type="submit" class="primary">
          Send
        </button>
      </form>
    </main>
  );
}

function FormDialog() {
  return (
    <dialog id="form" aria-labelledby="form-title">
      <form id="form-fields">
        <h2 id="form-title">Edit</h2>
        <div id="form-inputs" />
        <div class="buttons">
          <button type="submit" class="primary" id="form-submit">
            Save
          </button>
          <button type="button" id="form-cancel">
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
