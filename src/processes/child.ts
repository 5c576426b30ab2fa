/**
 * Processes of our own that do the work of reviews. Git is started by them and not by the server: to start a process
 * takes the longer the more memory the starting one has, and with the embedded database that is half a gigabyte;
 * nothing would be answered meanwhile. And what breaks there breaks no webhook.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Failure } from '../ports/failure.ts';
import { connect, methods, type Peer, type Remote, type Wire } from './call.ts';

/** What a review has no use for. */
const secrets = [
  'PRIVATE_KEY',
  'WEBHOOK_SECRET',
  'WEBHOOK_SECRET_PREVIOUS',
  'GITLAB_TOKEN',
  'GITLAB_WEBHOOK_SECRET',
  'GITLAB_WEBHOOK_SECRET_PREVIOUS',
  'DATABASE_URL',
  'ADMIN_TOKEN',
];

export interface Child<Theirs extends object> extends Peer<Theirs> {
  /** Whether the child, while it waits, keeps the server alive. */
  holdOpen(hold: boolean): void;
  /** Ends it at once. Git's processes end with it: their input closes. */
  kill(): void;
  readonly alive: () => boolean;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/** How a child is started, and what is said of it. */
export interface ChildSettings {
  module: URL;
  args?: readonly string[];
  /** Of heap, at most. */
  megabytes: number;
  /** In errors: `the process of the mirrors`. */
  name: string;
  /** In errors when the heap is full: `the review`. */
  work: string;
  /** Told after each answer. */
  settled?: () => void;
}

/**
 * Starts a module as a process that gives way to the server, and ends with it. Calls that it does not answer before
 * it ends throw `Failure`: `permanent` when it needed too much memory.
 */
export function startChild<Theirs extends object>(settings: ChildSettings, ours: object): Child<Theirs> {
  const { module, args = [], megabytes, name, work } = settings;
  const env = { ...process.env };
  for (const secret of secrets) delete env[secret];
  const child = fork(fileURLToPath(module), args, {
    env,
    execArgv: [`--max-old-space-size=${megabytes}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // Slower answers are no reason not to work.
  }
  let alive = true;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const wire: Wire = {
    send: (message, failed) =>
      void child.send(message, (error) => error && failed(new Failure('passing', `${name} ended`))),
    receive: (take) => child.on('message', take),
    ended(take) {
      const over = (why: Failure): void => {
        alive = false;
        take(why);
        end();
      };
      child.once('exit', (code, by) => {
        // What V8 does when the heap is full.
        const full = by === 'SIGABRT' || code === 134;
        over(
          full
            ? new Failure('permanent', `${work} needed more than ${megabytes} MB and was stopped`)
            : new Failure('passing', `${name} ended with ${code ?? by}`),
        );
      });
      // It could not be started, or could not be told something.
      child.on('error', (error) => over(new Failure('passing', `${name} broke: ${error.message}`)));
    },
  };
  return Object.assign(connect<Theirs>(wire, ours, settings.settled), {
    holdOpen: (hold: boolean) => holdOpen(child, hold),
    kill: () => void child.kill('SIGKILL'),
    alive: () => alive,
    ended,
  });
}

function holdOpen(child: ChildProcess, hold: boolean): void {
  const how = hold ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

/** A port of a child that is started when it is called, and again when it has ended. It keeps the server alive while it works. */
export function keptChild<Theirs extends object>(
  settings: Omit<ChildSettings, 'settled'>,
  ours: object,
): <Name extends keyof Theirs & string>(name: Name) => Remote<Theirs[Name]> {
  let child: Child<Theirs> | null = null;
  function start(): Child<Theirs> {
    const settled = () => fresh.holdOpen(fresh.waiting > 0);
    const fresh = startChild<Theirs>({ ...settings, settled }, ours);
    return fresh;
  }
  return (port) =>
    methods((name, given) => {
      if (!child?.alive()) child = start();
      child.holdOpen(true);
      return child.call(port, name, given);
    });
}

/** In the child: offers its ports. It ends when the server does, and not at the terminal's Ctrl-C before that. */
export function serveParent<Theirs extends object>(ours: object): Peer<Theirs> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  return connect<Theirs>(
    {
      send(message, failed) {
        if (process.connected) process.send?.(message);
        else failed(new Failure('passing', 'the server ended'));
      },
      receive: (take) => process.on('message', take),
      ended: () => process.on('disconnect', () => process.exit(0)),
    },
    ours,
  );
}
