/** A mail that somebody brings, instead of one that a list's source has. */
import type { ListStore } from '../../ports/lists.ts';
import type { Clock } from '../../ports/system.ts';
import { type FollowSettings, keptSince } from './follow-list.ts';
import { listMail } from './listed-mail.ts';

/** What of a list's settings says how its mails are kept. */
export type HandInSettings = Pick<FollowSettings, 'name' | 'since' | 'from'>;

interface HandInPorts {
  lists: ListStore;
  /** Has a list read, unless that is under way. */
  jobs: { enqueueLists(names: readonly string[]): Promise<void> };
  clock: Clock;
}

/**
 * Stores the mail, once; series are made of it when the list is read next, which is asked for. A `From ` line above it,
 * as programs get it from mail servers, is left out. Throws `Failure` when the store is away.
 */
export async function handIn(
  { lists, jobs, clock }: HandInPorts,
  settings: HandInSettings,
  given: Uint8Array,
): Promise<{ messageId: string; isNew: boolean; trouble: string | null }> {
  const { textsSince } = await keptSince(lists, settings, clock.now());
  const own = settings.from?.toLowerCase() ?? null;
  const rules = { list: settings.name, now: clock.now(), textsSince, own };
  const { mail, trouble } = await listMail({ raw: withoutEnvelope(given), place: null }, rules);
  const added = await lists.addMails(settings.name, [mail], null);
  await jobs.enqueueLists([settings.name]);
  return { messageId: mail.messageId, isNew: added > 0, trouble };
}

function withoutEnvelope(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.toString('latin1', 0, 5) !== 'From ') return bytes;
  const end = bytes.indexOf(10);
  return end < 0 ? bytes : bytes.subarray(end + 1);
}
