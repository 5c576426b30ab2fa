/** The mails of a dry run, as a mailbox for each list: any mail program opens it. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutgoingMail } from '../../ports/lists.ts';

/** A mailbox that has grown beyond this gets no more: nobody reads it. */
const largest = 64 * 1024 * 1024;

/** The mailbox in DATA_DIR. */
export const dryRunFile = (dataDir: string, list: string): string =>
  join(dataDir, 'dry-run', `${list.toLowerCase()}.mbox`);

/** Adds a mail that is not there yet. Of two processes that do it at once both may. */
export async function addToDryRun(dataDir: string, list: string, mail: OutgoingMail): Promise<void> {
  const { composeMbox } = await import('../../platforms/mail/compose.ts');
  const file = dryRunFile(dataDir, list);
  await mkdir(join(dataDir, 'dry-run'), { recursive: true });
  const there = await readFile(file, 'utf8').catch(() => '');
  const id = `\nmessage-id: <${mail.messageId}>\n`.toLowerCase();
  if (there.length > largest || there.toLowerCase().includes(id)) return;
  await appendFile(file, await composeMbox([mail]));
}
