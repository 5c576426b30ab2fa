/**
 * Bare partial clones of repositories elsewhere (without contents, or without trees as well): made, fetched, pushed, kept
 * small.
 *
 * A token reaches git through its environment only, named by `--config-env`: no argument, no file and no log
 * has it. No credential helper is asked.
 */
import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../ports/failure.ts';
import type { Pauses } from '../ports/git.ts';
import type { Log } from '../ports/system.ts';
import { transferring } from './limits.ts';
import { Damaged, damageIn, oneLine, withoutRemnants } from './mirror-care.ts';
import { type GitResult, isGivenUp, runGit, TooLarge } from './process.ts';

/** The other end. */
export interface Remote {
  url: string;
  /** Value of an `Authorization` header; null where none is needed. */
  authorization: string | null;
  /** For messages. */
  name: string;
  /** The mirror that it is the other end of; what is said of it holds for all who fetch into that. */
  place: string;
  pauses: Pauses;
  /** Milliseconds that one git command may take. */
  timeout: number;
  /** What git may speak, as GIT_ALLOW_PROTOCOL has it: all but http and https is for addresses of the operator. */
  protocols: 'http:https' | 'http:https:git:ssh:file';
  /** What to do where nothing may be pushed, in words. */
  grant?: string;
}

/**
 * Makes a command know that it works on a partial clone. It is not in the mirror's own configuration: there it would
 * make git ask the forge (and die without its answer) where a review reads a file that is not here.
 */
const partialClone = [
  '-c',
  'remote.origin.promisor=true',
  '-c',
  'remote.origin.partialCloneFilter=blob:none',
];

/** Commits alone: a tree comes when it is asked for by its id, and then with all that is below it. */
export const commitsAlone = ['-c', 'remote.origin.partialCloneFilter=tree:0'];

/** There is nothing to negotiate about what is wanted by its id. */
export const noNegotiation = ['-c', 'fetch.negotiationAlgorithm=noop'];

/** Each fetch leaves a pack; with more than this many they are made into one. */
const maxPacks = 100;

/** The variable that `--config-env` names. */
const tokenVariable = 'VMSD_WARDEN_GIT_AUTHORIZATION';

/** One thing at a time for each folder. */
export function createTurns(): <T>(folder: string, work: () => Promise<T>) => Promise<T> {
  /** The end of what is under way. */
  const tails = new Map<string, Promise<unknown>>();
  return (folder, work) => {
    const before = tails.get(folder) ?? Promise.resolve();
    const turn = before.then(work, work);
    const tail = turn.catch(() => {});
    tails.set(folder, tail);
    void tail.then(() => {
      if (tails.get(folder) === tail) tails.delete(folder);
    });
    return turn;
  };
}

/** Runs a command that talks to the remote, which it names `origin`. Throws `Failure` only when it cannot be run. */
async function runRemote(
  remote: Remote,
  gitDir: string,
  flags: readonly string[],
  command: readonly string[],
  input: string | Buffer,
): Promise<GitResult> {
  const { url, authorization, timeout, protocols } = remote;
  // Bound to the forge's address: a redirect to elsewhere goes without it.
  const auth =
    authorization === null ? [] : [`--config-env=http.${new URL(url).origin}/.extraHeader=${tokenVariable}`];
  const args = [
    ...auth,
    ...partialClone,
    ...['-c', `remote.origin.url=${url}`, '-c', 'credential.helper='],
    ...['-c', 'http.lowSpeedLimit=1000', '-c', 'http.lowSpeedTime=60'],
    ...flags,
    ...command,
  ];
  const env = {
    GIT_ALLOW_PROTOCOL: protocols,
    GIT_TRACE_REDACT: '1',
    GIT_ASKPASS: 'true',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    ...(authorization !== null && { [tokenVariable]: `Authorization: ${authorization}` }),
  };
  const result = await runGit(args, {
    ...{ cwd: gitDir, gitDir, env, input, timeout },
    limits: transferring,
  }).catch((error: Error) => {
    throw new Failure(error instanceof TooLarge ? 'permanent' : 'passing', error.message);
  });
  return { ...result, stderr: withoutToken(result.stderr, authorization) };
}

/** Runs a `fetch`. `wants` are refspecs or ids of objects. */
export async function fetchFrom(
  remote: Remote,
  gitDir: string,
  flags: readonly string[],
  wants: readonly string[],
): Promise<void> {
  const command = [
    ...['fetch', '--quiet', '--force', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'],
    ...['--no-auto-maintenance', '--stdin', 'origin'],
  ];
  // Names of branches are UTF-8 to git.
  const input = Buffer.from(`${wants.join('\n')}\n`);
  await inPauses(remote, () =>
    withoutRemnants(gitDir, async () => {
      const { status, stderr } = await runRemote(remote, gitDir, flags, command, input);
      if (status !== 0) throw fetchFailure(remote, stderr);
    }),
  );
}

/** Who was just told that a place does not answer does not ask it again: neither for this change nor for another. */
async function inPauses(remote: Remote, transfer: () => Promise<void>): Promise<void> {
  const { place, pauses } = remote;
  const told = await pauses.of(place);
  if (told && told.seconds > 0) throw new Failure('passing', told.reason, { after: Math.ceil(told.seconds) });
  try {
    await transfer();
  } catch (error) {
    // What the place does not have, we cannot keep, or nobody waits for is no reason to let it alone.
    if (!(error instanceof Failure) || error.kind !== 'passing' || error instanceof Damaged || isGivenUp())
      throw error;
    const after = await pauses.failed(place, error.message);
    throw new Failure('passing', error.message, { after });
  }
  if (told) await pauses.worked(place);
}

/** The refs of the remote that a pattern names. */
export async function listRefs(
  remote: Remote,
  gitDir: string,
  pattern: string,
): Promise<{ ref: string; id: string }[]> {
  const result = await runRemote(remote, gitDir, [], ['ls-remote', '--quiet', 'origin', pattern], '');
  if (result.status !== 0) throw fetchFailure(remote, result.stderr);
  const lines = result.stdout.toString('latin1').matchAll(/^([0-9a-f]{40,64})\t(\S+)$/gm);
  return [...lines].map((match) => ({ id: match[1]!, ref: match[2]! }));
}

/** Moves one ref of the remote from `old` (null: it is not there). False: it is elsewhere, and nothing was done. */
export async function pushRef(
  remote: Remote,
  gitDir: string,
  { ref, commit, old }: { ref: string; commit: string; old: string | null },
): Promise<boolean> {
  const command = [
    ...['push', '--quiet', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'],
    ...[`--force-with-lease=${ref}:${old ?? ''}`, 'origin', `${commit}:${ref}`],
  ];
  const result = await runRemote(remote, gitDir, ['-c', 'push.default=nothing'], command, '');
  if (result.status === 0) return true;
  const said = `${result.stdout.toString()}\n${result.stderr}`;
  // The second is a forge that has taken another push at the same moment.
  if (/\(stale info\)|cannot lock ref|reference already exists|fetch first/.test(said)) return false;
  throw pushFailure(remote, ref, said);
}

/** What a refused push means, and what to grant. */
function pushFailure({ name, grant }: Remote, ref: string, said: string): Failure {
  const lines = said.split('\n').map((line) => line.trim());
  const reason =
    lines.find((line) => /refusing to allow|protected branch|not allowed to/i.test(line)) ??
    lines.find((line) => /^!|remote rejected/.test(line)) ??
    oneLine(said);
  const what = `git cannot push ${ref.slice('refs/heads/'.length)} to ${name}: ${reason.slice(0, 300)}`;
  if (/without `?workflows?`? permission|workflow` scope/.test(said))
    return new Failure(
      'permanent',
      `${what}; the series changes workflows: grant the App "Workflows: write"`,
    );
  if (
    /returned error: 403|error: 403|permission to .{1,500} denied|write access .{0,500}not granted|not allowed to push code/i.test(
      said,
    )
  ) {
    return new Failure('permanent', `${what}; ${grant ?? 'let the bot push there'}`);
  }
  if (/protected branch|not allowed to force push|GH006|hook declined/i.test(said)) {
    return new Failure('permanent', `${what}; let the bot push to branches below series/`);
  }
  if (/returned error: 40[14]|not found/i.test(said)) return new Failure('gone', what);
  return new Failure('passing', what, { uncertain: true });
}

/** Makes an empty mirror where there is none; says whether it did. */
export async function ensureMirror(folder: string): Promise<boolean> {
  if (await exists(folder)) return false;
  await mkdir(dirname(folder), { recursive: true }).catch((error: Error) => {
    throw new Failure('passing', `a mirror cannot be made: ${error.message}`);
  });
  const fresh = `${folder}.${randomUUID()}.new`;
  await makeBare(fresh).catch((error: Error) => {
    throw new Failure('passing', `a mirror cannot be made: ${error.message}`);
  });
  // In one step: who was killed half-way has left nothing that looks like a mirror.
  await rename(fresh, folder).catch(async (error: Error) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(folder))) throw new Failure('passing', `a mirror cannot be made: ${error.message}`);
  });
  return true;
}

/** As `git init --bare` does, in the form that every git reads. */
async function makeBare(folder: string): Promise<void> {
  for (const name of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/master\n');
  await writeFile(join(folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
}

/** The commit that a revision names in the mirror, or null. */
export async function resolveCommit(gitDir: string, revision: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout } = await runGit(args, { cwd: gitDir, gitDir });
  return status === 0 ? stdout.toString().trim() : null;
}

/** Joins the packs when there are many. */
export async function tidy(gitDir: string, timeout: number, log: Log): Promise<void> {
  const packs = await readdir(join(gitDir, 'objects/pack')).catch(() => []);
  if (packs.filter((name) => name.endsWith('.pack')).length <= maxPacks) return;
  const { status, stderr } = await runGit([...partialClone, 'gc', '--quiet'], {
    cwd: gitDir,
    gitDir,
    timeout,
    limits: transferring,
  });
  if (status !== 0) log.warn({ reason: oneLine(stderr) }, 'a mirror could not be tidied');
}

/** The other side sends no commits without their trees. No reason to let it alone: it is asked for them. */
export class TreesRequired extends Failure {
  override name = 'Failure';
  constructor(what: string) {
    super('permanent', what);
  }
}

/** What a failed fetch means; `Damaged` where the mirror is what fails. */
export function fetchFailure({ name }: Pick<Remote, 'name'>, stderr: string): Failure {
  const damage = damageIn(stderr);
  if (damage !== null) return new Damaged(oneLine(damage));
  const what = `git cannot fetch ${name}: ${oneLine(stderr)}`;
  if (/filter '?tree\b|tree filter/i.test(stderr)) return new TreesRequired(what);
  const gone =
    /couldn't find remote ref|not our ref|unadvertised object|not found|error: 40[34]\b|returned error: 410/i.test(
      stderr,
    );
  return new Failure(gone ? 'gone' : 'passing', what);
}

/** What it means that git cannot read a copy. One that is damaged is taken away: the next try makes it anew. */
export async function readFailure(gitDir: string, said: string): Promise<Failure> {
  const damage = damageIn(said);
  if (damage === null) return new Failure('passing', said);
  await rm(gitDir, { recursive: true, force: true });
  return new Failure('passing', `a copy was damaged and is made anew: ${oneLine(damage)}`);
}

/** Takes out whatever git repeats of the token. */
function withoutToken(stderr: string, authorization: string | null): string {
  const secret = authorization?.split(' ').at(-1);
  return secret ? stderr.replaceAll(secret, '***') : stderr;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
