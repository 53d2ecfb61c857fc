import type { Item } from "./owe-round.ts";
import type { Stage } from "./stage.ts";

/** Who knows what became of it: the ledger and the platforms. */
export type Witnesses = {
  readonly owner: Pick<Stage["owner"], "batch">;
  readonly slack: Pick<Stage["slack"], "posts">;
  readonly discord: Pick<Stage["discord"], "messages">;
};

/** What one round came to, in messages. */
export type Findings = {
  readonly lost: number;
  readonly doubledOnSlack: number;
  readonly doubledOnDiscord: number;
  readonly marked: number; // of the doubled ones, those that say that they may be
  readonly violations: readonly string[];
};

type Copy = { readonly message: number; readonly isMarked: boolean };
type Told = Item & { readonly copies: readonly Copy[]; readonly isCounted: boolean };
type LedgerRow = { readonly words: string; readonly is_sent: boolean; readonly is_counted: boolean };

const MARK = "You may have had this before";

/**
 * Each item came at least once. A second copy says that it may be one and is counted in outbox.perhaps_repeated; on
 * Slack there are no more of them than kills. (Discord's fake takes none within two minutes of the first.)
 */
export async function judgeRound(stage: Witnesses, items: readonly Item[], kills: number): Promise<Findings> {
  const ledger = await readLedger(stage, items);
  const told = items.map((item): Told => {
    const isCounted = ledger.some(({ words, is_counted }) => words === item.words && is_counted);
    return { ...item, copies: copiesOf(stage, item), isCounted };
  });
  const repeats = told.flatMap((one) => one.copies.slice(1).map((copy) => ({ ...one, copy })));
  const marked = repeats.filter(({ copy }) => copy.isMarked);
  const unsent = ledger.filter(({ is_sent }) => !is_sent);
  return {
    lost: told.filter(({ copies }) => copies.length === 0).length,
    doubledOnSlack: messagesIn(repeats, "slack"),
    doubledOnDiscord: messagesIn(repeats, "discord"),
    marked: messagesIn(marked, "slack") + messagesIn(marked, "discord"),
    violations: [
      ...told.filter(({ copies }) => copies.length === 0).map(({ words }) => `${words} is lost`),
      ...told
        .filter(({ words }) => !ledger.some((row) => row.words === words))
        .map(({ words }) => `${words} has no row`),
      ...unsent.map(({ words }) => `the row of ${words} does not end as sent`),
      ...repeats.filter(({ copy }) => !copy.isMarked).map(({ words }) => `${words} is doubled and doesn't say so`),
      ...repeats.filter(({ isCounted }) => !isCounted).map(({ words }) => `${words} is doubled and not counted`),
      ...told
        .filter(({ copies }) => copies[0]?.isMarked && kills === 0)
        .map(({ words }) => `${words} is marked for nothing`),
      ...tooMany(messagesIn(repeats, "slack"), kills),
    ],
  };
}

type Repeat = Item & { readonly copy: Copy };

/** A message may carry several items, and is one message still. */
const messagesIn = (repeats: readonly Repeat[], on: Item["platform"]): number =>
  new Set(repeats.filter(({ platform }) => platform === on).map(({ copy }) => copy.message)).size;

const tooMany = (onSlack: number, kills: number): string[] =>
  onSlack > kills ? [`${onSlack} messages are doubled on Slack by ${kills} kills`] : [];

function copiesOf({ slack, discord }: Witnesses, { words, platform }: Item): Copy[] {
  const messages =
    platform === "slack"
      ? slack.posts.map(({ body }) => body)
      : discord.messages.map(({ body }) => JSON.stringify(body));
  return messages
    .map((text, message) => ({ message, text, isMarked: text.includes(MARK) }))
    .filter(({ text }) => text.includes(words));
}

async function readLedger({ owner }: Witnesses, items: readonly Item[]): Promise<readonly LedgerRow[]> {
  const rows = await owner.batch({ query: LEDGER, params: [JSON.stringify(items.map(({ words }) => words))] });
  return rows as readonly LedgerRow[]; // what LEDGER selects
}

const LEDGER = `select coalesce(t.summary, o.key) as words,
    o.sent_at is not null and o.lease is null and o.failed_at is null and o.dropped_at is null as is_sent,
    coalesce(carrier.perhaps_repeated, o.perhaps_repeated) as is_counted
  from outbox o left join task t on t.workspace_id = o.workspace_id and t.id = o.task_id
    left join outbox carrier on carrier.workspace_id = o.workspace_id and carrier.id = o.merged_into
  where coalesce(t.summary, o.key) in (select jsonb_array_elements_text($1::jsonb))`;
