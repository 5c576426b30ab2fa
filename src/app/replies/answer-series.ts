/** Answers a series on its list: one reply under each patch that has findings, once; nothing for a clean series. */
import type { ListSettings } from '../../config/server-file.ts';
import type { LineageVersion, OutgoingMail, SentRow } from '../../ports/lists.ts';
import type { Jobs } from '../../ports/store.ts';
import { type AnswerPlan, planAnswers, stableName } from '../../review/plan/list-answers.ts';
import { listReply } from '../../review/render/list-reply.ts';
import { headerFields } from '../../series/mail/header-fields.ts';
import type { Person, TargetPeople } from '../../types/people.ts';
import type { Finding, Report } from '../../types/report.ts';
import type { ReviewedSeries } from '../lists/review-series.ts';
import { seriesEvent } from '../lists/series-event.ts';
import {
  because,
  type DeliverPorts,
  deliverMail,
  mailRow,
  messageIdOfRow,
  settleRows,
} from './deliver-mail.ts';
import { type ReplySettings, recipientsOf } from './mail-recipients.ts';
import { replyTo } from './outgoing-mail.ts';

/** What is asked of a reviewed series. */
type Planned = Pick<ReviewedSeries, 'key' | 'report' | 'mails'> & {
  version: Pick<LineageVersion, 'version'>;
  judged: Pick<ReviewedSeries['judged'], 'excerpts' | 'notes' | 'people'>;
};
type Reviewed = Planned & Pick<ReviewedSeries, 'lineage' | 'version'>;

export interface AnswerPorts extends DeliverPorts {
  jobs: Jobs;
  /** The review's page, for people; null: there is none. */
  page(reviewed: Pick<ReviewedSeries, 'key' | 'version'>): string | null;
  /** The page of a rule, for people; null: there is none. */
  rule?(id: string): string | null;
  /** Plans and logs; nothing is sent or stored. */
  dryRun: boolean;
  /** Where mails of a dry run are put for people to read. */
  show?(mail: OutgoingMail): Promise<void>;
}

export interface Answered {
  sent: number;
  /** Seconds until mails are tried again that could not be sent now: a job is queued for it. */
  waits: number | null;
  /** Why nothing, or not all, is told, in words. */
  silent: string[];
}

/** A mail as planned: its row in the outbox, and the findings that it tells. */
export interface PlannedMail {
  row: string;
  mail: OutgoingMail;
  findings: Finding[];
}

export const defaultPerHour = 20;
/** What was mailed longer ago is not answered: nobody expects it, and a first import is no reason to write. */
const oldestDays = 14;
/** A series with patches missing is answered when they have not come in this time; each could fix a finding. */
const missingHours = 24;

/** Sends what the list has not been told yet. To run it again changes nothing. Throws `Failure` for the store's. */
export async function answerSeries(
  ports: AnswerPorts,
  list: ListSettings,
  reviewed: Reviewed,
): Promise<Answered> {
  const { reply } = list;
  const { key, version, report } = reviewed;
  const quiet = (...silent: string[]): Answered => ({ sent: 0, waits: null, silent });
  if (!reply) return quiet('answers are off: the list has no reply settings');
  const reason = silence(reviewed, ports.clock.now());
  if (reason) return quiet(reason);

  const settled = ports.dryRun
    ? { rows: await ports.sent.rows(key) }
    : await settleRows(ports, key, 'answer', reply.from);
  if ('after' in settled) return wait(ports, reviewed, { sent: 0, silent: [] }, settled.after);
  const { mails, plan, silent } = planMails(
    list,
    reply,
    reviewed,
    settled.rows,
    ports.clock.now(),
    ports.page(reviewed),
    ports.rule,
  );
  if (ports.dryRun) {
    for (const { mail } of mails) {
      ports.log.info({ ...key, mail }, 'dry run: the mail');
      await ports.show?.(mail);
    }
    return { sent: 0, waits: null, silent };
  }
  if (plan.cured.length)
    await ports.sent.undo(
      key,
      plan.cured.map((fingerprint) => toldRow(fingerprint)),
    );
  const done = new Set(settled.rows.flatMap((row) => (row.id === null ? [] : [row.key])));
  const todo = mails.filter(({ row }) => !done.has(row));
  const held = todo.length ? holdSeconds(version, report, ports.clock.now()) : 0;
  if (held > 0) {
    silent.push('patches are missing that could change the verdict; it is told when they do not come');
    return wait(ports, reviewed, { sent: 0, silent }, held);
  }
  let sent = 0;
  let after = 0;
  for (const { row, mail, findings } of todo) {
    const told = toldRows(findings, version.version, row);
    const perHour = reply.perHour ?? defaultPerHour;
    const delivery = await deliverMail(ports, key, row, mail, told, perHour);
    if (delivery.state === 'sent') sent += 1;
    if (delivery.state === 'refused') silent.push('the mail server refused a mail');
    if (delivery.state === 'waits') after = Math.max(after, delivery.after);
  }
  if (after > 0) return wait(ports, reviewed, { sent, silent }, after);
  return { sent, waits: null, silent };
}

/**
 * The mails that a review asks for, and what the list was told already left out. For `--dry-run`, `rows` is empty:
 * then it is all that there is to be said.
 */
export function planMails(
  list: ListSettings,
  reply: ReplySettings,
  { key, version, report, judged, mails }: Planned,
  rows: readonly SentRow[],
  now: Date,
  page: string | null = null,
  rule: (id: string) => string | null = () => null,
): { mails: PlannedMail[]; plan: AnswerPlan; silent: string[] } {
  const plan = planAnswers(report, toldIn(rows), version.version);
  const silent: string[] = [];
  const planned: PlannedMail[] = [];
  for (const { patch, messageId, findings } of plan.answers) {
    const raw = mails.find((mail) => mail.messageId === messageId)?.raw;
    const fields = raw ? headerFields(raw) : [];
    const also = reply.ccMaintainers ? peopleFor(judged.people, findings) : [];
    const recipients = raw ? recipientsOf(fields, reply, also) : { nobody: 'its mail is not there' };
    if ('nobody' in recipients) {
      silent.push(`patch ${patch} gets no answer: ${recipients.nobody}`);
      continue;
    }
    const prints = [...new Set(findings.map((f) => f.fingerprint))].sort();
    const row = mailRow('answer', stableName(key.repository, String(key.change), messageId, ...prints));
    const mail = replyTo(
      fields,
      recipients,
      reply,
      {
        messageId: messageIdOfRow(row, reply.from),
        about: [...new Set(findings.map((f) => f.rule))].sort(),
        text: listReply(report, findings, new Map(judged.excerpts), {
          list: list.name,
          contact: reply.contact ?? reply.from,
          notes: judged.notes,
          page,
          rule,
        }),
      },
      now,
    );
    if (mail) planned.push({ row, mail, findings });
    else silent.push(`patch ${patch} gets no answer: its Message-Id cannot be answered to`);
  }
  if (plan.unanswerable.length) silent.push('a finding is of no mail that could be answered');
  return { mails: planned, plan, silent };
}

/** One mail is no reason to write to more: the author has named those who matter most. */
const mostPeople = 10;

/** Who looks after the targets of these findings, maintainers first. */
function peopleFor(people: readonly TargetPeople[], findings: readonly Finding[]): Person[] {
  const own = people.filter(({ target }) => findings.some((finding) => finding.target === target));
  const all = own.flatMap((one) => one.people);
  const each = new Map<string, Person>();
  for (const role of ['maintainer', 'reviewer'] as const)
    for (const person of all) {
      const key = person.email.toLowerCase();
      if (person.role === role && !each.has(key)) each.set(key, person);
    }
  return [...each.values()].slice(0, mostPeople);
}

/** The rows that hold once a mail has told these findings. */
export const toldRows = (
  findings: readonly Pick<Finding, 'fingerprint'>[],
  version: number,
  row: string,
): { key: string; id: string }[] =>
  findings.map((f) => ({ key: toldRow(f.fingerprint), id: because(String(version), row) }));

const toldRow = (fingerprint: string): string => `told:${fingerprint}`;

/** By fingerprint the version in which it was told. */
function toldIn(rows: readonly SentRow[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { key, id } of rows) {
    if (key.startsWith('told:') && id !== null) told.set(key.slice(5), Number.parseInt(id, 10));
  }
  return told;
}

/** Why a series gets no answer whatever is found in it; null: it may get one. */
function silence({ lineage, version }: Reviewed, now: Date): string | null {
  if (lineage.kind === 'pull') return 'a pull request has been reviewed as a series';
  if (lineage.state !== 'open') return `the series is ${lineage.state}`;
  if (lineage.versions.at(-1)?.head !== version.head) return 'there is a newer version';
  const age = now.getTime() - Date.parse(version.lastAt);
  return age > oldestDays * 86_400_000 ? `the series is older than ${oldestDays} days` : null;
}

/** Seconds until a series with patches missing is answered all the same; 0: now. */
function holdSeconds({ lastAt }: LineageVersion, { series }: Report, now: Date): number {
  if (!series.missing.length) return 0;
  return Math.max(0, Math.ceil((Date.parse(lastAt) - now.getTime()) / 1000 + missingHours * 3600));
}

async function wait(
  { jobs }: AnswerPorts,
  { key, lineage }: Pick<Reviewed, 'key' | 'lineage'>,
  so: Pick<Answered, 'sent' | 'silent'>,
  after: number,
): Promise<Answered> {
  await jobs.enqueue(seriesEvent(key, lineage, 'mails wait'), after);
  return { ...so, waits: after };
}
