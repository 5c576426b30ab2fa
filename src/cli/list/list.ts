import type { ListSettings, ServerFile } from '../../config/server-file.ts';
import { UserError } from '../../ports/failure.ts';
import { plain } from '../../review/render/plain.ts';
import { serverEnvironment } from '../../server/environment.ts';
import { readServerFile } from '../../server/server-file.ts';
import { type Options, text } from '../program/arguments.ts';
import type { Process } from '../program/process.ts';

const usage =
  'say "list status", "list check MESSAGE-ID", "list preview NAME", "list import [NAME]" or "list deliver NAME"';

/** What mail servers take as: not now, try again later (EX_TEMPFAIL of sysexits.h). */
const tryAgain = 75;

/** `vmsd-warden list status | check MESSAGE-ID | preview NAME | import [NAME] | deliver NAME`. Returns the exit status. */
export async function list(operands: readonly string[], options: Options, process: Process): Promise<number> {
  const { terminal, stdin, now } = process;
  const [action = 'status', operand, ...more] = operands;
  const wanted = { status: 'none', check: 'one', preview: 'one', import: 'any', deliver: 'one' }[action];
  const given = operand === undefined ? 'none' : 'one';
  if (more.length || wanted === undefined || (wanted !== 'any' && wanted !== given))
    throw new UserError(usage);
  const format = text(options.format) ?? 'text';
  if (action === 'status' && format !== 'text' && format !== 'json')
    throw new UserError('list status prints text or json');
  if (action === 'preview' && format !== 'text' && format !== 'json' && format !== 'mail')
    throw new UserError('list preview prints text, json or mail');
  if (options.weeks !== undefined && action !== 'preview')
    throw new UserError('--weeks is of "list preview NAME"');
  const dryRun = options['dry-run'] === true;
  if (dryRun && (action !== 'check' || (options.format !== undefined && format !== 'mail')))
    throw new UserError(
      '--dry-run prints the mails that "list check MESSAGE-ID" would send; leave --format out',
    );
  if (action === 'deliver') {
    try {
      const { environment } = serverEnvironment(process.environment());
      const settings = listNamed(operand!, await configured(environment));
      const { deliver } = await import('./deliver.ts');
      return await deliver(settings, terminal, environment, stdin);
    } catch (error) {
      // Whatever is wrong here is fixed some time, and the mail must not be lost meanwhile.
      terminal.err(`vmsd-warden: the mail was not taken: ${plain((error as Error).message)}\n`);
      return tryAgain;
    }
  }
  const { environment } = serverEnvironment(process.environment());
  const serverFile = await configured(environment);
  if (action === 'check') {
    const { checkListed } = await import('./check.ts');
    const how = dryRun ? { ...options, format: 'mail' } : options;
    return checkListed(operand!, how, terminal, environment, serverFile);
  }
  if (action === 'preview') {
    const { previewList, weeksOf } = await import('./preview.ts');
    const how = {
      weeks: weeksOf(text(options.weeks)),
      format: format as 'text' | 'json' | 'mail',
      quiet: options.quiet === true,
    };
    const settings = listNamed(operand!, serverFile);
    return previewList(settings, how, terminal, environment, serverFile, now);
  }
  if (action === 'import') {
    const { importLists } = await import('./import.ts');
    const some = operand === undefined ? serverFile.lists : [listNamed(operand, serverFile)];
    return importLists(some, options, terminal, environment, now);
  }
  const { listStatus } = await import('./status.ts');
  return listStatus(format === 'json' ? 'json' : 'text', terminal, environment, serverFile);
}

async function configured(environment: Parameters<typeof readServerFile>[0]): Promise<ServerFile> {
  const serverFile = await readServerFile(environment);
  if (!serverFile.lists.length)
    throw new UserError('no mailing list is configured: VMSD_WARDEN_CONFIG names a file with "lists" in it');
  return serverFile;
}

function listNamed(name: string, { lists }: ServerFile): ListSettings {
  const found = lists.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const there = lists.map((one) => one.name).join(', ');
  throw new UserError(`no list ${plain(name)} is configured; there are ${there}`);
}
