/**
 * What git keeps in small files, read and written without a process: a repository that is new, refs, and whether there is
 * a commit. What does not stand there as it does in a young repository is asked of git.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const id = /^[0-9a-f]{40}$/;

/** A folder of git as `git init --bare` makes it. `objects`: those of another one, which both have from then on. */
export function makeGitFolder(
  dir: string,
  branch: string,
  { bare, objects, config = '' }: { bare: boolean; objects?: string; config?: string },
): void {
  for (const folder of [
    'refs/heads',
    'refs/tags',
    'info',
    ...(objects === undefined ? ['objects/info', 'objects/pack'] : []),
  ])
    mkdirSync(join(dir, folder), { recursive: true });
  if (objects !== undefined) symlinkSync(objects, join(dir, 'objects'));
  writeFileSync(join(dir, 'HEAD'), `ref: refs/heads/${branch}\n`);
  const core = `[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = ${bare}\n`;
  writeFileSync(join(dir, 'config'), core + config);
}

/** What a ref points at; null: there is none; undefined: git has to be asked. */
export function readRef(dir: string, ref: string): string | null | undefined {
  if (!/^(?:HEAD|refs\/.+)$/.test(ref) || /\.\.|\/\/|[\0 ~^:?*[\\]|@\{/.test(ref)) return undefined;
  try {
    const text = readFileSync(join(dir, ref), 'utf8').trimEnd();
    const [, to] = /^ref: (refs\/.+)$/.exec(text) ?? [];
    return to === undefined ? (id.test(text) ? text : undefined) : readRef(dir, to);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT' || isPacked(dir);
    return isThere ? undefined : null;
  }
}

/** The branch that is checked out; undefined: git has to be asked. */
export function headBranch(dir: string): string | undefined {
  return /^ref: refs\/heads\/(.+)\n$/.exec(readFileSync(join(dir, 'HEAD'), 'utf8'))?.[1];
}

/** False: git has to do it, or to say why not. */
export function writeRef(dir: string, ref: string, commit: string): boolean {
  if (readRef(dir, ref) === undefined || !isLooseCommit(dir, commit)) return false;
  const path = join(dir, ref);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.lock`, `${commit}\n`, { flag: 'wx' });
    // Whoever reads it meanwhile sees all of the one or of the other.
    renameSync(`${path}.lock`, path);
    return true;
  } catch {
    return false;
  }
}

/** Branches and their tips in the order of their names; null: git has to be asked. */
export function looseBranches(dir: string): [name: string, tip: string][] | null {
  if (isPacked(dir)) return null;
  const heads = join(dir, 'refs/heads');
  const found: [string, string][] = [];
  for (const one of readdirSync(heads, { recursive: true, withFileTypes: true })) {
    if (!one.isFile() || one.name.endsWith('.lock')) continue;
    const name = join(one.parentPath, one.name).slice(heads.length + 1);
    const tip = readRef(dir, `refs/heads/${name}`);
    if (tip === undefined) return null;
    // One that was removed a moment ago is not there.
    if (tip !== null) found.push([name, tip]);
  }
  return found.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** False also of one in a pack. */
export function isLooseCommit(dir: string, commit: string): boolean {
  if (!id.test(commit)) return false;
  try {
    const whole = readFileSync(join(dir, 'objects', commit.slice(0, 2), commit.slice(2)));
    return inflateSync(whole).toString('latin1', 0, 7) === 'commit ';
  } catch {
    return false;
  }
}

function isPacked(dir: string): boolean {
  return statSync(join(dir, 'packed-refs'), { throwIfNoEntry: false }) !== undefined;
}
