/** The history as a stream: which commits change lines that matter, and which files. */
import type { SweptCommit } from '../ports/git.ts';
import { gitRecords } from './output.ts';
import { checkRevision, gitError, MissingObject, runGit } from './process.ts';
import type { Repository } from './tree.ts';

/** Which commits of a history a sweep gives. */
export interface SweepQuery {
  /** Pathspecs; none: everywhere. */
  paths: readonly string[];
  /**
   * Whether a file's change may matter. `hunks` is the text of its hunks without context (a byte string): lines
   * that begin with `@`, `+`, `-` or a backslash. Empty where only a mode changes or the file is binary or empty.
   */
  relevant(path: string, hunks: string): boolean;
}

/**
 * Walks the non-merge commits of a range (`A..B`, or a revision for all of its history), newest first, and gives
 * those that change a file in a way that may matter. Renames show as a deletion and an addition.
 *
 * It reads the patches and not `git log -G`: git's regular expressions take many times longer over the same
 * lines than those of this language. All commits are looked at, those of branches whose changes a merge dropped
 * too. The oldest commits of a shallow clone, which seem to add every file, are left out. Git ends at a commit of which
 * an object is missing: that one is given with all of its files, and git goes on behind it. Throws GitError when it fails
 * in any other way, or more often than `mostUnread` times.
 */
export async function* sweep(
  repo: Repository,
  range: string,
  query: SweepQuery,
): AsyncGenerator<SweptCommit, void, undefined> {
  checkRevision(range);
  const common = [
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-merges',
    '--full-history',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-color-moved',
    '--no-notes',
    '--no-relative',
    '--submodule=short',
    '--ignore-submodules=none',
    '-O/dev/null',
    '--encoding=UTF-8',
    '--format=tformat:%x00%H %P%x00%aI%x00%s',
    '--end-of-options',
    range,
    '--',
    ...query.paths,
  ];
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir, dir: repo.dir };
  const patches = ['log', '--patch', '--unified=0', '--inter-hunk-context=0'];
  let walked = 0;
  async function* records(args: readonly string[]): AsyncGenerator<SweptCommit, void, undefined> {
    for await (const record of gitRecords([...args, ...common], git, '\n\0')) {
      walked++;
      const commit = readRecord(record, query);
      if (commit === null) continue;
      if (commit.parent === null && (await repo.parents(commit.commit))?.length !== 0) continue;
      yield commit;
    }
  }
  for (let unread = 0; ; unread++) {
    try {
      yield* records([...patches, `--skip=${walked}`]);
      return;
    } catch (error) {
      if (!(error instanceof MissingObject) || unread === mostUnread) throw error;
    }
    for await (const commit of records(['log', '--max-count=1', `--skip=${walked}`]))
      yield { ...commit, unread: true };
  }
}

/** Each of them makes git walk from the beginning again. */
const mostUnread = 200;

/** How many commits a sweep of the range walks over, merges left out. */
export async function countCommits(repo: Repository, range: string): Promise<number> {
  checkRevision(range);
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir };
  const args = ['rev-list', '--count', '--no-merges', '--end-of-options', range, '--'];
  const { status, stdout, stderr } = await runGit(args, git);
  if (status !== 0) throw gitError(repo.dir, stderr);
  return Number(stdout.toString());
}

/** How many of them have no parent here although they were made on one: those at the edge of a shallow clone. */
export async function countCut(repo: Repository, range: string): Promise<number> {
  checkRevision(range);
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir };
  const args = ['rev-list', '--max-parents=0', '--end-of-options', range, '--'];
  const { status, stdout, stderr } = await runGit(args, git);
  if (status !== 0) throw gitError(repo.dir, stderr);
  let cut = 0;
  for (const commit of stdout.toString().split('\n').filter(Boolean))
    if ((await repo.parents(commit))?.length !== 0) cut += 1;
  return cut;
}

/** A commit whose change may matter, or null. Files follow the header as raw lines, then as diffs in the same order. */
function readRecord(record: string, query: SweepQuery): SweptCommit | null {
  const text = record.startsWith('\0') ? record.slice(1) : record;
  const head = text.indexOf('\n');
  if (head < 0) return null;
  const [ids = '', date = '', subject = ''] = copied(text.slice(0, head)).split('\0');
  const [commit = '', parent] = ids.split(' ');
  const raw: SweptCommit['changes'] = [];
  let at = head + 1;
  while (text[at] === '\n') at++;
  while (text[at] === ':') {
    const end = text.indexOf('\n', at);
    const line = copied(text.slice(at + 1, end < 0 ? undefined : end));
    at = end < 0 ? text.length : end + 1;
    const tab = line.indexOf('\t');
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = line.slice(0, tab).split(' ');
    raw.push({
      path: unquoted(line.slice(tab + 1)),
      status: status[0] as SweptCommit['changes'][number]['status'],
      oldMode: Number.parseInt(oldMode, 8),
      newMode: Number.parseInt(newMode, 8),
      oldId: realId(oldId),
      newId: realId(newId),
    });
  }
  const diffs = text
    .slice(at)
    .split(/^diff --git .*$/m)
    .slice(1);
  // A file that becomes a link shows two diffs; then which is whose is not worth finding out.
  const changes =
    diffs.length === raw.length ? raw.filter((c, i) => query.relevant(c.path, hunksOf(diffs[i]!))) : raw;
  if (changes.length === 0) return null;
  return {
    commit,
    parent: parent || null,
    date,
    subject: Buffer.from(subject, 'latin1').toString(),
    changes,
  };
}

const escapes: Record<string, string> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** Git quotes a path as C does a string where it has odd bytes. */
function unquoted(path: string): string {
  if (!path.startsWith('"')) return path;
  return path
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, c: string) =>
      c.length === 3 ? String.fromCharCode(Number.parseInt(c, 8)) : (escapes[c] ?? c),
    );
}

/** A piece of a text is a view that keeps all of it in memory, megabytes for the id of a commit; a copy does not. */
function copied(piece: string): string {
  return Buffer.from(piece, 'latin1').toString('latin1');
}

function hunksOf(diff: string): string {
  const start = diff.indexOf('\n@@ ');
  return start < 0 ? '' : diff.slice(start + 1);
}

function realId(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}
