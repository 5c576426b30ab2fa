/** Git that is ended is not waited for, whatever it has started meanwhile. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { endingWith, runGit } from '../../src/git/process.ts';
import { tempFolder } from '../support/git.ts';

/** Git with a helper that outlives it, holds its output open, and leaves a file in the end. */
function heldGit() {
  const cwd = tempFolder();
  const left = join(cwd, 'left');
  return { cwd, left, args: ['-c', `alias.held=!(sleep 20; touch ${left}) & wait`, 'held'] };
}

it('when its time is over', async () => {
  const { cwd, left, args } = heldGit();
  await expect(runGit(args, { cwd, timeout: 500 })).rejects.toThrow('took longer than 500 ms');
  expect(existsSync(left)).toBe(false);
});

it('when what it was for is given up', async () => {
  const { cwd, left, args } = heldGit();
  const work = endingWith(AbortSignal.timeout(500), () => runGit(args, { cwd }));
  await expect(work).rejects.toThrow('is not waited for any more');
  expect(existsSync(left)).toBe(false);
});
