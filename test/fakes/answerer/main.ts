/**
 * A process that answers series on the embedded database, for tests that kill it. Standard input has what it is to do;
 * it ends itself with SIGKILL at the `killAt`th of the moments before and behind a call to the outside.
 */
import { existsSync, readFileSync } from 'node:fs';
import { answerSeries } from '../../../src/app/replies/answer-series.ts';
import { smtpMailer } from '../../../src/platforms/mail/smtp.ts';
import type { Mailer, SentMails } from '../../../src/ports/lists.ts';
import { openEmbedded } from '../../../src/processes/database/embedded.ts';
import { openSentMails } from '../../../src/store/sent-mails.ts';
import { openStore } from '../../../src/store/store.ts';
import { broken, reviewed } from '../../support/reviewed.ts';

export interface Task {
  folder: string;
  smtp: string;
  /** A file with the Message-Ids that the list has, one a line. */
  archive: string;
  numbers: number[];
  /** ISO 8601. */
  now: string;
  killAt: number | null;
}

const task = JSON.parse(readFileSync(0, 'utf8')) as Task;
const database = await openEmbedded(task.folder);
const nobody = async (): Promise<void> => {};
const store = openStore(database, { enqueueIn: nobody, forgetIn: nobody });
let moment = 0;
const maybeDie = (): void => {
  moment += 1;
  if (moment === task.killAt) process.kill(process.pid, 'SIGKILL');
};
/** Each call has a moment before it and one behind it. */
function mortal<T extends object>(port: T): T {
  return new Proxy(port, {
    get(target, name) {
      const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        maybeDie();
        const result = await call.apply(target, args);
        maybeDie();
        return result;
      };
    },
  });
}
const list = {
  name: 'qemu-devel',
  source: { mbox: '/nowhere' },
  repository: '/nowhere',
  branch: 'master',
  reply: { smtp: task.smtp, from: 'warden@bots.example', to: 'qemu-devel@nongnu.org', perHour: 1000 },
};
const known = existsSync(task.archive) ? readFileSync(task.archive, 'utf8').split('\n') : [];
const waits: (number | null)[] = [];
for (const number of task.numbers) {
  const answered = await answerSeries(
    {
      sent: mortal<SentMails>(openSentMails(database)),
      store: mortal(store),
      lists: { locate: async () => null },
      find: async (id) => (known.includes(id) ? Buffer.from('there') : null),
      mailer: mortal<Mailer>(smtpMailer(task.smtp)),
      clock: { now: () => new Date(task.now) },
      log: { debug() {}, info() {}, warn() {}, error() {} },
      jobs: { enqueue: async () => {} },
      page: () => null,
      dryRun: false,
      signal: new AbortController().signal,
    },
    list,
    reviewed(list.name, 1, [broken('alpha'), broken('sparc', { patch: 3 })], { number }),
  );
  waits.push(answered.waits);
}
await database.close();
process.stdout.write(JSON.stringify({ waits, moments: moment }));
