/** What git is asked most often in tests, answered from its files: null where that takes more than reading one or two. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTree, type RawEntry } from '../../src/git/raw-tree.ts';
import { readRef, writeRef } from './loose.ts';
import { readObject, writeCommit } from './loose-objects.ts';

type Answer = (gitDir: string, args: readonly string[]) => string | null;

const answers: Readonly<Record<string, Answer>> = {
  'rev-parse': (gitDir, args) => (args.length === 1 ? idOf(gitDir, args[0]!) : null),
  'update-ref': (gitDir, [ref = '', id = '', ...more]) =>
    more.length === 0 && ref.startsWith('refs/') && writeRef(gitDir, ref, id) ? '' : null,
  'commit-tree': commitTree,
  checkout: newBranch,
};

/** What git would print for the arguments, without the last newline. */
export function withoutProcess(dir: string, [command = '', ...args]: readonly string[]): string | null {
  if (!Object.hasOwn(answers, command)) return null;
  const own = join(dir, '.git');
  return answers[command]!(existsSync(own) ? own : dir, args);
}

/** `HEAD`, `refs/…`, a branch, an id; of a commit `ID^{tree}` and `ID:path`. */
function idOf(gitDir: string, name: string): string | null {
  const [, commit, path] = /^(.+?)(?:\^\{tree\}|:(.*))$/.exec(name) ?? [];
  if (commit !== undefined) {
    const id = idOf(gitDir, commit);
    return id === null ? null : inTree(gitDir, id, path ?? '');
  }
  if (/^[0-9a-f]{40}$/.test(name)) return name;
  if (name === 'HEAD' || name.startsWith('refs/')) return readRef(gitDir, name) ?? null;
  // What looks like the beginning of an id may be one.
  if (!/^[\w-]+$/.test(name) || /^[0-9a-f]{4,}$/.test(name)) return null;
  return readRef(gitDir, `refs/tags/${name}`) === null
    ? (readRef(gitDir, `refs/heads/${name}`) ?? null)
    : null;
}

function inTree(gitDir: string, commit: string, path: string): string | null {
  const found = readObject(gitDir, commit);
  if (found?.type !== 'commit') return null;
  let id: string | null = found.content.toString('latin1', 'tree '.length, 'tree '.length + 40);
  for (const name of path.split('/').filter(Boolean)) {
    const folder: ReturnType<typeof readObject> = id === null ? null : readObject(gitDir, id);
    const entries: RawEntry[] = folder?.type === 'tree' ? parseTree(folder.content, 20) : [];
    id = entries.find((one) => one.name === name)?.id ?? null;
  }
  return id;
}

function commitTree(gitDir: string, args: readonly string[]): string | null {
  const parents: string[] = [];
  let message: string | null = null;
  let tree: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    if (arg === '-m' && message === null) message = args[++at]!;
    else if (arg === '-p') parents.push(args[++at]!);
    else if (!arg.startsWith('-') && tree === null) tree = idOf(gitDir, arg);
    else return null;
  }
  const all = parents.map((one) => idOf(gitDir, one));
  if (message === null || tree === null || all.some((id) => id === null)) return null;
  return writeCommit(gitDir, { tree, parents: all as string[], message });
}

/** `checkout -q -b NAME`, where nothing is checked out anew. */
function newBranch(
  gitDir: string,
  [quiet, option, name = '', start, ...more]: readonly string[],
): string | null {
  const head = readRef(gitDir, 'HEAD');
  if (quiet !== '-q' || option !== '-b' || more.length > 0 || !head) return null;
  if (start !== undefined && idOf(gitDir, start) !== head) return null;
  if (readRef(gitDir, `refs/heads/${name}`) !== null || !writeRef(gitDir, `refs/heads/${name}`, head))
    return null;
  writeFileSync(join(gitDir, 'HEAD'), `ref: refs/heads/${name}\n`);
  return '';
}
