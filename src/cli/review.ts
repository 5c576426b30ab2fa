import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReviewedOnce, type WithoutServer, withoutServer } from '../app/review/without-server.ts';
import type { FailOn } from '../config/settings.ts';
import { createMirrors } from '../git/mirror.ts';
import { forges } from '../platforms/forges.ts';
import { Failure, UserError } from '../ports/failure.ts';
import type { Log } from '../ports/system.ts';
import { judgeFetched } from '../processes/judge/in-repository.ts';
import { plain } from '../review/render/plain.ts';
import { rulePage } from '../server/package-files.ts';
import { type Options, text } from './program/arguments.ts';
import type { Format } from './program/commands.ts';
import { exitStatus } from './program/finish.ts';
import { formatReport } from './program/format.ts';
import type { Terminal } from './program/terminal.ts';
import { type Connected, connect, tokens, type Variables } from './review/place.ts';
import { readTask, type Task } from './review/task.ts';
import { planText, printed, writeOutputs, writeSummary } from './review/tell.ts';

/** Tries of what may pass, and how long is waited at most in between, in seconds. */
const mostTries = 4;
const longestWait = 90;

/** As app.yml names it. */
const defaultApp = 'vmsd-warden';

interface Reviewing {
  reviews: WithoutServer;
  connected: Connected;
  options: Options;
  variables: Variables;
  terminal: Terminal;
  /** Why there was nothing to review. */
  idle: () => string | null;
}

/** `vmsd-warden review`. Returns the exit status. */
export async function review(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  environment: Record<string, string | undefined>,
): Promise<number> {
  if (operands.length > 1) throw new UserError('review takes one address (see vmsd-warden review --help)');
  const variables = { ...environment };
  // What is started from here on (git) has no use for them.
  for (const name of tokens) delete environment[name];
  const task = await readTask(operands[0] ?? null, text(options.event), variables);
  const say = (line: string) => void (options.quiet || terminal.err(`vmsd-warden: ${plain(line)}\n`));
  if (task.do === 'nothing') {
    say(task.why);
    return 0;
  }
  let idle: string | null = null;
  const log = logTo(variables.RUNNER_DEBUG === '1' ? terminal.err : () => {}, (state) => {
    idle = state;
  });
  const connected = await connect(task, variables, log, {
    dryRun: options['dry-run'] === true,
    app: text(options.app) ?? defaultApp,
  });
  if (connected.silent !== null) say(connected.silent);
  const reviews = withoutServer({
    forge: connected.forge,
    mirrors: createMirrors({
      dataDir: resolve(text(options.cache) ?? cacheFolder(variables)),
      access: { [task.platform]: connected.gitAccess },
      forges,
      log,
    }),
    judge: judgeFetched,
    clock: { now: () => new Date() },
    log,
    dryRun: options['dry-run'] === true,
    signal: new AbortController().signal,
    rulePage,
    override: {
      ...(options['fail-on'] && { failOn: options['fail-on'] as FailOn }),
      ...(connected.silent !== null
        ? { comment: 'off' as const }
        : options.comment && { comment: options.comment as 'inline' | 'summary' | 'off' }),
    },
  });
  return run({ reviews, connected, options, variables, terminal, idle: () => idle }, task);
}

async function run(at: Reviewing, task: Exclude<Task, { do: 'nothing' }>): Promise<number> {
  const { reviews } = at;
  switch (task.do) {
    case 'review':
      return told(at, await orToldWhy(reviews, task.key, () => reviews.change(task.key)));
    case 'command': {
      const done = await patiently(() => reviews.command(task.event));
      return done ? told(at, done) : 0;
    }
    case 'queue': {
      const judged = await orToldWhy(reviews, task.event, () => reviews.queue(task.event));
      return judged ? exitStatus(judged.report.findings, judged.settings.failOn) : 0;
    }
    case 'sweep': {
      let worst = 0;
      for (const done of await patiently(() => reviews.sweep())) {
        // Each change has its check: what is wrong with one is not wrong with the job.
        if ((await told(at, done)) === 2) worst = 2;
      }
      return worst;
    }
  }
}

/**
 * What another try would not change is said on the change as well. What may pass is not: the schedule takes a change that
 * has a check for reviewed.
 */
async function orToldWhy<T>(
  reviews: WithoutServer,
  at: Parameters<WithoutServer['tellFailure']>[0],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await patiently(work);
  } catch (error) {
    const isForGood = error instanceof UserError && !(error instanceof Failure && error.retry);
    if (isForGood) await reviews.tellFailure(at, error.message);
    throw error;
  }
}

/** Tries again what may pass. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const wait = error instanceof Failure && error.retry ? (error.after ?? 2 ** tries) : null;
      if (wait === null || tries === mostTries || wait > longestWait) throw error;
      await sleep(wait * 1000);
    }
  }
}

/** Prints what was found, and tells CI. Returns the exit status; 2 when something could not be written. */
async function told(at: Reviewing, done: ReviewedOnce): Promise<number> {
  const { options, variables, terminal, connected } = at;
  const { review: found, judged, key } = done;
  const name = `${key.repository}#${key.change}`;
  if (!found || !judged) {
    const why = at.idle();
    if (why === 'gone')
      throw new UserError(`${name} is not there, or the token may not see it: is the address right?`);
    terminal.err(`vmsd-warden: ${plain(name)} is ${why ?? 'not to be reviewed'}: nothing to review\n`);
    return 0;
  }
  const { report, excerpts, trouble } = found.content;
  const status = exitStatus(report.findings, judged.settings.failOn);
  const format = (text(options.format) ?? 'text') as Format;
  if (options['dry-run']) {
    const plan = {
      schema: 'vmsd-warden/plan/v1',
      change: key,
      verdict: found.conclusion,
      writes: done.writes,
    };
    const out = format === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : planText(done);
    await printed(out, variables, terminal, randomUUID());
    return status;
  }
  const quiet = options.quiet === true;
  const shown = await formatReport(report, new Map(excerpts), format, terminal, quiet);
  await printed(shown, variables, terminal, randomUUID());
  // A check run has its own annotations; elsewhere those of the job take their place.
  if (variables.GITHUB_ACTIONS === 'true' && connected.outlet.place !== 'check' && format !== 'github')
    await terminal.out(await formatReport(report, new Map(excerpts), 'github', terminal, quiet));
  await writeSummary(found, variables, terminal);
  await writeOutputs(found, text(options.output), variables, terminal);
  if (!quiet && connected.outlet.place === 'job' && connected.outlet.why !== null && !connected.silent)
    terminal.err(`vmsd-warden: no check could be written, the job says it: ${plain(connected.outlet.why)}\n`);
  for (const sentence of trouble) terminal.err(`vmsd-warden: ${plain(name)}: ${plain(sentence)}\n`);
  return trouble.length ? 2 : status;
}

/** Mirrors are kept from run to run. */
function cacheFolder(variables: Variables): string {
  return join(variables.XDG_CACHE_HOME || join(homedir(), '.cache'), 'vmsd-warden');
}

/** A line for each entry; `idle` is told why there was nothing to review. */
function logTo(write: (line: string) => void, idle: (state: string) => void): Log {
  const entry = (level: string) => (fields: object, message: string) => {
    if (message === 'nothing to review') idle(String((fields as { state?: unknown }).state));
    write(`${level}: ${message} ${plain(JSON.stringify(fields, withReason))}\n`);
  };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}

const withReason = (_: string, value: unknown): unknown =>
  value instanceof Error ? value.message : typeof value === 'bigint' ? String(value) : value;
