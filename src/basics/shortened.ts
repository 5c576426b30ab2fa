/** Texts that are too long for their place. */

/** At most so many UTF-16 units, the last of them `…` where something is missing; never half a character. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 2);
  const isHalf = last >= 0xd800 && last < 0xdc00;
  return `${text.slice(0, length - (isHalf ? 2 : 1))}…`;
}
