import { UserError } from '../ports/failure.ts';
import { renderJson } from '../review/render/json.ts';
import { plain } from '../review/render/plain.ts';
import { table } from '../review/render/table.ts';
import { type ListedJob, withOperations } from '../server/control.ts';
import { serverEnvironment } from '../server/environment.ts';
import { type Options, text } from './program/arguments.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden jobs [list | retry ID]`. Returns the exit status. */
export async function jobs(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [action = 'list', id, ...more] = operands;
  if (more.length || !['list', 'retry'].includes(action) || (action === 'list') !== (id === undefined)) {
    throw new UserError('say "jobs list" or "jobs retry ID"');
  }
  const { environment } = serverEnvironment(variables);
  return withOperations(environment, async (operations) => {
    if (id !== undefined) {
      if (!(await operations.retry(id))) {
        throw new UserError(`there is no dead job ${plain(id)}: "vmsd-warden jobs" lists them`);
      }
      await terminal.out(`${plain(id)} is tried again\n`);
      return 0;
    }
    const list = await operations.jobs();
    if (text(options.format) === 'json') await terminal.out(renderJson(list));
    else await terminal.out(list.length ? listText(list) : 'no jobs: nothing waits, nothing failed\n');
    return 0;
  });
}

function listText(list: readonly ListedJob[]): string {
  const rows = list.map(({ id, queue, key, state, attempts, reason, nextAt }) => [
    id,
    queue,
    plain(key ?? ''),
    state === 'retry' && nextAt ? `retry at ${nextAt.slice(0, 19)}Z` : state,
    String(attempts),
    plain(reason ?? ''),
  ]);
  return `${table([['id', 'queue', 'of', 'state', 'tries', 'reason'], ...rows]).join('\n')}\n`;
}
