/** Third step: the parts are made and joined; nothing runs or is asked of a forge yet. */

import { hostname } from 'node:os';
import type { ServerEnvironment } from '../config/environment.ts';
import type { SharedChecks } from '../ports/check.ts';
import type { OutgoingMail, Projects } from '../ports/lists.ts';
import type { Viewer } from '../ports/reviews.ts';
import { checkInThread } from '../processes/check/check.ts';
import { checkOnTree } from '../processes/check/check-on-tree.ts';
import type { FollowedTargets } from '../processes/targets/targets.ts';
import { rules } from '../rules/index.ts';
import { openListStore } from '../store/lists.ts';
import type { RateLimit } from '../store/rate-limits.ts';
import { openReviews } from '../store/reviews.ts';
import { openSentMails } from '../store/sent-mails.ts';
import { openSharedChecks } from '../store/shared-checks.ts';
import { openSignedOut } from '../store/signed-out.ts';
import { createEvents } from '../web/api/events.ts';
import type { WebParts } from '../web/http/app.ts';
import { createSessions } from '../web/http/session.ts';
import { createAssets } from '../web/pages/assets.ts';
import type { Site } from '../web/pages/layout.ts';
import { workOf } from '../web/pages/state-view.ts';
import { reviewOnce } from '../web/pages/try-page.ts';
import { type Bot, connectBot } from './bot.ts';
import { changePlaces, knownForges } from './change-places.ts';
import type { Configured } from './configure.ts';
import type { Opened } from './open.ts';
import { partsOf } from './overview.ts';
import { exampleSeries, qemuCompatibility, rulePage, version, webAsset } from './package-files.ts';
import { createRegistration } from './registration.ts';
import { sampleReader } from './samples.ts';
import { readLimits, readQueues, readReached, readState } from './state.ts';
import { targetsOf } from './targets.ts';

export interface Wired {
  bot: Bot;
  web: WebParts;
  targets: FollowedTargets;
  /** What this process was told of the forges' rate limits. */
  limits(): RateLimit[];
  /** Resolves when there are credentials that there were not at the start. */
  registered: Promise<void>;
}

/** @param listening where this process listens */
export async function wire(configured: Configured, opened: Opened, listening: string): Promise<Wired> {
  const { role, environment, serverFile, log, metrics } = configured;
  const { database, queue, store } = opened;
  const bot = await connectBot({
    ...configured,
    ...{ store, queue, lists: openListStore(database, queue), sent: openSentMails(database) },
  });
  const limits = () => readLimits(metrics);
  const reached = () => readReached(metrics);
  const { promise: registered, resolve } = Promise.withResolvers<void>();
  // A worker has no pages to speak of.
  const targets = targetsOf(role === 'worker' ? null : serverFile.tree, environment.dataDir, log);
  const reviews = openReviews(database);
  const work = async () => workOf({ queues: await readQueues(queue) });
  const pages = await pagesOf(configured, environment.publicUrl ?? listening, resolve, {
    projects: bot.projects,
    shared: openSharedChecks(database),
  });
  return {
    bot,
    targets,
    limits,
    registered,
    web: {
      ...pages,
      store,
      wake: () => queue.wake(),
      webhooks: bot.webhooks,
      async ready() {
        await database.query("SELECT 1 FROM pgboss.queue WHERE name = 'change'");
      },
      samples: sampleReader(database, queue),
      reviews,
      sessions: createSessions({
        token: environment.adminToken,
        secure: environment.publicUrl?.startsWith('https:') ?? false,
        signedOut: openSignedOut(database),
      }),
      work,
      retry: (id) => queue.retry(id),
      state: (viewer) =>
        readState({ database, queue, reviews, limits, reached, forges: pages.forges }, viewer),
      targets: () => targets.state(),
      compatibility: qemuCompatibility,
      events: createEvents(
        reviews,
        work,
        (error) => log.warn({ err: error }, 'nothing to tell who watches'),
        () => metrics.count('vmsd_warden_limits_total', { limit: 'event streams' }),
      ),
      metrics,
      log,
    },
  };
}

/** By which names this server is reached, as far as it knows. */
const hostNames = ({ host, publicUrl }: ServerEnvironment): string[] => [
  host,
  hostname(),
  ...(publicUrl === null ? [] : [new URL(publicUrl).hostname]),
];

/** What pages show of the configuration and of the package. `base`: where the server is reached. */
async function pagesOf(
  configured: Configured,
  base: string,
  registered: () => void,
  { projects, shared }: { projects: Projects; shared: SharedChecks },
) {
  const { role, environment, serverFile, local, connected, log } = configured;
  const { adminToken } = environment;
  const site: Site = { version: version(), assets: createAssets(webAsset('style.css'), webAsset('page.js')) };
  const registration =
    environment.github || role === 'worker'
      ? null
      : await createRegistration(environment, site, log, registered);
  // Whoever has the form can give this server an App of his own: it is for all only where there is nothing yet.
  const mayRegister = ({ seesPrivate }: Viewer) => seesPrivate || (!connected && adminToken === null);
  const check = checkInThread();
  const checkAccess = local ? 'open' : adminToken === null ? 'closed' : 'token';
  const lists = serverFile.lists.map(({ name }) => name);
  const known = knownForges(environment);
  const overview = {
    version: version(),
    mode: local ? ('local' as const) : ('serving' as const),
    parts: partsOf(environment, role, lists),
    connected: {
      forges: Object.entries(known).flatMap(([platform, { name }]) =>
        environment[platform as keyof typeof known] ? [name] : [],
      ),
      lists,
    },
  };
  return {
    site,
    base: () => base,
    hosts: local ? hostNames(environment) : null,
    check,
    checkAccess,
    configured: () => overview,
    overview: (viewer: Viewer) => ({
      ...overview,
      administers: mayRegister(viewer),
      registration: registration && mayRegister(viewer) ? registration.offer : null,
      check: { url: `${base}/api/check`, needsToken: !local },
    }),
    rules: { list: rules, markdown: rulePage },
    forges: known,
    tried: {
      check: serverFile.tree
        ? checkOnTree({
            project: { address: serverFile.tree.repository, branch: serverFile.tree.branch },
            projects,
            byHunks: check,
            log,
          })
        : check,
      shared,
      isServing: !local,
      example: reviewOnce(check, exampleSeries),
      places: changePlaces(environment, serverFile),
    },
    projectOf: (list: string) => serverFile.lists.find(({ name }) => name === list)?.repository ?? null,
    async composeMails(mails: readonly OutgoingMail[]) {
      const { composeMbox } = await import('../platforms/mail/compose.ts');
      return composeMbox(mails);
    },
    setup: registration && { ...registration, mayBegin: mayRegister },
  } satisfies Partial<WebParts>;
}
