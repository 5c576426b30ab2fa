/** Joins what is said about series (answers on their list, checks on Patchwork) with servers and the store. */
import { answerMailCommand, type MailCommandPorts } from '../../app/commands/answer-mail-command.ts';
import type { NextStep, ReviewedSeries } from '../../app/lists/review-series.ts';
import { answerSeries, planMails } from '../../app/replies/answer-series.ts';
import { postPatchChecks } from '../../app/replies/post-patch-checks.ts';
import type { ListSettings } from '../../config/server-file.ts';
import { patchwork } from '../../platforms/mail/patchwork.ts';
import { smtpMailer } from '../../platforms/mail/smtp.ts';
import { Failure } from '../../ports/failure.ts';
import type { ForgeEvent } from '../../ports/forge.ts';
import type { ListStore, MailSource, OutgoingMail, SentMails } from '../../ports/lists.ts';
import type { SaidText } from '../../ports/reviews.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import type { Metrics } from '../../web/http/metrics.ts';
import { rulePage } from '../package-files.ts';
import { firstLine } from './source.ts';

export interface ReplyParts {
  sent: SentMails;
  store: Store;
  lists: ListStore;
  jobs: Jobs;
  /** Of the list's source. */
  find: MailSource['find'];
  metrics: Metrics;
  /** Of a review, for people; null: there is none. */
  page(reviewed: Pick<ReviewedSeries, 'key' | 'version'>): string | null;
  /** Of a rule, for people; null: there is none. */
  rule(id: string): string | null;
  /** Where mails of a dry run are put for people to read. */
  show(list: string, mail: OutgoingMail): Promise<void>;
  /** Keeps what was read from a file of secrets out of the log. */
  learn(secret: string): void;
  dryRun: boolean;
}

interface ListReplies {
  /** What follows a review, for `reviewSeries`; empty where nothing is configured. */
  steps(job: { log: Log; signal: AbortSignal }): { name: string; run: NextStep }[];
  /** The mails that a review asks for, as if nothing had been told yet; null: answers are off. */
  said: ((reviewed: ReviewedSeries) => SaidText[]) | null;
  command(event: ForgeEvent & { kind: 'command' }, job: { log: Log; signal: AbortSignal }): Promise<void>;
}

/** Nothing is asked of a server yet. */
export function connectReplies(list: ListSettings, parts: ReplyParts): ListReplies {
  const { reply, patchwork: board } = list;
  const clock = { now: () => new Date() };
  const mailer = reply
    ? smtpMailer(
        reply.smtp,
        reply.passwordFile === undefined
          ? undefined
          : () =>
              firstLine(
                reply.passwordFile!,
                `passwordFile: the password of ${list.name}'s mail server`,
                parts.learn,
              ),
      )
    : {
        async send(): Promise<never> {
          throw new Failure('permanent', 'answers are off');
        },
      };
  const checks =
    board &&
    patchwork({
      url: board.url,
      token: async () =>
        board.token ?? (await firstLine(board.tokenFile!, 'tokenFile: the token for Patchwork', parts.learn)),
      context: board.context ?? 'vmsd-warden',
    });
  const ports = (job: { log: Log; signal: AbortSignal }): MailCommandPorts => ({
    ...parts,
    ...job,
    mailer,
    ...(reply?.returnSeconds === undefined ? {} : { settleSeconds: reply.returnSeconds }),
    clock,
    rulePage,
    observe: (outcome) => parts.metrics.count('vmsd_warden_mails_total', { list: list.name, outcome }),
  });
  return {
    steps: (job) => [
      ...(reply
        ? [
            {
              name: 'answer',
              async run(reviewed: ReviewedSeries) {
                const answered = await answerSeries(
                  {
                    ...ports(job),
                    page: parts.page,
                    rule: parts.rule,
                    show: (mail) => parts.show(list.name, mail),
                  },
                  list,
                  reviewed,
                );
                job.log.info({ ...reviewed.key, ...answered }, 'answered');
              },
            },
          ]
        : []),
      ...(checks
        ? [
            {
              name: 'patchwork',
              run: (reviewed: ReviewedSeries) =>
                postPatchChecks({ ...parts, ...job, checks, clock }, reviewed),
            },
          ]
        : []),
    ],
    said:
      reply === undefined
        ? null
        : (reviewed) =>
            planMails(list, reply, reviewed, [], clock.now(), parts.page(reviewed), parts.rule).mails.map(
              ({ row, mail }) => ({ where: 'mail', place: mail.subject, text: mail.text, row, mail }),
            ),
    command: (event, job) => answerMailCommand(ports(job), list, event),
  };
}
