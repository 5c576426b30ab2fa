/**
 * Load: signed deliveries at a steady rate against the server with the embedded database, while it reviews.
 *   node bench/load.ts [--rate 100] [--seconds 60] [--pulls 10]
 * Prints the times of the answers; fails when one was not taken or not stored.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../test/support/server.ts';
import { makePulls, metric, option, startGithub } from './support.ts';

const rate = Number(option('rate', '100'));
const seconds = Number(option('seconds', '60'));

const say = (line: string) => process.stdout.write(`${line}\n`);

const forge = await startGithub({ aside: true });
const pulls = await makePulls(forge, Number(option('pulls', '10')), 4);
const server = await startServer({ ...forge.variables, LOG_LEVEL: 'warn' });
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

function deliver(number: number, head: string): Promise<{ status: number; ms: number }> {
  const { body, headers } = forge.delivery(randomUUID(), number, head);
  const started = performance.now();
  return new Promise((resolve) => {
    const sent = request(`${server.url}/webhooks/github`, { method: 'POST', agent, headers }, (answer) => {
      answer
        .resume()
        .once('end', () => resolve({ status: answer.statusCode!, ms: performance.now() - started }));
    });
    sent.once('error', () => resolve({ status: 0, ms: performance.now() - started }));
    sent.end(body);
  });
}

// Reviews of all, so that the mirror is warm.
for (const { number, heads } of pulls) await deliver(number, heads[0]!.sha);
await sleep(3000);
const answers: Promise<{ status: number; ms: number }>[] = [];
const begin = performance.now();
for (let i = 0; i < rate * seconds; i++) {
  const due = begin + (i * 1000) / rate;
  if (due > performance.now()) await sleep(due - performance.now());
  const { number, heads } = pulls[i % pulls.length]!;
  answers.push(deliver(number, heads[i % heads.length]!.sha));
}
const got = await Promise.all(answers);
const took = (performance.now() - begin) / 1000;
const reviews = await metric(server.url, 'vmsd_warden_jobs_total', 'outcome="done"');
const stored = await metric(server.url, 'vmsd_warden_deliveries_total', 'outcome="accepted"');
const times = got.map(({ ms }) => ms).sort((a, b) => a - b);
const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(1);
const lost = got.filter(({ status }) => status !== 202).length;
say(`${got.length} deliveries in ${took.toFixed(1)} s (${(got.length / took).toFixed(0)} a second)`);
say(`answered in ms: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)}`);
say(`not taken ${lost}, stored ${stored} of ${got.length + pulls.length}, jobs done meanwhile ${reviews}`);
say(`memory ${((await metric(server.url, 'vmsd_warden_resident_bytes')) / 1e6).toFixed(0)} MB`);
await server.kill();
forge.close();
agent.destroy();
process.exit(lost || stored !== got.length + pulls.length ? 1 : 0);
