import { requireGit } from '../git/version.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import { UserError } from '../ports/failure.ts';
import { rules } from '../rules/index.ts';
import { connectBot } from '../server/bot.ts';
import { changePlaces } from '../server/change-places.ts';
import { operationsOn, serveControl } from '../server/control.ts';
import { serverEnvironment } from '../server/environment.ts';
import { createLog } from '../server/log.ts';
import { startMaintenance } from '../server/maintenance.ts';
import { openData } from '../server/open-data.ts';
import { partsOf } from '../server/overview.ts';
import { exampleSeries, rulePage, version, webAsset } from '../server/package-files.ts';
import { createRegistration } from '../server/registration.ts';
import { sampleReader } from '../server/samples.ts';
import { learnSecrets, readServerFile } from '../server/server-file.ts';
import { readLimits, readQueues, readState } from '../server/state.ts';
import { targetsOf } from '../server/targets.ts';
import { openListStore } from '../store/lists.ts';
import { openReviews } from '../store/reviews.ts';
import { openSentMails } from '../store/sent-mails.ts';
import { openStore } from '../store/store.ts';
import { createEvents } from '../web/api/events.ts';
import { createMetrics } from '../web/http/metrics.ts';
import { startWeb } from '../web/http/server.ts';
import { createSessions } from '../web/http/session.ts';
import { createAssets } from '../web/pages/assets.ts';
import { workOf } from '../web/pages/state-view.ts';
import { reviewOnce } from '../web/pages/try-page.ts';
import { type Options, text } from './program/arguments.ts';
import { standardWriter } from './program/output.ts';
import type { Terminal } from './program/terminal.ts';

/** Milliseconds that jobs have to end in when the process is told to stop; then they are given back. */
const jobGrace = 15_000;
const requestGrace = 10_000;

/** `vmsd-warden serve`. Returns the exit status once it was told to stop. */
export async function serve(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  if (operands.length) throw new UserError('serve takes no operands (see vmsd-warden serve --help)');
  const role = (text(options.role) ?? 'all') as 'all' | 'web' | 'worker';
  const { environment, privateKey, redact } = serverEnvironment(variables);
  if (role !== 'all' && environment.databaseUrl === null) {
    throw new UserError(`--role ${role} needs DATABASE_URL: the embedded database has room for one process`);
  }
  const serverFile = await readServerFile(environment);
  learnSecrets(serverFile, redact);
  const stop = untilStopped();
  const write = standardWriter(1, () => process.stdout);
  const log = createLog(environment.logLevel, redact, (line) => void write(line));
  const problem = (error: Error) => log.warn({ err: error }, 'problem that may pass');
  const metrics = createMetrics();
  metrics.set('vmsd_warden_up', { version: version(), role }, 1);

  const connected = environment.github !== null || environment.gitlab !== null || serverFile.lists.length > 0;
  const works = role !== 'web' && connected;
  // Else each review would fail for it, and be tried again and again.
  if (works) await requireGit();
  const data = await openData(environment, { work: works, problem });
  const { database, queue } = data;
  const store = openStore(database, queue);
  const control =
    database.kind === 'embedded' &&
    (await serveControl(environment.dataDir, await operationsOn(data), problem));
  let worker: Worker | null = null;
  try {
    const bot = await connectBot({
      environment,
      privateKey,
      serverFile,
      store,
      lists: openListStore(database, queue),
      sent: openSentMails(database),
      queue,
      log,
      metrics,
      role,
      redact,
    });
    // The port may be the system's choice, and the page names it.
    let listening = '';
    const base = () => environment.publicUrl ?? listening;
    const local = !environment.github && !environment.gitlab;
    // Whoever has the form can give this server an App of his own: it is for all only where there is nothing yet.
    const mayRegister = !connected && environment.adminToken === null;
    const site = { version: version(), assets: createAssets(webAsset('style.css'), webAsset('page.js')) };
    const registration =
      environment.github || role === 'worker' ? null : await createRegistration(environment, base, site, log);
    const { checkInThread } = await import('../processes/check/check.ts');
    const check = checkInThread();
    const checkAccess = local ? 'open' : environment.adminToken === null ? 'closed' : 'token';
    const reviews = openReviews(database);
    const sessions = createSessions(
      environment.adminToken,
      environment.publicUrl?.startsWith('https:') ?? false,
    );
    const limits = () => readLimits(metrics);
    const work = async () => workOf({ queues: await readQueues(queue) });
    const configured = () => ({
      version: version(),
      mode: local ? ('local' as const) : ('serving' as const),
      parts: partsOf(
        environment,
        role,
        serverFile.lists.map(({ name }) => name),
      ),
    });
    // A worker has no pages to speak of.
    const targets = targetsOf(role === 'worker' ? null : serverFile.tree, environment.dataDir, log);
    const web = await startWeb(
      {
        store,
        wake: () => queue.wake(),
        webhooks: role === 'worker' ? { github: null, gitlab: null } : bot.webhooks,
        check,
        checkAccess,
        async ready() {
          await database.query("SELECT 1 FROM pgboss.queue WHERE name = 'change'");
        },
        samples: sampleReader(database, queue),
        site,
        sessions,
        reviews,
        work,
        retry: (id) => queue.retry(id),
        state: (viewer) => readState({ database, queue, reviews, limits }, viewer),
        overview: (query, { seesPrivate }) => ({
          ...configured(),
          registration:
            (mayRegister || seesPrivate) && registration
              ? registration.form(query.get('organization'))
              : null,
          check: { url: `${base()}/api/check`, needsToken: !local },
        }),
        rules: { list: rules, markdown: rulePage },
        targets: () => targets.state(),
        tried: {
          check,
          access: checkAccess,
          example: reviewOnce(check, exampleSeries),
          places: changePlaces(environment, serverFile),
        },
        configured,
        base,
        setup: registration && ((query) => registration.setup(query)),
        events: createEvents(reviews, work, (error) =>
          log.warn({ err: error }, 'nothing to tell who watches'),
        ),
        metrics,
        log,
      },
      environment.host,
      environment.port,
    ).catch((error: NodeJS.ErrnoException) => {
      if (!error.syscall) throw error;
      throw new UserError(
        `cannot listen on HOST ${environment.host}, PORT ${environment.port}: ${error.message}`,
      );
    });
    listening = web.url;
    if (works) worker = startWorker(queue, bot.handlers, bot.workerOptions);
    const maintenance = startMaintenance({
      database,
      queue,
      works,
      lists: serverFile.lists.map(({ name }) => name),
      limits,
      retentionDays: environment.retentionDays,
      log,
    });
    log.info({ url: web.url, role, local, database: database.kind, version: version() }, 'ready');
    terminal.err(`vmsd-warden: ${local ? 'local mode, ' : ''}ready at ${web.url}\n`);

    const signal = await stop;
    log.info({ signal }, 'stopping');
    maintenance.stop();
    targets.stop();
    await Promise.all([web.stop(requestGrace), worker?.stop(jobGrace)]);
  } finally {
    if (control) control.close();
    await data.close();
  }
  log.info({}, 'stopped');
  return 0;
}

/** Resolves at the first SIGTERM or SIGINT; the second ends the process as it would without us. */
function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
