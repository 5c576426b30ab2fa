/** How often the bot answers: anyone may command, and nobody shall make it fill a change with answers. */
import type { ChangeKey } from '../../ports/forge.ts';
import type { Store } from '../../ports/store.ts';

/** Commands that are obeyed in an hour: of one person, of one who may write in the repository, of all who may not. */
const ofPerson = 10;
const ofWriter = 60;
const ofStrangers = 40;
const hour = 3_600_000;

/** What is kept of the last hour, in a row of the outbox. */
interface Counted {
  /** Of each command that was let through: its id, and when, in milliseconds. */
  passed: [id: string, at: number][];
  /** The command to which it was said that enough is enough. */
  told: [id: string, at: number] | null;
}

/**
 * `obey`: it is let through. `refuse`: it is the first too many, and is told so, in one sentence. `ignore`: that was
 * said already. A command that comes again (its job was tried again) is answered as it was.
 */
export type Admission = { is: 'obey' } | { is: 'refuse'; why: string } | { is: 'ignore' };

/** `id` names the command, `mayWrite` is asked only of who commands much. */
export async function admitCommand(
  store: Pick<Store, 'outbox' | 'done'>,
  key: ChangeKey,
  { id, author, now, mayWrite }: { id: string; author: string; now: Date; mayWrite(): Promise<boolean> },
): Promise<Admission> {
  const own = `limit:${author.toLowerCase()}`;
  const rows = await store.outbox(key);
  const person = countedIn(rows.find((row) => row.key === own)?.id ?? null, now);
  const strangers = countedIn(rows.find((row) => row.key === 'limit')?.id ?? null, now);
  const passed = (all: Counted): boolean => all.passed.some(([one]) => one === id);
  if (passed(person)) return { is: 'obey' };
  const isMuch = person.passed.length >= ofPerson || strangers.passed.length >= ofStrangers;
  const writes = isMuch && (await mayWrite());
  const most = writes ? ofWriter : ofPerson;
  const full = !writes && strangers.passed.length >= ofStrangers ? strangers : null;
  if (person.passed.length < most && !full) {
    person.passed.push([id, now.getTime()]);
    await store.done(key, own, JSON.stringify(person));
    if (!isMuch) {
      strangers.passed.push([id, now.getTime()]);
      await store.done(key, 'limit', JSON.stringify(strangers));
    }
    return { is: 'obey' };
  }
  const teller = full ?? person;
  if (teller.told && teller.told[0] !== id) return { is: 'ignore' };
  teller.told ??= [id, now.getTime()];
  await store.done(key, full ? 'limit' : own, JSON.stringify(teller));
  const next = new Date((teller.passed[0]?.[1] ?? now.getTime()) + hour).toISOString().slice(11, 16);
  const whose = full ? 'from all of you' : 'from you';
  return {
    is: 'refuse',
    why: `That was many commands ${whose} in an hour; the next one on this change is obeyed after ${next} UTC, and until then nothing is answered.`,
  };
}

/** What is older than an hour does not count. */
function countedIn(text: string | null, now: Date): Counted {
  const { passed, told }: Counted = text === null ? { passed: [], told: null } : JSON.parse(text);
  const since = now.getTime() - hour;
  return {
    passed: passed.filter(([, at]) => at > since),
    told: told && told[1] > since ? told : null,
  };
}
