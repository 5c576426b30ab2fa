/**
 * Commits made of a series' patches, in one `git fast-import`. Nothing of them depends on when or where they are made:
 * the same patches on the same commit have the same ids.
 */

import type { ApplyFallback } from '../ports/git.ts';
import type { BuiltSeries, CommitSource } from '../ports/mirrors.ts';
import type { Patch } from '../types/series.ts';
import type { ChangedFile, SourceTree, TreeChanges } from '../types/tree.ts';
import { gitError, runGit } from './process.ts';
import { threeWay } from './three-way.ts';
import { openRepository } from './tree.ts';

/** `applyWhole` of src/series/apply/apply.ts. */
export type ApplyWhole = (
  base: SourceTree,
  patches: readonly Patch[],
  fallback: ApplyFallback,
) => Promise<{ ok: true; changes: TreeChanges[] } | { ok: false; at: number; reason: string }>;

/** Who has made the commits; no address that a mail could reach. */
const seriesCommitter = 'vmsd-warden <noreply@vmsd-warden.invalid>';

/** Milliseconds. */
const importTimeout = 10 * 60_000;

/** Makes the commits in the repository; the last is kept by `ref`. Throws GitError. */
export async function buildCommits(
  gitDir: string,
  apply: ApplyWhole,
  { base, sources, date, ref }: { base: string; sources: readonly CommitSource[]; date: string; ref: string },
): Promise<BuiltSeries> {
  for (const [at, { patch }] of sources.entries()) {
    if (patch.author === null) return { ok: false, at, reason: 'its author cannot be read' };
  }
  const repository = await openRepository(gitDir);
  let changes: TreeChanges[];
  try {
    const patches = sources.map(({ patch }) => patch);
    const applied = await apply(repository.tree(base), patches, threeWay(repository));
    if (!applied.ok) return { ...applied, reason: applied.reason.replaceAll(gitDir, 'the mirror') };
    changes = applied.changes;
  } finally {
    repository.close();
  }
  const stream = sources.map((source, at) =>
    commitCommand(source, { at, ref, from: at === 0 ? base : `:${at}`, date, changes: changes[at]! }),
  );
  const input = Buffer.concat([...stream.flat(), Buffer.from('done\n')]);
  // A pack each, which is tidied with those of fetches; loose objects would gather.
  const args = [
    '-c',
    'fastimport.unpackLimit=1',
    'fast-import',
    '--quiet',
    '--force',
    '--done',
    '--date-format=raw',
  ];
  const { status, stdout, stderr } = await runGit(args, {
    cwd: gitDir,
    gitDir,
    input,
    timeout: importTimeout,
  });
  if (status !== 0) throw gitError(gitDir, stderr);
  const commits = stdout.toString('latin1').trim().split('\n').filter(Boolean);
  if (commits.length !== sources.length) throw gitError(gitDir, 'fatal: fast-import lost a commit');
  return { ok: true, commits };
}

function commitCommand(
  { patch, message }: CommitSource,
  how: { at: number; ref: string; from: string; date: string; changes: TreeChanges },
): Buffer[] {
  const when = rawDate(patch.date ?? how.date, patch.date === null ? 0 : (patch.zone ?? 0));
  const { name, email } = patch.author!;
  const author = `${identity(name) || identity(email.split('@')[0]!) || 'unknown'} <${identity(email)}>`;
  const text = Buffer.from(message);
  const head = [
    `commit ${how.ref}`,
    `mark :${how.at + 1}`,
    `author ${author} ${when}`,
    `committer ${seriesCommitter} ${when}`,
    `data ${text.length}`,
    '',
  ];
  const parts: Buffer[] = [Buffer.from(head.join('\n')), text, Buffer.from(`\nfrom ${how.from}\n`)];
  // Removals first: a file may make way for a folder of its name.
  for (const [path, file] of how.changes) {
    if (file === null) parts.push(Buffer.from(`D ${quoted(path)}\n`, 'latin1'));
  }
  for (const [path, file] of how.changes) if (file !== null) parts.push(...fileCommand(path, file));
  parts.push(Buffer.from(`\nget-mark :${how.at + 1}\n`));
  return parts;
}

function fileCommand(path: string, file: ChangedFile): Buffer[] {
  const type = file.mode & 0o170000;
  // Git knows two modes of files.
  const mode = type === 0o100000 ? 0o100644 | (file.mode & 0o100 ? 0o111 : 0) : type;
  const name = `M ${mode.toString(8)}`;
  if (file.text === null) return [Buffer.from(`${name} ${file.id} ${quoted(path)}\n`, 'latin1')];
  const text = Buffer.from(file.text, 'latin1');
  return [
    Buffer.from(`${name} inline ${quoted(path)}\ndata ${text.length}\n`, 'latin1'),
    text,
    Buffer.from('\n'),
  ];
}

/** Seconds and zone, as git stores them. */
function rawDate(iso: string, zone: number): string {
  const time = Math.floor(Date.parse(iso) / 1000);
  const seconds = Number.isFinite(time) ? Math.min(Math.max(time, 0), 4_102_444_799) : 0;
  const minutes = Math.abs(zone);
  const digits = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
  return `${seconds} ${zone < 0 ? '-' : '+'}${digits}`;
}

/** A name or address without what would end it, and without the marks around it that git drops as well. */
function identity(text: string): string {
  return text
    .replace(/[<>\x00-\x1f\x7f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;"'\\]+|(?<![\s.,:;"'\\])[\s.,:;"'\\]+$/g, '');
}

/** A path in C quotes. A byte string. */
function quoted(path: string): string {
  const escaped = path.replace(
    /[\x00-\x1f"\\\x7f-\xff]/g,
    (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
