/** What trying a series asks of the process that reviews it. Types only. */
import type { Excerpts } from '../types/excerpt.ts';
import type { Report } from '../types/report.ts';
import type { SaidText } from './reviews.ts';

export interface Checked {
  report: Report;
  excerpts: Excerpts;
  /** What a pull request would get, and the replies as they would be mailed. */
  said: SaidText[];
  /** What it was judged on, and why not on something better, in sentences. */
  notes: string[];
}

/**
 * Reviews an mbox, a mail or a diff. `client` is whom limits count by. Throws `Failure`: `permanent` says what is wrong
 * with the input, `passing` that too much is asked at once.
 */
export type Check = (input: Uint8Array, client: string) => Promise<Checked>;

/** Reports that are passed on: each is there for a day, for who knows its id. Throws `Failure`. */
export interface SharedChecks {
  /** Returns what it is found by: nobody guesses it. When there is no room, those of the `client` go who has most. */
  keep(checked: Checked, client: string): Promise<string>;
  /** Null: there is none, or its day is over. Times are ISO 8601. */
  get(id: string): Promise<{ checked: Checked; at: string; until: string } | null>;
}

/** Who may use POST /api/check: all while no forge is connected, else those who have the token; with none set, nobody. */
export type CheckAccess = 'open' | 'closed' | 'token';
