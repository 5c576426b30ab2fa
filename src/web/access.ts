/** Who may have a series reviewed: all while no forge is connected, else those who have the token. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** `closed`: nobody, as forge credentials are set and no token is. */
export type CheckAccess = 'open' | 'closed' | { token: string };

/** Whether who gives this token may: `token` says that another one is needed. */
export function mayCheck(access: CheckAccess, given: string): 'yes' | 'closed' | 'token' {
  if (access === 'open') return 'yes';
  if (access === 'closed') return 'closed';
  return isToken(access.token, given) ? 'yes' : 'token';
}

/** Compares in a time that says nothing about the token. */
function isToken(token: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
