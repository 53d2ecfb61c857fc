/** RFC 5545 priorities as YAML writes them; any other is written as its digit. */
const WORDS: Readonly<Record<string, number>> = { none: 0, urgent: 1, high: 2, medium: 5, low: 9 };

/** null: neither a word nor a digit. */
export function readPriority(text: string): number | null {
  if (/^\d$/.test(text)) return Number(text);
  return Object.entries(WORDS).find(([word]) => word === text.toLowerCase())?.[1] ?? null;
}

export const formatPriority = (priority: number): string =>
  Object.entries(WORDS).find(([, value]) => value === priority)?.[0] ?? String(priority);
