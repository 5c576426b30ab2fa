/** What `vmsd-warden list` does to the data, on a database that this process has open. */
import type { ListReading } from '../../app/lists/gather-series.ts';
import type { HandInSettings, handIn } from '../../app/lists/hand-in.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { Lineage } from '../../ports/lists.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import type { StoredList } from '../../store/list-status.ts';
import type { OpenData } from '../open-data.ts';

export interface ListState extends Omit<StoredList, 'alarms'> {
  jobs: { waiting: number; running: number; dead: number };
  /** Series whose review, or what follows it, was given up. */
  failed: number;
  /** Why the list could not be read the last time; null when it could. */
  problem: string | null;
  /** What keeps replies waiting: the hourly limit, or a mail server that takes none. ISO 8601. */
  repliesWait: { because: 'limit' | 'server'; since: string; last: string }[];
}

/** Arguments and results are plain data and bytes: they go through a socket. */
export interface ListOperations extends ListReading {
  states(lists: readonly string[]): Promise<ListState[]>;
  /** Those with a version that came since then (ISO 8601). */
  recent(list: string, since: string): Promise<Lineage[]>;
  acceptances(key: ChangeKey): Promise<StoredAcceptance[]>;
  deliver(settings: HandInSettings, raw: Uint8Array): ReturnType<typeof handIn>;
}

/** Mails that wait are tried again sooner than that: what was longer ago keeps none waiting. */
const alarmHours = 2;
/** A list has fewer jobs at once. */
const mostJobs = 100_000;

export async function listOperationsOn({ database, queue }: OpenData): Promise<ListOperations> {
  const [{ limitRow }, { openListStore }, { openStore }, { readListStates }] = await Promise.all([
    import('../../app/replies/deliver-mail.ts'),
    import('../../store/lists.ts'),
    import('../../store/store.ts'),
    import('../../store/list-status.ts'),
  ]);
  const lists = openListStore(database, queue);
  const store = openStore(database, queue);
  return {
    locate: lists.locate,
    lineage: lists.lineage,
    rawOf: lists.rawOf,
    patchesBy: lists.patchesBy,
    async deliver(settings, raw) {
      const [{ handIn: take }, { tellHandedIn }] = await Promise.all([
        import('../../app/lists/hand-in.ts'),
        import('./source.ts'),
      ]);
      const taken = await take({ lists, jobs: queue, clock: { now: () => new Date() } }, settings, raw);
      if (taken.isNew) tellHandedIn(settings.name);
      return taken;
    },
    recent: async (list, since) =>
      (await lists.lineages(list, {})).filter(({ versions }) => versions.some((one) => one.firstAt >= since)),
    acceptances: (key) => store.acceptances(key),
    async states(names) {
      const [stored, jobs] = await Promise.all([readListStates(database, names), queue.list(mostJobs)]);
      return stored.map(({ alarms, ...state }) => {
        const key = `mail/${state.list}`;
        const own = jobs.filter((job) => job.key === key || job.key?.startsWith(`${key}#`));
        const reading = own.find((job) => job.queue === 'list' && job.reason !== null);
        return {
          ...state,
          jobs: {
            waiting: own.filter((job) => job.state === 'waiting' || job.state === 'retry').length,
            running: own.filter((job) => job.state === 'active').length,
            dead: own.filter((job) => job.state === 'dead').length,
          },
          failed: new Set(
            own.filter(({ queue, state: at }) => queue === 'series' && at === 'dead').map((job) => job.key),
          ).size,
          problem: reading?.reason ?? null,
          repliesWait: alarms
            .filter(({ last }) => Date.now() - Date.parse(last) < alarmHours * 3_600_000)
            .map(({ key, since, last }) => ({
              because: key === limitRow ? ('limit' as const) : ('server' as const),
              since,
              last,
            })),
        };
      });
    },
  };
}
