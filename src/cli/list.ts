import { type Options, text } from './arguments.ts';
import { serverEnvironment } from './environment.ts';
import { CliFailure } from './failure.ts';
import { readServerFile } from './server-file.ts';
import type { Terminal } from './terminal.ts';

const usage = 'say "list status" or "list check MESSAGE-ID"';

/** `vmsd-warden list status | check MESSAGE-ID`. Returns the exit status. */
export async function list(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [action = 'status', operand, ...more] = operands;
  const takesOperand = action === 'check';
  if (more.length || (!takesOperand && action !== 'status') || takesOperand !== (operand !== undefined))
    throw new CliFailure(usage);
  const { environment } = serverEnvironment(variables);
  const serverFile = await readServerFile(environment);
  if (!serverFile.lists.length)
    throw new CliFailure('no mailing list is configured: VMSD_WARDEN_CONFIG names a file with "lists" in it');
  if (action === 'check') {
    const { checkListed } = await import('./list-check.ts');
    return checkListed(operand!, options, terminal, environment, serverFile);
  }
  const format = text(options.format) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new CliFailure('list status prints text or json');
  const { listStatus } = await import('./list-status.ts');
  return listStatus(format, terminal, environment, serverFile);
}
