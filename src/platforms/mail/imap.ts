/** A folder on an IMAP server. It is only looked at: nothing is marked as seen, moved or deleted. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type FetchMessageObject, ImapFlow, type ImapFlowError, type MailboxObject } from 'imapflow';
import { Failure } from '../../ports/failure.ts';
import type { MailSource, SourceBatch } from '../../ports/lists.ts';

export interface ImapOptions {
  host: string;
  /** Default: 993 with TLS from the start, else 143. */
  port?: number | undefined;
  /** `none` is for this machine only. */
  security: 'tls' | 'starttls' | 'none';
  user: string;
  /** Asked for at each login. */
  password(): Promise<string>;
  folder: string;
  /** A mail of more bytes is skipped, and not fetched. */
  maxBytes: number;
  /** The Message-Id that a mail bears, without brackets. */
  messageIdOf(raw: Uint8Array): string | null;
}

/** Mails whose sizes are asked for at once: a batch. */
const batchSize = 200;

/** Bytes of mails after which a batch ends early. */
const batchBytes = 16 * 1024 * 1024;

/** Milliseconds between two looks at a server that cannot IDLE. */
const pollPause = 60_000;

/** Milliseconds after which an IDLE is begun anew; servers end it after half an hour. RFC 2177. */
const idleTime = 10 * 60_000;

/**
 * The cursor is `UIDVALIDITY:UID`, of the last mail read. Where the folder has got another UIDVALIDITY, its UIDs mean
 * other mails, and all of it comes again. RFC 9051, 2.3.1.1.
 */
export function createImap(options: ImapOptions): MailSource {
  const { host, user, folder, maxBytes } = options;
  const place = `IMAP server ${host}, folder ${folder}`;
  if (options.security === 'none' && !/^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host))
    throw new Failure('permanent', `${place}: security "none" would send the password in clear to ${host}`);
  let connection: Promise<ImapFlow> | null = null;
  /** How many mails the folder had at the last look. */
  let seen = -1;

  async function connect(): Promise<ImapFlow> {
    const pass = await options.password();
    const client = new ImapFlow({
      host,
      port: options.port ?? (options.security === 'tls' ? 993 : 143),
      secure: options.security === 'tls',
      ...(options.security !== 'tls' && { doSTARTTLS: options.security === 'starttls' }),
      auth: { user, pass },
      clientInfo: { name: 'vmsd-warden' },
      logger: false,
      disableAutoIdle: true,
      maxIdleTime: idleTime,
      connectionTimeout: 30_000,
      maxLineLength: 32 * 1024 * 1024,
      maxLiteralSize: maxBytes + 1024,
      maxResponseSize: 2 * maxBytes + 64 * 1024 * 1024,
    });
    // What breaks it is told to who waits for an answer.
    client.on('error', () => {});
    client.on('close', () => {
      connection = null;
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.close();
      throw failureOf(error, place, user, pass);
    }
  }

  /** Runs commands on the folder as it is now. Throws `Failure`. */
  async function withFolder<T>(
    work: (client: ImapFlow, box: MailboxObject) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    connection ??= connect();
    const open = connection;
    const client = await open.catch((error: unknown) => {
      if (connection === open) connection = null;
      throw error;
    });
    const abort = (): void => client.close();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const box = await client.mailboxOpen(folder, { readOnly: true });
      return await work(client, box);
    } catch (error) {
      signal?.throwIfAborted();
      // Whatever it was, the next try has a connection of its own.
      client.close();
      throw failureOf(error, place, user, null);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  async function* read(cursor: string | null, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    const { validity, uids } = await withFolder(async (client, box) => {
      seen = box.exists;
      const validity = String(box.uidValidity);
      const [, given, uid] = /^(\d+):(\d+)$/.exec(cursor ?? '') ?? [];
      const last = given === validity ? Number(uid) : 0;
      // "n:*" has the last mail in it even where that is older.
      const found = box.exists > 0 && (await client.search({ uid: `${last + 1}:*` }, { uid: true }));
      return { validity, uids: (found || []).filter((one) => one > last).sort((a, b) => a - b) };
    }, signal);
    for (let at = 0; at < uids.length; ) {
      signal.throwIfAborted();
      const batch = await withFolder(async (client, box) => {
        if (String(box.uidValidity) !== validity)
          throw new Failure('passing', `${place}: it was made anew while it was read`);
        return fetchSome(client, uids.slice(at, at + batchSize), maxBytes);
      }, signal);
      at += batch.count;
      yield {
        mails: batch.mails.map(({ uid, raw }) => ({ raw, place: `${validity}:${uid}` })),
        skipped: batch.skipped,
        cursor: `${validity}:${uids[at - 1]}`,
        progress: { read: at, total: uids.length },
      };
    }
  }

  /** Until the folder has another number of mails than at the last look. */
  async function waitForNews(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const news = await withFolder(async (client, box) => {
        if (box.exists !== seen) return true;
        if (!client.capabilities.has('IDLE')) {
          await sleep(pollPause, undefined, { signal }).catch(() => {});
          return true;
        }
        const { promise, resolve } = Promise.withResolvers<boolean>();
        const told = ({ count }: { count: number }): void => resolve(count !== seen);
        const over = (): void => resolve(true);
        client.on('exists', told);
        client.on('close', over);
        signal.addEventListener('abort', over, { once: true });
        if (signal.aborted) over();
        // It ends early when another command wants the connection.
        client.idle().then(
          () => resolve(false),
          () => resolve(true),
        );
        try {
          return await promise;
        } finally {
          client.off('exists', told);
          client.off('close', over);
          signal.removeEventListener('abort', over);
        }
      });
      if (news) return;
      await sleep(500, undefined, { signal }).catch(() => {});
    }
  }

  return {
    name: `imap:${user}@${host}/${folder}`,
    read,
    async wait(milliseconds, signal) {
      const time = new AbortController();
      const end = (): void => time.abort();
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end, { once: true });
      if (signal.aborted) end();
      try {
        await waitForNews(time.signal);
      } catch {
        // A server that is away is for the next reading to tell.
        await sleep(milliseconds, undefined, { signal: time.signal }).catch(() => {});
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
      }
    },
    find: (messageId) =>
      withFolder(async (client) => {
        if (!/^[\x21-\x7e]+$/.test(messageId)) return null;
        const uids = await client.search({ header: { 'message-id': messageId } }, { uid: true });
        for (const uid of (uids || []).toReversed()) {
          const mail = await client.fetchOne(String(uid), { source: true, size: true }, { uid: true });
          // Servers look for a part of the field.
          if (mail && options.messageIdOf(mail.source ?? new Uint8Array()) === messageId) return mail.source!;
        }
        return null;
      }),
    async close() {
      const client = await connection?.catch(() => null);
      connection = null;
      client?.close();
    },
  };
}

/** Fetches the first of the mails, until their bytes are enough for a batch. `count`: how many of them are done with. */
async function fetchSome(client: ImapFlow, uids: readonly number[], maxBytes: number) {
  const sizes = new Map<number, number>();
  for (const { uid, size = 0 } of await client.fetchAll(
    uids.join(','),
    { uid: true, size: true },
    { uid: true },
  ))
    sizes.set(uid, size);
  const skipped: string[] = [];
  const wanted: number[] = [];
  let bytes = 0;
  let count = 0;
  for (const uid of uids) {
    const size = sizes.get(uid);
    if (bytes > 0 && bytes + (size ?? 0) > batchBytes) break;
    count += 1;
    // One that was deleted meanwhile has no size.
    if (size === undefined) continue;
    if (size > maxBytes)
      skipped.push(`UID ${uid}: it has ${size} bytes; mails of more than ${maxBytes} are not read`);
    else {
      wanted.push(uid);
      bytes += size;
    }
  }
  const mails: { uid: number; raw: Buffer }[] = [];
  const take = (fetched: FetchMessageObject[]): void => {
    for (const { uid, source } of fetched) {
      if (!source) skipped.push(`UID ${uid}: the server gives no text of it`);
      else if (source.length > maxBytes) skipped.push(`UID ${uid}: it is larger than the server says`);
      else mails.push({ uid, raw: source });
    }
  };
  const query = { uid: true, source: { maxLength: maxBytes + 1 } };
  try {
    if (wanted.length > 0) take(await client.fetchAll(wanted.join(','), query, { uid: true }));
  } catch (error) {
    // A server that cannot read one of its mails fails for all that were asked for with it.
    if (!(error as ImapFlowError).responseStatus || !client.usable) throw error;
    mails.length = 0;
    for (const uid of wanted) {
      try {
        take(await client.fetchAll(String(uid), query, { uid: true }));
      } catch (problem) {
        const { responseStatus, responseText } = problem as ImapFlowError;
        if (!responseStatus || !client.usable) throw problem;
        skipped.push(`UID ${uid}: the server cannot read it: ${responseText ?? responseStatus}`);
      }
    }
  }
  return { mails: mails.sort((a, b) => a.uid - b.uid), skipped, count };
}

/** What a failed command means, in words without the password. */
function failureOf(error: unknown, place: string, user: string, password: string | null): Failure {
  if (error instanceof Failure) return error;
  const { message, code, responseText, ...about } = error as ImapFlowError;
  const said = (responseText ?? about._err?.message ?? message)
    .replace(/[\x00-\x1f\x7f]+/g, ' ')
    .slice(0, 300);
  const words = password ? said.replaceAll(password, '[secret]') : said;
  if (about.authenticationFailed) {
    const passing = about.serverResponseCode === 'UNAVAILABLE';
    return new Failure(
      passing ? 'passing' : 'permanent',
      `${place}: the login of ${user} is refused: ${words}`,
    );
  }
  if (about.mailboxMissing) return new Failure('permanent', `${place}: there is no such folder: ${words}`);
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code ?? ''))
    return new Failure('permanent', `${place}: the server's certificate is not trusted: ${words}`);
  if (about.tlsFailed) return new Failure('permanent', `${place}: no secure connection: ${words}`);
  return new Failure('passing', `${place}: ${words || code || 'no reason given'}`);
}
