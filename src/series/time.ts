/** Times that stand in mails: arithmetic on texts. The core has no clock; nothing here asks what time it is. */

/** Milliseconds since 1970 of a date with a zone; NaN when it cannot be read. */
export const timeOf = (date: string): number => Date.parse(date);

/** ISO 8601 in UTC. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
