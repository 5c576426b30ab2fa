/**
 * Throughput: reviews a minute of 1, 2 and 4 worker processes on PostgreSQL, with warm mirrors.
 *   node bench/throughput.ts --postgres URL [--pulls 20] [--rounds 3]
 * URL names an empty database.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../test/support/server.ts';
import { makePulls, metric, option, startGithub } from './support.ts';

const postgres = option('postgres', '');
const rounds = Number(option('rounds', '3'));
const say = (line: string) => process.stdout.write(`${line}\n`);
if (!postgres) {
  say('name an empty database: --postgres URL');
  process.exit(2);
}

const forge = await startGithub({ aside: true });
const pulls = await makePulls(forge, Number(option('pulls', '20')), 1);
const start = (role: string) =>
  startServer(
    {
      ...forge.variables,
      DATABASE_URL: postgres,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'throughput-')),
      LOG_LEVEL: 'warn',
    },
    ['--role', role],
  );
const web = await start('web');
let id = 0;

/** Seconds until every change was reviewed once. */
async function round(): Promise<number> {
  const began = performance.now();
  for (const { number, heads } of pulls) {
    id += 1;
    const delivery = forge.delivery(`throughput-${id}`, number, heads[0]!.sha);
    await (await fetch(`${web.url}/webhooks/github`, { method: 'POST', ...delivery })).arrayBuffer();
  }
  while ((await metric(web.url, 'vmsd_warden_jobs{')) > 0) await sleep(50);
  return (performance.now() - began) / 1000;
}

for (const count of [1, 2, 4]) {
  const workers = await Promise.all(Array.from({ length: count }, () => start('worker')));
  // Clones and first writes.
  for (let i = 0; i < count; i++) await round();
  let took = 0;
  for (let i = 0; i < rounds; i++) took += await round();
  const memory = await metric(workers[0]!.url, 'vmsd_warden_resident_bytes');
  const each = (rounds * pulls.length * 60) / took;
  say(`${count} workers: ${each.toFixed(0)} reviews a minute; ${(memory / 1e6).toFixed(0)} MB each`);
  await Promise.all(workers.map((worker) => worker.stop()));
}
await web.kill();
forge.close();
process.exit(0);
