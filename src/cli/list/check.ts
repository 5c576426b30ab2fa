import { versionWith } from '../../app/lists/gather-series.ts';
import type { JudgedSeries } from '../../app/lists/judge-series.ts';
import { judgeVersion } from '../../app/lists/judge-version.ts';
import { planMails } from '../../app/replies/answer-series.ts';
import type { ServerEnvironment } from '../../config/environment.ts';
import type { ListSettings, ServerFile } from '../../config/server-file.ts';
import { Failure, UserError } from '../../ports/failure.ts';
import type { Lineage, LineageVersion } from '../../ports/lists.ts';
import type { StoredAcceptance } from '../../ports/store.ts';
import { withAcceptances } from '../../review/plan/acceptances.ts';
import { mailUrl } from '../../review/render/mail-links.ts';
import { plain } from '../../review/render/plain.ts';
import { readListMail } from '../../series/mail/list-mail.ts';
import { withOperations } from '../../server/control.ts';
import type { ListOperations } from '../../server/lists/operations.ts';
import { findInSource, sourceInWords } from '../../server/lists/source.ts';
import type { Report } from '../../types/report.ts';
import type { Options } from '../program/arguments.ts';
import { finish } from '../program/finish.ts';
import type { Terminal } from '../program/terminal.ts';
import { judgePorts, replyOf, withTexts } from './judge.ts';

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
      const ports = judgePorts(lists, settings, environment, serverFile);
      const { project } = ports;
      if (terminal.progress) say(`fetching ${project.branch} of ${project.address}`);
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
  const reply = replyOf(settings);
  const key = { platform: 'mail', repository: settings.name, change: number } as const;
  const planned = planMails(settings, reply, { key, version, report, judged, mails }, [], new Date());
  const { composeMbox } = await import('../../platforms/mail/compose.ts');
  return composeMbox(planned.mails.map(({ mail }) => mail));
}

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
  const bare = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/(?<!\/)\/+$/, '');
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
    const replaced = lineage && (await replacedSending(operations, lineage, messageId));
    const version = replaced?.version ?? (lineage && versionWith(lineage, messageId));
    if (!lineage || !version)
      throw new UserError(`<${plain(messageId)}> is on ${name}, but it belongs to no series of patches`);
    const mails = await withTexts(operations, settings, version.mails, dataDir);
    const { received, total, title } = version;
    const part = received.length < total ? `, ${received.length} of ${total} patches` : '';
    const note = `"${title}", version ${version.version} on ${name}${part}`;
    return {
      settings,
      version,
      number: lineage.number,
      mails,
      accepted: await operations.acceptances({ platform: 'mail', repository: name, change: lineage.number }),
      note: replaced ? `${replaced.note}; it is judged: ${note}` : note,
    };
  }
  const away: string[] = [];
  for (const settings of lists) {
    const raw = await findInSource(settings, { dataDir }, messageId).catch((error: unknown) => {
      // Another list may have it.
      if (!(error instanceof Failure)) throw error;
      away.push(`${settings.name} could not be asked: ${error.message}`);
      return null;
    });
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
  const except = away.length ? `; ${away.join('; ')}` : '';
  throw new UserError(
    `no mail <${plain(messageId)}> is on ${names}, as far as they have been read, nor at their sources${plain(except)}`,
  );
}

/** Where the mail is a part of a sending that its author has sent again since: what is judged instead, in words. */
async function replacedSending(
  operations: ListOperations,
  { list, versions }: Lineage,
  messageId: string,
): Promise<{ version: LineageVersion; note: string } | null> {
  if (versions.some(({ mails }) => mails.includes(messageId))) return null;
  const [kept] = await operations.rawOf(list, [messageId]);
  const read = kept && (await readListMail(Buffer.from(kept.raw)));
  const [post] = (read?.posts ?? []).filter(({ kind }) => kind !== 'note');
  if (!post) return null;
  const again = versions.find(({ version }) => version === post.subject.version);
  const version = again ?? versions.at(-1);
  if (!version) return null;
  const day = version.firstAt.slice(0, 10);
  const note = `version ${version.version} was sent again on ${day} as <${version.head}>, and replaces the sending that <${messageId}> is part of`;
  return { version, note };
}
