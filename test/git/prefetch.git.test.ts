/** What a review may read of a partial clone is named beforehand: the change, the targets, and what stands around them. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingBlobs } from '../../src/git/prefetch.ts';
import { readingGitDir } from '../../src/git/tree.ts';
import { makeRepository, openTestRepository, serveAsForges, tempFolder } from '../support/git.ts';

test('common setters, accelerators and the machines of the touched targets are fetched, and no other devices', async () => {
  const origin = makeRepository();
  serveAsForges(origin.dir);
  const wanted = [
    'target/alpha/cpu.c',
    'include/hw/qdev-core.h',
    'include/hw/alpha/typhoon.h',
    'include/accel/accel-cpu.h',
    'accel/tcg/tcg-all.c',
    'hw/core/cpu-system.c',
    'hw/alpha/typhoon.c',
    'qom/object.c',
  ];
  const others = [
    'hw/net/nic.c',
    'hw/arm/virt.c',
    'include/hw/arm/virt.h',
    'include/hw/pci/pci.h',
    'docs/a.rst',
  ];
  const files = Object.fromEntries([...wanted, ...others].map((path) => [path, `/* ${path} */\n`]));
  const base = origin.commit(files, 'Base');
  const changed = 'target/alpha/cpu.c';
  const head = origin.commit({ [changed]: `${files[changed]}int alpha;\n` }, 'Change');
  const dir = join(tempFolder(), 'mirror.git');
  origin.git('clone', '-q', '--bare', '--filter=blob:none', `file://${origin.dir}`, dir);
  // As our mirrors are: a partial clone that does not know it.
  openTestRepository(dir).git('config', '--remove-section', 'remote.origin');
  const change = { base, from: base, head, defaultBranch: base, hasMerges: false };
  const missing = new Set(
    await readingGitDir(dir, (mirror) => missingBlobs(mirror, change, ['.github/vmsd-warden.yml'])),
  );
  const isMissing = (path: string, at = base): boolean =>
    missing.has(origin.git('rev-parse', `${at}:${path}`));
  expect([...wanted, ...others].filter((path) => isMissing(path))).toEqual(wanted);
  expect(isMissing(changed, head)).toBe(true);
});

test('a change of a target’s machines alone is reviewed with what that target is made of', async () => {
  const origin = makeRepository();
  serveAsForges(origin.dir);
  const wanted = ['target/alpha/cpu.c', 'hw/alpha/typhoon.c', 'hw/alpha/cpu-ops.c', 'include/hw/alpha/ops.h'];
  const others = ['hw/arm/virt.c', 'hw/net/nic.c'];
  const files = Object.fromEntries([...wanted, ...others].map((path) => [path, `/* ${path} */\n`]));
  const base = origin.commit(files, 'Base');
  const changed = 'hw/alpha/cpu-ops.c';
  const head = origin.commit({ [changed]: `${files[changed]}int alpha;\n` }, 'Change');
  const dir = join(tempFolder(), 'mirror.git');
  origin.git('clone', '-q', '--bare', '--filter=blob:none', `file://${origin.dir}`, dir);
  openTestRepository(dir).git('config', '--remove-section', 'remote.origin');
  const change = { base, from: base, head, defaultBranch: base, hasMerges: false };
  const missing = new Set(await readingGitDir(dir, (mirror) => missingBlobs(mirror, change, ['.github'])));
  expect(
    [...wanted, ...others].filter((path) => missing.has(origin.git('rev-parse', `${base}:${path}`))),
  ).toEqual(wanted);
});
