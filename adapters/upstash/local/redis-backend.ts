/** A Redis that runs commands as they come over REST: their name and arguments as text. */
export type RedisBackend = {
  /** Throws RedisError for what Redis refused; anything else means that it can't be reached. */
  run(command: readonly string[]): Promise<RedisReply>;
  /** MULTI … EXEC: nobody else's command comes between. Each answers for itself. */
  transaction(commands: readonly (readonly string[])[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
};

export type RedisReply = string | number | null | Buffer | readonly RedisReply[];
export type Outcome = { readonly result: RedisReply } | { readonly error: string };

/** Redis answered with an error, such as `WRONGTYPE …` or `ERR unknown command …`. */
export class RedisError extends Error {
  override readonly name = "RedisError";
}

/** One command of a pipeline: its failure is its own. */
export async function outcomeOf(reply: Promise<RedisReply>): Promise<Outcome> {
  try {
    return { result: await reply };
  } catch (error) {
    if (error instanceof RedisError) return { error: error.message };
    throw error;
  }
}
