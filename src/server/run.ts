/** The server, from its configuration to its end: configure, listen, open, wire, serve, stop. */
import { startWorker, type Worker } from '../jobs/worker.ts';
import { UserError } from '../ports/failure.ts';
import { createApp } from '../web/http/app.ts';
import { startWeb, type WebServer } from '../web/http/server.ts';
import { startingApp } from '../web/http/starting.ts';
import { type Configured, configure, type Role } from './configure.ts';
import { startMaintenance } from './maintenance.ts';
import { type Opened, open } from './open.ts';
import { version } from './package-files.ts';
import { type Wired, wire } from './wire.ts';

/** Milliseconds that jobs have to end in when the process is told to stop; then they are given back. */
const jobGrace = 15_000;
const requestGrace = 10_000;

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

/** Runs until it is told to stop. Throws UserError when it cannot start. */
export async function runServer({ role, variables, write, say, stop }: ServerProcess): Promise<void> {
  const configured = await configure(role, variables, write);
  const { log, local } = configured;
  let why = 'the server is starting';
  let told = '';
  const web = await listen(configured, () => why);
  try {
    const opened = await open(configured, {
      signal: stop,
      tell(reason) {
        if (reason !== told) say(`vmsd-warden: waiting for the database: ${reason}\n`);
        told = reason;
        // Nobody else needs to know where it is.
        why = 'the database does not answer';
        log.warn({ reason }, 'waiting for the database');
      },
    }).catch((error: unknown) => {
      if (stop.aborted) return null;
      throw error;
    });
    if (!opened) return;
    try {
      const wired = await wire(configured, opened, web.url);
      const running = await serve(configured, opened, wired, web);
      const { kind } = opened.database;
      log.info({ url: web.url, role, local, database: kind, version: version() }, 'ready');
      say(`vmsd-warden: ${local ? 'local mode, ' : ''}ready at ${web.url}\n`);
      await aborted(stop);
      log.info({ signal: stop.reason }, 'stopping');
      await running.stop();
    } finally {
      await opened.close();
    }
  } finally {
    await web.stop(0);
  }
  log.info({}, 'stopped');
}

/** The process is alive, and says that it is not ready. */
async function listen({ environment: { host, port } }: Configured, why: () => string): Promise<WebServer> {
  return startWeb(host, port, startingApp(why)).catch((error: NodeJS.ErrnoException) => {
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
): Promise<{ stop(): Promise<void> }> {
  await web.show(createApp(parts, web.stopping));
  const worker: Worker | null = works ? startWorker(queue, bot.handlers, bot.workerOptions) : null;
  const maintenance = startMaintenance({
    ...{ database, queue, works, limits, log },
    lists: serverFile.lists.map(({ name }) => name),
    retentionDays: environment.retentionDays,
  });
  return {
    async stop() {
      maintenance.stop();
      targets.stop();
      parts.events.close();
      await Promise.all([web.stop(requestGrace), worker?.stop(jobGrace)]);
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
