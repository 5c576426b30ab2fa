/** Finds a series' patches among the commits of a branch: by patch-id, and by the mail that a commit names. */
import type { CommitRange, MergedSearch } from '../ports/mirrors.ts';
import type { Patch } from '../types/series.ts';
import { patchIds } from './patch-ids.ts';
import { changedBlobs, lackingObjects } from './prefetch.ts';
import { GitError, gitError, runGit } from './process.ts';
import { resolveCommit } from './remote.ts';

/** So many commits of the branch (by first parents, with what they merge) are searched at once. */
const step = 500;
/** A mail's date may be ahead of the commit's by so many seconds. */
const skew = 2 * 86_400;
/** So many diffs are printed at once, at most so many bytes of them. */
const chunk = 100;
const maxDiff = 128 * 1024 * 1024;
/** Milliseconds for one command. */
const searchTimeout = 120_000;

/** Diffs as `git format-patch` makes them, whatever the user's configuration says. */
const diffArguments = [
  ...['-p', '--full-index', '-U3', '--diff-algorithm=myers', '--find-renames', '--no-color'],
  ...['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'],
];

interface Found {
  cursor: string;
  more: boolean;
  found: [patch: number, commit: string][];
}

/** `fetch` gets blobs that are missing in the mirror. Throws GitError. */
export async function findMerged(
  gitDir: string,
  branch: string,
  search: MergedSearch,
  fetch: (ids: string[]) => Promise<void>,
): Promise<Found> {
  const tip = await resolveCommit(gitDir, branch);
  if (tip === null) throw new GitError(`there is no ${branch}`);
  const from = await startOf(gitDir, tip, search);
  if (from === tip) return { cursor: tip, more: false, found: [] };
  const line = await lines(gitDir, ['rev-list', '--first-parent', '--reverse', ...between(from, tip)]);
  const cursor = line[Math.min(step, line.length) - 1] ?? tip;
  const commits = await commitsTouching(gitDir, between(from, cursor), search.patches);
  const found = new Map<number, string>();
  const byMail = new Map(
    search.patches.flatMap((p) => (p.messageId === null ? [] : [[p.messageId, p.index]])),
  );
  for (const { commit, mails } of commits) {
    for (const mail of mails) {
      const index = byMail.get(mail);
      if (index !== undefined) found.set(index as number, commit);
    }
  }
  if (commits.length > 0) {
    const wanted = await wantedIds(gitDir, search);
    const ids = commits.map(({ commit }) => commit);
    const missing = await lackingObjects(gitDir, await blobsOf(gitDir, ids));
    if (missing.length > 0) await fetch(missing);
    for (let at = 0; at < ids.length; at += chunk) {
      for (const [id, commit] of await idsOf(gitDir, ids.slice(at, at + chunk))) {
        for (const index of wanted.get(id) ?? []) if (!found.has(index)) found.set(index, commit);
      }
    }
  }
  return { cursor, more: line.length > step, found: [...found] };
}

/** The cursor where it is (still) in the branch, else what the branch was when the series was sent; null: all of it. */
async function startOf(gitDir: string, tip: string, { cursor, since }: MergedSearch): Promise<string | null> {
  if (cursor !== null && (await resolveCommit(gitDir, cursor)) === cursor) {
    const { status } = await runGit(['merge-base', '--is-ancestor', cursor, tip], { cwd: gitDir, gitDir });
    if (status === 0) return cursor;
  }
  const seconds = Math.max(0, Math.floor(Date.parse(since) / 1000) - skew) || 0;
  const args = ['rev-list', '-1', '--first-parent', `--before=${seconds}`, tip, '--'];
  return (await lines(gitDir, args))[0] ?? null;
}

const between = (from: string | null, to: string): string[] => (from === null ? [to] : [to, `^${from}`]);

/** Commits that change a file that some patch changes first, and the mails that they name. */
async function commitsTouching(
  gitDir: string,
  range: readonly string[],
  patches: readonly Patch[],
): Promise<{ commit: string; mails: string[] }[]> {
  const paths = new Set(
    patches.flatMap(({ files }) => {
      const path = files[0]?.newPath ?? files[0]?.oldPath;
      // Arguments are UTF-8.
      return path === null || path === undefined ? [] : [Buffer.from(path, 'latin1').toString()];
    }),
  );
  if (paths.size === 0) return [];
  const format = '--format=%x00%H%x00%(trailers:key=Message-Id,valueonly,unfold)%x00';
  const args = [
    '--literal-pathspecs',
    'log',
    '--no-merges',
    '--full-history',
    '--no-decorate',
    format,
    ...range,
  ];
  const { status, stdout, stderr } = await run(gitDir, [...args, '--', ...paths]);
  if (status !== 0) throw gitError(gitDir, stderr);
  const fields = stdout.toString().split('\0');
  const commits: { commit: string; mails: string[] }[] = [];
  for (let at = 1; at + 1 < fields.length; at += 3) {
    const mails = [...fields[at + 1]!.matchAll(/^[ \t]*<?([^<>\s]+)>?[ \t]*$/gm)].map((match) => match[1]!);
    commits.push({ commit: fields[at]!, mails });
  }
  return commits;
}

/** The patches by their ids: as they were mailed, and as commits were made of them. */
async function wantedIds(gitDir: string, { patches, made }: MergedSearch): Promise<Map<string, number[]>> {
  const wanted = new Map<string, number[]>();
  const add = (id: string, index: number): void => {
    const there = wanted.get(id);
    if (!there) wanted.set(id, [index]);
    else if (!there.includes(index)) there.push(index);
  };
  for (const [i, id] of (await patchIds(gitDir, patches)).entries()) if (id) add(id, patches[i]!.index);
  const commits = made ? await commitsOf(gitDir, made) : [];
  // What was applied before the series is no part of it.
  const own = commits.slice(-patches.length);
  if (own.length === patches.length) {
    const index = new Map(own.map((commit, i) => [commit, patches[i]!.index]));
    for (const [id, commit] of await idsOf(gitDir, own)) add(id, index.get(commit)!);
  }
  return wanted;
}

async function commitsOf(gitDir: string, { base, tip }: CommitRange): Promise<string[]> {
  if ((await resolveCommit(gitDir, tip)) === null || (await resolveCommit(gitDir, base)) === null) return [];
  return lines(gitDir, ['rev-list', '--first-parent', '--reverse', tip, `^${base}`]);
}

/** Ids of the blobs on both sides of what the commits change. */
export async function blobsOf(gitDir: string, commits: readonly string[]): Promise<string[]> {
  const args = ['log', '--no-walk=unsorted', '--stdin', '--raw', '--no-abbrev', '--no-renames', '--format='];
  const { status, stdout, stderr } = await run(gitDir, args, `${commits.join('\n')}\n`);
  if (status !== 0) throw gitError(gitDir, stderr);
  return [...changedBlobs(stdout.toString('latin1'))];
}

/** Patch-ids of commits. One whose diff is too large, or takes too long, has none. */
async function idsOf(gitDir: string, commits: readonly string[]): Promise<[id: string, commit: string][]> {
  try {
    const args = ['log', '--no-walk=unsorted', '--stdin', '--no-decorate', ...diffArguments];
    const diff = await run(gitDir, args, `${commits.join('\n')}\n`);
    if (diff.status !== 0) throw gitError(gitDir, diff.stderr);
    const ids = await run(gitDir, ['patch-id', '--stable'], diff.stdout);
    return ids.stdout
      .toString('latin1')
      .split('\n')
      .flatMap((text) => {
        const [id, commit] = text.split(' ');
        return id && commit ? [[id, commit] as [string, string]] : [];
      });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (commits.length <= 1) return [];
    const half = commits.length >> 1;
    return [...(await idsOf(gitDir, commits.slice(0, half))), ...(await idsOf(gitDir, commits.slice(half)))];
  }
}

async function lines(gitDir: string, args: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await run(gitDir, args);
  if (status !== 0) throw gitError(gitDir, stderr);
  return stdout.toString('latin1').split('\n').filter(Boolean);
}

const run = (gitDir: string, args: string[], input: string | Buffer = '') =>
  runGit(args, { cwd: gitDir, gitDir, input, limit: maxDiff, timeout: searchTimeout });
