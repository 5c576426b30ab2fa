/** Two revisions' layouts as text: as short as a good diff. */
import { expect, test } from 'vitest';
import { layoutDiff } from '../../../src/app/tree/layout-diff.ts';
import { renderLayoutDiff } from '../../../src/review/render/layout-diff.ts';
import { described, layoutTree } from '../../support/layout-tree.ts';
import { memoryTree } from '../../support/memory-tree.ts';

const fields = 'ULONG(env.pc, ZetaCPU), U64(env.cause, ZetaCPU), U32(env.priv, ZetaCPU),';
const tree = (machine: string) => memoryTree(layoutTree(machine));
const diff = async (old: string, now: string, names: string[] = []) =>
  layoutDiff(tree(old), tree(now), names);
const text = async (old: string, now: string, names: string[] = []) =>
  renderLayoutDiff(await diff(old, now, names), ['v11.0.0', 'HEAD'], { colour: false });

test('builds that say the same are one block, with the place where the two sides part', async () => {
  const said = await text(described(fields), described(fields.replace('U64(env.cause', 'U32(env.cause')));
  expect(said).toBe(`What becomes of a CPU saved at v11.0.0 and loaded at HEAD, from source alone

zeta64: misread, not declared: the load ends with "Missing section footer"
  vmstate_zeta_cpu "cpu", version 3 -> 3 (minimum 2)
    ~ env.cause  8 bytes -> 4 bytes

  stream of "cpu", from byte 0
  v11.0.0  |----------pc----------|--------cause--------|---priv---|
  HEAD     |----------pc----------|--cause---|---priv---|
                                  ^

        byte  v11.0.0                       HEAD
           0  env.pc 8                      env.pc 8
  >        8  env.cause 8                   env.cause 4
          12                                env.priv 4
          16  env.priv 4                    (end)
          20  (end)

zeta32: misread, not declared: the load ends with "Missing section footer"
  vmstate_zeta_cpu "cpu", version 3 -> 3 (minimum 2)
    ~ env.cause  8 bytes -> 4 bytes

  stream of "cpu", from byte 0
  v11.0.0  |----pc-----|---------cause---------|---priv----|
  HEAD     |----pc-----|---cause---|---priv----|
                       ^

        byte  v11.0.0                       HEAD
           0  env.pc 4                      env.pc 4
  >        4  env.cause 8                   env.cause 4
           8                                env.priv 4
          12  env.priv 4                    (end)
          16  (end)
`);
});

test('what is declared says what changed; what extends says what is new; the rest is one line', async () => {
  const more = `${fields} U8(env.new, ZetaCPU),`;
  const raised = await text(described(fields), described(more, '', [4, 4]), ['zeta64']);
  expect(raised).toMatch(/^zeta64: refused, declared by its version\n.*version 3 is too old for 4\.\n/m);
  expect(raised).toContain('    + env.new  1 byte\n');
  const extended = await text(
    described(fields),
    described(`${fields} U32_V(env.new, ZetaCPU, 4),`, '', [4, 2]),
  );
  expect(extended).toMatch(/^zeta64, zeta32: load\n/m);
  expect(extended).toContain('goes from version 3, minimum 2, to version 4, minimum 2.');
  expect(extended).toContain('    + env.new  4 bytes\n');
  expect(await text(described(fields), described(fields))).toMatch(
    /\n\nload, without a difference: zeta64, zeta32\n$/,
  );
});

test('a field that only one side has under a condition: unknown, and what loads is said', async () => {
  const only = `${fields} U32_TEST(env.old, ZetaCPU, old_machine),`;
  const said = await text(
    `static bool old_machine(void *opaque, int version_id) { return opaque != NULL; }${described(only)}`,
    described(fields),
  );
  expect(said).toMatch(/^zeta64, zeta32: unknown\n|^zeta32: unknown\n/m);
  expect(said.replace(/\s+/g, ' ')).toContain(
    'unknown: Whether env.old is sent is decided by old_machine() on one side only; a stream in which it is not sent loads.',
  );
});

test('a build that only one side has is named', async () => {
  const here = layoutTree(described(fields));
  const { 'configs/targets/zeta32-softmmu.mak': _gone, ...rest } = here;
  const report = await layoutDiff(memoryTree(here), memoryTree(rest), []);
  expect(report.onlyIn).toEqual({ from: ['zeta32'], to: [] });
  expect(report.builds.map((b) => b.build)).toEqual(['zeta64']);
  expect(renderLayoutDiff(report, ['v1', 'v2'], { colour: false })).toContain('\nonly at v1: zeta32\n');
  const renamed = {
    ...rest,
    'configs/targets/zetb32-softmmu.mak': 'TARGET_ARCH=zetb32\nTARGET_BASE_ARCH=zeta\n',
  };
  const again = await layoutDiff(memoryTree(here), memoryTree(renamed), []);
  expect(again).toMatchObject({
    builds: [{ build: 'zeta64' }, { build: 'zetb32' }],
    onlyIn: { from: [], to: [] },
  });
  await expect(layoutDiff(memoryTree(here), memoryTree(rest), ['zeta65'])).rejects.toThrow(
    /no build "zeta65" at .*; there are zeta64, zeta32$/,
  );
});

test('a build that says the same with KVM and without is one block, under its own name', async () => {
  const both = (builds: readonly (boolean | null)[], more: string): string =>
    renderLayoutDiff(
      {
        schema: 'vmsd-warden/layout-diff/v1',
        from: null,
        to: null,
        onlyIn: { from: [], to: [] },
        builds: builds.map((kvm, i) => ({
          build: 'zeta32',
          target: 'zeta',
          cpuClass: null,
          kvm,
          verdict: 'refused',
          declared: true,
          always: true,
          harm: null,
          differences: [],
          extensions: [],
          witness: null,
          unknown: i ? [more].filter((text) => text !== '') : [],
        })),
      },
      ['v11.0.0', 'HEAD'],
      { colour: false },
    );
  expect(both([true, false], '')).toMatch(/\n\nzeta32: refused, declared by its version\n$/);
  expect(both([true, false], 'Why.')).toMatch(
    /^zeta32 with KVM: refused[\s\S]*^zeta32 without KVM: refused/m,
  );
});
