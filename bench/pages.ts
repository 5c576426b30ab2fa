/**
 * Lists, searches and single reviews of a server that has many: the 95th percentile of what a browser waits for.
 * `node bench/pages.ts [COUNT]`; with TEST_DATABASE_URL on PostgreSQL too.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewReview } from '../src/ports/reviews.ts';
import type { Database } from '../src/ports/sql.ts';
import { openEmbedded } from '../src/processes/database/embedded.ts';
import { recordedFindings } from '../src/review/plan/kept.ts';
import { migrate } from '../src/store/migrations.ts';
import { refreshStatistics } from '../src/store/retention.ts';
import { saveReview } from '../src/store/save-review.ts';
import { openServer } from '../src/store/server.ts';
import { noBrowser, openBrowser, visit } from '../test/support/browser.ts';
import { preparedFolder, serverDatabase, serverUrl } from '../test/support/database.ts';
import { newReview } from '../test/support/new-review.ts';
import { flip, report } from '../test/support/sample-report.ts';
import { startServer } from '../test/support/server.ts';

const count = Number(process.argv[2] ?? 100_000);
const adminToken = 'a token of the bench';

/** The same in every run. */
let seed = 1;
const random = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const pick = <T>(from: readonly T[]): T => from[Math.floor(from.length * (random(1000) / 1000) ** 2)]!;

const targets =
  'i386 arm riscv ppc s390x mips loongarch sparc xtensa alpha hppa microblaze m68k openrisc rx sh4 tricore avr cris hexagon'.split(
    ' ',
  );
const rules = ['type-flip', 'new-type-2', 'registration-dropped', 'user-mode-registration'];
const words =
  'target hw migration vmstate cpu add fix remove introduce convert move use support device memory machine block virtio irq timer helper translate decode fpu mmu tcg plugin softmmu qdev property register state save load version subsection field needed hook legacy common core init reset realize instance class type guard user mode system build meson kconfig test qtest docs'.split(
    ' ',
  );
const names = Array.from({ length: 400 }, (_, i) => `Person${i} Name${i % 57}`);
const subject = (): string => Array.from({ length: 4 + random(6) }, () => pick(words)).join(' ');

/** One of the kinds of reviews that the others are copies of. */
function sample(patches: number): NewReview {
  const touched = [...new Set(Array.from({ length: 1 + random(3) }, () => pick(targets)))];
  const findings = random(5) ? [] : touched.map((target) => flip(target, 240, { rule: pick(rules) }));
  const subjects = Array.from({ length: patches }, subject);
  return newReview({
    subject: `${subject()} ${random(100_000).toString(36)}`,
    author: pick(names),
    isPrivate: random(5) === 0,
    conclusion: findings.length ? 'failure' : 'success',
    title: findings.length ? '1 error' : 'No findings',
    findings: recordedFindings({ findings }),
    content: {
      ...newReview().content,
      told: findings.map(() => 'inline'),
      report: {
        ...report,
        series: { ...report.series, total: patches, received: subjects.map((_, i) => i + 1), missing: [] },
        patches: subjects.map((one, i) => ({ index: i + 1, subject: one, messageId: null, commit: null })),
        findings,
        registrations: touched.map((target) => ({ ...report.registrations[0]!, target })),
      },
    },
  });
}

/** Saves some, and copies them until there are enough: over the year that they are kept, a fifth of them earlier versions. */
async function fill(database: Database): Promise<void> {
  const samples = Math.min(1000, count);
  for (let n = 0; n < samples; n += 1) {
    const owner = random(12);
    const mail = random(2) === 0;
    const key = mail
      ? ({ platform: 'mail', repository: 'qemu-devel', change: n + 1 } as const)
      : ({ platform: 'github', repository: `owner${owner}/qemu`, change: n + 1 } as const);
    const isPrivate = !mail && owner < 4;
    const review = { ...sample(1 + random(30)), version: 1, head: `head-${n}`, isPrivate };
    await database.transaction((sql) => saveReview(sql, key, review));
  }
  await database.query(
    `INSERT INTO warden.review (platform, repository, change, head, conclusion, title, findings, at, version, latest,
       private, subject, author, url, base, targets, words, repo)
     SELECT platform, repository, change + n * 10000, head || n, conclusion, title, findings,
       date_trunc('milliseconds', now() - random() * interval '350 days'), CASE WHEN n % 5 = 0 THEN 1 ELSE 2 END,
       n % 5 <> 0, private, subject, author, url, base, targets, words, repo
     FROM warden.review, generate_series(1, $1::int) n`,
    [Math.ceil(count / samples) - 1],
  );
  const key = { platform: 'mail', repository: 'qemu-devel', change: 1_000_000 } as const;
  for (const version of [1, 2, 3]) {
    const review = { ...large(), version, head: `large-${version}`, at: new Date().toISOString() };
    await database.transaction((sql) => saveReview(sql, key, review));
  }
  await refreshStatistics(database);
  // A server does so by itself, a little later.
  if (database.kind === 'postgres') await database.query('ANALYZE warden.review');
}

/** A series of 200 patches that changes every target, each with an excerpt. */
function large(): NewReview {
  const review = sample(200);
  const findings = targets.flatMap((target, i) =>
    [1, 2, 3].map((n) =>
      flip(target, 100 + n, { patch: i * 9 + n, rule: rules[n]!, fingerprint: `${target}-${n}` }),
    ),
  );
  const lines = Array.from({ length: 6 }, (_, i) => ({
    marker: '+' as const,
    text: `    dc->vmsd = &vmstate_cpu_${i};`,
    line: i + 1,
  }));
  return {
    ...review,
    subject: 'A series of 200 patches',
    isPrivate: false,
    findings: recordedFindings({ findings }),
    content: {
      ...review.content,
      told: findings.map(() => 'inline'),
      excerpts: findings.map((f) => [
        `${f.patch ?? ''}|${f.path}|${f.line}|${f.side}`,
        { header: '@@ -1,3 +1,6 @@', lines, at: 3 },
      ]),
      said: findings.map((f) => ({
        where: 'line',
        place: `${f.path}:${f.line}`,
        text: f.consequence.repeat(8),
      })),
      report: {
        ...review.content.report,
        findings,
        registrations: targets.map((target, i) => ({
          ...report.registrations[0]!,
          target,
          trajectory: [1, 2, 3].map((n) => ({
            patch: i * 9 + n,
            to: n % 2 ? ('type-2' as const) : ('type-1' as const),
          })),
        })),
      },
    },
  };
}

const lists = [
  '',
  'platform=mail',
  'repository=owner3/qemu',
  'repository=owner8/qemu',
  'target=i386',
  'target=hexagon',
  'rule=type-flip',
  'rule=user-mode-registration&target=arm',
  'verdict=success&target=avr',
  'verdict=failure&repository=owner11/qemu',
  'q=migration vmstate',
  'q=person399',
  'q=conv meson docs',
  'q=nothinglikeit',
  'q=target nothinglikeit',
  'q=a',
  'q=user&target=hexagon&rule=registration-dropped',
  'q=plugin&all=1',
];

const quantile = (times: number[], q: number): number =>
  times.sort((a, b) => a - b)[Math.ceil(times.length * q) - 1]!;

async function timed(times: number[], url: string, headers: Record<string, string>): Promise<string> {
  const start = performance.now();
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  times.push(performance.now() - start);
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
  return text;
}

/** What a browser waits for, on loopback: ten pages of each list, as everybody and as an admin. */
async function measure(name: string, variables: Record<string, string>): Promise<void> {
  const server = await startServer({
    ...variables,
    ADMIN_TOKEN: adminToken,
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: '',
  });
  const all: number[] = [];
  for (const headers of [{}, { authorization: `Bearer ${adminToken}` }] as Record<string, string>[]) {
    for (const list of lists) {
      const times: number[] = [];
      let next = `/reviews?${list}`;
      for (let n = 0; n < 10; n += 1) {
        const page = await timed(times, `${server.url}${next}`, headers);
        const older = /rel="next" href="([^"]+)"/.exec(page)?.[1];
        next = older === undefined ? `/reviews?${list}` : older.replaceAll('&amp;', '&');
      }
      all.push(...times);
      const who = headers.authorization ? 'admin' : 'everybody';
      say(
        `  ${who.padEnd(9)} ${list.padEnd(48)} median ${ms(quantile(times, 0.5))}, slowest ${ms(quantile(times, 1))}`,
      );
    }
  }
  const found = await timed([], `${server.url}/reviews?q=series 200`, {});
  const id = /reviews\/[0-9a-f]{16}/.exec(found)![0];
  const single: number[] = [];
  let bytes = 0;
  for (let n = 0; n < 30; n += 1) bytes = (await timed(single, `${server.url}/${id}`, {})).length;
  say(
    `${name}, ${count} reviews: lists and searches p50 ${ms(quantile(all, 0.5))}, p95 ${ms(quantile(all, 0.95))} (aim: 100 ms)`,
  );
  say(
    `${name}: page of a series of 200 patches (${Math.round(bytes / 1024)} kB) p95 ${ms(quantile(single, 0.95))} (aim: 300 ms)`,
  );
  const shown = [...pages, `/${id}`];
  const slow: string[] = [];
  for (const path of [...shown, ...others]) {
    const times: number[] = [];
    for (let n = 0; n < 20; n += 1) await timed(times, `${server.url}${path}`, {});
    const p95 = quantile(times, 0.95);
    if (p95 > 50) slow.push(path);
    say(`  ${path.padEnd(48)} p50 ${ms(quantile(times, 0.5))}, p95 ${ms(p95)}`);
  }
  say(`${name}: p95 above 50 ms: ${slow.join(', ') || 'no page'}`);
  if (noBrowser === null) await paint(name, server.url, shown);
  // What is old is removed at the start: the figures are of as many as are said.
  const metrics = await timed([], `${server.url}/metrics`, {});
  const kept = [...metrics.matchAll(/^vmsd_warden_reviews\{.*\} (\d+)$/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
  say(`${name}: ${kept} of them are the newest of their change`);
  await server.stop();
}

/** The pages of the site, and what else is fetched of it. */
const pages = [
  '/',
  '/reviews',
  '/reviews?target=i386&open=1',
  '/targets',
  '/targets/i386',
  '/targets/riscv',
  '/compatibility',
  '/rules',
  '/rules/type-flip',
  '/rules/vmstate-layout-changed',
  '/try',
  '/try/example',
  '/login',
  '/admin',
];
const others = [
  '/targets/i386/feed.atom',
  '/badge/target/i386.svg',
  '/badge/github/owner8/qemu.svg',
  '/api/targets/i386',
  '/api/status',
  '/metrics',
  '/api/reviews?limit=100',
];

/** When the largest part of each page is seen, and what is sent for it, in a browser that has nothing yet. */
async function paint(name: string, url: string, paths: readonly string[]): Promise<void> {
  const browser = await openBrowser();
  const [late, large]: [string[], string[]] = [[], []];
  const paintOf = async (at: string, path: string) => {
    const painted: number[] = [];
    let bytes = 0;
    for (let n = 0; n < 5; n += 1) {
      const { page, close } = await visit(browser, at);
      await page.goto(path, { waitUntil: 'load' });
      const [when, sent] = (await page.evaluate(seen)) as [number, number];
      painted.push(when);
      bytes = sent;
      await close();
    }
    return { median: quantile(painted, 0.5), bytes };
  };
  // What the browser takes on this machine, whatever a page is.
  const least = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><title>Two</title><h1>Two</h1><p>lines'),
  ).listen(0, '127.0.0.1');
  await once(least, 'listening');
  const floor = await paintOf(`http://127.0.0.1:${(least.address() as AddressInfo).port}`, '/');
  say(`  ${'(a page of two lines)'.padEnd(48)} largest paint ${ms(floor.median)}`);
  least.close();
  for (const path of paths) {
    const { median, bytes } = await paintOf(url, path);
    if (median > 200) late.push(path);
    if (bytes > 150_000) large.push(path);
    say(`  ${path.padEnd(48)} largest paint ${ms(median)}, ${Math.round(bytes / 1000)} kB`);
  }
  await browser.close();
  say(
    `${name}: largest paint after 200 ms: ${late.join(', ') || 'no page'}; more than 150 kB: ${large.join(', ') || 'no page'}`,
  );
}

const seen = `new Promise((done) => {
  new PerformanceObserver((list) => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    done([list.getEntries().at(-1).startTime, all.reduce((sum, one) => sum + one.transferSize, 0)]);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

const ms = (n: number): string => `${n.toFixed(1)} ms`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = await preparedFolder();
const embedded = await openEmbedded(folder);
await fill(embedded);
await embedded.close();
await measure('embedded', { DATA_DIR: folder });
rmSync(folder, { recursive: true, force: true });
if (serverUrl !== null) {
  const { url, drop } = await serverDatabase();
  const server = await openServer(url, () => {});
  await migrate(server);
  seed = 1;
  await fill(server);
  await server.close();
  await measure('PostgreSQL', { DATABASE_URL: url });
  await drop();
}
