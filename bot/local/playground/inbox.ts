import type { View } from "#core/chat/view.ts";

/** One message that the bot sent by itself: to a person in private, or into a channel. */
export type SentMessage = {
  readonly id: string;
  readonly to: string | null; // who it is for; null: everybody in the channel
  readonly channel: string; // "dm" or "#general"
  readonly view: View;
  readonly card: string | null; // the card that it is: it stands in the place of what that said before
};

/** What the bot has sent in the playground. Kept where everything that is sent is kept: in the outbox. */
export type SentMessages = {
  /** Sent to this person or into a channel since this was last asked for them, oldest first; new words on a card are no news. */
  unread(person: string): Promise<readonly SentMessage[]>;
  /** Sent to anybody, oldest first; the last 30. Reading them here leaves every inbox as it was. */
  recent(): Promise<readonly SentMessage[]>;
};
