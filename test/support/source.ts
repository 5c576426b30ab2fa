/** Reads a mail source as the bot does. */
import type { MailSource, SourceBatch } from '../../src/ports/lists.ts';

export interface ReadMails {
  /** Subjects, in the order of reading; '' without one. */
  subjects: string[];
  mails: Buffer[];
  places: (string | null)[];
  skipped: string[];
  /** As after a stored batch: the one that was given when nothing came. */
  cursor: string | null;
  batches: SourceBatch[];
}

/** All that comes after a cursor. */
export async function readAll(source: MailSource, cursor: string | null = null): Promise<ReadMails> {
  const read: ReadMails = { subjects: [], mails: [], places: [], skipped: [], cursor, batches: [] };
  for await (const batch of source.read(cursor, new AbortController().signal)) {
    for (const { raw, place } of batch.mails) {
      const mail = Buffer.from(raw);
      read.mails.push(mail);
      read.places.push(place);
      read.subjects.push(/^Subject: (.*?)\r?$/im.exec(mail.toString('latin1'))?.[1] ?? '');
    }
    read.skipped.push(...batch.skipped);
    read.batches.push(batch);
    read.cursor = batch.cursor;
  }
  return read;
}

/** A mail with a Message-Id made of its subject. */
export const simpleMail = (subject: string, body = 'text\n'): string =>
  `From: A <a@example.org>\nSubject: ${subject}\nMessage-ID: <${subject.replace(/\W/g, '.')}@example.org>\n\n${body}`;
