/** How urgent a message says something is, as RFC 5545 counts: 1 highest … 9 lowest. */
export const LEVELS = { urgent: 1, high: 2, medium: 5, low: 9 } as const;

/** A name as a reading holds it: without its mark. */
export const nameOf = (person: string): string => person.trim().replace(/^@/, "");
export const labelOf = (label: string): string => label.trim().replace(/^#/, "");
export const listOf = (list: string): string => list.trim().replace(/^\+/, "");
