/** Types only: reviews as they are kept, found again and shown. */

import type { Excerpt } from '../types/excerpt.ts';
import type { KnownPeople } from '../types/people.ts';
import type { Report } from '../types/report.ts';
import type { ChangeKey, CheckConclusion, RepositoryRef } from './forge.ts';
import type { OutgoingMail } from './lists.ts';
import type { StoredAcceptance } from './store.ts';

/** What is known of a change's last review: for `/vmsd status` and the sweep. */
export interface ReviewRecord {
  head: string;
  conclusion: CheckConclusion;
  title: string;
  findings: {
    rule: string;
    severity: string;
    target: string | null;
    fingerprint: string;
    accepted: boolean;
  }[];
  /** ISO 8601. */
  at: string;
}

/** A text that the bot puts somewhere, or would put there in a dry run. */
export interface SaidText {
  where: 'line' | 'file' | 'change' | 'check' | 'mail';
  /** For people: `target/arm/cpu.c:12`, the check's title, the mail's subject. */
  place: string;
  /** Markdown; of a mail the plain text. */
  text: string;
  /** Its row in the outbox, by which it is found again once it is written. Older versions kept none. */
  row?: string;
  /** Of a mail, all of it. */
  mail?: OutgoingMail;
}

/** What was written on a change, or mailed about it: a row of the outbox that has its end. */
export interface Written {
  /** `thread:FINGERPRINTS`, `summary:NAME`, `mail:answer:NAME`. */
  row: string;
  /** The comment, as the forge knows it; the Message-Id of a mail. */
  id: string;
  /** When it was begun; ISO 8601. */
  at: string;
}

/** What people and the bot have said of a change, over all its versions. */
export interface Conversation {
  acceptances: StoredAcceptance[];
  written: Written[];
}

/**
 * Where a finding is told: on its line, on a file, in the comment on the change or its check, in a mail, or nowhere but on
 * the page; or it is accepted, or people have deleted it or want no comments.
 */
type ToldAt = 'inline' | 'file' | 'summary' | 'mail' | 'page' | 'accepted' | 'unwanted';

/** All that a page shows of a review beside what lists show. Plain data; hostile wherever it quotes. */
export interface ReviewContent {
  report: Report;
  /** By `excerptKey` of src/review/render/excerpt.ts. */
  excerpts: [string, Excerpt][];
  /** Addresses of mails: of the cover letter, and by patch. */
  mails: { cover: string | null; patches: Record<number, string> };
  /** Who looks after the targets; absent in reviews of before it was known. */
  people?: KnownPeople[];
  /** What else there is to know, in sentences: which base was used, mistakes in the configuration. */
  notes: string[];
  /** Of the report's findings, in order. */
  told: ToldAt[];
  /** The texts as they read when the change has nothing of the bot yet. */
  said: SaidText[];
  /** Nothing is written: the texts are what would be. */
  dryRun: boolean;
  /** What could not be written, in sentences. */
  trouble: string[];
}

/** A review as it is saved: one for each head of a change. */
export interface NewReview extends ReviewRecord {
  /** The series' own version; null: the store counts the heads of the change that were reviewed. */
  version: number | null;
  /** Title of the change or the series, and who made it. Hostile. */
  subject: string;
  author: string;
  /** Of the change, for people. */
  url: string | null;
  /** Full id of the commit that it was judged on; null where there was none. */
  base: string | null;
  /** Its repository is not for everybody: only a signed-in admin sees that it exists. */
  isPrivate: boolean;
  content: ReviewContent;
}

/** A row of a list. */
export interface ListedReview extends ChangeKey {
  /** Names the review in addresses; says nothing else. */
  id: string;
  version: number;
  head: string;
  base: string | null;
  subject: string;
  author: string;
  url: string | null;
  isPrivate: boolean;
  /** Of the change's reviews, the one of its newest version. */
  latest: boolean;
  conclusion: CheckConclusion;
  /** The verdict in words. */
  title: string;
  findings: ReviewRecord['findings'];
  /** Targets that it touches, whether or not something was found. */
  targets: string[];
  /** ISO 8601. */
  at: string;
}

/** One review with its content. */
export interface StoredReview extends ListedReview {
  /** Null: it was made by a version that kept none, or it was too large to keep. */
  content: ReviewContent | null;
}

/** What a list is narrowed to; all that are given must hold. */
export interface ReviewFilter {
  platform?: ChangeKey['platform'];
  repository?: string;
  target?: string;
  rule?: string;
  conclusion?: CheckConclusion;
  /** Words, or their beginnings, of title, author, repository, number, targets and patch subjects. */
  text?: string;
  /** Only of changes that are neither merged nor closed, as far as it is known. */
  open?: boolean;
  /** Also the reviews of earlier versions. */
  allVersions?: boolean;
}

/** Who looks: private reviews do not exist for those who may not see them. */
export interface Viewer {
  seesPrivate: boolean;
}

/** The newest first. Cursors are opaque; null: there is nothing further in that direction. */
export interface ReviewPage {
  reviews: ListedReview[];
  older: string | null;
  newer: string | null;
}

/** A review that was saved since, for those who watch. */
export interface SavedReview {
  review: ListedReview;
  /** Names this saving: a review that is made again is saved again. */
  saving: string;
}

/** The reading side of the store of reviews. Throws `Failure` (`passing`) when the database is away. */
export interface Reviews {
  /** A cursor that cannot be read counts as none. */
  list(
    filter: ReviewFilter,
    page: { cursor: string | null; limit: number },
    viewer: Viewer,
  ): Promise<ReviewPage>;
  /** Null: there is none, or it is not for this viewer. */
  get(id: string, viewer: Viewer): Promise<StoredReview | null>;
  /** Every review of a change, the newest version first; at most 100. */
  versions(key: ChangeKey, viewer: Viewer): Promise<ListedReview[]>;
  /** Of a change that the viewer may see; at most 1000 rows. */
  conversation(key: ChangeKey): Promise<Conversation>;
  /** Repositories with reviews, in order; at most 500. */
  repositories(viewer: Viewer): Promise<(RepositoryRef & { platform: ChangeKey['platform'] })[]>;
  /** What was saved in the last seconds, the oldest first; at most 100. */
  savedSince(seconds: number): Promise<SavedReview[]>;
}
