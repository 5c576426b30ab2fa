/** What is said of inputs that hold no series, or more than one. */
import { plain } from '../../review/render/plain.ts';
import type { SeriesSet } from '../../series/read.ts';
import type { Limit } from '../../types/series.ts';

/** Why there is no series in the inputs of these names. */
export function noSeries(
  { others, unread }: SeriesSet,
  names: readonly string[],
  pick: string | null,
): string {
  const [bad] = unread;
  if (bad) return `cannot read ${bad.name}: ${bad.reason}`;
  if (pick !== null && others.length) {
    const there = others.slice(0, 5).map((o) => `${plain(o.title)} (${o.messageId ?? 'no Message-Id'})`);
    return `no series in the input has the mail ${plain(pick)}; there are: ${there.join('; ')}`;
  }
  const where = names.map((name) => (name === '-' ? 'standard input' : name)).join(', ');
  return `no patch in ${where}: give an mbox, a mail, a file of git format-patch or a diff`;
}

/** Limits that name the series that were not judged. */
export function otherSeries(others: SeriesSet['others']): Limit[] {
  const named = others.slice(0, 10).map(({ title, version, messageId, reason }) => {
    const id = messageId === null ? '' : ` <${messageId}>`;
    return `Also in the input, and not judged: "${title}" version ${version}${id} (${reason}).`;
  });
  if (others.length > 10) named.push(`Also in the input, and not judged: ${others.length - 10} more series.`);
  return named.map((detail) => ({ code: 'other-series', patch: null, detail }));
}
