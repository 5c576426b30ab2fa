/** A process that answers is killed at every moment, and the next one goes on: nothing twice, nothing lost. */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fieldText, headerFields } from '../../../src/series/mail/header-fields.ts';
import type { Task } from '../../fakes/answerer/main.ts';
import { type FakeSmtp, fakeSmtp } from '../../fakes/smtp.ts';
import { fakeFile } from '../../support/built.ts';
import { preparedFolder } from '../../support/database.ts';
import { factor } from '../../support/factor.ts';
import { untiered } from '../../support/program.ts';

let smtp: FakeSmtp;
let folder: string;
beforeAll(async () => {
  smtp = await fakeSmtp();
  folder = await preparedFolder();
});
afterAll(async () => {
  await smtp.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(
  task: Pick<Task, 'numbers' | 'now' | 'killAt'>,
): Promise<{ killed: boolean; out: string; err: string }> {
  const child = spawn(process.execPath, ['--require', untiered, fakeFile('answerer')]);
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdin.end(
    JSON.stringify({ ...task, folder, smtp: smtp.url, archive: join(folder, 'archive') } satisfies Task),
  );
  return new Promise((resolve) => {
    child.on('close', (_, signal) => resolve({ killed: signal === 'SIGKILL', out, err }));
  });
}
const answeredBy = (from: number) =>
  smtp.mails.slice(from).map(({ raw }) => fieldText(headerFields(raw), 'message-id'));

it('sends each mail once, whenever it is killed', async () => {
  const noon = '2026-03-02T12:00:00Z';
  const whole = await run({ numbers: [1], now: noon, killAt: null });
  expect(whole.err).toBe('');
  const { moments } = JSON.parse(whole.out) as { moments: number };
  expect(smtp.mails).toHaveLength(2);
  expect(moments).toBeGreaterThanOrEqual(16);
  const numbers: number[] = [];
  for (let killAt = 1; killAt <= moments; killAt += 1) {
    // Some each day, all in the slow tier: what each moment leaves, answer-series.system shows without processes.
    if (factor === 1 && killAt > 1 && killAt % 4 !== 0) continue;
    numbers.push(100 + killAt);
    const { killed, err } = await run({ numbers: [100 + killAt], now: noon, killAt });
    expect(killed, err).toBe(true);
  }
  // The list delivers what was sent; the next process goes on, and again when ten minutes are over.
  writeFileSync(
    join(folder, 'archive'),
    answeredBy(0)
      .map((id) => id.slice(1, -1))
      .join('\n'),
  );
  for (const now of ['2026-03-02T12:01:00Z', '2026-03-02T12:11:00Z', '2026-03-02T12:12:00Z']) {
    const { err } = await run({ numbers, now, killAt: null });
    expect(err).toBe('');
  }
  const ids = answeredBy(2);
  expect(ids).toHaveLength(2 * numbers.length);
  expect(new Set(ids).size).toBe(ids.length);
}, 1_200_000);
