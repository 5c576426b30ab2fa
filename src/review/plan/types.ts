/** What a plan is made of, and what it is: data. */
import type { Settings } from '../../config/settings.ts';
import type {
  CheckContent,
  CommentPlace,
  Posted,
  PostedCheck,
  PostedComment,
  PostedThread,
} from '../../ports/forge.ts';
import type { OutboxRow } from '../../ports/store.ts';
import type { Report } from '../../types/report.ts';
import type { Beside } from '../render/beside.ts';
import type { CheckNotes } from '../render/forge-check.ts';
import { sameText } from '../render/forge-comment.ts';
import type { ForgeLinks } from '../render/forge-text.ts';
import type { Anchor } from './anchor.ts';

/** A write. `key` names it within one review: a refused one is planned around. `row` is its row in the outbox. */
export type Write = { key: string } & (
  | { do: 'create-thread'; row: string; place: CommentPlace; body: string }
  | { do: 'create-summary'; row: string; body: string }
  | { do: 'update'; comment: string; body: string }
  | { do: 'resolve' | 'reopen'; thread: string }
  | { do: 'minimise' | 'show'; comment: string }
  | { do: 'check'; id: string | null; content: CheckContent }
);

/**
 * Where a finding is told. On the check they all are; `summary` is what stands on no line and no file. Only where
 * checks have no texts: `unwanted` is what people have deleted, or want no comments about.
 */
export type Told = 'inline' | 'file' | 'summary' | 'accepted' | 'unwanted';

export interface PlanInput {
  /** With the stored acceptances in it: see `withAcceptances`. */
  report: Report;
  settings: Pick<Settings, 'failOn' | 'comment'>;
  /** Of the report's findings, in order. */
  anchors: readonly (Anchor | null)[];
  head: string;
  posted: Posted;
  check: PostedCheck | null;
  /** Of the forge: see there. */
  checkTexts: boolean;
  outbox: readonly OutboxRow[];
  /** Keys of writes that the forge has refused for good. */
  refused: ReadonlySet<string>;
  notes: CheckNotes;
  links: ForgeLinks;
  /** Verdicts of other changes with the same head: see `CheckInput`. */
  beside?: readonly Beside[];
}

export interface Plan {
  /** In the order in which they are done; the check is last. */
  writes: Write[];
  /** Of the report's findings, in order, when all is written. */
  told: Told[];
  /** Rows that are missing in the outbox for what is posted: comments found by their mark. */
  adopt: { key: string; id: string }[];
  /** Comments that stay as they are. */
  kept: string[];
}

/** Set when threads, or comments, may not be written at all. */
export const noThreads = 'create-thread';
export const noSummary = 'create-summary';

/** What one kind of comments adds to the plan. */
export interface PlanPart {
  writes: Write[];
  adopt: Plan['adopt'];
  kept: string[];
}

export const notRefused = (input: PlanInput, writes: readonly Write[]): Write[] =>
  writes.filter((w) => !input.refused.has(w.key));

export function update(input: PlanInput, at: PostedThread | PostedComment, body: string): Write[] {
  if (sameText(at.body, body)) return [];
  return notRefused(input, [{ do: 'update', key: `update:${at.comment}`, comment: at.comment, body }]);
}
