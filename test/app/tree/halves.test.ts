/** A tree that two read has the report and the layouts of one, whatever becomes of the other. */
import { expect, it } from 'vitest';
import { auditTargets, auditTree } from '../../../src/app/tree/audit.ts';
import { auditInHalves, layoutsInHalves, type OtherHalf, taken } from '../../../src/app/tree/halves.ts';
import { layoutOf } from '../../../src/app/tree/layout.ts';
import { defaultSettings } from '../../../src/config/settings.ts';
import { createLayoutReader } from '../../../src/model/layout/index.ts';
import { described, layoutTree } from '../../support/layout-tree.ts';
import { type Files, memoryTree } from '../../support/memory-tree.ts';

/** The target of the tree under another name, with its builds. */
function renamed(files: Files, name: string): Files {
  const upper = name.toUpperCase();
  const title = `${upper[0]}${name.slice(1)}`;
  const said = (text: string): string =>
    text.replaceAll('zeta', name).replaceAll('ZETA', upper).replaceAll('Zeta', title);
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.includes('zeta') ? [[said(path), said(text)]] : [],
    ),
  );
}

const zeta = layoutTree(described('U64(env.pc, ZetaCPU), U32_V(env.priv, ZetaCPU, 9),'));
const tree = {
  ...memoryTree({ ...zeta, ...renamed(zeta, 'alpha'), ...renamed(zeta, 'omega') }),
  commit: '1'.repeat(40),
};

/** A thread looks for its first turn when it has started; who asks has looked for his by then. */
const started = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Does what a thread would with the first things that it takes, at once or later, and notes what that was. */
function other(most: number, isLate = () => false): OtherHalf & { asked: string[]; most: number } {
  const asked: string[] = [];
  function* some<T>(all: Iterable<T>): Generator<T> {
    let left = half.most;
    if (left > 0)
      for (const one of all) {
        asked.push(String(one));
        yield one;
        if (--left === 0) return;
      }
  }
  const half = {
    asked,
    most,
    async audit(_commit, settings, targets, turn) {
      if (isLate()) await started();
      return structuredClone(await auditTargets(tree, settings, [...some(taken(targets, turn))]));
    },
    async layouts(_commit, groups, turn) {
      if (isLate()) await started();
      const names = [...some(taken(groups, turn))].flat();
      return names.length === 0 ? [] : structuredClone((await layoutOf(tree, names)).builds);
    },
  } satisfies OtherHalf & Record<string, unknown>;
  return half;
}

/** Takes one thing, and does it not. */
const broken: OtherHalf = {
  async audit(_commit, _settings, targets, turn) {
    taken(targets, turn).next();
    throw new Error('the thread ended with 1');
  },
  async layouts(_commit, groups, turn) {
    taken(groups, turn).next();
    throw new Error('the thread ended with 1');
  },
};

it.each([0, 1, 2, 3])('an audit of which another does %d targets is the audit', async (most) => {
  const whole = await auditTree(tree, defaultSettings);
  expect(whole.findings.map((f) => [f.target, f.rule])).toContainEqual(['omega', 'vmstate-malformed']);
  const half = other(most);
  expect(await auditInHalves(tree, defaultSettings, half)).toEqual(whole);
  expect(half.asked).toHaveLength(most);
});

it.each([0, 1, 2, 3])('layouts of which another reads %d targets are the layouts', async (most) => {
  const whole = await layoutOf(tree, []);
  expect(whole.builds).toHaveLength(6);
  const half = other(most);
  const reader = layoutsInHalves(half);
  expect(await layoutOf(tree, [], reader)).toEqual(whole);
  expect(half.asked).toHaveLength(most);
  const first = [...half.asked].sort();
  // the same ones of the next tree, however many more there were time for
  half.most = 9;
  expect(await layoutOf({ ...tree }, [], reader)).toEqual(whole);
  expect(half.asked.slice(most).sort()).toEqual(first);
  expect(await layoutsInHalves(half).read(tree)).toEqual(await createLayoutReader().read(tree));
});

it('what another starts to read late is read all the same, in each of two trees', async () => {
  const whole = await layoutOf(tree, []);
  let late = false;
  const half = other(2, () => late);
  const reader = layoutsInHalves(half);
  expect(await layoutOf(tree, [], reader)).toEqual(whole);
  late = true;
  half.most = 9;
  expect(await layoutOf({ ...tree }, [], reader)).toEqual(whole);
  expect(
    await auditInHalves(
      tree,
      defaultSettings,
      other(3, () => true),
    ),
  ).toEqual(await auditTree(tree, defaultSettings));
});

it('what another has taken and not done is done here', async () => {
  expect(await auditInHalves(tree, defaultSettings, broken)).toEqual(await auditTree(tree, defaultSettings));
  const reader = layoutsInHalves(broken);
  for (let tries = 0; tries < 2; tries++)
    expect(await layoutOf(tree, [], reader)).toEqual(await layoutOf(tree, []));
});
