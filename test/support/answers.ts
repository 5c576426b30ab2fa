/** A list with its own mails, a store, an SMTP server and a clock, for tests of what the bot writes to lists. */
import type { AnswerPorts } from '../../src/app/answer-series.ts';
import type { ReviewedSeries } from '../../src/app/review-series.ts';
import type { ListSettings } from '../../src/config/server-file.ts';
import { Failure } from '../../src/failure.ts';
import type { Lineage, LineageVersion, SentMails } from '../../src/list-ports.ts';
import { smtpMailer } from '../../src/platforms/mail/smtp.ts';
import type { ChangeKey, ForgeEvent, Store } from '../../src/ports.ts';
import { excerptFromHunks, excerptKey } from '../../src/review/excerpt.ts';
import type { Finding, Report } from '../../src/review/report.ts';
import { fieldText, headerFields } from '../../src/series/header-fields.ts';
import { openSentMails } from '../../src/store/sent-mails.ts';
import { openStore } from '../../src/store/store.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { flip, hunkOf, report as sample } from '../sample-report.ts';
import { type OpenDatabase, openKind } from './database.ts';
import { type MailSpec, mail } from './mail.ts';

export interface AnswerWorld {
  list: ListSettings & { reply: NonNullable<ListSettings['reply']> };
  ports: AnswerPorts;
  store: Store;
  sent: SentMails;
  smtp: FakeSmtp;
  /** Mails that are in the list's archive, by Message-Id. */
  archive: Map<string, Buffer>;
  /** What was queued, with the seconds to wait. */
  queued: { event: ForgeEvent; after: number | undefined }[];
  /** What was logged at `error` and `warn`. */
  logged: string[];
  events: string[];
  now: Date;
  /** Puts what the SMTP server took for the list into the archive, as the list does. */
  distribute(): void;
  /** Replaces a step of the ports for a time: `kill` fails as a process that ends there would. */
  close(): Promise<void>;
}

let shared: OpenDatabase | null = null;
let lists = 0;

/** One database for a file; each world has a list of its own in it. */
export async function openAnswerWorld(kind: 'embedded' | 'postgres' = 'embedded'): Promise<AnswerWorld> {
  shared ??= await openKind(kind);
  const store = openStore(shared.database, await shared.queue(false));
  const sent = openSentMails(shared.database);
  const smtp = await fakeSmtp();
  const name = `qemu-devel-${++lists}`;
  const world: AnswerWorld = {
    list: {
      name,
      source: { mbox: '/nowhere' },
      repository: '/nowhere',
      branch: 'master',
      reply: { smtp: smtp.url, from: 'warden@bots.example', to: 'qemu-devel@nongnu.org' },
    },
    store,
    sent,
    smtp,
    archive: new Map(),
    queued: [],
    logged: [],
    events: [],
    now: new Date('2026-03-02T12:00:00Z'),
    ports: {
      sent,
      store,
      lists: { locate: async () => null },
      find: async (id) => world.archive.get(id) ?? null,
      mailer: smtpMailer(smtp.url),
      clock: { now: () => world.now },
      log: {
        debug() {},
        info() {},
        warn: (_, message) => void world.logged.push(message),
        error: (_, message) => void world.logged.push(`error: ${message}`),
      },
      observe: (what) => void world.events.push(what),
      jobs: { enqueue: async (event, after) => void world.queued.push({ event, after }) },
      dryRun: false,
      signal: new AbortController().signal,
    },
    distribute() {
      for (const { raw, to } of smtp.mails) {
        const id = fieldText(headerFields(raw), 'message-id').slice(1, -1);
        if (to.includes('qemu-devel@nongnu.org')) world.archive.set(id, raw);
      }
    },
    close: () => smtp.close(),
  };
  return world;
}

export async function closeAnswerWorlds(): Promise<void> {
  await shared?.close();
  shared = null;
}

export const minutes = (world: AnswerWorld, count: number): void => {
  world.now = new Date(world.now.getTime() + count * 60_000);
};

/** A mail of a series: number 0 is the cover letter. */
const patchMail = (version: number, index: number, more: Partial<MailSpec> = {}): MailSpec => ({
  subject: `[PATCH${version > 1 ? ` v${version}` : ''} ${index}/3] target: Step ${index}`,
  id: `v${version}-${index}@example.net`,
  ...(index > 0 && { to: `v${version}-0@example.net`, references: [`v${version}-0@example.net`] }),
  headers: ['To: qemu-devel@nongnu.org', 'Cc: Peter Maydell <peter@linaro.example>, qemu-arm@nongnu.org'],
  date: 'Mon, 2 Mar 2026 11:00:00 +0000',
  body: 'Text.',
  ...more,
});

/** A reviewed version of three patches. `missing`: those that the list lacks. */
export function reviewed(
  world: AnswerWorld,
  version: number,
  findings: readonly Finding[],
  more: {
    missing?: number[];
    mails?: Partial<MailSpec>;
    lineage?: Partial<Lineage>;
    report?: Partial<Report>;
    number?: number;
  } = {},
): Pick<ReviewedSeries, 'key' | 'lineage' | 'version' | 'report' | 'mails' | 'judged'> {
  const missing = more.missing ?? [];
  const received = [1, 2, 3].filter((n) => !missing.includes(n));
  const ids = [0, ...received].map((n) => `v${version}-${n}@example.net`);
  const versions: LineageVersion[] = Array.from({ length: version }, (_, i) => ({
    version: i + 1,
    head: `v${i + 1}-0@example.net`,
    title: 'target: Steps',
    rfc: false,
    total: 3,
    received,
    firstAt: '2026-03-02T11:00:00Z',
    lastAt: '2026-03-02T11:05:00Z',
    mails: ids,
  }));
  const lineage: Lineage = {
    list: world.list.name,
    number: more.number ?? 7,
    title: 'target: Steps',
    author: { name: 'Jane Doe', email: 'jane@example.org' },
    slug: 'target-steps',
    kind: 'series',
    state: 'open',
    versions,
    supersededBy: null,
    ...more.lineage,
  };
  const report: Report = {
    ...sample,
    series: { ...sample.series, version, total: 3, received, missing, messageId: ids[0]! },
    complete: missing.length === 0,
    limits: missing.map((n) => ({
      code: 'missing-patch',
      patch: n,
      detail: `patch ${n} of 3 is not in the input`,
    })),
    patches: received.map((n) => ({
      index: n,
      subject: `target: Step ${n}`,
      messageId: `v${version}-${n}@example.net`,
      commit: null,
    })),
    findings: [...findings],
    ...more.report,
  };
  const key: ChangeKey = { platform: 'mail', repository: world.list.name, change: lineage.number };
  const excerpts = findings.flatMap((f) => {
    const excerpt = excerptFromHunks(hunkOf(f.target ?? 'alpha', f.line - 3), f.line, 'new');
    return excerpt ? [[excerptKey(f), excerpt] as [string, typeof excerpt]] : [];
  });
  return {
    key,
    lineage,
    version: versions.at(-1)!,
    report,
    judged: {
      excerpts,
      notes: ['applied on its base-commit, 0123456789ab'],
    } as unknown as ReviewedSeries['judged'],
    mails: [0, ...received].map((n) => ({
      messageId: `v${version}-${n}@example.net`,
      raw: Buffer.from(mail(patchMail(version, n, more.mails)), 'latin1'),
    })),
  };
}

export const broken = (target: string, more: Partial<Finding> = {}): Finding =>
  flip(target, 240, { patch: 2, ...more });

/** What a process that is killed leaves: the call never returns, and nothing behind it is done. */
export class Killed extends Error {}
export const kill = async (): Promise<never> => {
  throw new Killed();
};
export const outage = async (): Promise<never> => {
  throw new Failure('passing', 'away');
};
