/** The program in the process of the tests. */
import { Readable } from 'node:stream';
import { runCommandLine } from '../../src/cli/run.ts';
import { type Outcome, programVariables } from './program.ts';

/**
 * Like `warden`, in a part of its time: for what a command does, and not how it is started and ends. The environment and
 * the folder are those of the whole process meanwhile, so one runs at a time.
 */
export async function wardenHere(
  args: readonly string[],
  { cwd, env, input }: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string | Buffer } = {},
): Promise<Outcome> {
  const before = { cwd: process.cwd(), env: { ...process.env }, umask: process.umask() };
  const heard = signals.map((signal) => process.listeners(signal));
  const told = { out: '', err: '' };
  try {
    setEnvironment(programVariables(env));
    process.chdir(cwd ?? before.cwd);
    const status = await runCommandLine(args, {
      terminal: {
        colour: false,
        columns: 100,
        progress: null,
        out: async (text) => {
          told.out += text;
          return true;
        },
        err(text) {
          told.err += text;
        },
      },
      stdin: () => Readable.from(input === undefined ? [] : [Buffer.from(input)]),
      now: () => performance.now(),
      launcher: () => null,
      environment: () => process.env,
    });
    return { status, ...told };
  } finally {
    process.chdir(before.cwd);
    process.umask(before.umask);
    setEnvironment(before.env);
    for (const [i, signal] of signals.entries())
      for (const one of process.listeners(signal)) if (!heard[i]!.includes(one)) process.off(signal, one);
  }
}

/** What a server waits for. */
const signals = ['SIGINT', 'SIGTERM'] as const;

function setEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] = value;
}
