/**
 * Hidden marks in the bot's own texts: what makes a comment the same one after a restart, a rebase or the loss of
 * the database. They stand at the very end, behind all that may come from a patch, and are read only there, and
 * only of texts whose author is the bot itself.
 */

/** Why a thread is closed: its findings are fixed, accepted, or told elsewhere (on the check alone). */
export type ClosedBecause = 'cured' | 'accepted' | 'elsewhere';

/** What a thread's first comment says of itself. */
export interface ThreadMarker {
  /** Of every finding that the thread has ever had. */
  fingerprints: string[];
  /** Set while the bot itself has closed the thread; a person may have resolved it all the same. */
  closed: ClosedBecause | null;
}

export function threadMarker({ fingerprints, closed }: ThreadMarker): string {
  const mark = `<!-- vmsd-warden:finding ${fingerprints.join(',')} -->`;
  return closed === null ? mark : `${mark}\n<!-- vmsd-warden:closed ${closed} -->`;
}

/** null: no thread about findings. */
export function readThreadMarker(body: string): ThreadMarker | null {
  const found =
    /(?:^|\n)<!-- vmsd-warden:finding ([\w,-]+) -->(?:\r?\n<!-- vmsd-warden:closed (cured|accepted|elsewhere) -->)?$/.exec(
      body.trimEnd(),
    );
  if (!found) return null;
  return {
    fingerprints: [...new Set(found[1]!.split(',').filter(Boolean))],
    closed: (found[2] as ClosedBecause | undefined) ?? null,
  };
}

/** Of the comment that holds what has no line: `open` while it has findings. */
export const summaryMarker = (state: 'open' | 'closed'): string => `<!-- vmsd-warden:summary ${state} -->`;

export function readSummaryMarker(body: string): 'open' | 'closed' | null {
  const found = /(?:^|\n)<!-- vmsd-warden:summary (open|closed) -->$/.exec(body.trimEnd());
  return (found?.[1] as 'open' | 'closed' | undefined) ?? null;
}

/** Of the answer to a command; `id` is letters, digits and `:._-`. */
export const answerMarker = (id: string): string => `<!-- vmsd-warden:answer ${id} -->`;
export const isAnswer = (body: string, id: string): boolean => body.trimEnd().endsWith(answerMarker(id));

/**
 * Of a pull request that mirrors a series: the version that it shows, a digest of that version's mails, and one of
 * the pull request's own texts.
 */
export const mirrorMarker = (version: number, content: string, texts: string): string =>
  `<!-- vmsd-warden:mirror v${version} ${content} ${texts} -->`;

export function readMirrorMarker(body: string): { version: number; content: string; texts: string } | null {
  const found = /(?:^|\n)<!-- vmsd-warden:mirror v(\d{1,9}) ([0-9a-f]+) ([0-9a-f]+) -->$/.exec(
    body.trimEnd(),
  );
  return found && { version: Number(found[1]), content: found[2]!, texts: found[3]! };
}

/** Of a comment about a mirrored series; `id` is letters, digits and `-`. */
export const mirrorNoteMarker = (id: string): string => `<!-- vmsd-warden:mirror-note ${id} -->`;
export const isMirrorNote = (body: string, id: string): boolean =>
  body.trimEnd().endsWith(mirrorNoteMarker(id));

/** The annotations that a check has got so far, as digests. */
export const annotatedMarker = (digests: readonly string[]): string =>
  `<!-- vmsd-warden:annotated ${digests.join(',')} -->`;

export function readAnnotated(summary: string): string[] {
  const found = /(?:^|\n)<!-- vmsd-warden:annotated ([\w,]*) -->$/.exec(summary.trimEnd());
  return found ? found[1]!.split(',').filter(Boolean) : [];
}

/** The text without the marks at its end. */
export function withoutMarkers(body: string): string {
  let text = body.trimEnd();
  for (;;) {
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (!/^<!-- vmsd-warden:.+ -->$/.test(line)) return text;
    text = text.slice(0, text.length - line.length).trimEnd();
  }
}
