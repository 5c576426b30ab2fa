/** Texts that are too long for their place. */

/** At most so many UTF-16 units, the last of them `…` where something is missing; never half a character. */
export const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
