/**
 * Memory: thousands of checks, a third of them of hostile text, while pull requests are reviewed, on the embedded
 * database. What the server and the processes beside it hold is printed all along.
 *   node bench/memory.ts [--checks 10000] [--at-once 12] [--seed 1]
 * Fails when a check is not answered, or when the last fifth holds more than a tenth above the second fifth.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostileSeries } from '../test/support/hostile-text.ts';
import { example } from '../test/support/program.ts';
import { pumps } from '../test/support/pumps.ts';
import { startServer } from '../test/support/server.ts';
import { mutated, randomOf } from './mutated.ts';
import { makePulls, option, startGithub } from './support.ts';

const checks = Number(option('checks', '10000'));
const atOnce = Number(option('at-once', '12'));
const seed = Number(option('seed', '1'));
/** One delivery of a webhook comes with this many checks. */
const checksADelivery = 20;
const token = 'a token of 32 characters or more';

const say = (line: string) => process.stdout.write(`${line}\n`);

const forge = await startGithub({ aside: true });
const pulls = await makePulls(forge, 10, 4);
const server = await startServer({ ...forge.variables, ADMIN_TOKEN: token, LOG_LEVEL: 'warn' });

/** The process and all that it has started. */
function family(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(family)];
  } catch {
    // it has ended since
    return [];
  }
}

/** In MB: what is shared by several counts for each in part. */
function held(pid: number): number {
  try {
    return (
      Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}

const series = readFileSync(example, 'latin1');
const hostile = [series, hostileSeries()];
const pieces = pumps();

function bodyOf(n: number): string {
  // a number of its own: an answer that was kept would cost nothing
  if (n % 3 !== 0) return series.replaceAll('It is the same', `It is, ${n}, the same`);
  return mutated(randomOf(seed, n), pieces, hostile) || '-';
}

/** How often each status was answered; 0 where the connection was cut, as one is that waits at the wrong moment. */
const answers = new Map<number, number>();
async function ask(path: string, request: RequestInit): Promise<number> {
  const answer = await fetch(server.url + path, request).catch((error: Error) => {
    // The server has ended: nothing can come of the rest.
    if (!family(server.pid).length || server.log().includes('"level":60')) throw error;
    return null;
  });
  await answer?.arrayBuffer().catch(() => {});
  return answer?.status ?? 0;
}
async function check(n: number): Promise<void> {
  for (;;) {
    const status = await ask('/api/check', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: bodyOf(n),
    });
    answers.set(status, (answers.get(status) ?? 0) + 1);
    // it is full for the moment, as it may be: asked at once again it would do nothing but refuse
    if (status !== 0 && status !== 503 && status !== 429) return;
    await sleep(1000);
  }
}

async function deliver(n: number): Promise<void> {
  const { number, heads } = pulls[n % pulls.length]!;
  const head = heads[n % heads.length]!.sha;
  await forge.push(number, head);
  const { body, headers } = forge.delivery(randomUUID(), number, head);
  const status = await ask(forge.webhook, { method: 'POST', headers, body });
  // Cut off it is sent again, as a forge is asked to.
  if (status === 0) return deliver(n);
  if (status !== 202) throw new Error(`a webhook was answered ${status}`);
}

const samples: { done: number; server: number; all: number }[] = [];
let done = 0;
function look(): void {
  const [own = 0, ...others] = family(server.pid).map(held);
  samples.push({ done, server: own, all: own + others.reduce((sum, one) => sum + one, 0) });
}

const begin = performance.now();
const looking = setInterval(look, 500);
let next = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (next < checks) {
      const n = next++;
      if (n % checksADelivery === 0) await deliver(n / checksADelivery);
      await check(n);
      done += 1;
      if (done % (checks / 20) === 0) {
        const { server: own, all } = samples.at(-1)!;
        say(`${done} checks: server ${own.toFixed(0)} MB, with its processes ${all.toFixed(0)} MB`);
      }
    }
  }),
);
clearInterval(looking);
look();

const part = (from: number, to: number): typeof samples =>
  samples.filter((sample) => sample.done >= checks * from && sample.done <= checks * to);
const mean = (list: typeof samples, of: 'server' | 'all'): number =>
  list.reduce((sum, sample) => sum + sample[of], 0) / list.length;
const most = (list: typeof samples, of: 'server' | 'all'): number =>
  Math.max(...list.map((sample) => sample[of]));
for (let fifth = 0; fifth < 5; fifth++) {
  const list = part(fifth / 5, (fifth + 1) / 5);
  say(
    `checks ${(checks * fifth) / 5} to ${(checks * (fifth + 1)) / 5}: server ${mean(list, 'server').toFixed(0)} MB ` +
      `(most ${most(list, 'server').toFixed(0)}), with its processes ${mean(list, 'all').toFixed(0)} MB (most ${most(list, 'all').toFixed(0)})`,
  );
}
await sleep(60_000);
look();
say(
  `a minute later: server ${samples.at(-1)!.server.toFixed(0)} MB, with its processes ${samples.at(-1)!.all.toFixed(0)} MB`,
);
const seconds = (performance.now() - begin) / 1000 - 60;
const told = [...answers].map(([status, times]) => `${times} × ${status}`).join(', ');
say(`${checks} checks in ${seconds.toFixed(0)} s (${(checks / seconds).toFixed(0)} a second): ${told}`);
const growth = mean(part(0.8, 1), 'all') / mean(part(0.2, 0.4), 'all');
say(`the last fifth against the second: ${growth.toFixed(3)} (at most 1.1)`);
const odd = [...answers.keys()].filter((status) => ![0, 200, 400, 413, 422, 429, 503].includes(status));
if (odd.length) say(`answers that are none: ${odd.join(', ')}`);
await server.kill();
forge.close();
process.exit(growth > 1.1 || odd.length ? 1 : 0);
