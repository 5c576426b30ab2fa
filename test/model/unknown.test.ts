/** With a whole tree at hand, what cannot be resolved is said: it is neither "none" nor silence. */
import { expect, test } from 'vitest';
import { auditTree } from '../../src/app/tree/audit.ts';
import { defaultSettings } from '../../src/config/settings.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { type Expectations, onTrees, said, threeWays } from '../support/zeta-review.ts';
import { after, edits, legacy, one, setsOps, swap, t1, zetaTree } from '../support/zeta-tree.ts';

const armFile = 'target/arm/cpu.c';
const splitByKvm = edits(
  swap(legacy('arm'), `#ifndef CONFIG_KVM\n${legacy('arm')}#endif\n`),
  after(setsOps('arm'), `#ifdef CONFIG_KVM\n${t1('arm')}#endif\n`),
);

const cases: Expectations = {
  'which hook is set depends on CONFIG_KVM (target/arm/cpu.c:42)': {
    patches: [one(armFile, splitByKvm)],
    finds: [],
    unresolved: [
      'What arm registers after patch 1 could not be resolved: which hook is set depends on CONFIG_KVM (target/arm/cpu.c:42)',
    ],
  },
};

threeWays(cases);

test('a target that the base leaves unknown and the series makes known is said too', async () => {
  const everywhere = one(
    armFile,
    swap(`#ifndef CONFIG_KVM\n${legacy('arm')}#endif\n`, ''),
    swap(`#ifdef CONFIG_KVM\n${t1('arm')}#endif\n`, t1('arm')),
  );
  const split = { [armFile]: splitByKvm(zetaTree()[armFile]!) };
  const report = await onTrees({ base: split, patches: [everywhere] });
  expect(said(report)).toEqual([]);
  expect(report).toMatchObject({
    complete: false,
    limits: [{ code: 'registration-not-resolved', patch: 1 }],
  });
  expect(said(await onTrees({ patches: [one(armFile, splitByKvm), everywhere] }))).toContain(
    'type-flip arm 2 net error',
  );
});

test('an audit says what it could not resolve, and where', async () => {
  const tree = memoryTree({ ...zetaTree(), [armFile]: splitByKvm(zetaTree()[armFile]!) });
  const { complete, limits } = await auditTree(tree, defaultSettings);
  expect(complete).toBe(false);
  expect(limits).toMatchObject([
    {
      code: 'unknown-registration',
      detail:
        'What arm registers could not be resolved: which hook is set depends on CONFIG_KVM (target/arm/cpu.c:42).',
    },
  ]);
});
