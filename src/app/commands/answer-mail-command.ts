/**
 * Obeys the commands of a mail to a list, and answers them with one mail. Who may not is not answered at all: mails
 * are easily sent in the name of somebody else, and an answer would go to him.
 */

import { digest } from '../../basics/digest.ts';
import { commands } from '../../commands/index.ts';
import type { ListSettings } from '../../config/server-file.ts';
import type { ChangeKey, ForgeEvent } from '../../ports/forge.ts';
import type { Lineage, ListStore } from '../../ports/lists.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import { stableName } from '../../review/plan/list-answers.ts';
import {
  acceptedMail,
  commandReply,
  helpMail,
  recheckMail,
  refusalMail,
  ruleMail,
  rulesMail,
  statusMail,
  unacceptedMail,
} from '../../review/render/mail-answer.ts';
import { parseAddresses } from '../../series/mail/addresses.ts';
import { isAligned, verifiedDomains } from '../../series/mail/authentication-results.ts';
import { type Field, fieldsNamed, headerFields } from '../../series/mail/header-fields.ts';
import { commandsIn } from '../lists/listed-mail.ts';
import { seriesEvent } from '../lists/series-event.ts';
import { defaultPerHour } from '../replies/answer-series.ts';
import {
  type DeliverPorts,
  deliverMail,
  mailRow,
  messageIdOfRow,
  settleRows,
} from '../replies/deliver-mail.ts';
import { commandRecipients, type ReplySettings, robotMail, senderOf } from '../replies/mail-recipients.ts';
import { replyTo } from '../replies/outgoing-mail.ts';
import { type AskedCommand, type Outcome, obeyCommand } from './obey-command.ts';

export interface MailCommandPorts extends Omit<DeliverPorts, 'store' | 'lists'> {
  store: Pick<Store, 'done' | 'undo' | 'outbox' | 'lastReview' | 'acceptances' | 'accept' | 'unaccept'>;
  lists: Pick<ListStore, 'locate' | 'rawOf' | 'lineage'>;
  jobs: Jobs;
  /** A rule's page, as Markdown. */
  rulePage(id: string): string;
  /** Logs what would be obeyed; nothing is sent, stored or queued. */
  dryRun: boolean;
}

type CommandEvent = ForgeEvent & { kind: 'command' };

/** To run it again changes nothing. `comment` of the event is the mail's Message-Id. */
export async function answerMailCommand(
  ports: MailCommandPorts,
  list: ListSettings,
  event: CommandEvent,
): Promise<void> {
  const { log, lists, jobs } = ports;
  const { reply } = list;
  const key: ChangeKey = { platform: 'mail', repository: list.name, change: event.change };
  const fields = { ...key, mail: event.comment };
  const [mail] = await lists.rawOf(list.name, [event.comment]);
  const lineage = await lists.lineage(list.name, event.change);
  if (!reply || !mail || !lineage) {
    log.info({ ...fields, why: reply ? 'the mail or its series is gone' : 'answers are off' }, ignored);
    return;
  }
  // Somebody else may have sent these commands under the Message-Id of a mail that is trusted.
  if (JSON.stringify(await commandsIn(Buffer.from(mail.raw))) !== JSON.stringify(event.commands)) {
    log.info({ ...fields, why: 'another mail has its Message-Id' }, ignored);
    return;
  }
  const header = headerFields(mail.raw);
  const writer = writerOf(header, lineage, reply);
  if ('refused' in writer) {
    log.info({ ...fields, why: writer.refused }, ignored);
    return;
  }
  if (ports.dryRun) {
    log.info({ ...fields, commands: event.commands }, 'dry run: the commands');
    return;
  }
  const settled = await settleRows(ports, key, 'command', reply.from);
  if ('after' in settled) return jobs.enqueue(event, settled.after);
  const name = stableName(list.name, String(event.change), event.comment);
  const row = mailRow('command', name);
  if (settled.rows.some((one) => one.key === row)) return;

  const answers: { line: string; text: string }[] = [];
  for (const line of event.commands) {
    const outcome = await obeyOnce(ports, key, lineage, writer, line, `did:${name}:${digest(line, 8)}`);
    if (outcome.is === 'refused' && outcome.forbidden)
      log.info({ ...fields, command: line.slice(0, 80), why: outcome.why }, ignored);
    else answers.push({ line, text: inWords(ports, lineage, outcome) });
  }
  const recipients = commandRecipients(header, reply);
  if (!answers.length || 'nobody' in recipients) {
    if ('nobody' in recipients) log.info({ ...fields, why: recipients.nobody }, 'a command gets no answer');
    return;
  }
  const about = { messageId: messageIdOfRow(row, reply.from), about: ['answer'] };
  const text = commandReply(answers, { list: list.name, contact: reply.contact ?? reply.from });
  const answer = replyTo(header, recipients, reply, { ...about, text }, ports.clock.now());
  if (!answer) return;
  const delivery = await deliverMail(ports, key, row, answer, [], reply.perHour ?? defaultPerHour);
  if (delivery.state === 'waits') await jobs.enqueue(event, delivery.after);
}

const ignored = 'a command was ignored';

/** Who gives a command. `trusted`: a domain that is his has signed the mail. */
interface Writer {
  address: string;
  trusted: boolean;
}

/**
 * Whether the mail's sender may give commands: the series' author, or an address of `allowFrom`. He may accept
 * findings only when it is such an address, stands in From itself, and a trusted server found that its domain has
 * signed the mail.
 */
function writerOf(
  fields: readonly Field[],
  { author }: Lineage,
  reply: ReplySettings,
): Writer | { refused: string } {
  const robot = robotMail(fields, reply);
  if (robot !== null) return { refused: robot };
  const from = fieldsNamed(fields, 'from').flatMap(parseAddresses);
  const sender = senderOf(fields);
  if (!sender || from.length !== 1) return { refused: 'it has not one sender' };
  const address = sender.email.toLowerCase();
  const listed = reply.allowFrom?.some((one) => one.toLowerCase() === address) ?? false;
  if (!listed && author?.email.toLowerCase() !== address)
    return { refused: `${address} may not give commands here` };
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const trusted =
    listed &&
    reply.trust !== undefined &&
    from[0]!.email.toLowerCase() === address &&
    verifiedDomains(fields, reply.trust).some((signer) => isAligned(signer, domain));
  return { address, trusted };
}

/** What a command did is noted, so that one that has to be answered later does not do it again. */
async function obeyOnce(
  ports: MailCommandPorts,
  key: ChangeKey,
  lineage: Lineage,
  writer: Writer,
  line: string,
  row: string,
): Promise<Outcome> {
  const noted = (await ports.store.outbox(key)).find((one) => one.key === row)?.id ?? null;
  if (noted !== null) return JSON.parse(noted) as Outcome;
  const asked: AskedCommand = {
    key,
    by: writer.address,
    at: ports.clock.now().toISOString(),
    mayWrite: async () => writer.trusted,
    notAllowed: (command) => `${command} needs an address of allowFrom, with a trusted signature`,
    closed: lineage.state === 'open' ? null : `This series is ${lineage.state}; it is looked at no more.`,
  };
  const outcome = await obeyCommand(ports, asked, line);
  if (!('review' in outcome)) return outcome;
  await ports.jobs.enqueue(seriesEvent(key, lineage, outcome.review));
  await ports.store.done(key, row, JSON.stringify(outcome));
  return outcome;
}

function inWords({ rulePage }: MailCommandPorts, lineage: Lineage, outcome: Outcome): string {
  const newest = lineage.versions.at(-1) ?? { version: 1, head: '' };
  switch (outcome.is) {
    case 'refused':
      return refusalMail(outcome.why);
    case 'help':
      return helpMail(
        commands.map(({ name, operands, does, needs }) => ({
          command: `/vmsd ${name}${operands ? ` ${operands}` : ''}`,
          does,
          needsTrust: needs === 'write',
        })),
      );
    case 'recheck':
      return recheckMail(newest.version);
    case 'status':
      return statusMail(outcome.last, newest, outcome.acceptances);
    case 'rule':
      return ruleMail(outcome.rule, rulePage(outcome.rule.id));
    case 'rules':
      return rulesMail(outcome.rules, outcome.broken);
    case 'accepted':
      return acceptedMail(outcome.rule, outcome.target, outcome.reason);
    case 'unaccepted':
      return unacceptedMail(outcome.rule, outcome.target);
  }
}
