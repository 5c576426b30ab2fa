/** A mailing list's archive as public-inbox keeps it: each commit brings a mail, read in the order they came. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../ports/failure.ts';
import type { MailSource, SourceBatch, SourceMail } from '../ports/lists.ts';
import { type Epoch, openEpochs } from './inbox-epochs.ts';
import { type ObjectReader, openObjects } from './objects.ts';
import { gitRecords } from './output.ts';
import { GitError, gitError, runGit } from './process.ts';
import { readFailure } from './remote.ts';

export interface PublicInboxOptions {
  /** A folder, or an address with http or https. */
  location: string;
  /** Where copies of an archive that is an address are kept. */
  folder: string;
  /** A mail of more bytes is skipped. */
  maxBytes: number;
  /** The Message-Id that a mail bears, without brackets. */
  messageIdOf(raw: Uint8Array): string | null;
}

/** Commits in a batch. */
const batchSize = 500;

/** Blobs that are asked for at once: with mails of the greatest size they are what memory must hold. */
const window = 16;

/** Bytes of mails after which a batch ends early. */
const batchBytes = 16 * 1024 * 1024;

/** How many of the newest mails `find` looks at where it must look at each. */
const findLimit = 20_000;

/** Milliseconds between two looks at the refs of a local archive. */
const lookPause = 1000;

/**
 * The cursor is the newest commit read of each epoch. Where that commit is gone (a mail was purged, which rewrites the
 * epoch and gives each later commit another id), what is new in that epoch comes again, all of it where git does not
 * know the commit any more.
 *
 * `find` is exact in archives of format 1, where the Message-Id makes the path; of others it looks at the newest 20,000
 * mails.
 */
export function createPublicInbox(options: PublicInboxOptions): MailSource {
  const { location, folder, maxBytes, messageIdOf } = options;
  const epochs = openEpochs(location, folder);
  const readers = new Map<string, ObjectReader>();
  let seen: string | null = null;

  const objectsOf = ({ gitDir }: Epoch): ObjectReader => {
    let reader = readers.get(gitDir);
    if (reader) return reader;
    reader = openObjects(gitDir, { cwd: gitDir, gitDir }, maxBytes);
    readers.set(gitDir, reader);
    return reader;
  };

  async function* read(cursor: string | null, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    seen = await epochs.stamp();
    const all = await epochs.current(signal);
    const at = readCursor(cursor);
    const pending: { epoch: Epoch; range: string; count: number }[] = [];
    for (const epoch of all) {
      signal.throwIfAborted();
      const range = await unread(epoch, at[epoch.key]);
      const count = range === null ? 0 : await countCommits(epoch, range);
      if (range !== null && count > 0) pending.push({ epoch, range, count });
    }
    const total = pending.reduce((sum, { count }) => sum + count, 0);
    let done = 0;
    for (const { epoch, range } of pending) {
      try {
        for await (const { commits, mails, skipped } of batches(epoch, range, signal)) {
          done += commits.length;
          at[epoch.key] = commits.at(-1) ?? at[epoch.key]!;
          yield { mails, skipped, cursor: JSON.stringify(at), progress: { read: done, total } };
        }
      } catch (error) {
        if (error instanceof GitError && epoch.isCopy) throw await readFailure(epoch.gitDir, error.message);
        throw error;
      }
      readers.get(epoch.gitDir)?.close();
      readers.delete(epoch.gitDir);
    }
  }

  /** The mails of a range, in batches. */
  async function* batches(epoch: Epoch, range: string, signal: AbortSignal) {
    let batch = { commits: [] as string[], mails: [] as SourceMail[], skipped: [] as string[] };
    let bytes = 0;
    for await (const some of groups(introduced(epoch, [range, '--reverse']), window)) {
      signal.throwIfAborted();
      const blobs = await Promise.all(
        some.map(({ blob }) => blob && objectsOf(epoch).read(blob, (found) => Buffer.from(found))),
      );
      for (const [i, { commit, blob }] of some.entries()) {
        if (commit !== null) batch.commits.push(commit);
        const raw = blobs[i];
        if (raw) batch.mails.push({ raw, place: `${epoch.key}/${blob}` });
        else if (blob)
          batch.skipped.push(`${epoch.key}/${blob}: it is missing, or has more than ${maxBytes} bytes`);
        bytes += raw?.length ?? 0;
      }
      if (batch.commits.length >= batchSize || bytes >= batchBytes) {
        yield batch;
        batch = { commits: [], mails: [], skipped: [] };
        bytes = 0;
      }
    }
    if (batch.commits.length > 0) yield batch;
  }

  async function find(messageId: string): Promise<Buffer | null> {
    const all = await epochs.current(new AbortController().signal);
    let left = findLimit;
    for (const epoch of all.toReversed()) {
      const id = createHash('sha1').update(messageId).digest('hex');
      const path = `${epoch.tip}:${id.slice(0, 2)}/${id.slice(2)}`;
      const exact = await objectsOf(epoch).read(path, (found) => Buffer.from(found));
      if (exact) return exact;
      if (!(await resolveTip(epoch))) continue;
      for await (const some of groups(introduced(epoch, [epoch.tip, `--max-count=${left}`]), window)) {
        left -= some.length;
        const mails = await Promise.all(
          some.map(
            ({ blob }) =>
              blob &&
              objectsOf(epoch).read(blob, (found) =>
                found.includes(messageId) && messageIdOf(found) === messageId ? Buffer.from(found) : null,
              ),
          ),
        );
        const found = mails.find((mail) => mail instanceof Buffer);
        if (found) return found;
      }
      if (left <= 0) return null;
    }
    return null;
  }

  return {
    name: `public-inbox:${location}`,
    async *read(cursor, signal) {
      try {
        yield* read(cursor, signal);
      } catch (error) {
        throw asFailure(error, location);
      }
    },
    async wait(milliseconds, signal) {
      const end = performance.now() + milliseconds;
      for (let left = milliseconds; left > 0 && !signal.aborted; left = end - performance.now()) {
        const now = await epochs.stamp();
        if (now !== null && now !== seen) return;
        await sleep(now === null ? left : Math.min(left, lookPause), undefined, { signal }).catch(() => {});
      }
    },
    find: (messageId) =>
      find(messageId).catch((error: unknown) => {
        throw asFailure(error, location);
      }),
    async close() {
      for (const reader of readers.values()) reader.close();
      readers.clear();
    },
  };
}

/** The newest commit read, by epoch. A text that is no cursor is none. */
function readCursor(cursor: string | null): Record<string, string> {
  try {
    const read: unknown = JSON.parse(cursor ?? '{}');
    const entries = Object.entries(read ?? {}).filter(([, commit]) => /^[0-9a-f]{40,64}$/.test(commit));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** The range of commits that is to be read; null when there is nothing in the epoch. */
async function unread(epoch: Epoch, last: string | undefined): Promise<string | null> {
  const tip = await resolveTip(epoch);
  if (tip === null || tip === last) return null;
  // The commit may be one that was rewritten since, and still be there: then this is what came instead of it.
  return last !== undefined && (await resolve(epoch, last)) !== null ? `${last}..${tip}` : tip;
}

const resolveTip = (epoch: Epoch): Promise<string | null> => resolve(epoch, epoch.tip);

async function resolve({ gitDir }: Epoch, revision: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout, stderr } = await runGit(args, { cwd: gitDir, gitDir });
  if (/not a git repository/.test(stderr)) throw gitError(gitDir, stderr);
  return status === 0 ? stdout.toString().trim() : null;
}

async function countCommits({ gitDir }: Epoch, range: string): Promise<number> {
  const args = ['rev-list', '--count', '--end-of-options', range, '--'];
  const { stdout } = await runGit(args, { cwd: gitDir, gitDir });
  return Number(stdout.toString());
}

/**
 * The mails of a range, in git's order: the blob, and the commit with which it was read. A commit without a mail (one
 * was removed) has no blob. Format 2 has each mail at `m`, format 1 at a path made of its Message-Id.
 */
async function* introduced({ gitDir }: Epoch, range: readonly string[]) {
  const args = [
    'log',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-notes',
    '--no-color',
    '--no-relative',
    '--format=tformat:%x00%H',
    ...range.slice(1),
    '--end-of-options',
    range[0]!,
    '--',
  ];
  for await (const record of gitRecords(args, { cwd: gitDir, gitDir, dir: gitDir }, '\n\0')) {
    const commit = /^\0?([0-9a-f]{40,64})/.exec(record)?.[1];
    if (commit === undefined) continue;
    const blobs = [...record.matchAll(mailLine)].map((match) => copied(match[1]!));
    // A commit counts as read with the last of its mails.
    for (const blob of blobs.slice(0, -1)) yield { commit: null, blob };
    yield { commit: copied(commit), blob: blobs.at(-1) ?? null };
  }
}

const mailLine = /^:\d{6} 100644 [0-9a-f]+ ([0-9a-f]{40,64}) [AMT]\t(?:m|[0-9a-f]{2}\/[0-9a-f]{38})$/gm;

/** A piece of a text is a view that keeps all of it in memory; a copy does not. */
const copied = (piece: string): string => Buffer.from(piece, 'latin1').toString('latin1');

async function* groups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    if (group.push(item) < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function asFailure(error: unknown, location: string): unknown {
  if (error instanceof GitError) return new Failure('passing', `the archive ${location}: ${error.message}`);
  return error;
}
