/** The second thread of an audit: what it reads is what one thread would have read, and nobody needs it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditTargets } from '../../../src/app/tree/audit.ts';
import { defaultSettings } from '../../../src/config/settings.ts';
import { openRepository } from '../../../src/git/tree.ts';
import { startOtherHalf } from '../../../src/processes/trees/other-half.ts';
import { target, type1, type2 } from '../../support/conversation.ts';
import { makeRepository, tempFolder } from '../../support/git.ts';
import { root, warden } from '../../support/program.ts';

const { dir, commit } = makeRepository();
const head = commit({ ...target('zeta', type1), ...target('alpha', type2), VERSION: '9.0.0\n' });

test('it audits targets as one thread does', async () => {
  const other = startOtherHalf(join(root, 'bin/start.mjs'), dir);
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const theirs = await other.audit(head, defaultSettings, ['zeta'], turn);
  expect(turn[0]).toBeGreaterThan(0);
  const repository = await openRepository(dir);
  const own = await auditTargets(repository.tree(head), defaultSettings, ['zeta']);
  repository.close();
  expect(JSON.stringify(own)).toContain('zeta');
  expect(theirs).toEqual(structuredClone(own));
});

const ends = join(tempFolder(), 'ends.cjs');
writeFileSync(ends, "if (!require('node:worker_threads').isMainThread) process.exit(3);\n");

test.each([
  ['ends at its start', `--require=${ends}`],
  ['may not start', '--permission --allow-fs-read=* --allow-fs-write=* --allow-child-process'],
])('where it %s, an audit and layouts are what they are with it', (_, NODE_OPTIONS) => {
  for (const command of ['audit', 'layout']) {
    const args = [command, '--repo', dir, '--format', 'json'];
    const without = warden(args, { env: { NODE_OPTIONS } });
    const { status, out } = warden(args);
    expect(status).toBeLessThan(2);
    expect({ status: without.status, out: without.out }).toEqual({ status, out });
  }
});
