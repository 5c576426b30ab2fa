/** The lines around a finding. A report carries none: whoever shows one brings them along. */
import { display } from '../../series/bytes.ts';
import type { Excerpt, ExcerptLine } from '../../types/excerpt.ts';
import type { Finding } from '../../types/report.ts';
import type { FilePatch, Hunk } from '../../types/series.ts';

export type ExcerptPlace = Pick<Finding, 'patch' | 'path' | 'line' | 'side'>;

const before = 3;
const after = 2;
/** Lines of a change that begins there are shown as well. */
const mostMore = 3;
/** Longer lines are cut by whoever makes an excerpt: nobody reads a megabyte in a terminal. */
const maxLength = 1000;

export function excerptKey(place: ExcerptPlace): string {
  return `${place.patch ?? ''}|${place.path}|${place.line}|${place.side}`;
}

/** The excerpt of a place that one of the file's hunks shows; null where none does. */
export function excerptFromHunks(file: FilePatch, line: number, side: 'new' | 'old'): Excerpt | null {
  const start = side === 'new' ? 'newStart' : 'oldStart';
  const count = side === 'new' ? 'newLines' : 'oldLines';
  const hunk = file.hunks.find((h) => line >= h[start] && line < h[start] + h[count]);
  if (!hunk) return null;
  const other = side === 'new' ? '-' : '+';
  let next = hunk[start];
  const lines: ExcerptLine[] = hunk.lines.map(({ kind, text }) => ({
    marker: kind,
    text,
    line: kind === other ? null : next++,
  }));
  return cut(
    headerOf(hunk),
    lines,
    lines.findIndex((l) => l.line === line),
  );
}

/** The excerpt of a line of a whole file, given as a byte string; null when there is no such line. */
export function excerptFromText(text: string, line: number): Excerpt | null {
  const all = text.split('\n');
  if (line < 1 || line > all.length) return null;
  const first = Math.max(1, line - before);
  const lines = all.slice(first - 1, line + after);
  if (lines.at(-1) === '' && first + lines.length - 1 === all.length && line < all.length) lines.pop();
  return cut(
    null,
    lines.map((one, i) => ({ marker: ' ', text: one, line: first + i })),
    line - first,
  );
}

function cut(header: string | null, lines: ExcerptLine[], at: number): Excerpt | null {
  if (at < 0) return null;
  const from = Math.max(0, at - before);
  // A line that goes is followed by what comes in its place, as far as that is short.
  let end = at + after + 1;
  for (let more = 0; more < mostMore && isChange(lines[end - 1]) && isChange(lines[end]); more += 1) end += 1;
  return {
    header: header === null ? null : readable(header),
    lines: lines.slice(from, end).map((l) => ({ ...l, text: readable(l.text) })),
    at: at - from,
  };
}

const isChange = (line: ExcerptLine | undefined): boolean => line !== undefined && line.marker !== ' ';

function headerOf(hunk: Hunk): string {
  const range = (start: number, lines: number) => (lines === 1 ? `${start}` : `${start},${lines}`);
  const section = hunk.section ? ` ${hunk.section}` : '';
  return `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@${section}`;
}

const readable = (bytes: string): string => display(bytes.slice(0, maxLength)).replace(/\r$/, '');
