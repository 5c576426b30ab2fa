/**
 * Applies a patch as `git am -3` does, in a scratch repository: first as it is, then on the blobs that its index
 * lines name, with a merge into the tree at hand. The steps are those of fall_back_threeway() in git's am.c.
 *
 * The scratch repository has its own index, objects and configuration in a temporary folder, and reads the
 * objects of the real one through `objects/info/alternates`: nothing in the real one is written or run. (Git may
 * renew the time of an object file that it finds there instead of writing it again.)
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../ports/failure.ts';
import type { ApplyFallback } from '../ports/git.ts';
import type { Patch } from '../types/series.ts';
import type { ChangedFile, TreeChanges } from '../types/tree.ts';
import { openObjects } from './objects.ts';
import { patchText } from './patch-text.ts';
import { GitError, type GitResult, gitError, runGit } from './process.ts';
import { isFile, isLink } from './raw-tree.ts';
import type { Repository } from './tree.ts';

/** No step may take longer: the patch may be made to keep git busy. In milliseconds. */
const applyTimeout = 30_000;

/** The user's configuration must not change what a merge does. */
const config = [
  'apply.whitespace=warn',
  'apply.ignoreWhitespace=no',
  'merge.renames=true',
  // As git am has it.
  'merge.directoryRenames=false',
  'merge.renormalize=false',
  'core.autocrlf=false',
  'core.eol=lf',
  'core.sparseCheckout=false',
  'core.splitIndex=false',
  'core.untrackedCache=false',
  'rerere.enabled=false',
].flatMap((setting) => ['-c', setting]);

/** Makes the fallback of applySeries for the trees of a repository. */
export function threeWay(repo: Repository): ApplyFallback {
  return async ({ base, changes }, patch) => {
    if (base.commit === null) return { ok: false, reason: 'there is no commit to merge it into' };
    const scratch = await mkdtemp(join(tmpdir(), 'vmsd-warden-')).catch((error: Error) => {
      throw new UserError(
        `nothing can be written in ${tmpdir()}, where patches are merged (${error.message}); set TMPDIR to a folder where it can`,
      );
    });
    try {
      return await merge(repo, scratch, base.commit, changes, patch);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { ok: false, reason: error.message };
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  };
}

async function merge(
  repo: Repository,
  scratch: string,
  commit: string,
  changes: TreeChanges,
  patch: Patch,
): Promise<{ ok: true; changes: TreeChanges } | { ok: false; reason: string }> {
  const gitDir = join(scratch, 'git');
  const work = join(scratch, 'work');
  await makeRepository(repo, gitDir, work, commit.length);

  const git = (args: string[], index: string, input?: string): Promise<GitResult> =>
    runGit([...config, ...args], {
      cwd: work,
      gitDir,
      env: { GIT_INDEX_FILE: join(scratch, index), GIT_WORK_TREE: work },
      timeout: applyTimeout,
      ...(input === undefined ? {} : { input }),
    });
  const must = async (args: string[], index: string, input?: string): Promise<string> => {
    const { status, stdout, stderr } = await git(args, index, input);
    if (status !== 0) throw gitError(repo.dir, stderr);
    return stdout.toString('latin1').trim();
  };
  const writeTree = (index: string): Promise<string> => must(['write-tree', '--missing-ok'], index);

  await must(['read-tree', commit], 'ours');
  if (changes.size > 0) await addChanges(scratch, changes, commit.length, must);
  const ours = await writeTree('ours');
  const text = join(scratch, 'patch');
  await writeFile(text, patchText(patch.files), 'latin1');

  const plain = await git(['apply', '--cached', text], 'ours');
  if (plain.status !== 0) {
    const ancestor = join(scratch, 'ancestor');
    const fake = await git(['apply', `--build-fake-ancestor=${ancestor}`, text], 'ours');
    if (fake.status !== 0) {
      return { ok: false, reason: `a merge needs the file that it was made on, and ${said(fake)}` };
    }
    const before = await writeTree('ancestor');
    const onAncestor = await git(['apply', '--cached', text], 'ancestor');
    if (onAncestor.status !== 0)
      return { ok: false, reason: 'it does not even apply to the files that it was made on' };
    const theirs = await writeTree('ancestor');
    const merged = await git(['merge-recursive', before, '--', ours, theirs], 'ours');
    // Where a rename meets an addition, git 2.39 tells the conflict, writes its markers into the file, and calls
    // the merge clean.
    if (merged.status !== 0 || conflictLines(merged).length > 0)
      return { ok: false, reason: conflicts(merged) };
  }
  return { ok: true, changes: await readChanges(repo, gitDir, must, ours, await writeTree('ours')) };
}

/** A repository of a few files, as `git init` makes it, with no configuration but its format. */
async function makeRepository(
  repo: Repository,
  gitDir: string,
  work: string,
  idLength: number,
): Promise<void> {
  const paths = await runGit(['rev-parse', '--git-path', 'objects'], {
    cwd: repo.gitDir,
    gitDir: repo.gitDir,
  });
  if (paths.status !== 0) throw gitError(repo.dir, paths.stderr);
  const objects = resolve(repo.gitDir, paths.stdout.toString().replace(/\n$/, ''));
  const format =
    idLength === 64
      ? '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n'
      : '[core]\n\trepositoryformatversion = 0\n';
  await Promise.all([
    mkdir(work),
    mkdir(join(gitDir, 'objects/info'), { recursive: true }),
    mkdir(join(gitDir, 'info'), { recursive: true }),
    mkdir(join(gitDir, 'refs'), { recursive: true }),
  ]);
  await Promise.all([
    writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/none\n'),
    writeFile(join(gitDir, 'config'), format),
    writeFile(join(gitDir, 'objects/info/alternates'), `${JSON.stringify(objects)}\n`),
    // No filters, no line endings, no merge drivers, whatever a tree's own .gitattributes ask for.
    writeFile(
      join(gitDir, 'info/attributes'),
      '* -filter -text !eol -ident -working-tree-encoding !merge !diff\n',
    ),
  ]);
}

/** Puts what earlier patches did into the index. */
async function addChanges(
  scratch: string,
  changes: TreeChanges,
  idLength: number,
  must: (args: string[], index: string, input?: string) => Promise<string>,
): Promise<void> {
  const folder = join(scratch, 'texts');
  await mkdir(folder);
  const texts = [...changes.values()].filter(
    (file): file is ChangedFile & { text: string } => !!file && file.text !== null,
  );
  const names = texts.map((_, index) => join(folder, String(index)));
  for (const [index, file] of texts.entries()) await writeFile(names[index]!, file.text, 'latin1');
  const ids = await must(
    ['hash-object', '-w', '--no-filters', '--stdin-paths'],
    'ours',
    names.map((n) => `${n}\n`).join(''),
  );
  const idOf = new Map(ids.split('\n').map((id, index) => [texts[index] as ChangedFile, id]));
  const lines = [...changes].map(([path, file]) =>
    file === null
      ? `0 ${'0'.repeat(idLength)}\t${path}\0`
      : `${file.mode.toString(8)} ${file.text === null ? file.id : idOf.get(file)}\t${path}\0`,
  );
  // Removals first: a file may make way for a folder of its name.
  await must(['update-index', '-z', '--index-info'], 'ours', lines.sort().join(''));
}

/** What differs between two trees of the scratch repository, as changes. */
async function readChanges(
  repo: Repository,
  gitDir: string,
  must: (args: string[], index: string) => Promise<string>,
  from: string,
  to: string,
): Promise<TreeChanges> {
  const changes = new Map<string, ChangedFile | null>();
  if (from === to) return changes;
  const raw = await must(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to], 'ours');
  const fields = raw.split('\0');
  const objects = openObjects(repo.dir, { cwd: gitDir, gitDir });
  try {
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [, newMode, , id, status] = fields[at]!.split(' ') as [string, string, string, string, string];
      const mode = Number.parseInt(newMode, 8);
      if (status === 'D') {
        changes.set(fields[at + 1]!, null);
        continue;
      }
      // A link's text is its target; only a submodule has none.
      const text =
        isFile(mode) || isLink(mode) ? await objects.read(id, (bytes) => bytes.toString('latin1')) : null;
      changes.set(fields[at + 1]!, text === null ? { mode, text, id } : { mode, text });
    }
  } finally {
    objects.close();
  }
  return changes;
}

function said({ stderr }: GitResult): string {
  const line = stderr.split('\n').find((text) => /^(fatal|error): /.test(text)) ?? 'git does not say why';
  const missing = /sha1 information is lacking or useless \((.{1,4000})\)/.exec(line);
  if (missing !== null) return `${missing[1]} is not in the repository in that version`;
  return line.replace(/^(fatal|error): /, '');
}

function conflictLines({ stdout }: GitResult): string[] {
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('CONFLICT'));
}

function conflicts(merged: GitResult): string {
  const { stderr } = merged;
  const lines = conflictLines(merged);
  if (lines.length === 0) return `the merge fails: ${stderr.trim().split('\n')[0] || 'git does not say why'}`;
  const files = lines.flatMap((line) => /^CONFLICT \([^)]*\): Merge conflict in (.+)$/.exec(line)?.[1] ?? []);
  const told =
    files.length === lines.length ? `in ${files[0]}` : lines[0]!.replace(/^CONFLICT \([^)]*\): /, ': ');
  const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : '';
  return `a three-way merge leaves conflicts${told.startsWith(':') ? told : ` ${told}`}${more}`;
}
