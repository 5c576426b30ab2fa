/** Joins mailing lists with their sources, the store, the queue, the project's repository, and the mail server. */
import { followList } from '../../app/lists/follow-list.ts';
import { type NextStep, reviewSeries } from '../../app/lists/review-series.ts';
import { type ListSettings, type ServerFile, serverSettings } from '../../config/server-file.ts';
import type { Queue } from '../../jobs/queue.ts';
import type { Handlers, JobContext } from '../../jobs/worker.ts';
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { ListStore, Projects, SentMails } from '../../ports/lists.ts';
import type { Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { judgeSeriesInProcess, reviewSeconds } from '../../processes/judge/judge.ts';
import type { Metrics } from '../../web/http/metrics.ts';
import { addToDryRun } from './dry-run.ts';
import { connectReplies } from './replies.ts';
import { followSettings, projectOf } from './settings.ts';
import { findInSource, openListSource } from './source.ts';

interface ListParts {
  serverFile: ServerFile;
  dataDir: string;
  store: Store;
  lists: ListStore;
  sent: SentMails;
  queue: Queue;
  projects: Projects;
  /** Null for a list without a mirror. */
  mirror(settings: ListSettings, job: JobContext): NextStep | null;
  /** The log of a job. */
  logOf(job: JobContext): Log;
  metrics: Metrics;
  /** Keeps what was read from a file of secrets out of the log. */
  learn(secret: string): void;
  /** The page of a series, for people; null: there is none to link to. */
  page(key: ChangeKey): string | null;
  /** The page of a rule. */
  rule(id: string): string | null;
  dryRun: boolean;
}

/** What is done with lists' jobs and commands. */
export type ListHandlers = Pick<Handlers, 'series' | 'list' | 'command'>;

/** Seconds until a list whose source cannot be read is tried again: it may be away, or somebody has to fix it. */
const sourceAway = 60;
const sourceBroken = 600;

export function connectLists(parts: ListParts): ListHandlers {
  const { serverFile, store, lists, sent, queue, projects, metrics, dryRun } = parts;
  const clock = { now: () => new Date() };

  function settingsOf(name: string): ListSettings {
    const found = serverFile.lists.find((list) => list.name === name);
    if (!found) throw new Failure('permanent', `the list ${name} is not configured any more`);
    return found;
  }

  const repliesOf = (settings: ListSettings) =>
    connectReplies(settings, {
      sent,
      store,
      lists,
      jobs: queue,
      find: (messageId) => findInSource(settings, parts, messageId),
      metrics,
      page: ({ key }) => parts.page(key),
      rule: parts.rule,
      show: (list, mail) => addToDryRun(parts.dataDir, list, mail),
      learn: parts.learn,
      dryRun,
    });

  return {
    async series(key, job) {
      const settings = settingsOf(key.repository);
      const log = parts.logOf(job);
      const replies = repliesOf(settings);
      const mirror = parts.mirror(settings, job);
      const ports = {
        lists,
        store,
        jobs: queue,
        clock,
        log,
        list: {
          name: settings.name,
          quietSeconds: followSettings(settings).quietSeconds,
          archive: settings.archive ?? null,
        },
        projects,
        project: projectOf(settings),
        judge: judgeSeriesInProcess({ seconds: reviewSeconds }),
        settings: serverSettings(serverFile, key.repository),
        answers: replies.said && { said: replies.said, dryRun },
        steps: [
          ...(mirror ? [{ name: 'mirror', run: mirror }] : []),
          ...replies.steps({ log, signal: job.signal }),
        ],
        signal: job.signal,
        observe: observeReviews(metrics),
      };
      await reviewSeries(ports, key);
    },

    async command(event, job) {
      const settings = settingsOf(event.repository);
      await repliesOf(settings).command(event, { log: parts.logOf(job), signal: job.signal });
    },

    async list(name, job) {
      // One that was taken out of the configuration is read no more.
      const settings = serverFile.lists.find((list) => list.name === name);
      if (settings) await follow(settings, job);
    },
  };

  async function follow(settings: ListSettings, job: JobContext): Promise<void> {
    const { name } = settings;
    const log = parts.logOf(job);
    const up = (is: boolean) => metrics.set('vmsd_warden_list_up', { list: name }, is ? 1 : 0);
    try {
      const source = await openListSource(settings, parts);
      try {
        await followList(
          {
            source,
            lists,
            clock,
            log,
            signal: job.signal,
            progress({ added, perSecond }) {
              up(true);
              metrics.set('vmsd_warden_list_mails_per_second', { list: name }, perSecond);
              log.debug({ list: name, added, perSecond }, 'mails are read');
            },
          },
          followSettings(settings),
        );
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!(error instanceof Failure) || job.signal.aborted) throw error;
      up(false);
      // A list is never given up: what is wrong may be fixed without a restart.
      const after = error.after ?? (error.retry ? sourceAway : sourceBroken);
      throw new Failure('passing', error.message, { after });
    }
    up(true);
    if (job.signal.aborted) throw new Failure('passing', 'the server is stopping');
    await queue.enqueue({ kind: 'list', platform: 'mail', repository: name });
  }
}

/** Counts reviews, of forges and of lists. */
export const observeReviews =
  (metrics: Metrics) =>
  ({ rules, conclusion, seconds }: { rules: string[]; conclusion: string; seconds: number }): void => {
    metrics.count('vmsd_warden_reviews_total', { conclusion });
    metrics.observe('vmsd_warden_review_seconds', {}, seconds);
    for (const rule of rules) metrics.count('vmsd_warden_findings_total', { rule });
  };
