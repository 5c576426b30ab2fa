import { type ListReading, versionWith } from '../../app/lists/gather-series.ts';
import type { JudgedSeries } from '../../app/lists/judge-series.ts';
import { judgeVersion } from '../../app/lists/judge-version.ts';
import { planMails } from '../../app/replies/answer-series.ts';
import type { ServerEnvironment } from '../../config/environment.ts';
import { type ListSettings, type ServerFile, serverSettings } from '../../config/server-file.ts';
import { createProjects } from '../../git/projects.ts';
import { Failure, UserError } from '../../ports/failure.ts';
import type { LineageVersion } from '../../ports/lists.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import { judgeSeriesInProcess, reviewSeconds } from '../../processes/judge/judge.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import { plain } from '../../review/render/plain.ts';
import { readListMail } from '../../series/mail/list-mail.ts';
import { withOperations } from '../../server/control.ts';
import type { ListOperations } from '../../server/lists/operations.ts';
import { projectOf } from '../../server/lists/settings.ts';
import { findInSource, openListSource, sourceInWords } from '../../server/lists/source.ts';
import type { Report } from '../../types/report.ts';
import type { Options } from '../program/arguments.ts';
import { finish } from '../program/finish.ts';
import type { Terminal } from '../program/terminal.ts';

/** A version of a series, with its mails as far as they can be had. */
interface FoundSeries {
  settings: ListSettings;
  version: Pick<LineageVersion, 'version' | 'head' | 'firstAt' | 'mails'>;
  /** The series' number; 0 where it has none. */
  number: number;
  mails: { messageId: string; raw: Uint8Array }[];
  accepted: StoredAcceptance[];
  /** What was found, in words. */
  note: string;
}

/** `vmsd-warden list check MESSAGE-ID`: reviews the series as the server does, and writes nothing but the report. */
export async function checkListed(
  operand: string,
  options: Options,
  terminal: Terminal,
  environment: ServerEnvironment,
  serverFile: ServerFile,
): Promise<number> {
  const asked = askedMail(operand, serverFile.lists);
  const say = (words: string): void => {
    if (options.quiet !== true) terminal.err(`vmsd-warden: ${plain(words)}\n`);
  };
  try {
    return await withOperations(environment, async ({ lists }) => {
      const found = await findSeries(lists, asked, environment.dataDir);
      say(found.note);
      const { settings, version, mails } = found;
      const project = projectOf(settings);
      if (terminal.progress) say(`fetching ${project.branch} of ${project.address}`);
      const ports = {
        lists,
        projects: createProjects({ dataDir: environment.dataDir, log: silent }),
        project,
        judge: judgeSeriesInProcess({ seconds: reviewSeconds }),
        settings: serverSettings(serverFile, settings.name),
        signal: new AbortController().signal,
      };
      const judged = await judgeVersion(ports, settings.name, version, mails);
      const { report, ended } = withAcceptances(judged.report, found.accepted);
      const notes = [...judged.notes, ...judged.configuration, ...ended];
      const { settings: used, excerpts } = judged;
      const replies = () => repliesAsMbox(found, judged, report);
      return finish(
        { report, excerpts: new Map(excerpts), settings: used, notes, replies },
        options,
        terminal,
      );
    });
  } catch (error) {
    throw error instanceof Failure ? new UserError(error.message) : error;
  }
}

/** The mails that a list would get which has been told nothing yet; where answers are off, from a made-up address. */
async function repliesAsMbox(
  { settings, version, number, mails }: FoundSeries,
  judged: JudgedSeries,
  report: Report,
): Promise<string> {
  const reply = settings.reply ?? { smtp: 'smtp://localhost', from: 'vmsd-warden@example.invalid' };
  const key = { platform: 'mail', repository: settings.name, change: number } as const;
  const planned = planMails(settings, reply, { key, version, report, judged, mails }, [], new Date());
  const { composeMbox } = await import('../../platforms/mail/compose.ts');
  return composeMbox(planned.mails.map(({ mail }) => mail));
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

interface AskedMail {
  messageId: string;
  /** Where it may be. */
  lists: ListSettings[];
}

/**
 * Reads a Message-Id, or the address of a mail in the archive of a configured list. Throws UserError for addresses
 * elsewhere: nothing is fetched from the web.
 */
export function askedMail(operand: string, lists: readonly ListSettings[]): AskedMail {
  if (!/^https?:\/\//i.test(operand)) {
    const messageId = /^(?:message-id:\s*)?<?([^\s<>]{1,900})>?$/i.exec(operand.trim())?.[1];
    if (messageId === undefined) throw new UserError(`${plain(operand)} is no Message-Id`);
    return { messageId, lists: [...lists] };
  }
  const bare = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  const archiveOf = ({ archive }: ListSettings): string => bare(mailUrl('', archive));
  for (const list of lists) {
    const archive = archiveOf(list);
    if (!bare(operand).startsWith(`${archive}/`)) continue;
    const rest = bare(operand).slice(archive.length + 1);
    const id = /^([^/?#]+)(?:\/(?:raw|t\.mbox\.gz|t|T)?\/?)?(?:[?#].*)?$/.exec(rest)?.[1];
    const messageId = id === undefined ? null : decoded(id);
    if (messageId === null || /[\s<>]/.test(messageId))
      throw new UserError(
        `${plain(operand)} is not the address of a mail: that is https://${archive}/MESSAGE-ID/`,
      );
    return { messageId, lists: [list] };
  }
  const archives = [...new Set(lists.map((list) => `https://${archiveOf(list)}/`))].join(', ');
  throw new UserError(
    `${plain(operand)} is not in the archive of a configured list (${archives}), and nothing is fetched from the web: give the Message-Id of a mail that a list has`,
  );
}

function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}

/** The version that has the mail; of an answer the newest of the series it is about. Throws UserError when there is none. */
async function findSeries(
  operations: ListOperations,
  { messageId, lists }: AskedMail,
  dataDir: string,
): Promise<FoundSeries> {
  for (const settings of lists) {
    const { name } = settings;
    const place = await operations.locate(name, messageId);
    if (!place) continue;
    const lineage = place.lineage === null ? null : await operations.lineage(name, place.lineage);
    const version = lineage && versionWith(lineage, messageId);
    if (!lineage || !version)
      throw new UserError(`<${plain(messageId)}> is on ${name}, but it belongs to no series of patches`);
    const mails = await withTexts(operations, settings, version.mails, dataDir);
    const { received, total, title } = version;
    const part = received.length < total ? `, ${received.length} of ${total} patches` : '';
    return {
      settings,
      version,
      number: lineage.number,
      mails,
      accepted: await operations.acceptances({ platform: 'mail', repository: name, change: lineage.number }),
      note: `"${title}", version ${version.version} on ${name}${part}`,
    };
  }
  for (const settings of lists) {
    const raw = await findInSource(settings, { dataDir }, messageId);
    if (!raw) continue;
    const { posts } = await readListMail(Buffer.from(raw));
    return {
      settings,
      version: {
        version: posts[0]?.subject.version ?? 1,
        head: messageId,
        firstAt: new Date().toISOString(),
        mails: [messageId],
      },
      number: 0,
      mails: [{ messageId, raw }],
      accepted: [],
      note: `the mail alone, from ${sourceInWords(settings)}: the list has not been read so far`,
    };
  }
  const names = lists.map(({ name }) => name).join(', ');
  throw new UserError(
    `no mail <${plain(messageId)}> is on ${names}, as far as they have been read, nor at their sources`,
  );
}

/** The texts of mails: those that are kept, and the others from the source, as far as it has them. */
async function withTexts(
  operations: ListReading,
  settings: ListSettings,
  ids: readonly string[],
  dataDir: string,
): Promise<FoundSeries['mails']> {
  const kept = await operations.rawOf(settings.name, ids);
  const missing = ids.filter((id) => !kept.some(({ messageId }) => messageId === id));
  if (!missing.length) return kept;
  const source = await openListSource(settings, { dataDir });
  try {
    for (const messageId of missing) {
      const raw = await source.find(messageId);
      if (raw) kept.push({ messageId, raw });
    }
  } finally {
    await source.close();
  }
  if (!kept.length)
    throw new UserError('the texts of this series are not kept, and the source does not have them any more');
  return kept.sort((a, b) => ids.indexOf(a.messageId) - ids.indexOf(b.messageId));
}
