/** The fake's repositories: bare git repositories, whose diffs git computes and whose content git serves. */
import { execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Pull, Refusal, type Repository, type ReviewComment } from './state.ts';

const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

function git(dir: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: dir,
    env: ENV,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .toString('latin1')
    .replace(/\n$/, '');
}

export function initRepository(dir: string, defaultBranch: string): void {
  execFileSync('git', ['init', '-q', '--bare', '-b', defaultBranch, dir], { env: ENV });
  // As GitHub serves: partial clones, and commits by their id.
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    git(dir, 'config', key, 'true');
}

/** The id of a commit, or null. */
export function commitOf(dir: string, revision: string): string | null {
  try {
    return git(dir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  } catch {
    return null;
  }
}

export function setRef(dir: string, ref: string, commit: string): void {
  git(dir, 'update-ref', ref, commit);
}

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

function mergeBase(dir: string, one: string, other: string): string | null {
  try {
    return git(dir, 'merge-base', one, other);
  } catch {
    return null;
  }
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

/** Serves git over HTTP as `git http-backend` does; the caller has checked who asks. */
export function serveGit(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const child = spawn('git', ['http-backend'], {
    env: {
      ...ENV,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => {});
  let head = Buffer.alloc(0);
  let started = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (started) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    started = true;
    for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
      const colon = line.indexOf(':');
      const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
      if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.write(head.subarray(end + 4));
  });
  child.on('close', () => response.end());
}
