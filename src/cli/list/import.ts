import { followList } from '../../app/lists/follow-list.ts';
import type { ServerEnvironment } from '../../config/environment.ts';
import type { ListSettings } from '../../config/server-file.ts';
import { UserError } from '../../ports/failure.ts';
import type { MailSource } from '../../ports/lists.ts';
import { plain } from '../../review/render/plain.ts';
import { placeInWords } from '../../server/lists/place.ts';
import { followSettings } from '../../server/lists/settings.ts';
import { openListSource } from '../../server/lists/source.ts';
import { type OpenData, openData } from '../../server/open-data.ts';
import { openListStore } from '../../store/lists.ts';
import { FolderInUse } from '../../store/lock.ts';
import type { Options } from '../program/arguments.ts';
import { type Progress, progressLine } from '../program/progress.ts';
import type { Terminal } from '../program/terminal.ts';

/** `vmsd-warden list import [NAME]`: reads lists to their ends, as the server would, and shows how far it is. */
export async function importLists(
  lists: readonly ListSettings[],
  options: Options,
  terminal: Terminal,
  environment: ServerEnvironment,
  now: () => number,
): Promise<number> {
  const data = await openData(environment, { work: false, problem: () => {} }).catch((error: unknown) => {
    if (error instanceof FolderInUse)
      throw new UserError(
        'the running server reads the lists by itself: "vmsd-warden list status" says how far it is',
      );
    throw error;
  });
  const quiet = options.quiet === true;
  const bar =
    quiet || !terminal.progress ? null : progressLine(terminal.err, terminal.progress.width, now, 'mails');
  const failed: string[] = [];
  try {
    if (!quiet)
      for (const line of await placeInWords(lists, environment)) terminal.err(`vmsd-warden: ${line}\n`);
    for (const settings of lists) {
      const started = now();
      try {
        const { read, added } = await importList(settings, data, environment, terminal, bar);
        const perSecond = Math.round((read / Math.max(1, now() - started)) * 1000).toLocaleString('en');
        await terminal.out(
          `${settings.name}: ${read.toLocaleString('en')} mails read, ${added.toLocaleString('en')} of them new, ${perSecond} a second\n`,
        );
      } catch (error) {
        // The others may be read all the same.
        if (!(error instanceof UserError)) throw error;
        if (lists.length === 1) throw new UserError(error.message);
        failed.push(settings.name);
        terminal.err(`vmsd-warden: ${settings.name} was not read: ${plain(error.message)}\n`);
      }
    }
    if (failed.length)
      throw new UserError(
        `${failed.length} of ${lists.length} lists could not be read (${failed.join(', ')}); what was read of them is kept, and import goes on from there`,
      );
    return 0;
  } finally {
    bar?.wipe();
    await data.close();
  }
}

async function importList(
  settings: ListSettings,
  { database, queue }: OpenData,
  { dataDir }: ServerEnvironment,
  terminal: Terminal,
  bar: Progress | null,
): Promise<{ read: number; added: number }> {
  const { name } = settings;
  const jobs = await queue.list(100_000);
  if (jobs.some((job) => job.queue === 'list' && job.key === `mail/${name}` && job.state === 'active'))
    throw new UserError(`a running server reads ${name}: "vmsd-warden list status" says how far it is`);
  const source = await openListSource(settings, { dataDir });
  const end = new AbortController();
  // What would wait for more has come to the end.
  const once: MailSource = { ...source, wait: async () => end.abort() };
  const complain = (fields: object): void => {
    bar?.wipe();
    terminal.err(`vmsd-warden: ${plain((fields as { reason?: string }).reason ?? 'a mail was left out')}\n`);
  };
  const log = { debug() {}, info() {}, warn: complain, error: complain };
  try {
    return await followList(
      {
        source: once,
        lists: openListStore(database, queue),
        clock: { now: () => new Date() },
        log,
        signal: end.signal,
        progress: ({ read, total }) => bar?.update(read, total),
      },
      followSettings(settings),
      { seconds: Number.POSITIVE_INFINITY },
    );
  } finally {
    bar?.wipe();
    await source.close();
  }
}
