import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { UserError } from '../ports/failure.ts';
import { fs } from '../processes/node.ts';
import { withOperations } from '../server/control.ts';
import { serverEnvironment } from '../server/environment.ts';
import { openData } from '../server/open-data.ts';
import { type Options, text } from './program/arguments.ts';
import type { Terminal } from './program/terminal.ts';

/** `vmsd-warden data backup FILE | restore FILE | prune`. Returns the exit status. */
export async function data(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [action = '', file, ...more] = operands;
  const takesFile = action === 'backup' || action === 'restore';
  if (more.length || (!takesFile && action !== 'prune') || takesFile !== (file !== undefined)) {
    throw new UserError('say "data backup FILE", "data restore FILE" or "data prune"');
  }
  const { environment } = serverEnvironment(variables);
  if (action === 'prune') {
    const days = daysOf(text(options.days)) ?? environment.retentionDays;
    const { deliveries, events, changes, mails } = await withOperations(environment, (o) => o.prune(days));
    await terminal.out(
      `removed: ${deliveries} deliveries, ${events} events, ${changes} changes, ${mails} mails\n`,
    );
  } else if (action === 'backup') {
    await withOperations(environment, (operations) => save(operations.backup(), file!));
    await terminal.out(`the backup is in ${file}\n`);
  } else {
    const opened = await openData(environment, { work: false, problem: () => {} });
    try {
      const { restore } = await import('../store/backup.ts');
      const rows = await restore(opened.database, linesOf(file!));
      await opened.queue.heal();
      await terminal.out(`restored ${rows} rows from ${file}\n`);
    } finally {
      await opened.close();
    }
  }
  return 0;
}

function daysOf(value: string | null): number | null {
  if (value === null) return null;
  const days = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (days < 1) throw new UserError('--days must be a whole number from 1 on');
  return days;
}

/** Under another name until it is whole; only the owner may read it. */
async function save(lines: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    const out = fs.createWriteStream(unfinished, { mode: 0o600 });
    await (file.endsWith('.gz') ? pipeline(lines, createGzip(), out) : pipeline(lines, out));
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw new UserError(`cannot write ${file}: ${(error as Error).message}`);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = fs.createReadStream(file);
  const plain = file.endsWith('.gz') ? input.pipe(createGunzip()) : input;
  input.once('error', (error) => plain.destroy(error));
  try {
    yield* createInterface({ input: plain, crlfDelay: Infinity });
  } catch (error) {
    throw new UserError(`cannot read ${file}: ${(error as Error).message}`);
  }
}
