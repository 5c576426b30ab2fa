/** The server, from its configuration to its end: configure, listen, open, wire, serve, stop. */
import { startWorker, type Worker } from '../jobs/worker.ts';
import { UserError } from '../ports/failure.ts';
import { rehearseDelivery } from '../store/deliveries.ts';
import { createApp } from '../web/http/app.ts';
import { startWeb, type WebServer } from '../web/http/server.ts';
import { startingApp } from '../web/http/starting.ts';
import { type Configured, configure, type Role } from './configure.ts';
import { startMaintenance } from './maintenance.ts';
import { type Opened, open } from './open.ts';
import { version } from './package-files.ts';
import { registeredBeside } from './registration.ts';
import { type Wired, wire } from './wire.ts';

/** Milliseconds that jobs have to end in when the process is told to stop; then they are given back. */
const jobGrace = 15_000;
const requestGrace = 10_000;
/** Milliseconds after a start in which webhooks alone are taken: those that were refused while nothing ran all come then. */
const webhooksFirst = 300;

export interface ServerProcess {
  role: Role;
  variables: Readonly<Record<string, string | undefined>>;
  /** Takes the lines of the log. */
  write(line: string): void;
  /** Says something to who has started the server. */
  say(text: string): void;
  /** Tells when the server is to stop; the reason is the signal. */
  stop: AbortSignal;
}

/** Runs until it is told to stop; when there are new credentials, all but the listening begins anew. Throws UserError when it cannot start. */
export async function runServer(given: ServerProcess): Promise<void> {
  const { role, variables, write, stop } = given;
  const state = { why: 'the server is starting' };
  let configured = await configure(role, variables, write);
  const web = await listen(configured, () => state.why);
  try {
    while (await runOnce(given, configured, web, state)) {
      state.why = 'the server starts again with new credentials';
      configured = await configure(role, variables, write);
    }
  } finally {
    await web.stop(0);
  }
  if (stop.aborted) configured.log.info({}, 'stopped');
}

/** Whether it is to run again. `state.why` is what is told while nothing can be answered. */
async function runOnce(
  { role, say, stop }: ServerProcess,
  configured: Configured,
  web: WebServer,
  state: { why: string },
): Promise<boolean> {
  const { log, local } = configured;
  let told = '';
  const opened = await open(configured, {
    signal: stop,
    tell(reason) {
      if (reason !== told) say(`vmsd-warden: waiting for the database: ${reason}\n`);
      told = reason;
      // Nobody else needs to know where it is.
      state.why = 'the database does not answer';
      log.warn({ reason }, 'waiting for the database');
    },
  }).catch((error: unknown) => {
    if (stop.aborted) return null;
    throw error;
  });
  if (!opened) return false;
  try {
    const wired = await wire(configured, opened, web.url);
    const running = await serve(configured, opened, wired, web);
    const { kind } = opened.database;
    log.info({ url: web.url, role, local, database: kind, version: version() }, 'ready');
    say(`vmsd-warden: ${local ? 'local mode, ' : ''}ready at ${web.url}\n`);
    const over = new AbortController();
    const again = await Promise.race([
      aborted(stop).then(() => false),
      wired.registered.then(() => true),
      registeredBeside(configured.environment, over.signal).then(() => true),
    ]);
    over.abort();
    if (again) log.info({}, 'starting again with new credentials');
    else log.info({ signal: stop.reason }, 'stopping');
    const answered = again ? web.show(startingApp(() => state.why)) : web.stop(requestGrace);
    await running.stop(answered);
    return again;
  } finally {
    await opened.close();
  }
}

/** The process is alive, and says that it is not ready. */
async function listen(
  { environment: { host, port }, metrics }: Configured,
  why: () => string,
): Promise<WebServer> {
  const gaveWay = () => metrics.count('vmsd_warden_limits_total', { limit: 'connections' });
  return startWeb(host, port, startingApp(why), gaveWay).catch((error: NodeJS.ErrnoException) => {
    if (!error.syscall) throw error;
    throw new UserError(`cannot listen on HOST ${host}, PORT ${port}: ${error.message}`);
  });
}

/** Everything runs: requests are answered, jobs are taken, time passes. */
async function serve(
  { serverFile, environment, works, log }: Configured,
  { database, queue }: Opened,
  { bot, web: parts, targets, limits }: Wired,
  web: WebServer,
): Promise<{ stop(answered: Promise<void>): Promise<void> }> {
  const answersForges = Object.values(bot.webhooks).some((handler) => handler !== null);
  if (answersForges) {
    // A database that is away for a moment is no reason not to start.
    const failed = (error: unknown) => log.warn({ err: error }, 'the first webhooks may be slow');
    await rehearseDelivery(database, queue.enqueueIn).catch(failed);
  }
  await web.show(createApp(parts, web.stopping));
  let worker: Worker | null = null;
  const work = (): void => {
    worker = startWorker(queue, bot.handlers, bot.workerOptions);
  };
  const beginning = works ? setTimeout(work, answersForges ? webhooksFirst : 0) : undefined;
  const maintenance = startMaintenance({
    ...{ database, queue, works, limits, log },
    lists: serverFile.lists.map(({ name }) => name),
    retentionDays: environment.retentionDays,
  });
  return {
    async stop(answered) {
      clearTimeout(beginning);
      maintenance.stop();
      targets.stop();
      parts.events.close();
      const late = new Promise((resolve) => setTimeout(resolve, requestGrace).unref());
      await Promise.all([Promise.race([answered, late]), worker?.stop(jobGrace)]);
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
