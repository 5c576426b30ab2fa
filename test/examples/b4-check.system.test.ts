import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitMbox } from '../../src/series/mail/mbox.ts';
import { mail } from '../support/mail.ts';
import { example, keepsCompiled, root } from '../support/program.ts';

const mails = [...(splitMbox(readFileSync(example)) ?? [])].map(({ bytes }) => bytes);
const first = mails.find((bytes) => bytes.includes('[PATCH 1/2]'))!;
let program = join(root, 'bin/vmsd-warden');
const check = (input: string | Buffer, ...args: string[]) => {
  const run = spawnSync(process.execPath, [join(root, 'examples/b4-check.mjs'), ...args], {
    input,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      ...keepsCompiled,
      HOME: '/nonexistent',
      LC_ALL: 'C',
      VMSD_WARDEN: program,
    },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
};
const cover = mail({ subject: '[PATCH 0/2] Steps', id: 'c@example.org', body: 'Hello.' });

describe('the check command for b4', () => {
  it('prints a line for each finding: b4 looks for "ERROR:", and takes standard error for failures', () => {
    const { status, out, err } = check(first);
    expect([status, err]).toEqual([0, '']);
    expect(out.trim().split('\n')).toEqual([
      expect.stringMatching(/^target\/eta\/cpu\.c:\d+: ERROR: type-flip: eta goes from type 1/),
      expect.stringMatching(/^target\/zeta\/cpu\.c:\d+: ERROR: type-flip: zeta goes from type 1/),
    ]);
    expect(check(cover)).toEqual({ status: 0, out: '', err: '' });
  });

  it('prints the objects that b4 review reads', () => {
    const [result] = JSON.parse(check(first, '--json').out);
    expect(result).toMatchObject({ tool: 'vmsd-warden', status: 'fail' });
    expect(result.details).toContain('https://lore.kernel.org/');
    expect(JSON.parse(check(cover, '--json').out)).toEqual([]);
  });

  it('warns where it cannot judge', () => {
    program = '/nowhere/vmsd-warden';
    expect(check(first).out).toMatch(/^WARNING: .*could not judge it/);
    expect(JSON.parse(check(first, '--json').out)).toMatchObject([{ status: 'warn' }]);
  });
});
