/** How often the bot answers: anyone may command, and nobody shall make it fill a change with answers. */
import type { ChangeKey } from '../../ports/forge.ts';
import type { Store } from '../../ports/store.ts';

/**
 * Commands that are obeyed in an hour: of one person, of one who may write in the repository, of all who may not. Who
 * has been told on one change that it is enough goes on to the next one: so what a person may is limited in the whole
 * repository, too. What all may there is not: few could keep the others silent.
 */
const limits = {
  change: { person: 10, writer: 60, strangers: 40, where: 'on this change' },
  repository: { person: 30, writer: 180, strangers: Number.POSITIVE_INFINITY, where: 'in this repository' },
} as const;
const hour = 3_600_000;

/** What counts for a repository is kept with the change of this number, which nobody has. */
const wholeRepository = 0;

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

/** Where commands are counted: what the limits are there, and what was counted so far. */
interface Place {
  at: ChangeKey;
  limit: (typeof limits)[keyof typeof limits];
  /** The rows of the person, and of all who may not write. */
  own: string;
  all: string;
  person: Counted;
  strangers: Counted;
}

/** `id` names the command, `mayWrite` is asked only of who commands much. */
export async function admitCommand(
  store: Pick<Store, 'outbox' | 'done'>,
  key: ChangeKey,
  { id, author, now, mayWrite }: { id: string; author: string; now: Date; mayWrite(): Promise<boolean> },
): Promise<Admission> {
  const read = async (change: number, row: string, limit: Place['limit']): Promise<Place> => {
    const at = { ...key, change };
    const rows = await store.outbox(at);
    const counted = (name: string) => countedIn(rows.find((one) => one.key === name)?.id ?? null, now);
    const own = `${row}:${author.toLowerCase()}`;
    return { at, limit, own, all: row, person: counted(own), strangers: counted(row) };
  };
  const change = await read(key.change, 'limit', limits.change);
  if (passed(change.person, id)) return { is: 'obey' };
  const repository = await read(wholeRepository, 'repository-limit', limits.repository);
  const places = [change, repository].filter(({ person }) => !passed(person, id));
  const isMuch = ({ person, strangers, limit }: Place): boolean =>
    person.passed.length >= limit.person || strangers.passed.length >= limit.strangers;
  const writes = places.some(isMuch) && (await mayWrite());
  for (const place of places) {
    const { person, strangers, limit } = place;
    const full = !writes && strangers.passed.length >= limit.strangers;
    if (full || person.passed.length >= (writes ? limit.writer : limit.person))
      return refuse(store, place, full, id, now);
  }
  // The change's own comes last: with it the command is let through, however often its job is tried.
  for (const { at, own, all, person, strangers, limit } of places.reverse()) {
    person.passed.push([id, now.getTime()]);
    await store.done(at, own, JSON.stringify(person));
    if (writes || limit.strangers === Number.POSITIVE_INFINITY) continue;
    strangers.passed.push([id, now.getTime()]);
    await store.done(at, all, JSON.stringify(strangers));
  }
  return { is: 'obey' };
}

const passed = (all: Counted, id: string): boolean => all.passed.some(([one]) => one === id);

/** Says it to the first who is too many, and once. `full`: to all who may not write. */
async function refuse(
  store: Pick<Store, 'done'>,
  { at, own, all, person, strangers, limit }: Place,
  full: boolean,
  id: string,
  now: Date,
): Promise<Admission> {
  const teller = full ? strangers : person;
  if (teller.told && teller.told[0] !== id) return { is: 'ignore' };
  teller.told ??= [id, now.getTime()];
  await store.done(at, full ? all : own, JSON.stringify(teller));
  const next = new Date((teller.passed[0]?.[1] ?? now.getTime()) + hour).toISOString().slice(11, 16);
  const whose = full ? 'from all of you' : 'from you';
  return {
    is: 'refuse',
    why: `That was many commands ${whose} in an hour; the next one ${limit.where} is obeyed after ${next} UTC, and until then nothing is answered.`,
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
