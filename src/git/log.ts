/** The history as a stream: which commits change lines that matter, and which files. */
import type { SweptCommit } from '../ports.ts';
import { gitRecords } from './output.ts';
import { checkRevision, gitError, runGit } from './process.ts';
import type { Repository } from './tree.ts';

/**
 * Walks the non-merge commits of a range (`A..B`, or a revision for all of its history), newest first, and gives
 * those where a line that matches `grep` (an extended regular expression of `git log -G`) is added or removed in
 * one of `paths` (pathspecs; none: everywhere). Renames show as a deletion and an addition.
 *
 * All commits are looked at, those of branches whose changes a merge dropped too. The oldest commits of a shallow
 * clone, which seem to add every file, are left out. Throws GitError when git fails.
 */
export async function* sweep(
  repo: Repository,
  range: string,
  { grep, paths }: { grep: string; paths: readonly string[] },
): AsyncGenerator<SweptCommit, void, undefined> {
  checkRevision(range);
  const args = [
    'log',
    '-z',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-merges',
    '--full-history',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-notes',
    '--no-relative',
    '--ignore-submodules=none',
    '-O/dev/null',
    '--encoding=UTF-8',
    `-G${grep}`,
    // No field is empty, so that two NULs in a row stand between commits and nowhere else.
    '--format=tformat:%x00%H %P%x00.%aI%x00.%s',
    '--end-of-options',
    range,
    '--',
    ...paths,
  ];
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir, dir: repo.dir };
  for await (const record of gitRecords(args, git, '\0\0')) {
    const commit = readRecord(record);
    if (commit === null) continue;
    if (commit.parent === null && (await repo.parents(commit.commit))?.length !== 0) continue;
    yield commit;
  }
}

/** How many commits a sweep of the range walks over, merges left out. */
export async function countCommits(repo: Repository, range: string): Promise<number> {
  checkRevision(range);
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir };
  const args = ['rev-list', '--count', '--no-merges', '--end-of-options', range, '--'];
  const { status, stdout, stderr } = await runGit(args, git);
  if (status !== 0) throw gitError(repo.dir, stderr);
  return Number(stdout.toString());
}

function readRecord(record: string): SweptCommit | null {
  const [ids, date, subject, ...rest] = (record.startsWith('\0') ? record.slice(1) : record).split('\0');
  if (!ids || date === undefined || subject === undefined) return null;
  const [commit, parent] = ids.split(' ') as [string, string | undefined];
  const changes: SweptCommit['changes'] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    // ":100644 100644 <id> <id> M", the first with a newline before it.
    const fields = rest[at]!.slice(rest[at]!.indexOf(':') + 1).split(' ');
    changes.push({
      path: rest[at + 1]!,
      status: fields[4] as SweptCommit['changes'][number]['status'],
      oldMode: Number.parseInt(fields[0]!, 8),
      newMode: Number.parseInt(fields[1]!, 8),
      oldId: realId(fields[2]!),
      newId: realId(fields[3]!),
    });
  }
  return {
    commit,
    parent: parent || null,
    date: date.slice(1),
    subject: Buffer.from(subject.slice(1), 'latin1').toString(),
    changes,
  };
}

function realId(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}
