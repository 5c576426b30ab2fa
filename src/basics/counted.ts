/** Numbers with their nouns. */

/** `1 finding`, `2 findings`; `many` where an s is not enough. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
