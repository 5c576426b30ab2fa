/**
 * The mark of the comment that keeps what was accepted, for whoever has no database, or another one. It proves nothing
 * by itself: who reads it asks the forge whether that person really said so (app/review/posted-acceptances.ts).
 */

import { parseJson } from '../../basics/parse-json.ts';
import type { StoredAcceptance } from '../../ports/store.ts';

/** An acceptance with the comment in which it was said, as `Forge.comment` takes it; '' where that is not known. */
export interface PostedAcceptance extends StoredAcceptance {
  comment: string;
  /** It was taken back, in that comment: what a database has of it from before does not hold. */
  withdrawn?: true;
}

/** Whether both are about the same: of these only the last counts. */
export const isAboutSame = (
  a: Pick<StoredAcceptance, 'rule' | 'target'>,
  b: Pick<StoredAcceptance, 'rule' | 'target'>,
): boolean => a.rule === b.rule && a.target === b.target;

/** More than these are not kept in one comment. */
export const mostAccepted = 40;

const start = '<!-- vmsd-warden:accepted ';

/** One line, without any character that could end a comment of HTML. */
export const acceptedMarker = (all: readonly PostedAcceptance[]): string =>
  `${start}${JSON.stringify(all.slice(-mostAccepted)).replace(
    /[^ \w"{}[\],:.\\]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )} -->`;

/** What a comment of ours says was accepted; null: it is none of these. */
export function readAccepted(body: string): PostedAcceptance[] | null {
  const line = body.trimEnd().split('\n').at(-1)!;
  if (!line.startsWith(start) || !line.endsWith(' -->')) return null;
  let all: unknown;
  try {
    all = parseJson(line.slice(start.length, -' -->'.length));
  } catch {
    return [];
  }
  return Array.isArray(all) ? all.slice(-mostAccepted).filter(isAcceptance) : [];
}

function isAcceptance(given: unknown): given is PostedAcceptance {
  const one = (given ?? {}) as Record<string, unknown>;
  const texts = [one.rule, one.target, one.reason, one.by, one.at, one.comment];
  const prints = one.fingerprints;
  return (
    texts.every((text) => typeof text === 'string' && text.length <= 1000) &&
    (one.withdrawn === undefined || one.withdrawn === true) &&
    Array.isArray(prints) &&
    prints.length <= 100 &&
    prints.every((print) => typeof print === 'string' && /^[\w-]{1,100}$/.test(print))
  );
}
