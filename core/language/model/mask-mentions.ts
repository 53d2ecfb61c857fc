import type { Proposal } from "./proposal.ts";

const MENTION = /<[@#][^<>\s]+>/g; // people; also roles and channels whose names the platform did not tell

/** A text whose platform ids became "@person1" …, and the way back for phrases that were copied from it. */
export type Masked = { readonly text: string; readonly unmask: (proposal: Proposal) => Proposal };

/** Ids of people are the platform's, not the writer's words: a model never sees them. */
export function maskMentions(text: string): Masked {
  const prefix = freshPrefix(text);
  const ids: string[] = [];
  const masked = text.replace(MENTION, (id) => {
    const known = ids.indexOf(id);
    return `@${prefix}${known >= 0 ? known + 1 : ids.push(id)}`;
  });
  const pattern = new RegExp(`@?${prefix}(\\d+)`, "gi");
  const back = (phrase: string): string =>
    phrase.replace(pattern, (whole, number: string) => ids[Number(number) - 1] ?? whole);
  return { text: masked, unmask: (proposal) => (ids.length === 0 ? proposal : mapPhrases(proposal, back)) };
}

/** "person", or with as many underscores as it takes to be no word of the text. */
function freshPrefix(text: string): string {
  let prefix = "person";
  while (text.toLowerCase().includes(prefix)) prefix += "_";
  return prefix;
}

function mapPhrases(proposal: Proposal, change: (phrase: string) => string): Proposal {
  const { summary, due, start, repeat, list, reference, people, labels } = proposal;
  const orNull = (phrase: string | null) => phrase && change(phrase);
  return {
    ...proposal,
    summary: orNull(summary),
    due: orNull(due),
    start: orNull(start),
    repeat: orNull(repeat),
    list: orNull(list),
    reference: orNull(reference),
    people: people.map(change),
    labels: labels.map(change),
  };
}
