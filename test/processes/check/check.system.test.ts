/** Checks in threads: one after the other in the same, each on its own, whatever came before. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkInThread } from '../../../src/processes/check/check.ts';
import { example } from '../../support/program.ts';

/** Threads of this process that were started from JavaScript: of others come and go some. */
const threads = (): number =>
  readdirSync('/proc/self/task').filter((id) => {
    try {
      return readFileSync(`/proc/self/task/${id}/comm`, 'latin1').trim() === 'WorkerThread';
    } catch {
      return false; // it has ended meanwhile
    }
  }).length;

it('checks one after the other in one thread, and each as if it were the first', async () => {
  const check = checkInThread();
  const series = readFileSync(example);
  const before = threads();
  const first = await check(series, 'ann');
  expect(first.report.findings.length).toBeGreaterThan(0);
  const after = threads();
  expect(after).toBeGreaterThan(before);
  await expect(check(Buffer.from('no patch'), 'mallory')).rejects.toMatchObject({ kind: 'permanent' });
  const harmless = Buffer.from(series.toString().replaceAll('vmsd', 'other'));
  expect((await check(harmless, 'mallory')).report.findings).toEqual([]);
  expect(await check(series, 'ann')).toEqual(first);
  expect(threads()).toBe(after);
  // What was large leaves its thread behind, and the next check has another one.
  const large = Buffer.concat([series, Buffer.alloc(300 * 1024, '\n')]);
  expect((await check(large, 'ann')).report).toEqual(first.report);
  expect(threads()).toBeLessThan(after);
  expect(await check(series, 'ann')).toEqual(first);
});

it('checks several at once', async () => {
  const check = checkInThread();
  const series = readFileSync(example);
  const answers = await Promise.all(
    ['ann', 'bob', 'eve', 'ann', 'bob'].map((client) => check(series, client)),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});
