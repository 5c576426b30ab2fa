/** The lines around a finding, as whoever shows one brings them along. Types only. */

export interface ExcerptLine {
  /** As in a diff; a blank for every line of an excerpt from a tree. */
  marker: ' ' | '+' | '-';
  /** Readable text, not a byte string. It comes from a patch: clean it before it is shown. */
  text: string;
  /** 1-based, on the finding's side; null for a line that is on the other side only. */
  line: number | null;
}

export interface Excerpt {
  /** The `@@` line of the hunk; null for an excerpt from a tree. */
  header: string | null;
  lines: ExcerptLine[];
  /** Which of the lines the finding is about. */
  at: number;
}

/** By `excerptKey`. A finding without an excerpt is shown without one. */
export type Excerpts = ReadonlyMap<string, Excerpt>;
