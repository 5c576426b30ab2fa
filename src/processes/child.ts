/**
 * Processes of our own that do the work of reviews. Git is started by them and not by the server: to start a process
 * takes the longer the more memory the starting one has, and with the embedded database that is half a gigabyte;
 * nothing would be answered meanwhile. And what breaks there breaks no webhook.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What a review has no use for. */
const secrets = [
  'PRIVATE_KEY',
  'WEBHOOK_SECRET',
  'GITLAB_TOKEN',
  'GITLAB_WEBHOOK_SECRET',
  'DATABASE_URL',
  'ADMIN_TOKEN',
];

/** Starts a module as a process with at most that much heap. It gives way to the server, and ends with it. */
export function startChild(module: URL, args: readonly string[], megabytes: number): ChildProcess {
  const env = { ...process.env };
  for (const name of secrets) delete env[name];
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
  return child;
}

/** Whether a waiting child keeps the server alive. */
export function holdOpen(child: ChildProcess, hold: boolean): void {
  const how = hold ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

/** In the child: answers each message. It ends when the server does, and not at the terminal's Ctrl-C before that. */
export function serveParent<Question, Answer extends object>(
  answer: (question: Question) => Promise<Answer>,
): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (question) => {
    tellParent(await answer(question as Question));
  });
}

/** In the child: says something that is no answer. */
export function tellParent(message: object): void {
  if (process.connected) process.send?.(message);
}
