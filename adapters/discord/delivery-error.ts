import { DiscordAPIError, HTTPError, RateLimitError } from "@discordjs/rest";
import { DeliveryError } from "#core/chat/chat-port.ts";

/**
 * What a failed call means for a message that is owed (developers/docs/topics/opcodes-and-status-codes).
 * A 403 is a person who takes no messages from us (50007) or a channel we aren't in; a 404 a channel that is gone; a 400
 * is a message that will never be taken. A 401 is our token: the message can wait until it is mended.
 */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof RateLimitError) {
    return new DeliveryError("Discord asks to wait", {
      permanent: false,
      retryAfter: error.retryAfter / 1000,
      pauses: error.global ? "platform" : "recipient",
      cause: error,
    });
  }
  if (error instanceof DiscordAPIError) {
    const permanent = [400, 403, 404].includes(error.status);
    return new DeliveryError(`Discord refused (${error.status}, code ${error.code})`, { permanent, cause: error });
  }
  const what = error instanceof HTTPError ? `failed (${error.status})` : "is out of reach";
  return new DeliveryError(`Discord ${what}`, { permanent: false, perhapsArrived: true, cause: error });
}
