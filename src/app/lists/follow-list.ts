/** Follows a mailing list: reads what its source has, stores it, and makes series of it. */
import type { ListedMail, ListStore, MailSource, SourceBatch } from '../../ports/lists.ts';
import type { Clock, Log } from '../../ports/system.ts';
import type { ListFilter } from './for-project.ts';
import { listMail } from './listed-mail.ts';
import { longestMemory, settleMails } from './settle-lists.ts';

export interface FollowPorts {
  source: MailSource;
  lists: ListStore;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  /** Called after each batch. */
  progress?(state: ListProgress): void;
}

interface ListProgress {
  /** Mails read since this reading began, and how many there are; null where the source cannot tell. */
  read: number;
  total: number | null;
  /** Of those that were read, mails that were not known. */
  added: number;
  perSecond: number;
}

export interface FollowSettings {
  name: string;
  /** `YYYY-MM-DD`: see the server file. */
  since?: string | undefined;
  only?: ListFilter | undefined;
  quietSeconds: number;
  /** Our own address there; null where no answers are given. */
  from: string | null;
}

const oneDay = 24 * 3600 * 1000;
/** Mails that are stored before series are made of them: while a list is read for the first time. */
const settleEvery = 2000;
/** Texts of patches are kept from so long before the list's day: series that were under way on it are whole. */
const keptBefore = 2 * oneDay;

/**
 * Reads for so many seconds, then returns; the rest is read the next time. Only one may follow a list at a time. After
 * a crash at any point nothing is lost and nothing done twice. Throws `Failure` when the source or the store is away.
 */
export async function followList(
  ports: FollowPorts,
  settings: FollowSettings,
  { seconds = 600, pause = 30 }: { seconds?: number; pause?: number } = {},
): Promise<{ read: number; added: number }> {
  const { source, lists, clock, log, signal } = ports;
  const end = clock.now().getTime() + seconds * 1000;
  const { since, textsSince } = await keptSince(lists, settings, clock.now());
  const settle = (): Promise<void> => settleMails(ports, { ...settings, since }, signal);
  if (settings.since && Date.parse(settings.since) < clock.now().getTime() - longestMemory)
    log.warn(
      { list: settings.name, since: settings.since },
      'since is more than a year ago: series whose last mail is older than a year are known, but not reviewed',
    );
  const done = { read: 0, added: 0 };
  // What was stored before a crash.
  await settle();
  while (!signal.aborted) {
    const started = clock.now().getTime();
    let open = 0;
    const cursor = await lists.cursor(settings.name, source.name);
    for await (const batch of source.read(cursor, signal)) {
      const mails = await readBatch(batch, settings, textsSince, ports);
      const added = await lists.addMails(settings.name, mails, { source: source.name, cursor: batch.cursor });
      done.read += batch.mails.length;
      done.added += added;
      open += added;
      for (const reason of batch.skipped) log.warn({ list: settings.name, reason }, 'a mail was left out');
      if (open >= settleEvery) {
        await settle();
        open = 0;
      }
      const { read, total } = batch.progress;
      const passed = (clock.now().getTime() - started) / 1000;
      ports.progress?.({
        read,
        total,
        added: done.added,
        perSecond: passed > 0 ? Math.round(read / passed) : 0,
      });
      if (signal.aborted || clock.now().getTime() >= end) break;
    }
    await settle();
    const left = end - clock.now().getTime();
    if (signal.aborted || left <= 0) break;
    await source.wait(Math.min(left, pause * 1000), signal);
  }
  if (done.added) log.info({ list: settings.name, ...done }, 'mails were read');
  return done;
}

/** From when on (ISO 8601) a list's mails are reviewed, and from when on the texts of patches are kept. */
export async function keptSince(
  lists: Pick<ListStore, 'followedSince'>,
  settings: Pick<FollowSettings, 'name' | 'since'>,
  now: Date,
): Promise<{ since: string; textsSince: string }> {
  const followed = await lists.followedSince(settings.name, now.toISOString());
  const since = settings.since
    ? new Date(settings.since).toISOString()
    : new Date(Math.floor(Date.parse(followed) / oneDay) * oneDay - oneDay).toISOString();
  return { since, textsSince: new Date(Date.parse(since) - keptBefore).toISOString() };
}

async function readBatch(
  batch: SourceBatch,
  { name, from }: FollowSettings,
  textsSince: string,
  { clock, log }: FollowPorts,
): Promise<ListedMail[]> {
  const rules = { list: name, now: clock.now(), textsSince, own: from?.toLowerCase() ?? null };
  const mails: ListedMail[] = [];
  for (const one of batch.mails) {
    const { mail, trouble } = await listMail(one, rules);
    if (trouble !== null)
      log.warn({ list: name, mail: mail.messageId, reason: trouble }, 'a mail was not read whole');
    mails.push(mail);
  }
  return mails;
}
