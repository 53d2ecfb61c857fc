/** Whether somebody may go on at the pace they keep. Counts one act of `key` each time it is asked; never throws. */
export type RateLimit = { allow(key: string): Promise<boolean> };
