/**
 * The diffs of pull requests, as git computes them, and the places of comments in them.
 * Source: https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
import { commitOf, git, mergeBase } from '../repositories.ts';
import { type Pull, Refusal, type Repository, type ReviewComment } from './state.ts';

/** Lines of a hunk that a comment may stand on. */
interface Span {
  left: [number, number];
  right: [number, number];
}

/** Hunks by path (of both sides), as "Files changed" shows them. */
type Diff = Map<string, Span[]>;

const diffs = new Map<string, Diff>();

/** The diff of a pull request at a commit: from the merge base with its base branch. */
export function pullDiff(repository: Repository, pull: Pull, commit: string): Diff {
  const base = commitOf(repository.dir, `refs/heads/${pull.baseRef}`);
  const key = `${repository.dir} ${base} ${commit}`;
  let diff = diffs.get(key);
  if (!diff) {
    const from = base === null ? null : mergeBase(repository.dir, base, commit);
    diff = from === null ? new Map() : readDiff(git(repository.dir, 'diff', '-M', '-U3', from, commit, '--'));
    diffs.set(key, diff);
  }
  return diff;
}

/** The commits of a pull request, newest first. */
export function pullCommits(repository: Repository, pull: Pull): string[] {
  return git(repository.dir, 'rev-list', pull.head, `^refs/heads/${pull.baseRef}`)
    .split('\n')
    .filter(Boolean);
}

function readDiff(text: string): Diff {
  const diff: Diff = new Map();
  let spans: Span[] = [];
  for (const line of text.split('\n')) {
    const file = /^diff --git a\/(.*) b\/(.*)$/.exec(line);
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (file) {
      spans = [];
      diff.set(file[1]!, spans);
      diff.set(file[2]!, spans);
    } else if (hunk) {
      const [, oldStart, oldLines = '1', newStart, newLines = '1'] = hunk;
      spans.push({
        left: [Number(oldStart), Number(oldStart) + Number(oldLines) - 1],
        right: [Number(newStart), Number(newStart) + Number(newLines) - 1],
      });
    }
  }
  return diff;
}

function spanOf(diff: Diff, path: string, side: 'LEFT' | 'RIGHT', line: number): Span | undefined {
  return diff.get(path)?.find((span) => {
    const [first, last] = side === 'LEFT' ? span.left : span.right;
    return line >= first && line <= last;
  });
}

export interface Anchor {
  path: string;
  subject_type?: 'line' | 'file';
  line?: number;
  side?: 'LEFT' | 'RIGHT';
  start_line?: number;
  start_side?: 'LEFT' | 'RIGHT';
}

/** Throws what GitHub answers when a comment's anchor is not in the pull request's diff. */
export function checkAnchor(diff: Diff, anchor: Anchor): void {
  const refuse = (field: string, message: string): never => {
    const error = {
      resource: 'PullRequestReviewComment',
      code: 'custom',
      field,
      message: `${field} ${message}`,
    };
    throw new Refusal(422, 'Validation Failed', [error]);
  };
  if (!diff.has(anchor.path)) refuse('pull_request_review_thread.path', 'is invalid');
  if (anchor.subject_type === 'file') return;
  if (anchor.line === undefined) refuse('pull_request_review_thread.line', 'is missing');
  const side = anchor.side ?? 'RIGHT';
  const span = spanOf(diff, anchor.path, side, anchor.line!);
  if (!span) refuse('pull_request_review_thread.line', 'must be part of the diff');
  if (anchor.start_line === undefined) return;
  const startSide = anchor.start_side ?? side;
  if (startSide === side && anchor.start_line >= anchor.line!) {
    refuse('pull_request_review_thread.start_line', 'must precede the end line.');
  }
  if (spanOf(diff, anchor.path, startSide, anchor.start_line) !== span) {
    refuse('pull_request_review_thread.start_line', 'must be part of the same hunk as the line.');
  }
}

/** Moves a comment along after a push; its line becomes null where the diff shows it no longer. */
export function reposition(repository: Repository, pull: Pull, comment: ReviewComment): void {
  comment.commit = pull.head;
  if (comment.originalLine === null) return;
  const moved = comment.side === 'LEFT' ? comment.originalLine : follow(repository.dir, comment, pull.head);
  const shown =
    moved !== null && spanOf(pullDiff(repository, pull, pull.head), comment.path, comment.side, moved);
  comment.line = shown ? moved : null;
  comment.startLine = null;
}

/** The line's number in another commit, or null when it was changed on the way. */
function follow(dir: string, comment: ReviewComment, head: string): number | null {
  let text: string;
  try {
    text = git(dir, 'diff', '-U0', comment.originalCommit, head, '--', comment.path);
  } catch {
    return null;
  }
  let shift = 0;
  for (const hunk of text.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)) {
    const start = Number(hunk[1]);
    const removed = Number(hunk[2] ?? 1);
    const added = Number(hunk[4] ?? 1);
    if (removed > 0 && comment.originalLine! >= start && comment.originalLine! < start + removed) return null;
    const before = removed > 0 ? start + removed - 1 : start;
    if (before < comment.originalLine!) shift += added - removed;
  }
  return comment.originalLine! + shift;
}
