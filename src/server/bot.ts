/** Joins the use cases with a forge, the store, the queue and the mirrors. */
import { availableParallelism } from 'node:os';
import { answerCommand } from '../app/commands/answer-command.ts';
import { followRepository } from '../app/review/follow-repository.ts';
import { forgetRemoved } from '../app/review/forget-removed.ts';
import { resolveName } from '../app/review/resolve-name.ts';
import { type ReviewPorts, reportFailure, reviewChange } from '../app/review/review-change.ts';
import { reportQueueFailure, reviewQueue } from '../app/review/review-queue.ts';
import { newSweepMemory, sweepMissed } from '../app/review/sweep.ts';
import type { ServerEnvironment } from '../config/environment.ts';
import { type ServerFile, serverSettings } from '../config/server-file.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Handlers, JobContext, WorkerOptions } from '../jobs/worker.ts';
import { platforms } from '../platforms/forges.ts';
import { Failure, UserError } from '../ports/failure.ts';
import type { ChangeKey, ForgeEvent, WebhookHandler } from '../ports/forge.ts';
import type { ForgePlatform } from '../ports/forge-descriptor.ts';
import type { ListStore, Projects, SentMails } from '../ports/lists.ts';
import type { Store } from '../ports/store.ts';
import type { Log } from '../ports/system.ts';
import { judgeInProcess, reviewSeconds } from '../processes/judge/judge.ts';
import { mirrorsInProcess } from '../processes/mirrors/mirrors.ts';
import { saveForgeState } from '../store/forge-states.ts';
import { openPauses } from '../store/pauses.ts';
import type { Metrics } from '../web/http/metrics.ts';
import { createGapLog } from './forge-gaps.ts';
import { type ConnectedForge, connectForges } from './forges.ts';
import { connectLists, observeReviews } from './lists/lists.ts';
import { connectMirrors } from './lists/mirror.ts';
import type { ServerLog } from './log.ts';
import { rulePage } from './package-files.ts';
import type { Redact } from './redact.ts';

export interface Bot {
  /** Mirrors of the projects. */
  projects: Projects;
  webhooks: Record<ForgePlatform, WebhookHandler | null>;
  handlers: Handlers;
  workerOptions: WorkerOptions;
}

interface Parts {
  environment: ServerEnvironment;
  /** The GitHub App's key. */
  privateKey: string | null;
  serverFile: ServerFile;
  store: Store;
  lists: ListStore;
  sent: SentMails;
  queue: Queue;
  log: ServerLog;
  metrics: Metrics;
  role: 'all' | 'web' | 'worker';
  redact: Redact;
}

/** Connects what the environment configures. Nothing is asked of a forge yet. */
export async function connectBot(parts: Parts): Promise<Bot> {
  const { environment, serverFile, store, queue, log, metrics } = parts;
  const { publicUrl, dryRun } = environment;
  const connected = await connectForges(parts);
  const access = Object.fromEntries(
    Object.entries(connected).map(([platform, { gitAccess }]) => [platform, gitAccess]),
  );
  for (const { name, mirror } of serverFile.lists) {
    if (mirror && !Object.hasOwn(connected, mirror.platform))
      throw new UserError(
        `the list ${name} has a mirror at ${mirror.platform}, which is not connected: .env.example has what it takes`,
      );
  }
  const mirrors = mirrorsInProcess({
    ...{ dataDir: environment.dataDir, access, log },
    pauses: openPauses(queue.database),
  });

  const platformOf = (platform: ChangeKey['platform']): ConnectedForge => {
    const found = platform === 'mail' ? undefined : connected[platform];
    if (!found) throw new Failure('permanent', `${platform} is not configured any more`);
    return found;
  };
  const logOf = (job: JobContext) =>
    log.child({ job: job.id, queue: job.queue, attempt: job.attempt, deliveries: job.deliveries });
  const listMirrors = connectMirrors({
    serverFile,
    store,
    lists: parts.lists,
    jobs: queue,
    projects: mirrors.projects,
    forgeOf: platformOf,
    dryRun,
  });
  const lists = connectLists({
    serverFile,
    dataDir: environment.dataDir,
    store,
    lists: parts.lists,
    sent: parts.sent,
    queue,
    projects: mirrors.projects,
    mirror: (settings, job) => listMirrors.step(settings, { log: logOf(job), signal: job.signal }),
    page: ({ repository, change }) =>
      publicUrl === null
        ? null
        : `${publicUrl}/reviews?${new URLSearchParams({ platform: 'mail', repository, q: `#${change}` })}`,
    rule: (id) => (publicUrl === null ? null : `${publicUrl}/rules/${id}`),
    logOf,
    metrics,
    learn: parts.redact.learn,
    dryRun,
  });
  const common = (platform: ChangeKey['platform'], job: JobContext) => ({
    forge: platformOf(platform).forge,
    store,
    clock: { now: () => new Date() },
    log: logOf(job),
    publicUrl,
    dryRun,
    signal: job.signal,
  });
  const logGaps = createGapLog();
  const memories = { github: newSweepMemory(), gitlab: newSweepMemory() };
  const reviewPorts = (platform: ChangeKey['platform'], job: JobContext): ReviewPorts => ({
    ...common(platform, job),
    jobs: queue,
    mirrors,
    judge: judgeInProcess({ seconds: reviewSeconds }),
    settingsFor: (_, repository) => serverSettings(serverFile, repository),
    strict: false,
    observe: observeReviews(metrics),
  });

  return {
    projects: mirrors.projects,
    // A worker answers nobody.
    webhooks: Object.fromEntries(
      platforms.map((platform) => [
        platform,
        parts.role === 'worker' ? null : (connected[platform]?.webhook ?? null),
      ]),
    ) as Bot['webhooks'],
    handlers: {
      async change(key, job) {
        const ports = reviewPorts(key.platform, job);
        if (key.repositoryId !== undefined) return reviewChange(ports, key);
        await resolveName(ports, { kind: 'change', ...key, head: null, reason: 'queued by name' });
      },
      async command(event, job) {
        if (event.platform === 'mail') return lists.command(event, job);
        const tooMany = () => metrics.count('vmsd_warden_limits_total', { limit: 'commands' });
        const ports = { ...common(event.platform, job), jobs: queue, rulePage, tooMany };
        if (event.repositoryId !== undefined) return answerCommand(ports, event);
        await resolveName(ports, event);
      },
      queue: (event, job) => reviewQueue(reviewPorts(event.platform, job), event),
      repository: (event, job) => followRepository(common(event.platform, job), event),
      removed: (event, job) =>
        forgetRemoved({ ...common(event.platform, job), mirrors, attempt: job.attempt }, event),
      series: lists.series,
      list: lists.list,
      async sweep(job, isAsked) {
        let failed: unknown = null;
        await queue.retryForbidden(isAsked);
        for (const platform of platforms) {
          const there = connected[platform];
          if (!there) continue;
          const { forge, log: jobLog, signal } = common(platform, job);
          // To have a delivery sent again is a write.
          const redeliver = dryRun ? async () => 0 : there.redeliver;
          const memory = memories[platform];
          const more = { redeliver, memory, isAsked, now: Date.now };
          const ports = { platform, forge, jobs: queue, store, log: jobLog, signal, ...more };
          await noteState(platform, there, jobLog);
          // One forge that is away keeps nobody from the other.
          await sweepMissed(ports).catch((error: unknown) => {
            failed = error;
          });
        }
        await listMirrors.sweep({ log: logOf(job), signal: job.signal }).catch((error: unknown) => {
          failed = error;
        });
        if (failed) throw failed;
      },
    },
    workerOptions: {
      // Webhooks and the embedded database have a core of their own, where there is more than one.
      reviews: Math.max(1, Math.min(8, availableParallelism() - (parts.role === 'worker' ? 0 : 1))),
      redact: parts.redact,
      problem: (error) => log.warn({ err: error }, 'problem that may pass'),
      ahead: (name, jobs) => metrics.count('vmsd_warden_jobs_ahead_total', { queue: name }, jobs),
      async finished(job, { outcome, reason, seconds, error }, events) {
        metrics.count('vmsd_warden_jobs_total', { queue: job.queue, outcome });
        metrics.observe('vmsd_warden_job_seconds', { queue: job.queue }, seconds);
        const line = { job: job.id, queue: job.queue, key: job.key, attempt: job.attempt, outcome, reason };
        const fields = { ...line, deliveries: job.deliveries, ms: Math.round(seconds * 1000) };
        if (outcome === 'done') log.info(fields, 'job');
        else if (outcome === 'dead') log.error({ ...fields, err: error }, 'job');
        else log.warn({ ...fields, ...(error instanceof Failure ? {} : { err: error }) }, 'job');
        if (outcome !== 'dead') return;
        // Failures are worded for people; other errors could name hosts and folders.
        const told =
          error instanceof Failure ? error.message : 'a mistake in vmsd-warden; its log has the details';
        await tellFailure(job, events, told);
      },
    },
  };

  async function noteState(platform: ForgePlatform, there: ConnectedForge, jobLog: Log): Promise<void> {
    try {
      const state = await there.state();
      if (!state) return;
      logGaps(state, jobLog);
      await saveForgeState(queue.database, platform, state, new Date());
    } catch (error) {
      if (error instanceof Failure && error.kind === 'permanent') {
        const { message } = error;
        const nothing = { app: null, installations: 0, gaps: [], problem: message };
        logGaps(nothing, jobLog);
        await saveForgeState(queue.database, platform, nothing, new Date());
      } else jobLog.warn({ err: error }, 'what the bot is granted could not be asked');
    }
  }

  /** A review that is given up is said on the change; to say it may fail as well: then the sweep finds it. */
  async function tellFailure(job: JobContext, events: readonly ForgeEvent[], reason: string): Promise<void> {
    const event = events.findLast((one) => one.kind === 'change' || one.kind === 'queue');
    if (!event) return;
    const ports = reviewPorts(event.platform, job);
    try {
      if (event.kind === 'queue') await reportQueueFailure(ports, event, reason);
      else await reportFailure(ports, event, reason);
    } catch (error) {
      log.warn({ job: job.id, key: job.key, err: error }, 'the failure could not be told on the change');
    }
  }
}
