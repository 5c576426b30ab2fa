/** What a report says beside its findings: limits, fingerprints, types, trajectories, series that are not whole. */
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/config/settings.ts';
import { analyse } from '../../../src/review/judge/analyse.ts';
import { memoryTree } from '../../support/memory-tree.ts';
import {
  alone,
  type Case,
  judgeAlone,
  onBase,
  onTrees,
  said,
  seriesOf,
  statesOf,
} from '../../support/zeta-review.ts';
import { cpuFile, mailsOf, one, patch, swap, t1, t2, toDevice } from '../../support/zeta-tree.ts';

const m68k = 'target/m68k/cpu.c';
const flip = one(m68k, swap(t1('m68k'), t2('m68k')));
const idle = (n: number) => one('docs/notes.rst', (t) => `${t}${n}\n`);
const flips: Case = { era: 'cc', patches: [flip] };
const alphaFlips = one('target/alpha/cpu.c', swap(t1('alpha'), t2('alpha')));
const withoutMail = (n: number) => (mbox: string) =>
  mbox
    .split(/(?=^From 0{40} )/m)
    .filter((_, i) => i !== n - 1)
    .join('');

test('a series that touches no target is judged without limits, by its mails alone too', async () => {
  const c: Case = { patches: [idle(1), one('hw/misc/led.c', () => 'int led;\n')] };
  for (const report of [await onTrees(c), await alone(c)])
    expect(report).toMatchObject({ findings: [], limits: [], registrations: [], complete: true });
});

test('a patch of a target that has nothing to do with its registration has no limits', async () => {
  const c: Case = {
    patches: [one('target/arm/cpu.c', swap('cc->gdb_num_core_regs = 33', 'cc->gdb_num_core_regs = 34'))],
  };
  expect(await alone(c)).toMatchObject({ findings: [], limits: [] });
});

test('mails alone say once what they do not show', async () => {
  const { findings, limits } = await alone(flips);
  expect(said({ findings })).toEqual(['type-flip m68k 1 net error']);
  expect(limits.map((l) => l.code)).toEqual(['description-not-shown']);
  expect(limits[0]).toMatchObject({ patch: 1, detail: expect.stringContaining('vmstate_m68k_cpu') });
});

test('a hook that only one side of the mails shows is a limit, not a finding', async () => {
  const { findings, limits } = await alone({
    patches: [one('target/sparc/cpu.c', swap('    .legacy_vmsd = &vmstate_sparc_cpu,\n', ''))],
  });
  expect(findings).toEqual([]);
  expect(limits).toMatchObject([
    { code: 'registration-not-shown', patch: 1, detail: expect.stringContaining('sparc') },
  ]);
});

test('a finding keeps its fingerprint in another place, patch and kind of evidence', async () => {
  const moved: Case = { era: 'cc', patches: [idle(1), one(m68k, (t) => `/* more */\n\n${t}`), flip] };
  const prints = new Set<string>();
  for (const report of [
    await onTrees(flips),
    await onBase(flips),
    await alone(flips),
    await onTrees(moved),
    await alone(moved),
  ])
    for (const f of report.findings) prints.add(f.fingerprint);
  expect(prints.size).toBe(1);
});

test('findings of two targets, rules and models have fingerprints of their own', async () => {
  const { findings } = await onTrees({
    era: 'cc',
    patches: [
      patch({ [m68k]: swap(t1('m68k'), t2('m68k')), 'target/alpha/cpu.c': swap(t1('alpha'), t2('alpha')) }),
    ],
  });
  expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(findings.length);
  expect(findings.length).toBe(3);
});

test('state rules too say from and to what type the target went', async () => {
  const c: Case = { patches: [one('target/mips/cpu.c', toDevice('mips'))] };
  const { findings } = await onTrees(c);
  expect(findings.map((f) => [f.rule, f.from, f.to])).toEqual([
    ['type-flip', 'type-2', 'type-1'],
    ['type1-without-cpu-common', 'type-2', 'type-1'],
  ]);
});

test('a trajectory tells of each patch that changes the type, and undoneBy of the one that undoes it', async () => {
  const { registrations, findings } = await onTrees({
    era: 'cc',
    patches: [idle(1), flip, one(m68k, swap(t2('m68k'), t1('m68k'))), idle(2)],
  });
  expect(registrations).toMatchObject([
    {
      target: 'm68k',
      before: { type: 'type-1' },
      after: { type: 'type-1' },
      trajectory: [
        { patch: 2, to: 'type-2' },
        { patch: 3, to: 'type-1' },
      ],
    },
  ]);
  expect(findings).toMatchObject([
    {
      patch: 2,
      scope: 'transient',
      undoneBy: 3,
      message: expect.stringMatching(/ \(undone by patch 3\)\.$/),
    },
  ]);
  // It is fixed by another order, and no line of the result is to be another.
  expect(findings[0]!.help).toMatch(
    /^Squash the part of patch 3 that undoes this into patch 2: then no commit between/,
  );
  expect(findings[0]!.suggestion).toBeNull();
});

test('a finding points at the line that the patch adds, and at the line it takes away where nothing comes', async () => {
  const set = (await onTrees(flips)).findings[0]!;
  expect(statesOf(flips)[1]![set.path]!.split('\n')[set.line - 1]).toBe('    cc->vmsd = &vmstate_m68k_cpu;');
  expect(set).toMatchObject({ path: m68k, side: 'new', suggestion: '    dc->vmsd = &vmstate_m68k_cpu;' });
  const drop: Case = { era: 'cc', patches: [one(m68k, swap(t1('m68k'), ''))] };
  const gone = (await onTrees(drop)).findings[0]!;
  expect(gone).toMatchObject({ path: m68k, side: 'old', suggestion: null });
  expect(statesOf(drop)[0]![gone.path]!.split('\n')[gone.line - 1]).toBe('    dc->vmsd = &vmstate_m68k_cpu;');
});

test('mails alone point at the same lines as a tree', async () => {
  for (const c of [flips, { era: 'cc', patches: [idle(1), flip, alphaFlips] } satisfies Case]) {
    const places = (findings: { path: string; line: number; side: string; rule: string }[]) =>
      findings.filter((f) => f.rule === 'type-flip').map((f) => `${f.side} ${f.path}:${f.line}`);
    expect(places((await alone(c)).findings)).toEqual(places((await onTrees(c)).findings));
  }
});

test('with a patch missing the rest is judged, by its own number', async () => {
  const c: Case = { era: 'cc', patches: [idle(1), flip, alphaFlips] };
  const report = await onBase(c, withoutMail(1));
  expect(report).toMatchObject({ complete: false, series: { received: [2, 3], missing: [1], total: 3 } });
  expect(said(report)).toContain('type-flip m68k 2 net error');
  expect(said(report)).toContain('type-flip alpha 3 net error');
  expect(report.limits).toMatchObject([
    { code: 'missing-patch', patch: 1 },
    { code: 'may-change', patch: 1, detail: expect.stringMatching(/type-flip of m68k in patch 2/) },
  ]);
});

test('a patch that does not apply is a limit, and the others are judged', async () => {
  const c: Case = {
    era: 'cc',
    patches: [
      one('target/alpha/cpu.c', swap('    cc->gdb_num_core_regs = 33;', '    cc->gdb_num_core_regs = 34;')),
      flip,
    ],
  };
  const report = await onBase(c, (t) =>
    t.replace('-    cc->gdb_num_core_regs = 33;', '-    cc->gdb_num_core_regs = 99;'),
  );
  expect(said(report)).toEqual(['type-flip m68k 2 net error']);
  expect(report.limits).toMatchObject([
    { code: 'does-not-apply', patch: 1 },
    {
      code: 'may-change',
      patch: 1,
      detail: 'Without patch 1 this may be otherwise: that nothing is wrong with alpha.',
    },
  ]);
  expect(report.complete).toBe(false);
});

test('an accepted finding stays in the report, with the reason', async () => {
  const accept = [{ rule: 'type-flip', target: 'm68k', reason: 'nobody migrates it' }];
  const { findings } = await onTrees({ ...flips, settings: { accept } });
  expect(findings).toMatchObject([{ rule: 'type-flip', accepted: 'nobody migrates it' }]);
  const others = await onTrees({ era: 'cc', patches: [alphaFlips], settings: { accept } });
  expect(others.findings.map((f) => f.accepted)).toEqual([undefined, undefined]);
});

test('commits beside the main line are judged each against its own parent', async () => {
  // Two branches from one base: the second does not know of the flip on the first.
  const states = statesOf({ era: 'cc', patches: [flip] });
  const side = statesOf({ era: 'cc', patches: [idle(1)] })[1]!;
  const merged = { ...states[1]!, 'docs/notes.rst': side['docs/notes.rst']! };
  const series = await seriesOf(mailsOf([states[0]!, states[1]!, merged], [{}, {}]));
  const [base, flipped, other, tip] = [states[0]!, states[1]!, side, merged].map(memoryTree);
  const report = await analyse({
    series,
    trees: [
      { before: base!, after: flipped! },
      { before: base!, after: other! },
    ],
    net: { before: base!, after: tip! },
    base: null,
    limits: [],
    settings: defaultSettings,
  });
  expect(said(report)).toEqual(['type-flip m68k 1 net error']);
});

test('a root commit: everything is new, and only what is wrong in the end is said', async () => {
  const states = statesOf({ patches: [] });
  const series = await seriesOf(mailsOf([{}, states[0]!], [{}]));
  const trees = [memoryTree({}), memoryTree(states[0]!)];
  const report = await analyse({
    series,
    trees: [{ before: trees[0]!, after: trees[1]! }],
    net: { before: trees[0]!, after: trees[1]! },
    base: null,
    limits: [],
    settings: defaultSettings,
  });
  expect(said(report)).toEqual([
    'new-type-2 arm 1 net error',
    'new-type-2 i386 1 net error',
    'new-type-2 mips 1 net error',
    'new-type-2 sparc 1 net error',
    'registration-core-changed core 1 net notice',
    'type1-without-cpu-common m68k 1 net error',
    'unregistered-cpu rx 1 net warning',
  ]);
});

test('a diff without mail headers is judged as one patch', async () => {
  const mbox = mailsOf(statesOf(flips), flips.patches);
  const report = await judgeAlone(mbox.slice(mbox.indexOf('diff --git'), mbox.lastIndexOf('-- \n')));
  expect(said(report)).toEqual(['type-flip m68k 1 net error']);
});

test('mails alone of a patch for many targets say in one line what they do not show', async () => {
  const targets = ['alpha', 'hppa', 'openrisc', 'm68k'];
  const changes = Object.fromEntries(targets.map((t) => [`target/${t}/cpu.c`, swap(t1(t), t2(t))]));
  const { findings, limits } = await alone({ era: 'cc', patches: [patch(changes)] });
  expect(findings.length).toBe(4);
  expect(limits).toMatchObject([{ code: 'description-not-shown', patch: 1 }]);
  for (const t of targets) expect(limits[0]!.detail).toContain(t);
});

test('what is left of the help stands beside the line to write, and the help says all of it', async () => {
  const { findings } = await onTrees({ era: 'cc', patches: [flip] });
  const { help, suggestion, beside } = findings.find((f) => f.rule === 'type-flip')!;
  expect(suggestion).toBe('    dc->vmsd = &vmstate_m68k_cpu;');
  expect(beside).toMatch(/^If the break is intended, raise version_id/);
  expect(help).toBe(
    `Set "dc->vmsd = &vmstate_m68k_cpu;" in class_init as before, and remove "cc->vmsd = &vmstate_m68k_cpu;" in class_init. ${beside}`,
  );
});

test('a flip says of each build whether it loads what the other has saved', async () => {
  const story = async (...patches: Case['patches']) => {
    const { findings } = await onTrees({ era: 'cc', patches });
    return findings.find((f) => f.rule === 'type-flip')!.consequence;
  };
  expect(await story(flip)).toContain('does not embed cpu_common, which holds them.');
  expect(await story(alphaFlips)).toContain('a test that loads one does not show the break');
  // Whoever moves the hook and the fields with it changes what is in section "cpu", too.
  const fields = '        VMSTATE_CPU(),\n';
  const whole = patch({
    'target/alpha/cpu.c': swap(t1('alpha'), t2('alpha')),
    'target/alpha/machine.c': swap(fields, ''),
  });
  const both = await story(whole);
  expect(both).toContain('refuses a guest of an older build: "Missing section footer for cpu"');
  expect(both).not.toContain('loads without an error');
  const sparc = 'target/sparc/cpu.c';
  const back = one(sparc, swap(t2('sparc'), t1('sparc')));
  expect(await story(back)).toContain(
    'An older build loads a guest of a new one without an error, but that guest loses its halted flag and pending interrupts.',
  );
});

test('a commit is no source for what is said of it', async () => {
  const commit = '4336073b9b13943e050edfe9aebb99974c3b6ee1';
  const c: Case = { patches: [patch({ 'target/alpha/cpu.c': () => cpuFile('alpha', { guarded: false }) })] };
  const sources = async (of: string) => {
    const states = statesOf(c);
    const series = await seriesOf(mailsOf(states, c.patches));
    const [before, after] = states.map(memoryTree) as [
      ReturnType<typeof memoryTree>,
      ReturnType<typeof memoryTree>,
    ];
    const { findings } = await analyse({
      series: { ...series, patches: series.patches.map((p) => ({ ...p, commit: of })) },
      trees: [{ before, after }],
      net: { before, after },
      base: null,
      limits: [],
      settings: defaultSettings,
    });
    return findings.map((f) => [f.rule, f.citations.some(({ url }) => url.endsWith(commit))]);
  };
  expect(await sources('1'.repeat(40))).toEqual([['user-mode-registration', true]]);
  expect(await sources(commit)).toEqual([['user-mode-registration', false]]);
});
