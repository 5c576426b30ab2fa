/** What a mail says of the series that it is in. Types only. */
import type { Subject } from './subject.ts';

/** A post without its text: plain data that a list keeps. */
export interface SeriesPost {
  kind: 'patch' | 'cover' | 'empty';
  subject: Subject;
  /** Its prefix names it an RFC. */
  rfc: boolean;
  changeId: string | null;
  /** Message-Ids. */
  supersedes: string[];
}
