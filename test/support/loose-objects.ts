/** Objects of git as files of their own, read and written without a process. Ids are those of SHA-1. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, deflateSync, inflateSync } from 'node:zlib';

type Type = 'blob' | 'tree' | 'commit';

/** What a tree has under a name. */
export interface Entry {
  mode: '100644' | '100755' | '120000' | '40000' | '40755';
  id: string;
}

/** Who made the commits of the tests, and when. */
export const author = { name: 'A U Thor', email: 'author@example.org' };
export const committer = { name: 'C O Mitter', email: 'committer@example.org' };
export const commitTime = { iso: '2021-03-02T14:58:18+00:00', git: '1614697098 +0000' };

const pathOf = (gitDir: string, id: string): string => join(gitDir, 'objects', id.slice(0, 2), id.slice(2));

let written = 0;

/** Writes an object that may be there already; gives its id. */
export function writeObject(gitDir: string, type: Type, content: Buffer): string {
  const head = Buffer.from(`${type} ${content.length}\0`);
  const id = createHash('sha1').update(head).update(content).digest('hex');
  const path = pathOf(gitDir, id);
  if (existsSync(path)) return id;
  // Whoever reads it meanwhile sees all of it or nothing.
  const fresh = `${path}.${process.pid}.${written++}`;
  const packed = deflateSync(Buffer.concat([head, content]), { level: constants.Z_BEST_SPEED });
  try {
    writeFileSync(fresh, packed, { mode: 0o444 });
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, packed, { mode: 0o444 });
  }
  renameSync(fresh, path);
  return id;
}

/** Null: it is in a pack, or not there. */
export function readObject(gitDir: string, id: string): { type: Type; content: Buffer } | null {
  let whole: Buffer;
  try {
    whole = inflateSync(readFileSync(pathOf(gitDir, id)));
  } catch {
    return null;
  }
  const end = whole.indexOf(0);
  return { type: whole.toString('latin1', 0, whole.indexOf(32)) as Type, content: whole.subarray(end + 1) };
}

/** Writes a tree of these entries by their names, which are byte strings. */
export function writeTree(gitDir: string, entries: Iterable<[name: string, entry: Entry]>): string {
  // A folder comes where its name would with a slash behind it.
  const sorted = Array.from(
    entries,
    ([name, entry]) => [entry.mode === '40000' ? `${name}/` : name, name, entry] as const,
  ).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted.flatMap(([, name, { mode, id }]) => [
    Buffer.from(`${mode} ${name}\0`, 'latin1'),
    Buffer.from(id, 'hex'),
  ]);
  return writeObject(gitDir, 'tree', Buffer.concat(parts));
}

/** Writes a commit of the tests' own author. */
export function writeCommit(
  gitDir: string,
  { tree, parents, message }: { tree: string; parents: readonly string[]; message: string },
): string {
  const who = (person: typeof author): string => `${person.name} <${person.email}> ${commitTime.git}`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((id) => `parent ${id}`),
    `author ${who(author)}`,
    `committer ${who(committer)}`,
  ];
  return writeObject(gitDir, 'commit', Buffer.from(`${lines.join('\n')}\n\n${cleaned(message)}`));
}

/** As `git commit` cleans a message. */
export function cleaned(message: string): string {
  const text = message
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  return text === '' ? '' : `${text}\n`;
}
