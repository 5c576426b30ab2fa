/** Where a configured list's mails come from. */

import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { digest } from '../../basics/digest.ts';
import type { ListSettings } from '../../config/server-file.ts';
import { Failure } from '../../ports/failure.ts';
import type { MailSource } from '../../ports/lists.ts';
import { messageIdOf } from '../../series/mail/header-fields.ts';
import { splitMbox, unquoteFrom } from '../../series/mail/mbox.ts';

/** A larger mail is not read. Lists take less than a tenth of it. */
export const mostMailBytes = 20 * 1024 * 1024;

/** Named after lists, in lower case. */
const handedInMails = new EventEmitter();

/** Ends the waiting for more mails of a list, in this process: one was handed in. */
export const tellHandedIn = (list: string): void => void handedInMails.emit(list.toLowerCase());

interface SourcePlace {
  dataDir: string;
  /** Keeps what was read from a file of secrets out of the log. */
  learn?(secret: string): void;
}

/** Opens the source of a list; nothing is asked of it yet. Close it. Throws `Failure` for settings that make no sense. */
export async function openListSource(
  settings: Pick<ListSettings, 'name' | 'source'>,
  where: SourcePlace,
): Promise<MailSource> {
  const source = await openSource(settings, where);
  const name = settings.name.toLowerCase();
  return {
    ...source,
    async wait(milliseconds, signal) {
      const end = new AbortController();
      const stop = (): void => end.abort();
      handedInMails.once(name, stop);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      try {
        await source.wait(milliseconds, end.signal);
      } finally {
        handedInMails.off(name, stop);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

async function openSource(
  { name, source }: Pick<ListSettings, 'name' | 'source'>,
  { dataDir, learn }: SourcePlace,
): Promise<MailSource> {
  const common = { maxBytes: mostMailBytes, messageIdOf };
  if ('publicInbox' in source) {
    const { createPublicInbox } = await import('../../git/public-inbox.ts');
    // Another archive under the name of the same list has copies of its own.
    const place = digest(source.publicInbox, 8);
    const folder = join(dataDir, 'lists', `${name.toLowerCase()}-${place}`);
    return createPublicInbox({ ...common, location: source.publicInbox, folder });
  }
  if ('maildir' in source) {
    const { createMaildir } = await import('../../platforms/mail/maildir.ts');
    return createMaildir({ ...common, folder: source.maildir });
  }
  if ('mbox' in source) {
    const { createMbox } = await import('../../platforms/mail/mbox.ts');
    return createMbox({ ...common, file: source.mbox, split: splitMbox, unquote: unquoteFrom });
  }
  if ('deliver' in source) return handedIn;
  const { createImap } = await import('../../platforms/mail/imap.ts');
  const { host, port, security = 'tls', user, password, passwordFile, folder = 'INBOX' } = source.imap;
  return createImap({
    ...common,
    ...{ host, port, security, user, folder },
    password: async () =>
      password ?? (await firstLine(passwordFile!, `passwordFile: the password of ${user} at ${host}`, learn)),
  });
}

/** Mails come by themselves: there is nothing to be read. */
const handedIn: MailSource = {
  name: 'deliver',
  async *read() {},
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {}),
  find: async () => null,
  async close() {},
};

/** Looks for a mail where the list comes from; null: not there. Throws `Failure` when that is away. */
export async function findInSource(
  settings: Pick<ListSettings, 'name' | 'source'>,
  place: SourcePlace,
  messageId: string,
): Promise<Uint8Array | null> {
  const source = await openListSource(settings, place);
  try {
    return await source.find(messageId);
  } finally {
    await source.close();
  }
}

/** Read anew each time: passwords change. */
export async function firstLine(
  file: string,
  what: string,
  learn?: (secret: string) => void,
): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Failure('permanent', `${what} cannot be read: ${error.message}`);
  });
  const [line] = text.split(/\r?\n/, 1);
  learn?.(line!);
  return line!;
}

/** What a source is called: in configurations and on the screen, without a password. */
export function sourceInWords({ source }: Pick<ListSettings, 'source'>): string {
  if ('publicInbox' in source) return `public-inbox ${source.publicInbox}`;
  if ('maildir' in source) return `maildir ${source.maildir}`;
  if ('mbox' in source) return `mbox ${source.mbox}`;
  if ('deliver' in source) return 'mails are handed in (list deliver)';
  const { host, user, folder = 'INBOX' } = source.imap;
  return `IMAP ${user} at ${host}, folder ${folder}`;
}
