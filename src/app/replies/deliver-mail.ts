/**
 * Sends the bot's mails, each once: a row is written before and after, and what became of one whose row has no end is
 * looked up on the list before anything is sent again. What has to wait is queued by the caller, not tried in a loop.
 */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { ListStore, Mailer, OutgoingMail, SentMails, SentRow } from '../../ports/lists.ts';
import type { Store } from '../../ports/store.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { ownMessageId } from './mail-recipients.ts';

export interface DeliverPorts {
  sent: SentMails;
  store: Pick<Store, 'done' | 'undo'>;
  lists: Pick<ListStore, 'locate'>;
  /** The source's, for mails that the store has not seen yet. */
  find(messageId: string): Promise<Uint8Array | null>;
  mailer: Mailer;
  clock: Clock;
  log: Log;
  observe?(what: 'sent' | 'refused' | 'limited' | 'failed'): void;
  /** Seconds after which a mail that was sent must have come back over the list; default 600. */
  settleSeconds?: number;
  signal: AbortSignal;
}

/** What became of a mail. `waits`: seconds until it is worth another try. */
export type Delivery = { state: 'sent' | 'there' | 'refused' } | { state: 'waits'; after: number };

/**
 * Of the change 0 of a list: there while its hourly limit, or its mail server, keeps mails waiting. Begun when it first
 * did; the id says when it last did.
 */
export const limitRow = 'alarm:mails-per-hour';
export const serverRow = 'alarm:mail-server';

const defaultSettle = 600;
/** Seconds until the next try when the mail server, or the list's source, is away. */
const outage = 900;
/**
 * How often a mail is sent that never comes over the list: a source that does not have the list's own mails must not
 * make a mail come again and again.
 */
const mostTries = 3;

/** The row of a mail. `kind` keeps those of reviews and of commands apart, which run at the same time. */
export const mailRow = (kind: 'answer' | 'command', name: string): string => `mail:${kind}:${name}`;
export const messageIdOfRow = (row: string, from: string): string =>
  `${ownMessageId}${row.slice(row.lastIndexOf(':') + 1)}@${from.slice(from.lastIndexOf('@') + 1)}`;

/**
 * Finds out what became of mails that were begun, and forgets those that never came, so that they are sent again.
 * Returns the rows that are left, all with an end, or how long it takes until that can be known.
 */
export async function settleRows(
  ports: DeliverPorts,
  key: ChangeKey,
  kind: 'answer' | 'command',
  from: string,
): Promise<{ rows: SentRow[] } | { after: number }> {
  const { sent, clock, log } = ports;
  const rows = await sent.rows(key);
  const left: SentRow[] = [];
  const lost = new Set<string>();
  let after = 0;
  for (const row of rows) {
    if (row.id !== null || !row.key.startsWith(`mail:${kind}:`)) {
      left.push(row);
      continue;
    }
    const messageId = messageIdOfRow(row.key, from);
    const there = await onList(ports, key, messageId);
    if (there === null) return { after: outage };
    if (there) {
      await sent.done(key, row.key, messageId);
      left.push({ ...row, id: messageId });
      log.info({ ...key, messageId }, 'a mail that was begun has come over the list');
      continue;
    }
    const age = (clock.now().getTime() - row.begun.getTime()) / 1000;
    const missing = (ports.settleSeconds ?? defaultSettle) - age;
    if (missing > 0) {
      after = Math.max(after, Math.ceil(missing));
      continue;
    }
    const triesRow = `tries:${row.key}`;
    const tries = Number(rows.find((one) => one.key === triesRow)?.id ?? 0) + 1;
    await sent.done(key, triesRow, String(tries));
    if (tries < mostTries) {
      lost.add(row.key);
      continue;
    }
    await sent.done(key, row.key, 'given up');
    left.push({ ...row, id: 'given up' });
    log.error({ ...key, messageId, tries }, 'a mail never came over the list, and is not sent again');
    ports.observe?.('refused');
  }
  if (after > 0) return { after };
  if (lost.size) {
    const gone = left.filter((row) => row.id !== null && lost.has(becauseOf(row.id) ?? ''));
    await sent.undo(key, [...lost, ...gone.map((row) => row.key)]);
    log.warn({ ...key, mails: lost.size }, 'mails that were begun never came over the list');
    return { rows: left.filter((row) => !gone.includes(row)) };
  }
  return { rows: left };
}

/** The id of a row that holds because of a mail, and the mail's row in it. */
export const because = (what: string, row: string): string => `${what} ${row}`;
const becauseOf = (id: string): string | null => (id.includes(' ') ? id.slice(id.indexOf(' ') + 1) : null);

/** null: it cannot be asked just now. */
async function onList(ports: DeliverPorts, key: ChangeKey, messageId: string): Promise<boolean | null> {
  try {
    if (await ports.lists.locate(key.repository, messageId)) return true;
    return (await ports.find(messageId)) !== null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    ports.log.warn({ ...key, reason: error.message }, 'the list cannot be asked for a mail that was sent');
    return null;
  }
}

/** Answers to commands get half of the mails of an hour, one at least: who gives many does not keep reviews from being told. */
const shareOf = (row: string, perHour: number): { rows: string; most: number } | null => {
  const rows = mailRow('command', '');
  return row.startsWith(rows) ? { rows, most: Math.max(1, Math.floor(perHour / 2)) } : null;
};

/** Sends a mail that has no row yet. `holds`: rows that are true once it is begun. */
export async function deliverMail(
  ports: DeliverPorts,
  key: ChangeKey,
  row: string,
  mail: OutgoingMail,
  holds: readonly { key: string; id: string }[],
  perHour: number,
): Promise<Delivery> {
  const { sent, store, log, clock, observe } = ports;
  const fields = { ...key, messageId: mail.messageId, answers: mail.inReplyTo };
  if (ports.signal.aborted) throw new Failure('passing', 'the server is stopping');
  const alarm: ChangeKey = { ...key, change: 0 };
  const begun = await sent.begin(key, row, holds, {
    perHour,
    share: shareOf(row, perHour),
    now: clock.now(),
  });
  if (!begun.begun) {
    await store.done(alarm, limitRow, clock.now().toISOString());
    log.error({ ...key, row, perHour, after: begun.after }, 'the hourly limit of mails is met; they wait');
    observe?.('limited');
    return { state: 'waits', after: begun.after };
  }
  await store.undo(alarm, limitRow);
  try {
    const { refused } = await ports.mailer.send(mail);
    if (refused.length) log.warn({ ...fields, refused }, 'the mail server refused some recipients');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const held = holds.map((one) => one.key);
    if (!error.retry) {
      // Said so that it is seen, and not tried again: the next version is another mail.
      await sent.done(key, row, 'refused');
      await sent.undo(key, held);
      log.error({ ...fields, reason: error.message }, 'a mail was refused');
      observe?.('refused');
      return { state: 'refused' };
    }
    observe?.('failed');
    await store.done(alarm, serverRow, clock.now().toISOString());
    log.warn({ ...fields, reason: error.message, uncertain: error.uncertain }, 'a mail could not be sent');
    if (error.uncertain) return { state: 'waits', after: ports.settleSeconds ?? defaultSettle };
    await sent.undo(key, [row, ...held]);
    return { state: 'waits', after: error.after ?? outage };
  }
  await sent.done(key, row, mail.messageId);
  await store.undo(alarm, serverRow);
  log.info(fields, 'a mail was sent');
  observe?.('sent');
  return { state: 'sent' };
}
