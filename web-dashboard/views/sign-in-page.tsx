import { EmptyState, Examples } from "./empty-state.tsx";

/** How to get in: the bot hands out the link, in private. */
export function SignIn() {
  return (
    <div class="narrow">
      <EmptyState main title="Ask Companion for a link">
        <p>Your sign-in comes from chat, where Companion knows you. Write to it in private, in Slack or Discord:</p>
        <Examples lines={["/task dashboard"]} />
        <p>It answers with a link that only you can see. The link works once, for ten minutes.</p>
      </EmptyState>
    </div>
  );
}

/** The link's page. Only its button uses the link up, so that a preview in chat doesn't. */
export function SignInConfirm({ token }: { token: string }) {
  return (
    <div class="narrow">
      <section class="empty-state">
        <h1>Sign in to Companion</h1>
        <p>You asked for this in chat. If you didn't, close the page: nothing has happened.</p>
        <form method="post" action="/sign-in/chat">
          <input type="hidden" name="token" value={token} />
          <button type="submit" class="btn">
            Sign in
          </button>
        </form>
      </section>
    </div>
  );
}

export function SignInExpired() {
  return (
    <div class="narrow">
      <EmptyState main title="This link has been used or is too old">
        <p>A link works once, for ten minutes. Ask Companion for a new one, in Slack or Discord:</p>
        <Examples lines={["/task dashboard"]} />
      </EmptyState>
    </div>
  );
}
