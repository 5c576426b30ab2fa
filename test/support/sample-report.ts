/** A report written by hand, as a series of three patches would get it: two flips and one that is undone. */
import { excerptFromHunks, excerptKey } from '../../src/review/render/excerpt.ts';
import type { Excerpts } from '../../src/types/excerpt.ts';
import type { StripPiece } from '../../src/types/layout-report.ts';
import type { Finding, Registration, Report, Witness } from '../../src/types/report.ts';
import type { FilePatch, HunkLine } from '../../src/types/series.ts';

const registration = (
  type: Registration['type'],
  hook: Registration['hooks'][0]['hook'],
  target: string,
): Registration => ({
  type,
  hooks: [
    {
      hook,
      cpuClass: null,
      symbol: `vmstate_${target}_cpu`,
      path: `target/${target}/cpu.c`,
      line: 240,
      guarded: true,
    },
  ],
  embedsCpuCommon: true,
  versionId: 1,
  minimumVersionId: 1,
  userMode: true,
});

const consequence =
  'A stream of type 1 loads in silence and loses halted and the pending interrupts; an older QEMU refuses the new one.';

export function flip(target: string, line: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'type-flip',
    severity: 'error',
    target,
    patch: 1,
    scope: 'net',
    undoneBy: null,
    path: `target/${target}/cpu.c`,
    line,
    side: 'new',
    from: 'type-1',
    to: 'type-2',
    cpuClass: null,
    symbol: `vmstate_${target}_cpu`,
    message: `${target} changes from type 1 (dc->vmsd) to type 2 (cc->vmsd)`,
    consequence,
    help: `Set "dc->vmsd = &vmstate_${target}_cpu;" in class_init as before.`,
    suggestion: `    dc->vmsd = &vmstate_${target}_cpu;`,
    beside: '',
    citations: [
      { title: 'Peter Maydell, 2021', url: 'https://lore.kernel.org/qemu-devel/CAFEAcA8@mail.gmail.com/' },
    ],
    fingerprint: `fp-${target}`,
    ...more,
  };
}

export const report: Report = {
  schema: 'vmsd-warden/report/v1',
  series: {
    title: 'Move the hooks',
    version: 3,
    total: 12,
    received: [1, 2, 3],
    missing: [4, 5, 6, 7, 8, 9, 10, 11, 12],
    messageId: 'cover@example.org',
    base: '0123456789abcdef0123456789abcdef01234567',
  },
  evidence: 'tree',
  complete: false,
  limits: [
    {
      code: 'missing-patch',
      patch: null,
      detail: 'Patches 4 to 12 are missing: each of them could change the verdict.',
    },
    {
      code: 'does-not-apply',
      patch: 3,
      detail: 'target/rx/cpu.c does not apply; it was judged by its hunks.',
    },
  ],
  patches: [
    { index: 1, subject: 'target: Set CPUClass::vmsd', messageId: 'one@example.org', commit: null },
    { index: 2, subject: 'docs: Say more', messageId: 'two@example.org', commit: null },
    { index: 3, subject: 'target/hppa: Set it back', messageId: 'three@example.org', commit: null },
  ],
  registrations: [
    {
      target: 'alpha',
      before: registration('type-1', 'dc->vmsd', 'alpha'),
      after: registration('type-2', 'cc->vmsd', 'alpha'),
      trajectory: [{ patch: 1, to: 'type-2' }],
      tier: 'no-promise',
    },
    {
      target: 'hppa',
      before: registration('type-1', 'dc->vmsd', 'hppa'),
      after: registration('type-1', 'dc->vmsd', 'hppa'),
      trajectory: [
        { patch: 1, to: 'type-2' },
        { patch: 3, to: 'type-1' },
      ],
      tier: 'no-promise',
    },
    { target: 'zeta', before: null, after: null, trajectory: [], tier: 'best-effort' },
  ],
  findings: [
    flip('alpha', 240),
    flip('hppa', 1000, { severity: 'warning', scope: 'transient', undoneBy: 3, suggestion: null }),
  ],
};

const line = (kind: HunkLine['kind'], text: string): HunkLine => ({ kind, text });

function filePatch(target: string, at: number, lines: HunkLine[]): FilePatch {
  const path = `target/${target}/cpu.c`;
  const start = { oldStart: at, newStart: at, oldLines: lines.length - 1, newLines: lines.length - 1 };
  const section = `static void ${target}_cpu_class_init(ObjectClass *oc, void *data)`;
  return {
    oldPath: path,
    newPath: path,
    change: 'modify',
    oldMode: null,
    newMode: null,
    oldId: null,
    newId: null,
    binary: false,
    hunks: [{ ...start, section, lines }],
  };
}

/** The hunk of one target, whose changed line is the fourth. */
export const hunkOf = (target: string, at: number): FilePatch =>
  filePatch(target, at, [
    line(' ', `    cc->gdb_write_register = ${target}_cpu_gdb_write_register;`),
    line(' ', '#ifndef CONFIG_USER_ONLY'),
    line(' ', `    cc->get_phys_page_debug = ${target}_cpu_get_phys_page_debug;`),
    line('-', `    dc->vmsd = &vmstate_${target}_cpu;`),
    line('+', `    cc->vmsd = &vmstate_${target}_cpu;`),
    line(' ', '#endif'),
    line(' ', '    cc->disas_set_info = disas_set_info;'),
    line(' ', ''),
  ]);

export const excerpts: Excerpts = new Map(
  report.findings.map((f) => [
    excerptKey(f),
    excerptFromHunks(hunkOf(f.target!, f.line - 3), f.line, 'new')!,
  ]),
);

/** A witness of 8 bytes that become 1, of a member with this name. */
export function witnessOf(name: string, from = 'v11.0.0', to = 'this series'): Witness {
  const piece = (member: string, offset: number, size: number): StripPiece => ({
    name: member,
    offset,
    size,
    count: 1,
    bytes: size,
    kind: size === 0 ? 'end' : 'number',
    conditional: false,
  });
  return {
    from,
    to,
    strip: {
      description: 'cpu',
      offset: 8,
      exact: true,
      old: [piece('env.pc', 0, 8), piece(name, 8, 8), piece('end', 16, 0)],
      new: [piece('env.pc', 0, 8), piece(name, 8, 1), piece('end', 9, 0)],
      cut: { before: false, after: false },
    },
  };
}
