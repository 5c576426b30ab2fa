/**
 * What keeps a mirror whole: what git left when it was cut off is taken away, and a mirror whose own files are spoilt (a
 * power cut, a full disk, a hand) is set aside and made anew. All that is in one can be fetched again; it is kept for a
 * while all the same.
 */
import { lstat, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../ports/failure.ts';
import type { Log } from '../ports/system.ts';
import { keepTrees, lacksTree, treesIn } from './mirror-trees.ts';
import { GitError, isGivenUp, runGit, TooLarge } from './process.ts';

/** Git's own files are spoilt; the message is what git said. */
export class Damaged extends Failure {
  override name = 'Failure';
  constructor(said: string) {
    super('passing', `a mirror is damaged: ${said}`);
  }
}

/**
 * What is left of a fetch is of one that has ended, after so many milliseconds: one that is under way writes, or is given
 * up after a minute of silence. The locks of refs are held for moments.
 */
const stale = 2 * 60_000;
/** A mirror that was set aside is kept for so long; one that is spoilt again within a minute is not made anew before that. */
const keptAside = 7 * 24 * 3600_000;
const atMostEvery = 60_000;

/** Half packs, half objects, and what a repack leaves. */
const remnant =
  /^(?:tmp_(?:pack|idx|rev|obj|mtimes|bitmap|midx)_|tmp_objdir-|incoming-|\.tmp-|pack-[0-9a-f]+\.keep$)/;

/**
 * What git says of a repository whose own files are spoilt. Not what it says of a transfer that was cut off: that is tried
 * again as it is.
 */
const damage = [
  /not a git repository|Not a directory|bad config (?:line|file)|bad (?:numeric|boolean) config value|unknown repository extension/,
  /expected git repo version|repository version is/,
  /object file .{1,300} is empty|loose object .{1,800}is corrupt|unable to unpack .{1,100} header|inflate: data stream error/,
  /index file .{1,300} (?:is too small|version|has|is)|wrong index|index file .{1,800}corrupt|packfile .{1,300} (?:cannot|does not|is|claims)/,
  /is not a GIT packfile|far too short to be a packfile|packed object .{1,800}is corrupt|failed to read delta-pack|bad offset for revindex|unusable (?:pack|index)/,
  /does not point to a valid object|reference broken|unable to resolve reference|bad ref|ignoring broken ref/,
  /unexpected line in \S{0,800}packed-refs|unterminated line in \S{0,800}packed-refs|packed-refs.{0,800}(?:unknown|malformed)/,
  /bad object|bad tree object|unable to read tree|not a tree object|not a valid object|could not parse (?:commit|object)/i,
  /Could not read [0-9a-f]{40}|missing (?:blob|tree|commit)|Failed to traverse parents|revision walk setup failed/,
  /did not send all necessary objects|unresolved deltas|(?:\(tree [0-9a-f]+\)|^the tree of commit \S+) is missing in/,
  /bad shallow line|shallow file|commit-graph .{0,800}(?:corrupt|too small|signature)|unable to normalize alternate/,
];

/** What the message tells of a damaged mirror; null: nothing. Lines of the other side do not count. */
export function damageIn(said: string): string | null {
  const ours = said.replace(/^remote:.*$/gm, '');
  return damage.some((pattern) => pattern.test(ours)) ? ours : null;
}

/**
 * Works with a mirror, and once more where it was damaged, with a new one: `work` makes it. What git says is thrown as a
 * `Failure`, worded without the folder's name.
 */
export async function withMirror<T>(gitDir: string, log: Log, work: () => Promise<T>): Promise<T> {
  await removeRemnants(gitDir);
  try {
    return await work();
  } catch (error) {
    if (isGivenUp()) throw new Failure('passing', 'nobody waits any more for what was asked of a mirror');
    const said = await whatIsDamaged(gitDir, error);
    if (said === null) throw asFailure(gitDir, error);
    await setAside(gitDir, said, log);
    return await work().catch((again: unknown) => {
      throw asFailure(gitDir, again);
    });
  }
}

/**
 * For who only reads, in another process: a mirror that is damaged is set aside, and the next fetch makes it anew; where a
 * tree is missing that nobody asked for, the next fetch brings all.
 */
export async function readingMirror<T>(gitDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError && lacksTree(error.message) && (await treesIn(gitDir)) === 'some') {
      await keepTrees(gitDir, 'all');
      throw new Failure('passing', 'a tree that was read had not been fetched; all are, at the next try');
    }
    const said = error instanceof GitError ? await whatIsDamaged(gitDir, error) : null;
    if (said === null) throw error;
    await setAside(gitDir, said);
    throw new Failure(
      'passing',
      `the mirror was damaged, and is made anew: ${oneLine(said.replaceAll(gitDir, 'the mirror'))}`,
    );
  }
}

/** What git says is looked at first, then what every mirror must be. A transfer that failed says nothing of either. */
async function whatIsDamaged(gitDir: string, error: unknown): Promise<string | null> {
  if (error instanceof Damaged) return error.message;
  if (!(error instanceof GitError) || error instanceof TooLarge) return null;
  return damageIn(error.message) ?? (await examine(gitDir));
}

/** Cheap: no object is read. Null: all is as it must be. */
async function examine(gitDir: string): Promise<string | null> {
  const there = await lstat(gitDir).catch(() => null);
  if (there === null) return null;
  if (!there.isDirectory()) return 'it is no folder';
  for (const args of [
    ['rev-parse', '--is-bare-repository'],
    ['for-each-ref', '--format=%(objectname)'],
  ]) {
    const { status, stdout, stderr } = await runGit(args, { cwd: '/', gitDir });
    if (status !== 0 || /broken|bad/.test(stderr)) return stderr;
    if (args[0] === 'rev-parse' && stdout.toString() !== 'true\n') return 'it is no bare repository';
  }
  return null;
}

/** Throws `Failure` for one that was made anew just now: then something else is wrong. */
async function setAside(gitDir: string, said: string, log?: Log): Promise<void> {
  const aside = `${gitDir}.damaged`;
  const before = await lstat(aside).catch(() => null);
  const reason = oneLine(said.replaceAll(gitDir, 'the mirror'));
  if (before && Date.now() - before.mtimeMs < atMostEvery) {
    const seconds = atMostEvery / 1000;
    throw new Failure(
      'passing',
      `a mirror that was made anew is damaged again (${reason}): look at the disk`,
      {
        after: seconds,
      },
    );
  }
  log?.error({ mirror: gitDir, aside, reason }, 'a mirror is damaged: it is set aside and made anew');
  await rm(aside, { recursive: true, force: true });
  // Who else found it damaged has done it already.
  await rename(gitDir, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT')
      throw new Failure('passing', `a damaged mirror cannot be set aside: ${error.code}`);
  });
  // Since when it is there.
  await utimes(aside, new Date(), new Date()).catch(() => {});
}

function asFailure(gitDir: string, error: unknown): unknown {
  if (!(error instanceof GitError)) return error;
  const said = error.message.replaceAll(gitDir, 'the mirror');
  // What is too large is so at the next try as well.
  return new Failure(error instanceof TooLarge ? 'permanent' : 'passing', said);
}

/** Names of what git has begun to write in a mirror. */
async function remnants(gitDir: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (folder: string, isOne: (name: string) => boolean): Promise<void> => {
    for (const name of await readdir(join(gitDir, folder)).catch(() => [])) {
      if (isOne(name)) found.push(join(gitDir, folder, name));
    }
  };
  const isRemnant = (name: string): boolean => remnant.test(name);
  await look('objects/pack', isRemnant);
  await look('objects', isRemnant);
  return found;
}

/** Takes away what processes that have ended left: half packs, locks. What a mirror never has goes as well. */
export async function removeRemnants(gitDir: string): Promise<void> {
  const locks = await readdir(gitDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = [
    ...(await remnants(gitDir)),
    ...locks
      .filter((one) => /^(?:.*\.lock|gc\.pid)$/.test(one.name))
      .map((one) => join(one.parentPath, one.name)),
  ];
  for (const path of paths) {
    if (await isStale(path)) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
  // What points elsewhere, or says that history ends: a mirror has neither.
  for (const name of ['objects/info/alternates', 'objects/info/http-alternates', 'shallow'])
    await rm(join(gitDir, name), { force: true }).catch(() => {});
  const aside = `${gitDir}.damaged`;
  const found = await lstat(aside).catch(() => null);
  if (found && Date.now() - found.mtimeMs > keptAside) await rm(aside, { recursive: true, force: true });
}

/** At the start: what processes that were killed left in any mirror below the folder, also of those that nobody asks for. */
export async function removeAllRemnants(mirrors: string): Promise<void> {
  for (const platform of await readdir(mirrors).catch(() => [])) {
    for (const name of await readdir(join(mirrors, platform)).catch(() => [])) {
      const path = join(mirrors, platform, name);
      if (name.endsWith('.git')) await removeRemnants(path);
      // One that was being made.
      else if (name.endsWith('.new') && (await isStale(path)))
        await rm(path, { recursive: true, force: true });
    }
  }
}

async function isStale(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && found.mtimeMs < Date.now() - stale;
}

/** Runs a transfer; where it fails, what it has begun to write goes with it: each try would leave as much again. */
export async function withoutRemnants<T>(gitDir: string, transfer: () => Promise<T>): Promise<T> {
  const before = new Set(await remnants(gitDir));
  try {
    return await transfer();
  } catch (error) {
    for (const path of await remnants(gitDir))
      if (!before.has(path)) await rm(path, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/** The line of git's stderr that says most. */
export function oneLine(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const line =
    lines.find((one) => /^(fatal|error|remote):/.test(one)) ?? lines.find(Boolean) ?? 'no reason given';
  return line.slice(0, 300);
}
