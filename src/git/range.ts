/** A range of commits as a series. */
import type { RangeSeries } from '../ports/git.ts';
import type { FilePatch, Limit, Patch, Series } from '../types/series.ts';
import { maxCommits, refuseLargeChange } from './change-size.ts';
import { mergeBase, mergeBases } from './merge-base.ts';
import { gitRecords } from './output.ts';
import { checkRevision, GitError, TooLarge } from './process.ts';
import type { Repository } from './tree.ts';

/** Reads the text of a diff (a byte string): parseDiff of src/series, which this folder must not import. */
export type ParseDiff = (text: string) => { files: FilePatch[]; limits: { code: string; detail: string }[] };

/** Bytes of all its diffs together; QEMU's releases have 60 MB each. */
const maxText = 256 * 1024 * 1024;

/** Whatever the user's configuration says, a diff must look like one that `git apply` takes. */
export const diffOptions = [
  '--patch',
  '--full-index',
  '--find-renames',
  '-l1000',
  '--unified=3',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--submodule=short',
  '--ignore-submodules=none',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-color-moved',
  '-O/dev/null',
];

/** Between the commits: no line of a diff begins with NUL, and no field of ours ends with a newline. */
const mark = '\n\0';
const format = '--format=tformat:%x00%H%x00%P%x00%an%x00%ae%x00%aI%x00%s%x00%b.%x00';

/**
 * Reads the commits of a range, oldest first in topological order: a patch of each that is no merge.
 *
 * `A..B` and `A...B` are the commits of B that A does not have; an empty side is HEAD; a single revision is that commit.
 * `X^..X` works for a root commit too. Throws GitError when the range is empty or cannot be read.
 */
export async function rangeSeries(
  repo: Repository,
  range: string,
  parseDiff: ParseDiff,
): Promise<RangeSeries> {
  const found = await rangeOrNone(repo, range, parseDiff);
  if (found === null)
    throw new GitError(`the range ${range} in ${repo.dir} has no commits; name another range`);
  return found;
}

/** The same; null when it has no commits. */
export async function rangeOrNone(
  repo: Repository,
  range: string,
  parseDiff: ParseDiff,
): Promise<RangeSeries | null> {
  const ends = await rangeEnds(repo, range);
  const [base = null, ...others] = await basesOf(repo, range, ends);
  const size = await refuseLargeChange(repo, {
    base: ends.from,
    from: base,
    head: ends.to,
    single: ends.single,
  });
  if (size.commits === 0) return null;
  const patches: Patch[] = [];
  const limits: Limit[] = [];
  const commits: RangeSeries['commits'] = [];
  const merges: RangeSeries['merges'] = [];
  // To put one commit into topological order git walks all that is behind it.
  const walk = ends.single ? ['--no-walk=unsorted'] : ['--topo-order', '--reverse'];
  const revisions = ends.from === null ? [ends.to] : [ends.to, `^${ends.from}`];
  const args = ['log', ...walk, ...diffOptions, '--no-notes'];
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir, dir: repo.dir, lazyFetch: repo.lazyFetch };
  for await (const record of gitRecords(
    [...args, '--encoding=UTF-8', format, ...revisions, '--'],
    git,
    mark,
    maxText,
  )) {
    if (record === '') continue;
    if (commits.length === maxCommits) {
      throw new GitError(
        `the range ${range} in ${repo.dir} has more than ${maxCommits} commits; name a shorter one`,
      );
    }
    const { patch, parents, diff } = readRecord(record.startsWith('\0') ? record.slice(1) : record);
    if (parents.length > 1) {
      merges.push({ commit: patch.commit!, subject: patch.subject, parents, after: patches.length });
      continue;
    }
    const parent = parents[0] ?? null;
    patch.index = patches.length + 1;
    if (parent === null) await refuseCut(repo, patch.commit!);
    const { files, limits: problems } = parseDiff(diff);
    patch.files = files;
    limits.push(...problems.map(({ code, detail }) => ({ code, patch: patch.index, detail })));
    patches.push(patch);
    commits.push({ commit: patch.commit!, parent });
  }
  if (patches.length === 0 && merges.length === 0) return null;
  const unrelated = base === null && !ends.single && ends.from !== null;
  if (unrelated)
    limits.push({ code: 'no-common-commit', patch: null, detail: unrelatedTo(range, ends.from!) });
  if (patches.length === 0 && ends.single)
    throw new GitError(`${range} in ${repo.dir} is a merge commit; name the range ${range}^1..${range}`);
  const series: Series = {
    title: (patches[0] ?? merges[0])!.subject,
    version: 1,
    total: patches.length,
    received: patches.map((patch) => patch.index),
    missing: [],
    messageId: null,
    baseCommit: unrelated ? ends.from : base,
    basedOn: [],
    supersedes: [],
    cover: null,
    patches,
    limits,
  };
  const otherBases: RangeSeries['otherBases'] = [];
  for (const commit of others) otherBases.push({ commit, ancestor: await mergeBase(repo, base!, commit) });
  return { series, commits, merges, mergeBase: series.baseCommit, otherBases };
}

const unrelatedTo = (range: string, from: string): string =>
  `The two sides of ${range} have no commit in common; what it ends with is compared with ${from.slice(0, 12)}.`;

interface Ends {
  from: string | null;
  to: string;
  /** Only the commit `to` is meant. */
  single: boolean;
}

async function rangeEnds(repo: Repository, range: string): Promise<Ends> {
  checkRevision(range);
  const dots = range.indexOf('..');
  if (dots < 0) return { from: null, to: await repo.resolve(range), single: true };
  const left = range.slice(0, dots) || 'HEAD';
  const right = range.slice(dots + (range[dots + 2] === '.' ? 3 : 2)) || 'HEAD';
  const to = await repo.resolve(right);
  const from = await repo.resolve(left).catch(async (error: unknown) => {
    const child = /^(.+?)(?:\^1?|~1?)$/.exec(left)?.[1];
    if (child === undefined) throw error;
    const commit = await repo.resolve(child);
    // The parent of a root commit is the empty tree.
    await refuseCut(repo, commit);
    return null;
  });
  return { from, to, single: false };
}

/** Of merges that cross each other there are two or three; each is a tree to join, and git is started for it. */
const mostBases = 32;

async function basesOf(repo: Repository, range: string, ends: Ends): Promise<string[]> {
  if (ends.single) return ((await repo.parents(ends.to)) ?? []).slice(0, 1);
  const bases = ends.from === null ? [] : await mergeBases(repo, ends.from, ends.to);
  if (bases.length > mostBases)
    throw new TooLarge(
      `the two sides of ${range} in ${repo.dir} have ${bases.length} merge bases, more than ${mostBases}; rebase the one onto the other`,
    );
  return bases;
}

/** A shallow clone shows its oldest commits as if they had no parents. */
async function refuseCut(repo: Repository, commit: string): Promise<void> {
  const parents = await repo.parents(commit);
  if (parents === null || parents.length > 0) {
    throw new GitError(
      `the history in ${repo.dir} is cut at ${commit}; fetch more of it: git fetch --deepen=1`,
    );
  }
}

function readRecord(record: string): { patch: Patch; parents: string[]; diff: string } {
  const fields: string[] = [];
  let at = 0;
  for (let field = 0; field < 7; field += 1) {
    const end = record.indexOf('\0', at);
    fields.push(record.slice(at, end));
    at = end + 1;
  }
  const [commit, parents, name, email, date, subject, body] = fields as [string, ...string[]];
  const message = utf8(body!.slice(0, -1)).trimEnd();
  return {
    patch: {
      index: 0,
      subject: utf8(subject!),
      messageId: null,
      commit,
      author: { name: utf8(name!), email: utf8(email!) },
      date: date || null,
      message,
      files: [],
    },
    parents: parents!.split(' ').filter(Boolean),
    diff: record.slice(at),
  };
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}
