/** A tree that two read has the report and the layouts of one, whatever becomes of the other. */
import { expect, it } from 'vitest';
import { auditTargets, auditTree } from '../../../src/app/tree/audit.ts';
import { auditInHalves, layoutsInHalves, type OtherHalf } from '../../../src/app/tree/halves.ts';
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

/** Does what a thread would, and notes what it was asked for. */
function other(): OtherHalf & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async audit(_commit, settings, targets) {
      asked.push(...targets);
      return structuredClone(await auditTargets(tree, settings, targets));
    },
    async layouts(_commit, names) {
      asked.push(...names);
      return structuredClone((await layoutOf(tree, names)).builds);
    },
  };
}

const broken: OtherHalf = {
  audit: () => Promise.reject(new Error('the thread ended with 1')),
  layouts: () => Promise.reject(new Error('the thread ended with 1')),
};

it('an audit in halves is the audit', async () => {
  const whole = await auditTree(tree, defaultSettings);
  expect(whole.findings.map((f) => [f.target, f.rule])).toContainEqual(['omega', 'vmstate-malformed']);
  const half = other();
  expect(await auditInHalves(tree, defaultSettings, half)).toEqual(whole);
  expect(half.asked).toHaveLength(1);
  expect(await auditInHalves(tree, defaultSettings, broken)).toEqual(whole);
});

it('so are layouts', async () => {
  const whole = await layoutOf(tree, []);
  expect(whole.builds).toHaveLength(6);
  const half = other();
  expect(await layoutOf(tree, [], layoutsInHalves(half))).toEqual(whole);
  expect(half.asked).toHaveLength(2);
  expect(await layoutOf(tree, [], layoutsInHalves(broken))).toEqual(whole);
  expect(await layoutsInHalves(half).read(tree)).toEqual(await createLayoutReader().read(tree));
});
