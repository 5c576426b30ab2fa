/** A list with its own mails, a store, an SMTP server and a clock, for tests of what the bot writes to lists. */
import type { AnswerPorts } from '../../src/app/replies/answer-series.ts';
import type { ListSettings } from '../../src/config/server-file.ts';
import { smtpMailer } from '../../src/platforms/mail/smtp.ts';
import { Failure } from '../../src/ports/failure.ts';
import type { ForgeEvent } from '../../src/ports/forge.ts';
import type { SentMails } from '../../src/ports/lists.ts';
import type { Store } from '../../src/ports/store.ts';
import { fieldText, headerFields } from '../../src/series/mail/header-fields.ts';
import { openSentMails } from '../../src/store/sent-mails.ts';
import { openStore } from '../../src/store/store.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { type OpenDatabase, openKind } from './open-database.ts';

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
      page: () => null,
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

/** What a process that is killed leaves: the call never returns, and nothing behind it is done. */
export class Killed extends Error {}
export const kill = async (): Promise<never> => {
  throw new Killed();
};
export const outage = async (): Promise<never> => {
  throw new Failure('passing', 'away');
};
