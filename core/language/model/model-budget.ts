/** How many messages of one account a model may be shown in a day (UTC). */
export const DAILY_QUESTIONS = 300;

/** What asking a model may cost: counted for each account, so that one cannot use up what belongs to another. */
export type ModelBudget = {
  /** Takes one question from today's budget. False: it is used up, or nobody could say. Never rejects. */
  spend(account: string): Promise<boolean>;
};
