/**
 * Hidden marks in the bot's own texts: what makes a comment the same one after a restart, a rebase or the loss of
 * the database. Only texts whose author is the bot itself may be asked for them.
 */

/** What a thread's first comment says of itself. */
export interface ThreadMarker {
  /** Of every finding that the thread has ever had. */
  fingerprints: string[];
  /** Nothing of it stands any more: the thread was resolved by the bot, not by a person. */
  closed: boolean;
}

export function threadMarker({ fingerprints, closed }: ThreadMarker): string {
  const mark = `<!-- vmsd-warden:finding ${fingerprints.join(',')} -->`;
  return closed ? `${mark}\n<!-- vmsd-warden:closed -->` : mark;
}

/** null: no thread about findings. Fingerprints are letters and digits, whatever else the text holds is left out. */
export function readThreadMarker(body: string): ThreadMarker | null {
  const found = /<!-- vmsd-warden:finding ([\w,-]*) -->/.exec(body);
  if (!found) return null;
  return {
    fingerprints: [...new Set(found[1]!.split(',').filter(Boolean))],
    closed: body.includes('<!-- vmsd-warden:closed -->'),
  };
}

export const summaryMarker = '<!-- vmsd-warden:summary -->';
export const isSummary = (body: string): boolean => body.includes(summaryMarker);

/** An answer to a command. `id` is the outbox row's key without its `answer:`. */
export const answerMarker = (id: string): string =>
  `<!-- vmsd-warden:answer ${id.replace(/[^\w:.-]/g, '_')} -->`;

/** The annotations that a check has got so far, as digests. */
export const annotatedMarker = (digests: readonly string[]): string =>
  `<!-- vmsd-warden:annotated ${digests.join(',')} -->`;

export function readAnnotated(summary: string): string[] {
  const found = /<!-- vmsd-warden:annotated ([\w,]*) -->/.exec(summary);
  return found ? found[1]!.split(',').filter(Boolean) : [];
}
