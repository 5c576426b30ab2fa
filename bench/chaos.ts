/**
 * Chaos: deliveries come twice, late and out of order while the server's processes are killed with -9, the repository gets
 * other names, permissions are taken away and given back, people edit each other's comments, and a merge queue waits.
 *   node bench/chaos.ts [--platform github] [--deliveries 2000] [--kills 20] [--rate 40] [--seed 1] [--postgres URL|own]
 *     [--away SECONDS] [--no-faults] [--strict]
 * Without --postgres one process on the embedded database; with it two web and three worker processes on that
 * (empty) database. In the end every change's head, and the merge queue's, must have one check that says the right thing,
 * no finding two comments, every command one answer, and every delivery must be stored and handled. Prints what is wrong, and fails then.
 *
 * With faults (bench/faults.ts), unless --no-faults: connections are cut; a server of the bench's own (`own`) is restarted, crashes
 * and is away for a while; disks get full, mirrors are spoilt, and there are floods. /healthz is asked all the time: how long it and
 * webhooks take is printed; with --strict more than 100 ms and 250 ms (99th percentile) fail. A process that ends otherwise than by
 * its kill fails.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { preparedFolder } from '../test/support/database.ts';
import { startCluster } from '../test/support/postgres.ts';
import { root } from '../test/support/program.ts';
import { type RunningServer, serverVariables, startServer } from '../test/support/server.ts';
import { makeDisk, pushBomb, startFaults } from './faults.ts';
import { startGitlab } from './gitlab.ts';
import { type Delivery, type Head, makePulls, option, repositoryName, startGithub } from './support.ts';

const deliveries = Number(option('deliveries', '2000'));
const kills = Number(option('kills', '20'));
const rate = Number(option('rate', '40'));
const withFaults = !process.argv.includes('--no-faults');
const away = Number(option('away', '20'));
const cluster = option('postgres', '') === 'own' ? await startCluster() : null;
const postgres = cluster?.url ?? option('postgres', '');
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The same for the same seed: what happens when still depends on the machine. */
let seed = Number(option('seed', '1')) >>> 0;
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
}

interface Process {
  variables: Record<string, string>;
  args: string[];
  /** Null while it is dead. */
  server: RunningServer | null;
}

const aside = { aside: true };
const forge = option('platform', 'github') === 'gitlab' ? await startGitlab(aside) : await startGithub(aside);
let bare = '';
const repository = async () => {
  bare = await forge.repository();
  return bare;
};
const pulls = await makePulls({ repository, open: forge.open }, 5, 12);
const bomb = withFaults ? pushBomb(bare) : null;
const bombNumber = bomb && (await forge.open(bomb.head, bomb.branch));
/** Where the data are: on disks that may get full. */
const disks: ReturnType<typeof makeDisk>[] = [];
async function dataFolder(prepared: boolean): Promise<string> {
  if (!withFaults) return prepared ? preparedFolder() : mkdtempSync(join(tmpdir(), 'chaos-'));
  const disk = makeDisk(400);
  disks.push(disk);
  const folder = join(disk.folder, 'data');
  if (prepared) cpSync(await preparedFolder(), folder, { recursive: true });
  else mkdirSync(folder);
  return folder;
}
// As users run it: the tests' servers give up speed for a quick start, which is right for a run of seconds alone.
const speed = deliveries >= 100 ? { NODE_OPTIONS: '' } : {};
const variables = { ...forge.variables, LOG_LEVEL: 'info', ...speed };
const processes: Process[] = [];
if (postgres) {
  // As on machines of their own.
  for (const role of ['web', 'web', 'worker', 'worker', 'worker'])
    processes.push({
      variables: { ...variables, DATABASE_URL: postgres, DATA_DIR: await dataFolder(false) },
      args: ['--role', role],
      server: null,
    });
} else {
  processes.push({ variables: { ...variables, DATA_DIR: await dataFolder(true) }, args: [], server: null });
}
const start = async (one: Process) => {
  one.server = await startServer(one.variables, one.args);
};
for (const one of processes) await start(one);
/** As systemd does it. */
async function restarted(one: Process): Promise<void> {
  for (let tries = 0; tries < 100 && !one.server; tries += 1) {
    await start(one).catch(() => sleep(1000));
  }
}
/** Dead, and told why on its check: as it must be. */
const isOfBomb = (key: string | null, state: string): boolean =>
  bombNumber !== null && state === 'dead' && (key?.endsWith(`#${bombNumber}`) ?? false);
/** Runs SQL on a server that is somebody else's. */
const sqlOn =
  (url: string) =>
  async (text: string): Promise<string[]> =>
    (await promisify(execFile)('psql', ['-qAtX', '-c', text, url])).stdout.split('\n').filter(Boolean);
const takesWebhooks = (one: Process) => !one.args.includes('worker');

const wrong: string[] = [];
const webhookTimes: number[] = [];
const healthTimes: number[] = [];
let watching = true;
/** Asks all the time whether they are alive, and sees who is not although nobody has killed it. */
const watch = (async () => {
  while (watching) {
    for (const one of processes) {
      const { server } = one;
      if (!server) continue;
      if (takesWebhooks(one)) {
        const asked = performance.now();
        const answer = await fetch(`${server.url}/healthz`, { signal: AbortSignal.timeout(10_000) }).catch(
          () => null,
        );
        await answer?.arrayBuffer().catch(() => {});
        if (answer?.status === 200) healthTimes.push(performance.now() - asked);
      }
      if (one.server !== server || isAlive(server.pid)) continue;
      await sleep(500);
      if (one.server !== server) continue;
      const role = one.args[1] ?? 'the server';
      wrong.push(
        `${role} has ended by itself: ${server.log().split('\n').slice(-6).join(' | ').slice(-1500)}`,
      );
      await start(one);
    }
    await sleep(50);
  }
})();
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Sends until it is taken, as GitHub does when it is asked to: later and later, and never in a flood of its own. */
let sent = 0;
async function deliver(delivery: Delivery): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const alive = processes.filter((one) => one.server && takesWebhooks(one));
    const to = alive[random(alive.length)]?.server;
    const asked = performance.now();
    const answer =
      to &&
      (await fetch(to.url + forge.webhook, {
        method: 'POST',
        ...delivery,
        signal: AbortSignal.timeout(30_000),
      }).catch(() => null));
    await answer?.arrayBuffer().catch(() => {});
    if (answer) webhookTimes.push(performance.now() - asked);
    if (answer?.status === 202) {
      sent += 1;
      return;
    }
    await sleep(Math.min(5000, 500 * 2 ** tries) * (0.5 + Math.random()));
  }
}

const started = performance.now();
let bombs = 0;
const faults =
  bomb &&
  startFaults({
    database: cluster ?? (postgres ? { sql: sqlOn(postgres), async stop() {}, async start() {} } : null),
    mayStop: cluster !== null,
    away,
    data: processes.map((one) => one.variables.DATA_DIR!),
    disks: disks.filter(({ isDisk }) => isDisk).map(({ folder }) => folder),
    urls: () => processes.flatMap((one) => (one.server && takesWebhooks(one) ? [one.server.url] : [])),
    bomb: () => forge.delivery(`bomb-${bombs++}`, bombNumber!, bomb.head),
    webhook: forge.webhook,
    random,
    total: (deliveries / rate) * 1000,
  });
let killed = 0;
const killing = (async () => {
  const total = (deliveries / rate) * 1000;
  while (killed < kills) {
    await sleep((total / kills) * (0.5 + random(100) / 100));
    const alive = processes.filter((one) => one.server);
    const victim = alive[random(alive.length)];
    if (!victim) continue;
    const { server } = victim;
    victim.server = null;
    await server!.kill();
    killed += 1;
    await sleep(random(1000));
    // One that cannot start, for a disk that is full, is started again, as systemd does.
    await restarted(victim);
  }
})();

// Five changes are pushed to in quick succession. What arrives about it is shuffled, and some of it comes twice.
const current = new Map<number, Head>(pulls.map(({ number, heads }) => [number, heads[0]!]));
const under: Promise<void>[] = [];
const late: Delivery[] = [];
const ids = new Set<string>();
const asked: string[] = [];
const question = '/vmsd explain type-flip';
const send = (delivery: Delivery) => {
  late.push(delivery);
  if (late.length > 30) late.shift();
  // Held back for a while: those behind it overtake.
  under.push(random(4) === 0 ? sleep(random(3000)).then(() => deliver(delivery)) : deliver(delivery));
};
const counts = { renames: 0, withdrawals: 0, edits: 0, queued: 0 };
let queued: { head: string; verdict: string } | null = null;
let withdrawn = false;
/** What has an id of its own, and is told once. */
const tell = (id: string, delivery: Delivery) => {
  ids.add(id);
  send(delivery);
};
for (let i = 0; i < deliveries; i++) {
  const due = started + (i * 1000) / rate;
  if (due > performance.now()) await sleep(due - performance.now());
  const again = late.length > 0 && random(5) === 0;
  if (again) {
    // One of before, a second time or at last.
    under.push(deliver(late[random(late.length)]!));
    continue;
  }
  const { number, heads } = pulls[random(pulls.length)]!;
  if (random(60) === 0) {
    const moved = await forge.rename(`rename-${i}`, `${repositoryName}-${i}`);
    if (moved) tell(`rename-${i}`, moved);
    counts.renames += 1;
    continue;
  }
  // Not for so long that nobody would notice before the end that it is given back.
  if (!withdrawn && i < deliveries / 2 && random(60) === 0) {
    withdrawn = true;
    await forge.withdraw();
    counts.withdrawals += 1;
    under.push(
      sleep(1000 + random(2000)).then(async () => {
        const given = await forge.grant(`grant-${i}`);
        if (given) tell(`grant-${i}`, given);
        withdrawn = false;
      }),
    );
    continue;
  }
  if (forge.enqueue && random(60) === 0) {
    const { head, delivery } = await forge.enqueue(`queue-${i}`, number);
    queued = { head, verdict: current.get(number)!.conclusion };
    tell(`queue-${i}`, delivery);
    counts.queued += 1;
    continue;
  }
  if (random(40) === 0) {
    // Two webhooks may tell of one comment, each under an id of its own. Nobody says much: that is limited.
    const author = `person-${i}`;
    const edited = random(3) === 0;
    const comment = await forge.say(number, author, edited ? `Well.\n\n${question}` : question);
    asked.push(comment);
    if (edited) counts.edits += 1;
    const at = { number, comment, by: edited ? `editor-${i}` : author, edited };
    for (const id of random(2) === 0 ? [`say-${i}`] : [`say-${i}`, `say-${i}-again`])
      tell(id, forge.saying(id, at, question));
    continue;
  }
  let head = current.get(number)!;
  // The others are events about a head that stays (opened, ready for review): else no review would come to its end.
  if (random(12) === 0) {
    head = heads[random(heads.length)]!;
    await forge.push(number, head.sha);
    current.set(number, head);
  }
  tell(`chaos-${i}`, forge.delivery(`chaos-${i}`, number, head.sha));
}
await Promise.all([...under, faults?.done]);
await killing;
watching = false;
await watch;
say(
  `${sent} deliveries taken (${ids.size} different), ${killed} kills, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
say(
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', '),
);

const bin = join(root, 'bin/vmsd-warden');
const [{ variables: own }] = processes as [Process];
const run = (...args: string[]) =>
  execFileSync(bin, args, { env: serverVariables(own), encoding: 'utf8', cwd: own.DATA_DIR! });
const jobsLeft = () =>
  JSON.parse(run('jobs', '--format', 'json')) as {
    queue: string;
    key: string | null;
    state: string;
    reason: string | null;
  }[];

// Twice in a row: a worker that was just started queues its search for what was missed a moment later, and that may
// queue what it finds.
const patience = performance.now() + 600_000;
let jobs = jobsLeft();
let told = performance.now();
for (let quiet = 0; quiet < 2 && performance.now() < patience; ) {
  await sleep(1000);
  jobs = jobsLeft();
  quiet = jobs.every(({ state }) => state === 'dead') ? quiet + 1 : 0;
  const waits = jobs.find(({ state }) => state !== 'dead');
  // What it waits for, where that is long.
  if (waits && Math.floor((performance.now() - told) / 30_000) > 0) {
    told = performance.now();
    say(`waits for ${waits.queue} ${waits.key ?? ''} ${waits.state} ${waits.reason ?? ''}`);
  }
}
say(`quiet after ${((performance.now() - started) / 1000).toFixed(0)} s`);
for (const { queue, key, state, reason } of jobs)
  if (!isOfBomb(key, state)) wrong.push(`a job is left: ${queue} ${key ?? ''} ${state} ${reason ?? ''}`);

const backup = join(mkdtempSync(join(tmpdir(), 'chaos-')), 'backup.ndjson');
run('data', 'backup', backup);
const rows = readFileSync(backup, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { table?: string; row?: Record<string, unknown> });
const stored = new Set(rows.flatMap(({ table, row }) => (table === 'delivery' ? String(row!.id) : [])));
const lost = [...ids].filter((id) => !stored.has(id));
if (lost.length) wrong.push(`${lost.length} deliveries are not stored: ${lost.slice(0, 5)}`);
const events = rows.filter(
  ({ table, row }) =>
    table === 'event' && row!.delivery !== null && !String(row!.delivery).startsWith('bomb-'),
);
if (events.length !== ids.size) wrong.push(`${events.length} events for ${ids.size} deliveries`);
const unhandled = events.filter(({ row }) => row!.handled_at === null);
if (unhandled.length) wrong.push(`${unhandled.length} events were not handled`);

const { violations, verdicts, threads, answered, queued: waited } = await forge.look();
wrong.push(...violations.slice(0, 5).map((violation) => `not as the forge describes it: ${violation}`));
for (const { number } of pulls) {
  const head = current.get(number)!;
  const said = verdicts.filter((one) => one.number === number && one.head === head.sha);
  if (said.length !== 1 || said[0]!.verdict !== head.conclusion) {
    const has = said.map(({ verdict }) => verdict).join(', ');
    wrong.push(`#${number} must have one check, ${head.conclusion}, and has: ${has}`);
  }
  const twice = new Map<string, number>();
  for (const { number: of, prints } of threads) {
    if (of === number && prints) twice.set(prints, (twice.get(prints) ?? 0) + 1);
  }
  for (const [print, count] of twice)
    if (count > 1) wrong.push(`#${number} has ${count} comments for ${print}`);
}
if (queued) {
  const { head, verdict } = queued;
  const said = waited.filter((one) => one.head === head).map((one) => one.verdict);
  if (said.join() !== verdict)
    wrong.push(`the queue's head must have one check, ${verdict}, and has: ${said}`);
}
for (const comment of asked) {
  const count = answered.filter((one) => one === comment).length;
  if (count !== 1) wrong.push(`command ${comment} has ${count} answers`);
}
const reviews = rows.filter(({ table }) => table === 'review').length;
say(
  `${verdicts.length} checks, ${threads.length} threads, ${asked.length} commands, ${reviews} reviews kept`,
);
if (faults) {
  say(
    Object.entries(faults.counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  );
  const said = verdicts.filter(({ number }) => number === bombNumber).map(({ verdict }) => verdict);
  // A status of GitLab knows no neutral: what was not judged is success there, with the reason in its words.
  if (bombs > 0 && said.join() !== (option('platform', 'github') === 'gitlab' ? 'success' : 'neutral'))
    wrong.push(`the tree bomb must have one neutral check, and has: ${said}`);
}
for (const [name, times, most] of [
  ['/healthz', healthTimes, 100],
  ['webhooks', webhookTimes, 250],
] as const) {
  const [half, p99, all] = [0.5, 0.99, 1].map((share) => Math.round(percentile(times, share)));
  say(`${name}: ${times.length} answers, ${half} ms, 99th percentile ${p99} ms, longest ${all} ms`);
  if (process.argv.includes('--strict') && p99! > most)
    wrong.push(`${name}: ${p99} ms are more than ${most}`);
}
for (const line of wrong) say(`wrong: ${line}`);
for (const { server } of processes) await server?.kill();
forge.close();
await cluster?.remove();
for (const disk of disks) disk.remove();
say(wrong.length ? 'FAILED' : 'nothing lost, nothing twice');
process.exit(wrong.length ? 1 : 0);
