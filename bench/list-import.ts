/**
 * A list that is read for the first time: mails a second from a git epoch into the store and into series, and the
 * memory that it takes besides the database. The mails are made up, in threads as a list has them.
 *   node bench/list-import.ts [COUNT]
 * With TEST_DATABASE_URL on PostgreSQL too. Fails below 1,000 mails a second, and above 500 MB.
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followList } from '../src/app/lists/follow-list.ts';
import { createPublicInbox } from '../src/git/public-inbox.ts';
import { startQueue } from '../src/jobs/queue.ts';
import { openEmbedded } from '../src/processes/database/embedded.ts';
import { openListStore } from '../src/store/lists.ts';
import { migrate } from '../src/store/migrations.ts';
import { openServer } from '../src/store/server.ts';
import { preparedFolder, serverDatabase, serverUrl } from '../test/support/database.ts';
import { addToArchive } from '../test/support/inbox.ts';

const kinds = ['embedded', 'postgres'] as const;
const [first = '100000', kind, gitDir] = process.argv.slice(2);
const count = Number(first);
if (kind === undefined) await measureAll();
else await measure(kind as (typeof kinds)[number], gitDir!);

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-list-'));
  try {
    const archive = join(folder, '0.git');
    let part: string[] = [];
    for (const mail of threads(count)) {
      if (part.push(mail) < 5000) continue;
      addToArchive(archive, part);
      part = [];
    }
    if (part.length) addToArchive(archive, part);
    execFileSync('git', ['repack', '-adq'], { cwd: archive, stdio: 'ignore' });
    for (const one of kinds) {
      if (one === 'postgres' && serverUrl === null) continue;
      // Each in a process of its own: the most memory that it ever had is what counts.
      const child = fork(import.meta.filename, [first, one, archive]);
      const status = await new Promise((resolve) => child.once('close', resolve));
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(one: (typeof kinds)[number], archive: string): Promise<void> {
  const folder = await preparedFolder();
  const server = one === 'postgres' ? await serverDatabase() : null;
  const database = server ? await openServer(server.url, () => {}) : await openEmbedded(folder);
  await migrate(database);
  const queue = await startQueue(database, server?.url ?? null, { work: false, problem: () => {} });
  const lists = openListStore(database, queue);
  const source = createPublicInbox({
    location: archive,
    folder,
    maxBytes: 16 << 20,
    messageIdOf: () => null,
  });
  const stop = new AbortController();
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const before = process.memoryUsage().rss;
  const used = process.cpuUsage();
  const start = performance.now();
  let shown = 0;
  const done = await followList(
    {
      source: { ...source, wait: async () => stop.abort() },
      lists,
      clock: { now: () => new Date() },
      log: quiet,
      signal: stop.signal,
      progress({ read, perSecond }) {
        if (read - shown < 20_000) return;
        shown = read;
        process.stdout.write(`  ${read} read, ${perSecond} a second\n`);
      },
    },
    // Texts of all patches are kept, and every series is queued, but not those that are a year old.
    { name: 'bench', since: '2000-01-01', quietSeconds: 600, from: null },
    { seconds: 86_400 },
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const peak = process.resourceUsage().maxRSS / 1024;
  const own = one === 'embedded' ? before / 1024 ** 2 : 0;
  const rate = Math.round(done.added / seconds);
  const series = await lists.lineages('bench', {});
  process.stdout.write(
    `${one}: ${done.added} mails in ${seconds.toFixed(1)} s: ${rate} a second (limit: 1000), ` +
      `${((user + system) / 1e6).toFixed(1)} s of a processor in this process; ` +
      `${series.length} series, ${series.reduce((n, { versions }) => n + versions.length, 0)} versions; ` +
      `${Math.round(peak)} MB at most, ${Math.round(peak - own)} MB beyond what the open database has (limit: 500)\n`,
  );
  if (done.added !== count || rate < 1000 || peak - own > 500) process.exitCode = 1;
  await source.close();
  await queue.stop();
  await database.close();
  await server?.drop();
  rmSync(folder, { recursive: true, force: true });
}

/** Series of all lengths with their versions, answers to them, talk, and the quoting that makes most of a list. */
function* threads(most: number): Generator<string> {
  let state = 1;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const word = (): string => random(2_147_483_647).toString(36);
  const text = (lines: number, quote = ''): string =>
    Array.from({ length: lines }, () => quote + Array.from({ length: 8 }, word).join(' ')).join('\n');
  const end = Date.now() - 86_400_000;
  let made = 0;
  const mail = (
    subject: string,
    id: string,
    author: number,
    parents: readonly string[],
    body: string,
  ): string => {
    const date = new Date(end - (most - made) * 300_000).toUTCString().replace('GMT', '+0000');
    made++;
    return [
      `From: Author ${author} <author${author}@example.org>`,
      `Subject: ${subject}`,
      `Date: ${date}`,
      `Message-ID: <${id}>`,
      ...(parents.length
        ? [`In-Reply-To: <${parents.at(-1)}>`, `References: ${parents.map((p) => `<${p}>`).join('\n ')}`]
        : []),
      ...Array.from(
        { length: 8 },
        (_, i) => `Received: from relay${i}.example.org (relay${i} [192.0.2.${i}]) by ${word()}`,
      ),
      'List-Id: <bench.example.org>',
      '',
      body,
    ].join('\n');
  };
  const diff = (): string =>
    `diff --git a/hw/${word()}.c b/hw/x.c\nindex 1111111111..2222222222 100644\n--- a/hw/x.c\n+++ b/hw/x.c\n` +
    `@@ -10,${40} +10,${41} @@ static void x(void)\n${text(20, ' ')}\n+${word()}\n${text(20, ' ')}\n`;
  while (made < most) {
    const author = random(300);
    const title = `${word()}: ${word()} ${word()} ${word()}`;
    const id = `${made}.${word()}@example.org`;
    if (random(4) === 0) {
      yield mail(`Re: ${title}`, id, author, [], text(20));
      continue;
    }
    const versions = 1 + random(3);
    for (let version = 1; version <= versions && made < most; version++) {
      const total = 1 + random(random(3) === 0 ? 30 : 6);
      const label = (n: number): string =>
        `[PATCH${version > 1 ? ` v${version}` : ''}${total > 1 ? ` ${n}/${total}` : ''}]`;
      const head = `${id}-${version}-0`;
      const ids: string[] = [];
      for (let n = total > 1 ? 0 : 1; n <= total && made < most; n++) {
        const own = n === 0 || total === 1 ? head : `${id}-${version}-${n}`;
        ids.push(own);
        const body =
          n === 0
            ? text(30)
            : `${text(6)}\n\nSigned-off-by: Author ${author} <author${author}@example.org>\n---\n hw/x.c | 1 +\n\n${diff()}-- \n2.40.1\n`;
        yield mail(
          `${label(n)} ${n === 0 || total === 1 ? title : `${word()}: ${word()}`}`,
          own,
          author,
          own === head ? [] : [head],
          body,
        );
      }
      for (let answers = random(ids.length * 4); answers > 0 && made < most; answers--) {
        const to = ids[random(ids.length)]!;
        const answer = `${made}.${word()}@example.org`;
        ids.push(answer);
        yield mail(
          `Re: ${label(1)} ${title}`,
          answer,
          random(300),
          [head, to],
          `${text(40, '> ')}\n\n${text(5)}`,
        );
      }
    }
  }
}
