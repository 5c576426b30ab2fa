/**
 * Commits all that stands in a work tree without a process, as `git add -A` and `git commit` do. What a repository has
 * beyond files, folders and links (attributes, ignored files, a merge under way, packed refs) is left to git.
 */
import { createHash } from 'node:crypto';
import {
  type BigIntStats,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readRef, writeRef } from './loose.ts';
import { type Entry, readObject, writeCommit, writeObject, writeTree } from './loose-objects.ts';

/** A file of the work tree: path and content are byte strings. */
interface Found extends Entry {
  path: string;
  stat: BigIntStats;
}

/** In the git dir of a repository in which something is under way, or that shares it with other work trees. */
const special = [
  'MERGE_HEAD',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'rebase-apply',
  'rebase-merge',
  'worktrees',
  'shallow',
  'packed-refs',
  'info/attributes',
];
/** In its configuration: what changes how files become objects. */
const settings =
  /autocrlf|eol|ignorecase = true|filemode = false|symlinks|worktree|objectformat|gpgsign|encoding|excludes/i;

/** The commit's id; null: nothing was done, and git has to do it. */
export function commitWorkTree(dir: string, message: string): string | null {
  const gitDir = join(dir, '.git');
  if (!lstatSync(gitDir, { throwIfNoEntry: false })?.isDirectory()) return null;
  if (special.some((name) => existsSync(join(gitDir, name)))) return null;
  if (settings.test(readFileSync(join(gitDir, 'config'), 'latin1'))) return null;
  const head = readFileSync(join(gitDir, 'HEAD'), 'latin1').trimEnd();
  const parent = readRef(gitDir, 'HEAD');
  // Its objects are those of another repository, or in packs, or of another hash.
  if (parent === undefined || (parent !== null && readObject(gitDir, parent)?.type !== 'commit')) return null;
  const found: Found[] = [];
  const tree = addFolder(gitDir, dir, '', found);
  if (tree === null) return null;
  const empty = tree === '' ? writeTree(gitDir, []) : tree;
  const commit = writeCommit(gitDir, { tree: empty, parents: parent === null ? [] : [parent], message });
  const ref = /^ref: (.*)$/.exec(head)?.[1];
  if (ref === undefined) replace(join(gitDir, 'HEAD'), Buffer.from(`${commit}\n`));
  else if (!writeRef(gitDir, ref, commit)) return null;
  replace(join(gitDir, 'index'), indexOf(found));
  return commit;
}

/** The id of a folder's tree; empty: it has no files. null: there is something in it that git has to look at. */
function addFolder(gitDir: string, dir: string, prefix: string, found: Found[]): string | null {
  const entries: [string, Entry][] = [];
  for (const name of readdirSync(bytes(join(dir, prefix)), { encoding: 'buffer' }).map((one) =>
    one.toString('latin1'),
  )) {
    if (prefix === '' && name === '.git') continue;
    if (/^\.git(?:$|attributes|ignore|modules)/i.test(name)) return null;
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const at = bytes(join(dir, path));
    const stat = lstatSync(at, { bigint: true });
    if (stat.isDirectory()) {
      const id = addFolder(gitDir, dir, path, found);
      if (id === null) return null;
      if (id !== '') entries.push([name, { mode: '40000', id }]);
      continue;
    }
    if (!stat.isFile() && !stat.isSymbolicLink()) return null;
    const content = stat.isFile() ? readFileSync(at) : readlinkSync(at, 'buffer');
    const mode = stat.isFile() ? (stat.mode & 0o100n ? '100755' : '100644') : '120000';
    const entry: Entry = { mode, id: writeObject(gitDir, 'blob', content) };
    entries.push([name, entry]);
    found.push({ ...entry, path, stat });
  }
  return entries.length === 0 ? '' : writeTree(gitDir, entries);
}

/** The second version of git's index: what it would have written itself. */
function indexOf(found: readonly Found[]): Buffer {
  const head = Buffer.from('DIRC\0\0\0\x02\0\0\0\0', 'latin1');
  head.writeUInt32BE(found.length, 8);
  const entries = [...found]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, mode, id, stat }) => {
      const length = 62 + path.length;
      const entry = Buffer.alloc(length + 8 - (length % 8));
      const second = 1_000_000_000n;
      const figures = [
        ...[stat.ctimeNs / second, stat.ctimeNs % second, stat.mtimeNs / second, stat.mtimeNs % second],
        ...[stat.dev, stat.ino, BigInt(Number.parseInt(mode, 8)), stat.uid, stat.gid, stat.size],
      ];
      for (const [i, figure] of figures.entries()) entry.writeUInt32BE(Number(figure & 0xffffffffn), 4 * i);
      entry.write(id, 40, 'hex');
      entry.writeUInt16BE(Math.min(path.length, 0xfff), 60);
      entry.write(path, 62, 'latin1');
      return entry;
    });
  const whole = Buffer.concat([head, ...entries]);
  return Buffer.concat([whole, createHash('sha1').update(whole).digest()]);
}

const bytes = (path: string): Buffer => Buffer.from(path, 'latin1');

function replace(path: string, content: Buffer): void {
  writeFileSync(`${path}.lock`, content, { flag: 'wx' });
  renameSync(`${path}.lock`, path);
}
