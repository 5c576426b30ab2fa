/** An mbox: a file that grows at its end. It is read in pieces, and never changed. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../../ports/failure.ts';
import type { MailSource, SourceBatch, SourceMail } from '../../ports/lists.ts';
import { untilChanged } from './watch.ts';

export interface MboxOptions {
  file: string;
  /** A mail of more bytes is skipped. */
  maxBytes: number;
  /** The Message-Id that a mail bears, without brackets. */
  messageIdOf(raw: Uint8Array): string | null;
  /** The mails of a text that begins as an mbox, as parts of it; null for other texts. */
  split(bytes: Buffer): Iterable<{ bytes: Buffer }> | null;
  /** Undoes the quoting of lines that look like the beginning of a mail. A byte string. */
  unquote(text: string): string;
}

/** Mails in a batch, and bytes of mails after which it ends early. */
const batchSize = 500;
const batchBytes = 16 * 1024 * 1024;

/** Bytes that are read at once. */
const pieceBytes = 4 * 1024 * 1024;

/** Bytes behind the beginning of a mail that say whether it is one. */
const ahead = 2048;

/** Milliseconds that a file must have been left alone for its last mail to be whole. */
const quiet = 1000;

/** Bytes before the cursor by which it is known that the file is still the same. */
const checked = 4096;

/** Put before a text that begins somewhere in a mail, so that it can be taken apart. */
const beginningBytes = Buffer.from('From mboxrd@z Thu Jan  1 00:00:00 1970\nX:\n\n');

interface Cursor {
  /** Where the next mail begins. */
  offset: number;
  /** Where the last mail that was read began. */
  last: number;
  /** Digest of the bytes before `offset`. */
  sum: string;
}

/** Bytes of the file from `start` to `end`: a mail without its `From ` line; null when it is too large. */
interface Found {
  start: number;
  end: number;
  raw: Buffer | null;
}

/**
 * The cursor is the place behind the last mail read, with a digest of what stands before it: a file that was cut or
 * written anew is read from its beginning.
 */
export function createMbox(options: MboxOptions): MailSource {
  const { maxBytes, messageIdOf } = options;
  const path = resolve(options.file);
  let seen: string | null = null;

  /** Another one too when a mail at the end may be whole now. */
  const stamp = (): Promise<string> =>
    stat(path).then(
      ({ size, mtimeMs }) => `${size} ${mtimeMs} ${isQuiet(mtimeMs)}`,
      () => '-',
    );

  async function withFile<T>(work: (file: FileHandle) => AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
    const file = await open(path).catch((error: NodeJS.ErrnoException) => {
      const kind = error.code === 'ENOENT' || error.code === 'EISDIR' ? 'permanent' : 'passing';
      throw new Failure(kind, `the mbox ${path} cannot be read: ${error.message}`);
    });
    async function* run(): AsyncGenerator<T> {
      try {
        yield* work(file);
      } finally {
        await file.close();
      }
    }
    return run();
  }

  async function* read(cursor: string | null, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    seen = await stamp();
    yield* await withFile(async function* (file) {
      const { size, mtimeMs } = await file.stat();
      let at: Cursor = { offset: await beginning(file, cursor, size), last: 0, sum: '' };
      const whole = isQuiet(mtimeMs);
      let mails: SourceMail[] = [];
      let skipped: string[] = [];
      let bytes = 0;
      let count = 0;
      const batch = async (): Promise<SourceBatch> => {
        at.sum = await sumBefore(file, at.offset);
        const done = { mails, skipped, cursor: JSON.stringify(at), progress: { read: count, total: null } };
        [mails, skipped, bytes] = [[], [], 0];
        return done;
      };
      for await (const { start, end, raw } of mailsOf(file, at.offset, size, whole)) {
        signal.throwIfAborted();
        count += 1;
        if (raw) mails.push({ raw, place: String(start) });
        else skipped.push(`the mail at byte ${start} of ${path}: it has more than ${maxBytes} bytes`);
        bytes += raw?.length ?? 0;
        at = { offset: end, last: start, sum: '' };
        if (mails.length + skipped.length >= batchSize || bytes >= batchBytes) yield await batch();
      }
      if (mails.length + skipped.length > 0) yield await batch();
    });
  }

  /** The mails from an offset on. `whole`: the last one is one, too. */
  async function* mailsOf(
    file: FileHandle,
    from: number,
    size: number,
    whole: boolean,
  ): AsyncGenerator<Found> {
    let text = Buffer.alloc(0);
    /** Where `text` begins in the file. */
    let base = from;
    /** Where the mail began whose beginning is not in `text` any more, because it is too large. */
    let large: number | null = null;
    for (;;) {
      const piece = Buffer.alloc(Math.min(pieceBytes, size - base - text.length));
      const { bytesRead } = await file.read(piece, 0, piece.length, base + text.length);
      text = Buffer.concat([text, piece.subarray(0, bytesRead)]);
      const last = bytesRead === 0 || base + text.length >= size;
      if (text.length === 0) return;
      const read = large === null ? text : Buffer.concat([beginningBytes, text]);
      const shift = large === null ? 0 : beginningBytes.length;
      const mails = options.split(read);
      if (mails === null) {
        // Nothing yet, or somebody is writing the first lines.
        if (!/\S/.test(text.toString('latin1', 0, ahead)) || (last && !whole)) return;
        throw new Failure(
          'permanent',
          `${path} is no mbox: at byte ${base} there is no line "From …" with a date`,
        );
      }
      const bodies = [...mails].map(({ bytes }) => ({
        start: bytes.byteOffset - read.byteOffset - shift,
        end: bytes.byteOffset - read.byteOffset - shift + bytes.length,
      }));
      let done = 0;
      for (const [i, { start, end }] of bodies.entries()) {
        const next = bodies[i + 1];
        // What begins too near the end of the piece may turn out to be none when more is read.
        const ended = next ? last || end < text.length - ahead : last && whole;
        if (!ended) break;
        const first: number = large !== null && i === 0 ? large : base + done;
        const raw = large !== null && i === 0 ? null : text.subarray(start, end);
        yield {
          start: first,
          end: base + end,
          raw: raw && raw.length <= maxBytes ? tidy(raw, options) : null,
        };
        if (i === 0) large = null;
        done = end;
      }
      if (last) return;
      if (done === 0 && (large !== null || text.length > maxBytes + ahead)) {
        large ??= base;
        done = Math.max(0, text.length - ahead);
      }
      base += done;
      text = text.subarray(done);
    }
  }

  return {
    name: `mbox:${path}`,
    read,
    wait: (milliseconds, signal) => untilChanged(stamp, seen, milliseconds, signal),
    async find(messageId) {
      let found: Buffer | null = null;
      const all = await withFile(async function* (file) {
        yield* mailsOf(file, 0, (await file.stat()).size, true);
      });
      for await (const { raw } of all) {
        if (raw?.includes(messageId) && messageIdOf(raw) === messageId) found = Buffer.from(raw);
      }
      return found;
    },
    async close() {},
  };
}

/** Whether the last change is some time ago, or will be: clocks differ. */
const isQuiet = (changed: number): boolean => Math.abs(Date.now() - changed) >= quiet;

/** Where to go on reading: the beginning, when the file is not the one that the cursor is of. */
async function beginning(file: FileHandle, cursor: string | null, size: number): Promise<number> {
  let at: Cursor;
  try {
    at = JSON.parse(cursor ?? '') as Cursor;
  } catch {
    return 0;
  }
  const { offset, last, sum } = at ?? {};
  if (
    !Number.isSafeInteger(offset) ||
    !Number.isSafeInteger(last) ||
    offset > size ||
    last > offset ||
    last < 0
  )
    return 0;
  if ((await sumBefore(file, offset)) !== sum) return 0;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, offset);
  const next = buffer.toString('latin1', 0, bytesRead).trimStart();
  // The last mail was not whole yet when it was read.
  return next === '' || next.startsWith('From ') ? offset : last;
}

async function sumBefore(file: FileHandle, offset: number): Promise<string> {
  const length = Math.min(checked, offset);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset - length);
  return createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('base64url');
}

/** The mail as it was before it came into the mbox: without quoting, and without the empty line that parts mails. */
function tidy(raw: Buffer, { unquote }: MboxOptions): Buffer {
  const end = raw.length - (/\n\r?\n$/.exec(raw.toString('latin1', raw.length - 3))?.[0].length ?? 1) + 1;
  const mail = raw.subarray(0, end);
  return mail.includes('>From ')
    ? Buffer.from(unquote(mail.toString('latin1')), 'latin1')
    : Buffer.from(mail);
}
