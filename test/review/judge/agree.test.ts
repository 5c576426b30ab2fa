/**
 * The three ways to look at a series never contradict each other: what one says and another does not, the silent one
 * has a limit for. Small random trees, and random edits of hooks, tables, guards, helpers, descriptions, builds and names.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/config/settings.ts';
import { analyse } from '../../../src/review/judge/analyse.ts';
import type { Finding, Report } from '../../../src/types/report.ts';
import { factor } from '../../support/factor.ts';
import { memoryTree } from '../../support/memory-tree.ts';
import { alone, onBase, onTrees, said, seriesOf, statesOf } from '../../support/zeta-review.ts';
import { builds, machineFile, mailsOf, mesonFile, type PatchSpec, put } from '../../support/zeta-tree.ts';

/** How the code of a target registers its CPU. */
interface Target {
  hook: keyof typeof hooks;
  guard: 'system' | 'user' | 'kvm' | 'none';
  /** Where in class_init the hook stands. */
  early: boolean;
  common: boolean;
  placeholder: boolean;
  version: number;
  description: 'machine.c' | 'state.c' | 'cpu.c';
  /** The folder, and the file with class_init. */
  folder: 'zeta' | 'omega';
  file: 'cpu.c' | 'core.c';
  userMode: boolean;
  noise: number;
}

const symbol = '&vmstate_zeta_cpu';

/** Where the hook is set: a line of class_init, and what stands before it; `ops` stands in the table. */
const hooks: Record<string, { line?: string; before?: string; ops?: true; late?: string; base?: string }> = {
  none: {},
  device: { line: `    dc->vmsd = ${symbol};\n` },
  cpu: { line: `    cc->legacy_vmsd = ${symbol};\n` },
  table: { ops: true },
  'local pointer': { line: `    const VMStateDescription *own = ${symbol};\n    dc->vmsd = own;\n` },
  helper: {
    before: `static void zeta_hook(DeviceClass *dc)\n{\n    dc->vmsd = ${symbol};\n}\n\n`,
    line: '    zeta_hook(dc);\n',
  },
  'helper for type 2': {
    before: `static void zeta_hook(CPUClass *cc)\n{\n    cc->legacy_vmsd = ${symbol};\n}\n\n`,
    line: '    zeta_hook(cc);\n',
  },
  'common setter': { line: `    device_class_set_state(dc, ${symbol});\n` },
  'unseen helper': { line: '    firmware_class(dc);\n' },
  macro: {
    before: `#define ZETA_STATE (${symbol})\n\n`,
    line: '    dc->vmsd = ZETA_STATE;\n',
  },
  'filled table': {
    before: 'static struct SysemuCPUOps zeta_own_ops;\n\n',
    line: `    zeta_own_ops.legacy_vmsd = ${symbol};\n    cc->sysemu_ops = &zeta_own_ops;\n`,
  },
  'copied table': {
    before: 'static struct SysemuCPUOps zeta_own_ops;\n\n',
    line: '    memcpy(&zeta_own_ops, &zeta_sysemu_ops, sizeof(zeta_own_ops));\n    cc->sysemu_ops = &zeta_own_ops;\n',
    ops: true,
  },
  getter: {
    before: `static const VMStateDescription *zeta_state(void)\n{\n    return ${symbol};\n}\n\n`,
    line: '    dc->vmsd = zeta_state();\n',
  },
  either: {
    line: `    if (kvm_enabled()) {\n        dc->vmsd = ${symbol};\n    } else {\n        cc->legacy_vmsd = ${symbol};\n    }\n`,
  },
  both: { line: `    dc->vmsd = ${symbol};\n    cc->legacy_vmsd = ${symbol};\n` },
  realize: { late: `    DEVICE_GET_CLASS(dev)->vmsd = ${symbol};\n` },
  class_base_init: { base: `    DEVICE_CLASS(oc)->vmsd = ${symbol};\n` },
};

const guards: Record<Target['guard'], [string, string]> = {
  system: ['#ifndef CONFIG_USER_ONLY\n', '#endif\n'],
  user: ['#ifdef CONFIG_USER_ONLY\n', '#endif\n'],
  kvm: ['#if defined(CONFIG_KVM) && !defined(CONFIG_USER_ONLY)\n', '#endif\n'],
  none: ['', ''],
};

function guardedBy(guard: Target['guard'], text: string): string {
  const [open, close] = guards[guard];
  return text === '' ? '' : `${open}${text}${close}`;
}

const pad = (name: string, n: number): string =>
  Array.from({ length: n }, (_, i) => `    cc->${name}_${i} = zeta_${name}_${i};\n`).join('');

function codeOf(t: Target): string {
  const { line = '', before = '', ops, late = '', base } = hooks[t.hook]!;
  const guarded = (text: string): string => guardedBy(t.guard, text);
  const own = t.description === 'cpu.c' ? `${descriptionOf(t)}\n` : '';
  return `#include "qemu/osdep.h"
#include "cpu.h"

static void zeta_realize(DeviceState *dev, Error **errp)
{
    cpu_exec_realizefn(CPU(dev), errp);
${guarded(late)}    qemu_init_vcpu(CPU(dev));
}

${own}#ifndef CONFIG_USER_ONLY
static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_has_work,
    .get_phys_page_debug = zeta_debug,
    .asidx_from_attrs = zeta_asidx,
${ops ? `    .legacy_vmsd = ${symbol},\n` : ''}    .write_elf64_note = zeta_note,
};
#endif

${guarded(before)}static void zeta_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

${t.early ? guarded(line) : ''}    device_class_set_parent_realize(dc, zeta_realize, NULL);
${pad('early', 3 + t.noise)}${line.includes('sysemu_ops =') ? '' : guardedBy('system', '    cc->sysemu_ops = &zeta_sysemu_ops;\n')}${pad('late', 3)}${t.early ? '' : guarded(line)}    cc->gdb_num_core_regs = 33;
}

${base ? `static void zeta_base_init(ObjectClass *oc, const void *data)\n{\n${guarded(base)}}\n\n` : ''}static const TypeInfo zeta_info = {
    .name = TYPE_ZETA_CPU,
    .parent = TYPE_CPU,
    .instance_size = sizeof(ZetaCPU),
    .class_init = zeta_class_init,
${base ? '    .class_base_init = zeta_base_init,\n' : ''}};
`;
}

function descriptionOf({ common, placeholder, version }: Target): string {
  return placeholder
    ? 'const VMStateDescription vmstate_zeta_cpu = {\n    .name = "cpu",\n    .unmigratable = 1,\n};\n'
    : machineFile('zeta', { common: common ? 'macro' : 'none', version });
}

/** Path to text, of the target alone. */
function filesOf(t: Target): Record<string, string> {
  const folder = `target/${t.folder}`;
  const system = t.description === 'cpu.c' ? [] : [t.description];
  const out: Record<string, string> = {
    [`${folder}/${t.file}`]: codeOf(t),
    [`${folder}/meson.build`]: mesonFile(t.folder, [t.file], system),
    ...builds(t.folder, 'system', ...(t.userMode ? (['user'] as const) : [])),
  };
  if (system.length > 0) out[`${folder}/${t.description}`] = descriptionOf(t);
  return out;
}

/** The patch from one state to the next; what has another name is moved. */
function patchOf(a: Target, b: Target): PatchSpec {
  const [old, now] = [filesOf(a), filesOf(b)];
  const moves: [string, string][] = [];
  const move = (from: string, to: string): void => {
    if (from !== to && old[from] !== undefined && now[to] !== undefined) moves.push([from, to]);
  };
  const place = (t: Target, name: string): string => `target/${t.folder}/${name}`;
  move(place(a, a.file), place(b, b.file));
  if (a.description !== 'cpu.c' && b.description !== 'cpu.c')
    move(place(a, a.description), place(b, b.description));
  move(place(a, 'meson.build'), place(b, 'meson.build'));
  const moved = new Set(moves.map(([from]) => from));
  const edits: NonNullable<PatchSpec['edits']> = {};
  for (const path of Object.keys(old)) if (now[path] === undefined && !moved.has(path)) edits[path] = null;
  for (const [path, text] of Object.entries(now)) if (old[path] !== text) edits[path] = put(text);
  return { edits, moves };
}

const target: fc.Arbitrary<Target> = fc.record({
  hook: fc.constantFrom(...Object.keys(hooks)),
  guard: fc.constantFrom<Target['guard'][]>('system', 'system', 'system', 'user', 'kvm', 'none'),
  early: fc.boolean(),
  common: fc.boolean(),
  placeholder: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  version: fc.integer({ min: 1, max: 2 }),
  description: fc.constantFrom<Target['description'][]>('machine.c', 'machine.c', 'state.c', 'cpu.c'),
  folder: fc.constantFrom<Target['folder'][]>('zeta', 'zeta', 'zeta', 'omega'),
  file: fc.constantFrom<Target['file'][]>('cpu.c', 'cpu.c', 'core.c'),
  userMode: fc.boolean(),
  noise: fc.integer({ min: 0, max: 6 }),
});

/** Some of what a target is, changed. */
const change: fc.Arbitrary<Partial<Target>> = fc
  .tuple(
    target,
    fc.subarray(
      [
        'hook',
        'guard',
        'early',
        'common',
        'placeholder',
        'version',
        'description',
        'folder',
        'file',
        'userMode',
        'noise',
      ] as const,
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([to, keys]) => Object.fromEntries(keys.map((k) => [k, to[k]])));

const setter =
  'static inline void device_class_set_state(DeviceClass *dc, const VMStateDescription *vmsd)\n{\n    dc->vmsd = vmsd;\n}\n';

/** Of each target: the limits that name it, or any. */
const limited = ({ limits }: Report, target: string): boolean =>
  limits.some(({ detail }) => new RegExp(`\\b${target}\\b|any target`).test(detail));

/** Targets that one report has a finding for and of which the other says nothing: neither a finding nor a limit. */
function silent(other: Report, one: Report): string[] {
  return said(one).filter((text) => {
    const target = text.split(' ')[1]!;
    const names = target === 'zeta' || target === 'omega' ? ['zeta', 'omega'] : [target];
    return !names.some((name) => limited(other, name) || other.findings.some((f) => f.target === name));
  });
}

/**
 * What hunks alone claim and the tree refutes. A state that they see with a later patch than the tree does is the same,
 * where they say that they did not see what the earlier one made of the target. So is
 * one that, as the one or the other sees it, a patch undoes of which they say that they did not see all of it.
 */
function refuted(hunks: Report, range: Report): string[] {
  if (limited(range, 'zeta') || limited(range, 'omega')) return [];
  const unseen = new Set(hunks.limits.map(({ patch }) => patch));
  const same = (a: Finding, b: Finding): boolean =>
    a.rule === b.rule &&
    a.target === b.target &&
    (a.scope === b.scope || unseen.has(a.undoneBy ?? b.undoneBy)) &&
    (a.patch === b.patch || (unseen.has(b.patch) && b.patch! < a.patch!));
  return said({ findings: hunks.findings.filter((a) => !range.findings.some((b) => same(a, b))) });
}

test('a range, mails on a tree and mails alone never contradict each other', async () => {
  await fc.assert(
    fc.asyncProperty(target, fc.array(change, { minLength: 1, maxLength: 3 }), async (first, changes) => {
      const states = [first];
      for (const next of changes) states.push({ ...states.at(-1)!, ...next });
      const patches = changes.map((_, i) => patchOf(states[i]!, states[i + 1]!));
      const c = { base: { ...filesOf(first), 'include/hw/core/qdev.h': setter }, patches };
      const all = statesOf(c).map((files) => JSON.stringify(files));
      fc.pre(all.every((files, i) => i === 0 || files !== all[i - 1]));
      const [range, mail, hunks] = [await onTrees(c), await onBase(c), await alone(c)];
      expect(said(mail)).toEqual(said(range));
      expect(mail.limits).toEqual(range.limits);
      expect({ silent: silent(hunks, range), hunks: said(hunks) }).toMatchObject({ silent: [] });
      // What hunks do not show of a description counts as migratable, and they say so.
      if (hunks.limits.some(({ code }) => code === 'description-not-shown')) return;
      expect({ silent: silent(range, hunks), refuted: refuted(hunks, range) }).toEqual({
        silent: [],
        refuted: [],
      });
    }),
    { numRuns: Number(process.env.RUNS ?? 10 * factor) },
  );
}, 120_000);

test('what only a merge commit does is found as it would be in a patch', async () => {
  await fc.assert(
    fc.asyncProperty(target, change, change, async (first, onBranch, inMerge) => {
      const [branch, merged] = [
        { ...first, ...onBranch },
        { ...first, ...onBranch, ...inMerge },
      ];
      const [old, ...now] = [first, branch, merged].map((t) => JSON.stringify(filesOf(t)));
      fc.pre(now.every((files) => files !== old));
      const base = { ...filesOf(first), 'include/hw/core/qdev.h': setter };
      const patches = [patchOf(first, branch), patchOf(branch, merged)];
      const [before, between, after] = statesOf({ base, patches }).map(memoryTree);
      const net = { before: before!, after: after! };
      const merge = {
        commit: 'c'.repeat(40),
        subject: 'Merge',
        after: 1,
        parents: [between!, before!],
        tree: after!,
      };
      const common = { base: null, limits: [], settings: defaultSettings };
      const range = await analyse({
        ...common,
        series: await seriesOf(mailsOf(statesOf({ base, patches }).slice(0, 2), patches.slice(0, 1))),
        trees: [{ before: before!, after: between! }],
        net,
        merges: [merge],
      });
      const whole = await onTrees({ base, patches: [patchOf(first, merged)] });
      const names = (report: Report): string[] =>
        report.findings
          .filter(({ scope }) => scope === 'net')
          // it goes by the name that it has where it is found
          .map(({ rule, target: of }) => `${rule} ${of === 'omega' ? 'zeta' : of}`)
          .sort();
      expect(names(range)).toEqual(names(whole));
      expect(range.findings.filter(({ scope, patch }) => scope === 'net' && patch === null)).toEqual(
        range.findings.filter(({ scope, patch }) => scope === 'net' && patch !== 1),
      );
    }),
    { numRuns: Number(process.env.RUNS ?? 10 * factor) },
  );
}, 120_000);
