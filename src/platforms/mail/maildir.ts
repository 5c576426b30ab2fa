/** A maildir: a file a mail, in `new` and `cur`. It is only read. https://cr.yp.to/proto/maildir.html */
import { createHash } from 'node:crypto';
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../../ports/failure.ts';
import type { MailSource, SourceBatch } from '../../ports/lists.ts';
import { untilChanged } from './watch.ts';

export interface MaildirOptions {
  folder: string;
  /** A mail of more bytes is skipped. */
  maxBytes: number;
  /** The Message-Id that a mail bears, without brackets. */
  messageIdOf(raw: Uint8Array): string | null;
}

/** Mails in a batch, and bytes of mails after which it ends early. */
const batchSize = 200;
const batchBytes = 16 * 1024 * 1024;

/** Milliseconds before the newest file of a batch in which another may have come that was not seen yet. */
const slack = 1000;

/** How many of the newest files `find` looks at. */
const findLimit = 20_000;

/** As much of a file has its header in it. */
const headerBytes = 64 * 1024;

interface File {
  /** Without the flags, which change. */
  name: string;
  path: string;
  size: number;
  /** Milliseconds. */
  at: number;
}

/**
 * The cursor is the time up to which files have been read, and the names of the last of them. The time is that of the
 * file's last change of name or content (ctime), which is never before it came, whatever its name and its date say. So a
 * mail may come again when its flags have changed, but none is missed.
 */
export function createMaildir(options: MaildirOptions): MailSource {
  const { maxBytes, messageIdOf } = options;
  const folder = resolve(options.folder);
  const folders = ['new', 'cur'].map((name) => join(folder, name));
  /** What has been read up to `cursor`, by this process: names whose files need no look any more. */
  let known = { cursor: null as string | null, names: new Set<string>() };
  let seen: string | null = null;

  const stamp = async (): Promise<string> =>
    (
      await Promise.all(
        folders.map((path) =>
          stat(path).then(
            ({ mtimeMs }) => String(mtimeMs),
            () => '-',
          ),
        ),
      )
    ).join(' ');

  /** The files but those of these names, oldest first. */
  async function list(without: ReadonlySet<string>): Promise<File[]> {
    const files = new Map<string, File>();
    for (const parent of folders) {
      const entries = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
          ? new Failure('permanent', `${folder} is no maildir: it has no folders new and cur`)
          : new Failure('passing', `the maildir ${folder} cannot be read: ${error.message}`);
      });
      for (const entry of entries) {
        const name = entry.split(/[:;!]2,/, 1)[0]!;
        if (entry.startsWith('.') || without.has(name)) continue;
        const path = join(parent, entry);
        const found = await lstat(path).catch(() => null);
        if (found?.isFile()) files.set(name, { name, path, size: found.size, at: found.ctimeMs });
      }
    }
    return [...files.values()].sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  }

  async function* read(cursor: string | null, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    seen = await stamp();
    const from = readCursor(cursor);
    if (cursor === null || known.cursor !== cursor) known = { cursor, names: new Set() };
    const { names } = known;
    const files = (await list(names)).filter(({ name, at }) => {
      if (at >= from.at - slack && !from.near.has(hashOf(name))) return true;
      names.add(name);
      return false;
    });
    let near = [...from.near].map((hash) => ({ hash, at: from.at }));
    for (let i = 0; i < files.length; ) {
      const batch: SourceBatch = {
        mails: [],
        cursor: '',
        progress: { read: 0, total: files.length },
        skipped: [],
      };
      let newest = from.at;
      for (let bytes = 0; i < files.length && batch.mails.length < batchSize && bytes < batchBytes; i++) {
        signal.throwIfAborted();
        const { name, path, size, at } = files[i]!;
        newest = at;
        if (size > maxBytes) {
          batch.skipped.push(`${name}: it has ${size} bytes; mails of more than ${maxBytes} are not read`);
        } else {
          const raw = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
          if (!(raw instanceof Error)) batch.mails.push({ raw, place: name });
          // It got other flags since: it comes under its new name next time.
          else if (raw.code === 'ENOENT') continue;
          else batch.skipped.push(`${name}: ${raw.message}`);
          bytes += size;
        }
        names.add(name);
        near.push({ hash: hashOf(name), at });
      }
      near = near.filter((one) => one.at >= newest - slack);
      batch.cursor = JSON.stringify({ at: newest, near: near.map(({ hash }) => hash) });
      batch.progress.read = i;
      known.cursor = batch.cursor;
      yield batch;
    }
  }

  return {
    name: `maildir:${folder}`,
    read,
    wait: (milliseconds, signal) => untilChanged(stamp, seen, milliseconds, signal),
    async find(messageId) {
      const files = (await list(new Set())).toReversed().slice(0, findLimit);
      for (const { path, size } of files) {
        if (size > maxBytes) continue;
        const header = await headerOf(path).catch(() => null);
        if (header?.includes(messageId) && messageIdOf(header) === messageId)
          return readFile(path).catch(() => null);
      }
      return null;
    },
    async close() {},
  };
}

function readCursor(cursor: string | null): { at: number; near: Set<string> } {
  try {
    const { at, near } = JSON.parse(cursor ?? '{}') as { at?: unknown; near?: unknown };
    if (typeof at === 'number' && Array.isArray(near)) return { at, near: new Set(near.map(String)) };
  } catch {
    // A text that is no cursor is none.
  }
  return { at: Number.NEGATIVE_INFINITY, near: new Set() };
}

/** Many files may have come at the same moment: ten characters a name are enough to know them again. */
const hashOf = (name: string): string => createHash('sha256').update(name).digest('base64url').slice(0, 10);

async function headerOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headerBytes) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
