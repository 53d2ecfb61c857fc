const PLATFORM_MENTION = /<(?:@[!&]?|#|!)[\w^|.-]+[^<>]*>/; // <@U1>, <@&2>, <!channel>, <!subteam^S1|@team>
const BROADCAST = /(?<![\w.])@(?:everyone|here|channel)(?![\w-]|\.\w)/i;

/** Whether a text would call somebody wherever it is posted: people are named by roles and person variables instead. */
export const hasMention = (text: string): boolean => PLATFORM_MENTION.test(text) || BROADCAST.test(text);
