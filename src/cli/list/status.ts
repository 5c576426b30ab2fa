import { counted } from '../../basics/counted.ts';
import type { ServerEnvironment } from '../../config/environment.ts';
import type { ServerFile } from '../../config/server-file.ts';
import { renderJson } from '../../review/render/json.ts';
import { plain } from '../../review/render/plain.ts';
import { withOperations } from '../../server/control.ts';
import type { ListState } from '../../server/lists/operations.ts';
import { sourceInWords } from '../../server/lists/source.ts';
import type { Terminal } from '../program/terminal.ts';

/** A list as it is printed. */
type ShownList = ListState & { source: string };

/** `vmsd-warden list status`. */
export async function listStatus(
  format: 'text' | 'json',
  terminal: Terminal,
  environment: ServerEnvironment,
  { lists }: ServerFile,
): Promise<number> {
  const states = await withOperations(environment, (operations) =>
    operations.lists.states(lists.map(({ name }) => name)),
  );
  const shown = states.map((state, i) => ({ ...state, source: sourceInWords(lists[i]!) }));
  await terminal.out(format === 'json' ? renderJson(shown) : shown.map(listText).join('\n'));
  return 0;
}

function listText({
  list,
  source,
  mails,
  lastMail,
  lineages,
  reviewed,
  failed,
  answered,
  jobs,
  problem,
  repliesWait,
  followedSince,
}: ShownList): string {
  const { open, merged, superseded } = lineages;
  const rows: [string, string][] = [['source', source]];
  if (followedSince === null) rows.push(['mails', 'none: it has not been read yet']);
  else rows.push(['mails', `${mails.toLocaleString('en')}, read since ${minute(followedSince)}`]);
  if (lastMail) rows.push(['last', `${minute(lastMail.at)}  ${lastMail.subject} <${lastMail.messageId}>`]);
  rows.push(['series', `${open} open, ${merged} merged, ${superseded} superseded`]);
  if (reviewed || failed || answered)
    rows.push([
      'reviews',
      `${reviewed.toLocaleString('en')} series reviewed, ${failed} failed, ${counted(answered, 'answer')} sent`,
    ]);
  rows.push(['jobs', `${jobs.waiting} waiting, ${jobs.running} running`]);
  if (jobs.dead) rows.push(['', `${counted(jobs.dead, 'job')} given up: "vmsd-warden jobs" says why`]);
  for (const { because, since, last } of repliesWait)
    rows.push([
      'replies',
      `wait since ${minute(since)}, last tried ${minute(last)}: ${waitReasons[because]}`,
    ]);
  if (problem !== null) rows.push(['problem', problem]);
  return `${list}\n${rows.map(([name, value]) => `  ${name.padEnd(8)} ${plain(value)}\n`).join('')}`;
}

const waitReasons = {
  limit: 'the hourly limit of mails is met',
  server: "the mail server takes none; the server's log says why",
};

/** Of an ISO 8601 time in UTC. */
const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
