/**
 * A small source tree with a CPU target of every registration type, in the three eras of the hooks, and the
 * series that edit it, as trees and as mails. It has the shapes of QEMU's code, and is not meant to compile.
 */
import type { Files } from './memory-tree.ts';

/** `qom`: the setters of 2013. `cc`: assignments, 2013 to 2021. `ops`: SysemuCPUOps, since 2021. */
export type Era = 'qom' | 'cc' | 'ops';

interface CpuOptions {
  era?: Era;
  type?: 'type-1' | 'type-2' | 'none';
  symbol?: string;
  /** The hook, or the table, stands inside `#ifndef CONFIG_USER_ONLY`. */
  guarded?: boolean;
  placeholder?: boolean;
  /** Without the TypeInfo and what registers it. */
  untyped?: boolean;
}

interface MachineOptions {
  /** How cpu_common is embedded. */
  common?: 'macro' | 'struct' | 'array' | 'none';
  version?: number;
  symbol?: string;
}

const structOf = (target: string): string => `${target[0]!.toUpperCase()}${target.slice(1)}CPU`;

/** The line in class_init that sets a hook; '' where the era has none there. */
function hookLine(target: string, type: 'type-1' | 'type-2', era: Era = 'cc'): string {
  const symbol = symbolOf(target);
  if (era === 'qom')
    return type === 'type-1'
      ? `    device_class_set_vmsd(dc, &${symbol});\n`
      : `    cpu_class_set_vmsd(cc, &${symbol});\n`;
  if (type === 'type-1') return `    dc->vmsd = &${symbol};\n`;
  return era === 'cc' ? `    cc->vmsd = &${symbol};\n` : '';
}

const symbolOf = (target: string): string => `vmstate_${target === 'i386' ? 'x86' : target}_cpu`;

/** target/NAME/cpu.c */
export function cpuFile(target: string, options: CpuOptions = {}): string {
  const { era = 'ops', type = 'type-1', guarded = true, placeholder = false, untyped = false } = options;
  const symbol = options.symbol ?? symbolOf(target);
  const upper = target.toUpperCase();
  const own = structOf(target);
  const hook = type === 'none' ? '' : hookLine(target, type, era).replace(symbolOf(target), symbol);
  const open = guarded ? '#ifndef CONFIG_USER_ONLY\n' : '';
  const close = guarded ? '#endif\n' : '';
  const parts = [
    `/* The ${target} CPU */
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

static vaddr ${target}_get_pc(CPUState *cs)
{
    return ${upper}_CPU(cs)->env.pc;
}

static void ${target}_realize(DeviceState *dev, Error **errp)
{
    ${own}Class *mcc = ${upper}_CPU_GET_CLASS(dev);

    cpu_exec_realizefn(CPU(dev), errp);
    mcc->parent_realize(dev, errp);
}
`,
  ];
  if (placeholder)
    parts.push(`static const VMStateDescription ${symbol} = {
    .name = "cpu",
    .unmigratable = 1,
};
`);
  if (era === 'ops')
    parts.push(`#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps ${target}_sysemu_ops = {
    .has_work = ${target}_has_work,
${type === 'type-2' ? `    .legacy_vmsd = &${symbol},\n` : ''}};
#endif
`);
  parts.push(`static void ${target}_class_init(ObjectClass *oc, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);
    ${own}Class *mcc = ${upper}_CPU_CLASS(oc);

    device_class_set_parent_realize(dc, ${target}_realize, &mcc->parent_realize);
    cc->get_pc = ${target}_get_pc;
    cc->dump_state = ${target}_dump_state;
${open}    ${era === 'ops' ? `cc->sysemu_ops = &${target}_sysemu_ops` : `cc->get_phys_page_debug = ${target}_debug`};
${hook}${close}    cc->disas_set_info = ${target}_disas;
    cc->gdb_num_core_regs = 33;
}
`);
  if (!untyped)
    parts.push(`static const TypeInfo ${target}_type_info = {
    .name = TYPE_${upper}_CPU,
    .parent = TYPE_CPU,
    .instance_size = sizeof(${own}),
    .abstract = true,
    .class_size = sizeof(${own}Class),
    .class_init = ${target}_class_init,
};

static void ${target}_types(void)
{
    type_register_static(&${target}_type_info);
}

type_init(${target}_types)
`);
  return parts.join('\n');
}

/** target/NAME/machine.c */
export function machineFile(target: string, options: MachineOptions = {}): string {
  const { common = 'none', version = 1, symbol = symbolOf(target) } = options;
  const own = structOf(target);
  const first =
    common === 'none'
      ? ''
      : common === 'macro'
        ? '        VMSTATE_CPU(),\n'
        : `        VMSTATE_STRUCT(parent_obj, ${own}, 0, vmstate_cpu_common, CPUState),\n`;
  const list = `${first}        VMSTATE_UINT64(env.pc, ${own}),
        VMSTATE_UINT64_ARRAY(env.regs, ${own}, 32),
        VMSTATE_END_OF_LIST()
`;
  const split = common === 'array';
  return `/* What a ${target} CPU sends */
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/cpu.h"

static const VMStateDescription vmstate_${target}_fpu = {
    .name = "cpu/fpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT64_ARRAY(env.fpr, ${own}, 32),
        VMSTATE_END_OF_LIST()
    }
};

${split ? `static const VMStateField ${target}_cpu_fields[] = {\n${list}};\n\n` : ''}const VMStateDescription ${symbol} = {
    .name = "cpu",
    .version_id = ${version},
    .minimum_version_id = ${version},
    .fields = ${split ? `${target}_cpu_fields` : `(const VMStateField[]) {\n${list}    }`},
    .subsections = (const VMStateDescription * const []) {
        &vmstate_${target}_fpu,
        NULL
    }
};
`;
}

/** target/NAME/meson.build, with the files for every build and those for system emulation. */
export function mesonFile(target: string, every = ['cpu.c'], system = ['machine.c']): string {
  const files = (names: string[]): string => names.map((n) => `'${n}'`).join(', ');
  return `${target}_ss = ss.source_set()
${target}_ss.add(files(${files(every)}))

${target}_system_ss = ss.source_set()
${target}_system_ss.add(files(${files(system)}))

target_arch += {'${target}': ${target}_ss}
target_system_arch += {'${target}': ${target}_system_ss}
`;
}

/** The configurations of a target, and the user-mode code that comes with one for user mode. */
export function builds(target: string, ...kinds: ('system' | 'user')[]): Record<string, string> {
  const out: Record<string, string> = {};
  if (kinds.includes('system')) out[`configs/targets/${target}-softmmu.mak`] = `TARGET_ARCH=${target}\n`;
  if (kinds.includes('user')) {
    out[`configs/targets/${target}-linux-user.mak`] = `TARGET_ARCH=${target}\n`;
    out[`linux-user/${target}/cpu_loop.c`] = `void cpu_loop(CPU${target.toUpperCase()}State *env)\n{\n}\n`;
  }
  return out;
}

/** The registration core. */
function coreFile(era: Era): string {
  const own = era === 'ops' ? 'cpu->cc->sysemu_ops->legacy_vmsd' : 'CPU_GET_CLASS(cpu)->vmsd';
  return `#include "qemu/osdep.h"
#include "hw/core/cpu.h"

const VMStateDescription vmstate_cpu_common = {
    .name = "cpu_common",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32(halted, CPUState),
        VMSTATE_UINT32(interrupt_request, CPUState),
        VMSTATE_END_OF_LIST()
    }
};

void cpu_vmstate_register(CPUState *cpu)
{
    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
    }
    if (${own} != NULL) {
        vmstate_register(NULL, cpu->cpu_index, ${own}, cpu);
    }
}
`;
}

const targets: [name: string, cpu: CpuOptions, machine: MachineOptions | null][] = [
  ['alpha', {}, { common: 'macro' }],
  ['hppa', {}, { common: 'array' }],
  ['openrisc', {}, { common: 'struct' }],
  ['m68k', {}, { common: 'none' }],
  ['sh4', { placeholder: true }, null],
  ['arm', { type: 'type-2' }, {}],
  ['i386', { type: 'type-2' }, {}],
  ['mips', { type: 'type-2' }, {}],
  ['sparc', { type: 'type-2' }, {}],
  ['rx', { type: 'none', guarded: false }, null],
];

/**
 * The base: type 1 with cpu_common are alpha (VMSTATE_CPU), hppa (a split array) and openrisc (a struct), type 1
 * without it is m68k; sh4 is a placeholder; arm, i386, mips and sparc are type 2; rx registers nothing and has no
 * user-mode build.
 */
export function zetaTree(era: Era = 'ops'): Record<string, string> {
  const files = made.get(era) ?? makeTree(era);
  made.set(era, files);
  return { ...files };
}

const made = new Map<Era, Record<string, string>>();

function makeTree(era: Era): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [name, cpu, machine] of targets) {
    const folder = era === 'qom' ? `target-${name}` : `target/${name}`;
    files[`${folder}/cpu.c`] = cpuFile(name, { era, ...cpu });
    files[`${folder}/cpu.h`] = `extern const VMStateDescription ${symbolOf(name)};\n`;
    if (machine) files[`${folder}/machine.c`] = machineFile(name, machine);
    if (era === 'ops') files[`${folder}/meson.build`] = mesonFile(name);
    Object.assign(files, name === 'rx' ? builds(name, 'system') : builds(name, 'system', 'user'));
  }
  files[era === 'ops' ? 'hw/core/cpu-system.c' : 'exec.c'] = coreFile(era);
  files['include/hw/core/sysemu-cpu-ops.h'] =
    'typedef struct SysemuCPUOps {\n    const VMStateDescription *legacy_vmsd;\n} SysemuCPUOps;\n';
  files['docs/notes.rst'] = 'Notes.\n';
  return files;
}

/** Edits a file's text ('' for a new one); null removes the file. */
export type Edit = ((text: string) => string) | null;

export interface PatchSpec {
  subject?: string;
  edits?: Record<string, Edit>;
  /** Files that move before they are edited. */
  moves?: [from: string, to: string][];
}

/** Replaces the one occurrence of a text; throws where there is none or more. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} is there ${parts.length - 1} times`);
    return parts.join(to);
  };
}

/** Adds lines after the one line that is given; throws as swap does. */
export const after = (line: string, more: string): ((text: string) => string) => swap(line, line + more);

/** Several edits of one file, in order. */
export function edits(...list: ((text: string) => string)[]): (text: string) => string {
  return (text) => list.reduce((now, edit) => edit(now), text);
}

/** A new file's text, or one that replaces what is there. */
export const put =
  (text: string): Edit =>
  () =>
    text;

/** Files that are new, as edits. */
export function putAll(files: Files): Record<string, Edit> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, put(text)]));
}

/** The tree at the base and after each patch. */
export function treesOf(base: Files, patches: readonly PatchSpec[]): Files[] {
  const states: Files[] = [base];
  for (const { edits: changes = {}, moves = [] } of patches) {
    const next = { ...states.at(-1)! };
    for (const [from, to] of moves) {
      if (next[from] === undefined) throw new Error(`${from} is not there to be moved`);
      next[to] = next[from];
      delete next[from];
    }
    for (const [path, edit] of Object.entries(changes)) {
      if (edit === null) delete next[path];
      else next[path] = edit(next[path] ?? '');
    }
    states.push(next);
  }
  return states;
}

export const t1 = (target: string): string => hookLine(target, 'type-1');
export const t2 = (target: string): string => hookLine(target, 'type-2');
export const patch = (changes: Record<string, Edit>, moves?: [from: string, to: string][]): PatchSpec => ({
  edits: changes,
  ...(moves ? { moves } : {}),
});
/** A patch of one file. */
export const one = (path: string, ...list: ((text: string) => string)[]): PatchSpec =>
  patch({ [path]: edits(...list) });
export const legacy = (target: string): string => `    .legacy_vmsd = &vmstate_${target}_cpu,\n`;
export const hasWork = (target: string): string => `    .has_work = ${target}_has_work,\n`;
export const setsOps = (target: string): string => `    cc->sysemu_ops = &${target}_sysemu_ops;\n`;
export const setsDebug = (target: string): string => `    cc->get_phys_page_debug = ${target}_debug;\n`;
/** As a target moves from the ops table to DeviceClass. */
export const toDevice = (target: string) =>
  edits(swap(legacy(target), ''), after(setsOps(target), `    dc->vmsd = &vmstate_${target}_cpu;\n`));

export interface DiffStyle {
  /** Lines of context; 3 when not given. */
  context?: number;
  /** The `@@` lines name the function, as git writes them; false leaves that out. */
  sections?: boolean;
  /** `git`, `git` without a/ and b/, or what `diff -u` writes. */
  heads?: 'git' | 'no-prefix' | 'plain';
}

/** The patches as the mails of one series (no cover letter), with diffs as git writes them. */
export function mailsOf(
  states: readonly Files[],
  patches: readonly PatchSpec[],
  style: DiffStyle = {},
): string {
  const n = patches.length;
  return patches
    .map((patch, i) =>
      [
        'From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001',
        `Message-Id: <zeta-${i + 1}@example.org>`,
        ...(i > 0 ? ['In-Reply-To: <zeta-1@example.org>'] : []),
        'From: A Developer <developer@example.org>',
        `Date: Mon, 17 May 2021 12:00:${String(i % 60).padStart(2, '0')} +0000`,
        `Subject: [PATCH ${i + 1}/${n}] ${patch.subject ?? `Patch ${i + 1}`}`,
        '',
        'Signed-off-by: A Developer <developer@example.org>',
        '---',
        `${diffOf(states[i]!, states[i + 1]!, patch.moves ?? [], style)}-- `,
        '2.47.0',
        '',
        '',
      ].join('\n'),
    )
    .join('');
}

/** The diff of two trees. */
function diffOf(
  old: Files,
  now: Files,
  moves: readonly (readonly [string, string])[] = [],
  style: DiffStyle = {},
): string {
  const from = new Map(moves.map(([a, b]) => [b, a]));
  const moved = new Set(moves.map(([a]) => a));
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return paths
    .filter((path) => !(moved.has(path) && now[path] === undefined))
    .map((path) => {
      const before = from.get(path) ?? path;
      if (before === path && old[path] === now[path]) return '';
      return fileDiff(before, path, old[before] ?? null, now[path] ?? null, style);
    })
    .join('');
}

function fileDiff(
  before: string,
  path: string,
  old: string | null,
  now: string | null,
  style: DiffStyle,
): string {
  const { heads = 'git' } = style;
  const [a, b] = heads === 'git' ? ['a/', 'b/'] : ['', ''];
  const head: string[] = [];
  if (heads !== 'plain') {
    head.push(`diff --git ${a}${before} ${b}${path}`);
    if (old === null) head.push('new file mode 100644');
    if (now === null) head.push('deleted file mode 100644');
    if (before !== path) head.push(`rename from ${before}`, `rename to ${path}`);
  }
  if (old === now) return `${head.join('\n')}\n`;
  head.push(`--- ${old === null ? '/dev/null' : a + before}`);
  head.push(`+++ ${now === null ? '/dev/null' : b + path}`);
  return `${head.join('\n')}\n${hunks(old ?? '', now ?? '', style)}`;
}

interface Line {
  kind: ' ' | '-' | '+';
  text: string;
}

function hunks(old: string, now: string, style: DiffStyle): string {
  const { context = 3, sections = true } = style;
  const lines = compare(old.split('\n').slice(0, -1), now.split('\n').slice(0, -1));
  const oldLines = old.split('\n');
  let out = '';
  let oldLine = 1;
  let newLine = 1;
  let i = 0;
  while (i < lines.length) {
    if (lines[i]!.kind === ' ') {
      i++;
      oldLine++;
      newLine++;
      continue;
    }
    const start = Math.max(0, i - context);
    const lead = i - start;
    let end = i;
    for (let k = i; k < lines.length && k - end <= 2 * context; k++) if (lines[k]!.kind !== ' ') end = k;
    const piece = lines.slice(start, end + 1 + context);
    const count = (skip: string): number => piece.filter((l) => l.kind !== skip).length;
    const oldStart = oldLine - lead;
    const newStart = newLine - lead;
    const range = (at: number, n: number): string => `${n === 0 ? at - 1 : at},${n}`;
    const opener = oldLines.slice(0, oldStart - 1).findLast((l) => /^[A-Za-z_$]/.test(l));
    const section = sections && opener !== undefined ? ` ${opener.slice(0, 80)}` : '';
    out += `@@ -${range(oldStart, count('+'))} +${range(newStart, count('-'))} @@${section}\n`;
    out += piece.map((l) => `${l.kind}${l.text}\n`).join('');
    for (const l of lines.slice(i, start + piece.length)) {
      if (l.kind !== '+') oldLine++;
      if (l.kind !== '-') newLine++;
    }
    i = start + piece.length;
  }
  return out;
}

/** The lines of both, with as many as possible in common. */
function compare(a: string[], b: string[]): Line[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  const common = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      common[i]![j] =
        x[i] === y[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const out: Line[] = a.slice(0, head).map((text) => ({ kind: ' ', text }));
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      out.push({ kind: ' ', text: x[i++]! });
      j++;
    } else if (i < x.length && (j === y.length || common[i + 1]![j]! >= common[i]![j + 1]!))
      out.push({ kind: '-', text: x[i++]! });
    else out.push({ kind: '+', text: y[j++]! });
  }
  for (const text of a.slice(a.length - tail)) out.push({ kind: ' ', text });
  return out;
}
