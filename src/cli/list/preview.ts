/** `vmsd-warden list preview NAME`: what a list would have been sent, before anything is. */
import { judgeVersion } from '../../app/lists/judge-version.ts';
import { type PlannedMail, planMails, toldRows } from '../../app/replies/answer-series.ts';
import { counted } from '../../basics/counted.ts';
import type { ServerEnvironment } from '../../config/environment.ts';
import type { ListSettings, ServerFile } from '../../config/server-file.ts';
import { Failure, UserError } from '../../ports/failure.ts';
import type { Lineage, OutgoingMail, SentRow } from '../../ports/lists.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { renderJson } from '../../review/render/json.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import { plain, plainCode } from '../../review/render/plain.ts';
import { withOperations } from '../../server/control.ts';
import type { ListOperations } from '../../server/lists/operations.ts';
import { progressLine } from '../program/progress.ts';
import type { Terminal } from '../program/terminal.ts';
import { judgePorts, replyOf, withTexts } from './judge.ts';

const oneWeek = 7 * 24 * 3600 * 1000;
const mostWeeks = 52;

interface Preview {
  list: string;
  /** ISO 8601. */
  since: string;
  /** Versions of series that were judged. */
  judged: number;
  mails: OutgoingMail[];
  /** What gets no answer, or could not be judged, in sentences. */
  silent: string[];
  failed: string[];
}

/** How `--weeks` is read. Throws UserError. */
export function weeksOf(text: string | null): number {
  const weeks = Number(text ?? 4);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks)
    throw new UserError(`--weeks takes a number from 1 to ${mostWeeks}`);
  return weeks;
}

/**
 * Judges each version of each series that came in the last weeks, as the server would have when it came, and prints the
 * mails that it would have sent, told once for each series. Nothing is sent or stored.
 */
export async function previewList(
  settings: ListSettings,
  how: { weeks: number; format: 'text' | 'json' | 'mail'; quiet: boolean },
  terminal: Terminal,
  environment: ServerEnvironment,
  serverFile: ServerFile,
  now: () => number,
): Promise<number> {
  const since = new Date(now() - how.weeks * oneWeek).toISOString();
  const bar =
    how.quiet || !terminal.progress
      ? null
      : progressLine(terminal.err, terminal.progress.width, now, 'series');
  const preview = await withOperations(environment, async ({ lists }) => {
    const [state] = await lists.states([settings.name]);
    if (state?.followedSince == null)
      throw new UserError(
        `${settings.name} has not been read yet: "vmsd-warden list import ${settings.name}" reads it`,
      );
    const series = (await lists.recent(settings.name, since)).filter(({ kind }) => kind === 'series');
    const found: Preview = { list: settings.name, since, judged: 0, mails: [], silent: [], failed: [] };
    const ports = judgePorts(lists, settings, environment, serverFile);
    for (const [i, lineage] of series.entries()) {
      bar?.update(i, series.length);
      await previewSeries(lineage, { since, settings, lists, dataDir: environment.dataDir, ports }, found);
    }
    return found;
  }).finally(() => bar?.wipe());
  preview.mails.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (!how.quiet) for (const line of summary(preview)) terminal.err(`vmsd-warden: ${plain(line)}\n`);
  if (how.format === 'json') await terminal.out(renderJson(preview));
  else if (how.format === 'mail') {
    const { composeMbox } = await import('../../platforms/mail/compose.ts');
    await terminal.out(await composeMbox(preview.mails));
  } else await terminal.out(preview.mails.map((mail) => mailText(mail, settings)).join('\n'));
  return 0;
}

interface PreviewPorts {
  since: string;
  settings: ListSettings;
  lists: ListOperations;
  dataDir: string;
  ports: ReturnType<typeof judgePorts>;
}

/** One version after the other, each with what those before it have told. */
async function previewSeries(
  { number, versions, title }: Lineage,
  { since, settings, lists, dataDir, ports }: PreviewPorts,
  found: Preview,
): Promise<void> {
  const key = { platform: 'mail', repository: settings.name, change: number } as const;
  const accepted = await lists.acceptances(key);
  let rows: SentRow[] = [];
  for (const version of versions.filter(({ firstAt, received }) => firstAt >= since && received.length > 0)) {
    const at = new Date(version.lastAt);
    try {
      const mails = await withTexts(lists, settings, version.mails, dataDir);
      const judged = await judgeVersion(ports, settings.name, version, mails);
      const { report } = withAcceptances(judged.report, accepted);
      const reviewed = { key, version, report, judged, mails };
      const planned = planMails(settings, replyOf(settings), reviewed, rows, at);
      found.judged += 1;
      found.mails.push(...planned.mails.map(({ mail }) => mail));
      found.silent.push(...planned.silent.map((why) => `"${title}", version ${version.version}: ${why}`));
      const cured = new Set(planned.plan.cured.map((print) => `told:${print}`));
      rows = [...rows.filter((row) => !cured.has(row.key)), ...rowsOf(planned.mails, version.version, at)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // What is away is away for all of them.
      if (error instanceof Failure && error.retry) throw new UserError(error.message);
      found.failed.push(`"${title}", version ${version.version}, could not be judged: ${error.message}`);
    }
  }
}

const rowsOf = (mails: readonly PlannedMail[], version: number, begun: Date): SentRow[] =>
  mails.flatMap(({ row, findings }) => toldRows(findings, version, row).map((told) => ({ ...told, begun })));

function summary({ list, since, judged, mails, silent, failed }: Preview): string[] {
  const sent = mails.length ? counted(mails.length, 'mail') : 'no mail';
  return [
    `${list} since ${since.slice(0, 10)}: ${counted(judged, 'version')} of series judged, ${sent} would have been sent`,
    ...silent,
    ...failed,
  ];
}

/** As a person reads it: who gets it, under which mail, and its text. */
function mailText(mail: OutgoingMail, { archive }: ListSettings): string {
  const people = (all: OutgoingMail['to']): string =>
    all.map(({ name, email }) => (name ? `${name} <${email}>` : email)).join(', ');
  const header: [string, string][] = [
    ['Date', `${mail.date.slice(0, 16).replace('T', ' ')} UTC`],
    ['To', people(mail.to)],
    ...(mail.cc.length ? [['Cc', people(mail.cc)] as [string, string]] : []),
    ['Subject', mail.subject],
    ['Answers', mailUrl(mail.inReplyTo, archive)],
  ];
  const rule = '='.repeat(72);
  const body = mail.text.split('\n').map(plainCode).join('\n');
  return `${rule}\n${header.map(([name, value]) => `${name}: ${plain(value)}\n`).join('')}\n${body}`;
}
