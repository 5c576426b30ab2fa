/** Short names for long texts. */
import { createHash } from 'node:crypto';

/**
 * The first hexadecimal digits of a text's SHA-256. What is stored, or stands in a forge's comments, keeps the length
 * that it was given first: another would be another name for the same.
 */
export const digest = (text: string | Uint8Array, digits = 16): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/** All of it: who is to compare it with another program's. */
export const fullDigest = (text: string | Uint8Array): string => digest(text, 64);
