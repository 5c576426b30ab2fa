import { UserError } from '../ports/failure.ts';
import type { Role } from '../server/configure.ts';
import { runServer } from '../server/run.ts';
import { type Options, text } from './program/arguments.ts';
import { standardWriter } from './program/output.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden serve`. Returns the exit status once it was told to stop. */
export async function serve(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  if (operands.length) throw new UserError('serve takes no operands (see vmsd-warden serve --help)');
  const write = standardWriter(1, () => process.stdout);
  await runServer({
    role: (text(options.role) ?? 'all') as Role,
    variables,
    write: (line) => void write(line),
    say: terminal.err,
    stop: untilStopped(),
  });
  return 0;
}

/** Aborts at the first SIGTERM or SIGINT; the second ends the process as it would without us. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort(signal));
  return stop.signal;
}
