import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsIn, layoutFacts } from '../../../src/model/layout/compare/facts.ts';
import { createLayoutReader } from '../../../src/model/layout/index.ts';
import type { BuildLayout, Description, Field } from '../../../src/types/layout.ts';
import { cpuC, described, layoutTree, machineHead } from '../../support/layout-tree.ts';
import { type Files, memoryTree } from '../../support/memory-tree.ts';

async function layouts(files: Files): Promise<BuildLayout[]> {
  return createLayoutReader().read(memoryTree(files));
}

/** The CPU's own description in the first layout of a build. */
async function cpu(
  machine: string,
  { build = 'zeta64', others = {} }: { build?: string; others?: Record<string, string | null> } = {},
): Promise<Description> {
  const all = await layouts(layoutTree(machine, others));
  const found = all.find((l) => l.build === build)?.sections.find((s) => s.section === 'cpu');
  expect(found).toBeDefined();
  return found!.description;
}

/** `name type×count size`, and what is special. */
const line = (f: Field): string =>
  [
    `${f.name} ${f.type}×${f.count ?? '?'} ${f.size ?? '?'}`,
    f.version ? `v${f.version}` : '',
    f.conditional ? 'if' : '',
    f.sent === false ? 'never' : '',
  ]
    .filter((x) => x !== '')
    .join(' ');
const lines = (d: Description): string[] => d.fields.map(line);

describe('layouts', () => {
  it('a build each, with the sections that its type sends', async () => {
    const files = layoutTree(described('ULONG(env.pc, ZetaCPU),'));
    const found = await layouts(files);
    expect(found.map((l) => [l.build, l.target, l.cpuClass, l.type, l.kvm])).toEqual([
      ['zeta32', 'zeta', null, 'type-2', null],
      ['zeta64', 'zeta', null, 'type-2', null],
    ]);
    expect(found.flatMap((l) => l.unknown)).toEqual([]);
    expect(found.map((l) => l.sections.map((s) => s.section))).toEqual([
      ['cpu_common', 'cpu'],
      ['cpu_common', 'cpu'],
    ]);
    expect(found.map((l) => lines(l.sections[1]!.description))).toEqual([
      ['env.pc uint32×1 4'],
      ['env.pc uint64×1 8'],
    ]);
    const common = found[0]!.sections[0]!.description;
    expect(common).toMatchObject({ name: 'cpu_common', versionId: 1, path: 'hw/core/cpu-system.c', line: 3 });
    expect(common.subsections).toMatchObject([
      {
        name: 'cpu_common/crash',
        needed: { symbol: 'crash_needed' },
        fields: [{ name: 'crash_occurred', size: 1 }],
      },
    ]);
    expect(common.ends).toEqual({ fields: true, subsections: true });
  });

  it('a device sends its own description only', async () => {
    const machine = described('PART(parent_obj, ZetaCPU, 0, vmstate_cpu_common), U32(x, ZetaCPU),');
    const [found] = await layouts(layoutTree(machine, { 'target/zeta/cpu.c': cpuC('dc') }));
    expect(found!.type).toBe('type-1');
    expect(found!.sections.map((s) => s.section)).toEqual(['cpu']);
    expect(found!.sections[0]!.description.fields[0]).toMatchObject({
      name: 'parent_obj',
      type: 'struct',
      struct: { name: 'cpu_common', subsections: [{ name: 'cpu_common/crash' }] },
    });
  });

  it('one that registers nothing sends what is common', async () => {
    const [found] = await layouts(layoutTree('', { 'target/zeta/cpu.c': cpuC('none') }));
    expect(found).toMatchObject({ type: 'none', sections: [{ section: 'cpu_common' }] });
  });

  it('counts, sizes and versions come out of the tree', async () => {
    const machine = described(`
        LIST(env.regs, ZetaCPU, NR_REGS, vmstate_info_u64, uint64_t),
        LIST(env.half, ZetaCPU, sizeof(((ZetaCPU *)0)->env.regs) / 16, vmstate_info_u32, uint32_t),
        BYTES(env.cache, ZetaCPU),
        COUNTED(env.list, ZetaCPU, env.n, vmstate_info_u32, uint32_t),
        U32_V(env.late, ZetaCPU, 3),
        U32_V(env.never, ZetaCPU, 4),
        U32_TEST(env.perhaps, ZetaCPU, has_it),
        CLOCK(env.clock, ZetaCPU),
        ASK("is well", has_it),`);
    const d = await cpu(`static bool has_it(void *o, int v) { return v > 1; }\n${machine}`);
    expect(lines(d)).toEqual([
      'env.regs uint64×16 8',
      'env.half uint32×8 4',
      'env.cache buffer×1 64',
      'env.list uint32×? 4',
      'env.late uint32×1 4 v3',
      'env.never uint32×1 4 v4 never',
      'env.perhaps uint32×1 4 if',
      'env.clock clock×1 8',
      'is well none×0 0 if',
    ]);
    expect(d).toMatchObject({ versionId: 3, minimumVersionId: 2, unknown: [] });
    expect(d.fields.map((f) => f.unknown).filter((u) => u !== null)).toEqual([]);
    expect(d.fields[3]!.counter).toContain('env.n');
    expect(d.fields[6]!.exists).toMatchObject({ symbol: 'has_it', digest: expect.any(String) });
    // a plain number needs no code, what calls another function has its text
    expect(d.fields.map((f) => f.code?.symbol ?? null).filter((s) => s !== null)).toEqual([
      'vmstate_info_clock',
    ]);
  });

  it('a field_exists that asks for the version alone is answered, any other is not', async () => {
    const asks = (name: string, body: string): string =>
      `static bool ${name}(void *opaque, int version_id) { ${body} }\n`;
    const d = await cpu(
      [
        '#define IS_NEW 1\n',
        asks('is_old', 'return version_id < 3;'),
        asks('is_new', 'return version_id >= IS_NEW && version_id != 2;'),
        asks('has_it', 'return ((ZetaCPU *)opaque)->x && version_id > 1;'),
        asks('loops', 'while (version_id) version_id--; return version_id;'),
        described(
          'U32_TEST(a, ZetaCPU, is_old), U32_TEST(b, ZetaCPU, is_new), U32_TEST(c, ZetaCPU, has_it), U32_TEST(d, ZetaCPU, loops),',
        ),
      ].join(''),
    );
    expect(d.fields.map((f) => f.versions)).toEqual([[0, 1, 2], [1, 3], null, null]);
    const sub = (
      name: string,
      says: string,
    ): string => `static bool ${name}_needed(void *o) { return ${says}; }
static const VMStateDescription ${name} = { .name = "cpu/${name}", .version_id = 1, .needed = ${name}_needed, .fields = (VMStateField[]) { U8(a, Part), END() } };
`;
    const parts = await cpu(
      `${sub('one', 'true')}${sub('two', 'false')}${sub('three', 'o != 0')}${described('U32(x, ZetaCPU),', '.subsections = (const VMStateDescription * const []) { &one, &two, &three, NULL },')}`,
    );
    expect(parts.subsections.map((s) => s.needs)).toEqual([true, false, null]);
    expect(d.fields.every((f) => f.conditional && f.sent === null)).toBe(true);
  });

  it('lists are told by the descriptions of their elements; a field without a name is no end', async () => {
    const d = await cpu(`
static int put_list(QEMUFile *f, void *pv, size_t size) { while (next(pv)) vmstate_save_state(f, field->vmsd, pv); return 0; }
static const VMStateInfo info_list = { .name = "qtailq", .put = put_list };
static const VMStateDescription vmstate_one = {
    .name = "one", .version_id = 1, .fields = (const VMStateField[]) { U32(a, One), END() },
};
${described('{ .name = "env.list", .vmsd = &vmstate_one, .info = &info_list },\n{ .info = &vmstate_info_u32, .size = 4 },\nU8(last, ZetaCPU),')}`);
    expect(d.fields[0]).toMatchObject({
      type: 'qtailq',
      struct: { name: 'one', fields: [{ name: 'a' }] },
      counter: 'the elements of env.list',
      unknown: null,
    });
    expect(d.fields.slice(1).map((f) => f.unknown)).toEqual([
      'A field of vmstate_zeta_cpu has no name: a save and a load end there.',
    ]);
    expect(d.ends.fields).toBe(null);
  });

  it('what an array is counted by, however its offset is checked', async () => {
    const told = async (offset: string, of = 'env.n'): Promise<Field> =>
      (
        await cpu(`#define N_OFFSET(_s, _n, _t) ${offset}
${described(`{ .name = "a", .num_offset = N_OFFSET(ZetaCPU, ${of}, int32_t), .info = &vmstate_info_u32, .num = 4 * 4, .flags = VMS_VARRAY_INT32 | VMS_MULTIPLY_ELEMENTS },`)}`)
      ).fields[0]!;
    const was = await told('(offsetof(_s, _n) + ((_t *)0 - (typeof(((_s *)0)->_n) *)0))');
    expect([was.counter, was.each, was.unknown]).toEqual(['env.n of ZetaCPU', 16, null]);
    for (const other of ['offsetof(_s, _n)', '((size_t) &((_s *)0)->_n)'])
      expect((await told(other)).counter).toBe(was.counter);
    expect((await told('offsetof(_s, _n)', 'env.list[2].n')).counter).toBe('env.list[2].n of ZetaCPU');
    expect((await told('_n', '12')).counter).toBe('N_OFFSET(ZetaCPU, 12, int32_t)');
  });

  it('tells where a field stands, also one that a macro of its own makes', async () => {
    const d = await cpu(
      `#define BOTH(a, b) U32(a, ZetaCPU), \\\n    U64(b, ZetaCPU)\n${described('U32(x, ZetaCPU),\n        BOTH(y,\n             z),\n#ifdef NEVER\n U32(no, ZetaCPU),\n#endif\n        U8(last, ZetaCPU),')}`,
    );
    expect(d.fields.map((f) => [f.name, f.path, f.line])).toEqual([
      ['x', 'target/zeta/machine.c', 12],
      ['y', 'target/zeta/machine.c', 13],
      ['z', 'target/zeta/machine.c', 13],
      ['last', 'target/zeta/machine.c', 18],
    ]);
    expect(d.line).toBe(7);
  });

  it('descriptions in descriptions, with a version of their own or not', async () => {
    const inner = `
static const VMStateDescription vmstate_part = {
    .name = "part", .version_id = 2, .minimum_version_id = 1,
    .fields = (const VMStateField[]) { U32(a, Part), U32_V(b, Part, 2), END() },
};
`;
    const d = await cpu(
      `${inner}${described('PARTS(env.p, ZetaCPU, 3, vmstate_part), PART_V(env.q, ZetaCPU, vmstate_part, 1), COPY(ZetaCPU, vmstate_part),')}`,
    );
    expect(lines(d)).toEqual(['env.p struct×3 ?', 'env.q struct×1 ?', 'tmp tmp×1 ?']);
    expect(d.fields.map((f) => f.struct!.fields.map((x) => x.sent))).toEqual([
      [true, true],
      [true, false],
      [true, true],
    ]);
    expect(d.fields.map((f) => f.structVersion)).toEqual([undefined, 1, undefined]);
  });

  it('lists in variables, and those without an end', async () => {
    const d = await cpu(`
static const VMStateField part_fields[] = { U32(a, Part), };
static const VMStateDescription vmstate_part = { .name = "cpu/part", .version_id = 1, .fields = part_fields };
static const VMStateDescription * const list[] = { &vmstate_part };
${described('U32(x, ZetaCPU),', '.subsections = list,')}`);
    expect(d.ends).toEqual({ fields: true, subsections: false });
    expect(d.subsections).toMatchObject([
      {
        name: 'cpu/part',
        fields: [{ name: 'a' }],
        ends: { fields: false, subsections: true },
        minimumVersionId: 0,
      },
    ]);
    const before = d.subsections[0]!.digest;
    const changed = await cpu(`
static const VMStateField part_fields[] = { U64(a, Part), };
static const VMStateDescription vmstate_part = { .name = "cpu/part", .version_id = 1, .fields = part_fields };
static const VMStateDescription * const list[] = { &vmstate_part };
${described('U32(x, ZetaCPU),', '.subsections = list,')}`);
    expect(changed.subsections[0]!.digest).not.toBe(before);
    expect(changed.digest).toBe(d.digest);
  });

  it('subsections of 2013, pairs of a description and its needed()', async () => {
    const d = await cpu(`
static bool part_needed(void *o) { return true; }
static const VMStateDescription vmstate_part = { .name = "cpu/part", .version_id = 1, .fields = (VMStateField[]) { U8(a, Part), END() } };
${described('U32(x, ZetaCPU),', '.subsections = (VMStateSubsection[]) { { .vmsd = &vmstate_part, .needed = part_needed }, { /* empty */ } },')}`);
    expect(d.subsections).toMatchObject([{ name: 'cpu/part', needed: { symbol: 'part_needed' } }]);
    expect(d.ends.subsections).toBe(true);
  });

  it('both with KVM and without, where that makes a difference', async () => {
    const found = await layouts(
      layoutTree(described('U32(x, ZetaCPU),\n#ifdef CONFIG_KVM\nU32(y, ZetaCPU),\n#endif\n')),
    );
    expect(found.map((l) => [l.build, l.kvm, l.sections[1]!.description.fields.length])).toEqual([
      ['zeta32', null, 1],
      ['zeta64', true, 2],
      ['zeta64', false, 1],
    ]);
  });

  it('a description in a file that is included, and one in another folder', async () => {
    const files = layoutTree('#include "state.c.inc"\n', {
      'target/zeta/state.c.inc': `extern const VMStateDescription vmstate_elsewhere;\n${described('PART(time, ZetaCPU, 0, vmstate_elsewhere),')}`,
      'hw/zeta/board.c':
        '#include "migration/vmstate.h"\nconst VMStateDescription vmstate_elsewhere = { .name = "time", .version_id = 1, .fields = (VMStateField[]) { U64(t, T), END() } };\n',
    });
    const [found] = await layouts(files);
    expect(found!.unknown).toEqual([]);
    expect(found!.sections[1]!.description).toMatchObject({
      path: 'target/zeta/state.c.inc',
      line: 3,
      fields: [{ struct: { name: 'time', path: 'hw/zeta/board.c' } }],
    });
  });
});

describe('what functions write', () => {
  /** A field whose put has this body. */
  async function put(body: string, before = ''): Promise<Field> {
    const d = await cpu(`${before}
static int put_x(QEMUFile *f, void *pv, size_t size, const VMStateField *field)
{
    ZetaCPU *cpu = pv;
    int i;
${body}
}
static int get_x(QEMUFile *f, void *pv, size_t size, const VMStateField *field) { return 0; }
static const VMStateInfo info_x = { .name = "x", .get = get_x, .put = put_x };
${described('PLAIN(x, ZetaCPU, 0, NULL, info_x, uint32_t),')}`);
    const [field] = d.fields;
    expect(field!.type).toBe('x');
    expect(field!.code!.digest).not.toBeNull();
    return field!;
  }
  const before =
    '#define qemu_put_long qemu_put_be64\nstatic void put_two(QEMUFile *f, ZetaCPU *c) { qemu_put_be16(f, c->a); qemu_put_be16(f, c->b); }\n';
  it.each([
    ['calls', 'qemu_put_be32(f, 1); qemu_put_sbe64s(f, pv); qemu_put_byte(f, 2); return 0;', 13],
    ['a loop', 'for (i = 0; i < NR_REGS; i++) { qemu_put_be16s(f, pv); } return 0;', 32],
    [
      'a loop in a loop',
      'for (int i = 1; i <= 2; ++i) for (int j = 0; j < 3; j++) qemu_put_8s(f, pv); return 0;',
      6,
    ],
    ['nothing in a loop', 'for (i = 0; i < cpu->n; i++) { sum(i); } qemu_put_be32(f, i); return 0;', 4],
    ['a buffer', 'qemu_put_buffer(f, pv, sizeof(uint64_t) * 2); return 0;', 16],
    ['as long as the field', 'qemu_put_buffer(f, pv, size); return 0;', 4],
    ['both branches alike', 'if (i) { qemu_put_be32(f, 1); } else { qemu_put_sbe32s(f, pv); } return 0;', 4],
    ['a branch that fails', 'if (cpu->x) { qemu_put_byte(f, 1); return 0; } else { return 1; }', 1],
    ['a failure before', 'if (!cpu) { return -EINVAL; } qemu_put_be64(f, 1); return 0;', 8],
    ['a known condition', 'if (NR_REGS > 3) qemu_put_be64(f, 1); else qemu_put_byte(f, 1); return 0;', 8],
    ['a macro', 'qemu_put_long(f, 1); return 0;', 8],
    ['another function', 'put_two(f, cpu); put_two(f, cpu); return 0;', 8],
    [
      'branches that differ',
      'if (i) qemu_put_be32(f, 1); else qemu_put_be64(f, 1); return 0;',
      'what put_x() writes depends on what runs (a condition).',
    ],
    [
      'a count that runs',
      'for (i = 0; i < cpu->n; i++) qemu_put_be32(f, 1); return 0;',
      'what put_x() writes depends on what runs (a loop).',
    ],
    [
      'a return in between',
      'if (i) return 0; qemu_put_be32(f, 1); return 0;',
      'what put_x() writes depends on what runs.',
    ],
    [
      'a function that is nowhere',
      'put_nowhere(f, cpu); return 0;',
      'what put_x() writes depends on what runs (put_nowhere() was not found).',
    ],
    [
      'the file in other hands',
      'run(cpu, f); return 0;',
      'what put_x() writes depends on what runs (run()).',
    ],
  ])('%s', async (_, body, result) => {
    const { size, unknown } = await put(body, before);
    expect(size ?? unknown).toBe(result);
  });

  it.each([
    ['calls', 'qemu_put_be64(f, 1); qemu_put_be16(f, 2); return 0;', [8, 2]],
    ['one call', 'qemu_put_be64(f, 1); return 0;', undefined],
    ['a loop', 'for (i = 0; i < 3; i++) { qemu_put_be32(f, 1); qemu_put_byte(f, 1); }', [4, 1, 4, 1, 4, 1]],
    ['a loop that never runs', 'for (i = 0; i < 0; i++) qemu_put_be32(f, 1); put_two(f, cpu);', [2, 2]],
    ['other functions', 'qemu_put_byte(f, 1); put_two(f, cpu); return 0;', [1, 2, 2]],
    ['a buffer', 'qemu_put_be16(f, 1); qemu_put_buffer(f, pv, 3); return 0;', [2, 1, 1, 1]],
    ['branches alike', 'if (i) put_two(f, cpu); else put_two(f, cpu); qemu_put_be64(f, 1);', [2, 2, 8]],
    [
      'branches of one length',
      'if (i) put_two(f, cpu); else qemu_put_be32(f, 1); qemu_put_be64(f, 1);',
      undefined,
    ],
    ['a branch that fails', 'qemu_put_byte(f, 1); if (i) { put_two(f, cpu); } else { return 1; }', [1, 2, 2]],
    ['a known condition', 'if (NR_REGS > 3) put_two(f, cpu); else qemu_put_be64(f, 1); return 0;', [2, 2]],
    ['too many', 'qemu_put_byte(f, 1); qemu_put_buffer(f, pv, 1000); return 0;', undefined],
  ])('number by number: %s', async (_, body, parts) => {
    const field = await put(body, before);
    expect(field.parts).toEqual(parts);
    expect(field.size).toBeGreaterThan(0);
    if (parts) expect(parts.reduce((sum, n) => sum + n)).toBe(field.size);
  });

  it('a digest tells whether the function, or one that it calls, is another', async () => {
    const digest = async (helper: string, header = ''): Promise<string | null> => {
      const machine = `${header}static bool helper(void *o) { return ${helper}; }\nstatic bool test(void *o, int v) { return helper(o); }\n${described('U32_TEST(x, ZetaCPU, test),')}`;
      return (await cpu(machine)).fields[0]!.exists!.digest;
    };
    const first = await digest('o != 0');
    expect(first).not.toBeNull();
    expect(await digest('o  !=  0 /* a comment */')).toBe(first);
    expect(await digest('o == 0')).not.toBe(first);
    expect(await digest('o != N', '#define N 0\n')).toBe(first);
    expect(await digest('o != N', '#define N 1\n')).not.toBe(first);
  });
});

describe('what cannot be known', () => {
  it.each([
    [
      'a macro that is nowhere',
      described('U32(x, ZetaCPU), NOWHERE(y, ZetaCPU),'),
      1,
      'No macro NOWHERE is defined in what is included there.',
    ],
    [
      'a count',
      described('LIST(x, ZetaCPU, cpu_count, vmstate_info_u8, uint8_t),'),
      0,
      'num cannot be read: cpu_count is not known.',
    ],
    [
      'a size',
      described('BYTES(env.gone, ZetaCPU),'),
      0,
      'size cannot be read: the member gone is not known.',
    ],
    [
      'who reads it',
      described('LIST(x, ZetaCPU, 2, vmstate_info_gone, uint8_t),'),
      0,
      'vmstate_info_gone was not found.',
    ],
    [
      'a description',
      described('PART(x, ZetaCPU, 0, vmstate_gone),'),
      0,
      'The description vmstate_gone was not found, or holds itself.',
    ],
    [
      'something else of that name',
      described('PART(x, ZetaCPU, 0, vmstate_u),').replace(
        'const VMState',
        'static const VMStateInfo vmstate_u = { .name = "u" };\nconst VMState',
      ),
      0,
      'The description vmstate_u was not found, or holds itself.',
    ],
    [
      'one that holds itself',
      described('PART(x, ZetaCPU, 0, vmstate_zeta_cpu),'),
      0,
      'The description vmstate_zeta_cpu was not found, or holds itself.',
    ],
    [
      'macros without an end',
      `#define A0 A1 A1\n${Array.from({ length: 40 }, (_, i) => `#define A${i + 1} A${i + 2} A${i + 2}\n`).join('')}${described('LIST(x, ZetaCPU, A0, vmstate_info_u8, uint8_t),')}`,
      0,
      'The macros of LIST expand to more than is read.',
    ],
  ])('%s', async (_, machine, at, reason) => {
    const d = await cpu(machine);
    expect(d.fields[at]!.unknown).toBe(reason);
  });

  it('a version, and a condition in the middle', async () => {
    const d = await cpu(
      described('U32(x, ZetaCPU),\n#if NOBODY(3)\nU32(y, ZetaCPU),\n#endif\n').replace(
        'version_id = 3',
        'version_id = zeta_version()',
      ),
    );
    expect(d.versionId).toBeNull();
    expect(d.fields.map((f) => f.sent)).toEqual([null]);
    expect(d.unknown).toEqual([
      'vmstate_zeta_cpu: the condition in line 11 of target/zeta/machine.c cannot be judged.',
      'version_id of vmstate_zeta_cpu cannot be read: zeta_version() is no constant.',
    ]);
  });

  it('a description that is nowhere, and a file that cannot be read', async () => {
    const [found] = await layouts(layoutTree(''));
    expect(found!.unknown).toEqual(['The description vmstate_zeta_cpu was not found.']);
    const tree = memoryTree(layoutTree(described('U32(x, ZetaCPU),')));
    const blind = {
      ...tree,
      read: async (entries: Parameters<typeof tree.read>[0]) =>
        (await tree.read(entries)).map((text, i) => (entries[i]!.path === 'target/zeta/cpu.h' ? null : text)),
    };
    const [unread] = await createLayoutReader().read(blind);
    expect(unread!.unknown).toContain(
      'target/zeta/cpu.h, which target/zeta/machine.c includes, cannot be read: its object is missing or too large.',
    );
  });

  it('what cpu_save() writes by hand is known by its text', async () => {
    const old = (save: string) =>
      layoutTree(
        `void cpu_save(QEMUFile *f, void *opaque) { ${save} }\nint cpu_load(QEMUFile *f, void *opaque, int v) { return 0; }\n`,
        {
          'target/zeta/cpu.c': cpuC('none'),
          'target/zeta/cpu.h': '#define CPU_SAVE_VERSION 4\n#include "hw/core/cpu.h"\n',
          'exec.c':
            'void cpu_exec_init(CPUState *cpu)\n{\n#if defined(CPU_SAVE_VERSION)\n    register_savevm(NULL, "cpu", cpu_index, CPU_SAVE_VERSION, cpu_save, cpu_load, env);\n#endif\n    if (cc->vmsd != NULL) {\n        vmstate_register(NULL, cpu_index, cc->vmsd, cpu);\n    }\n}\n',
        },
      );
    const read = async (save: string) => (await layouts(old(save)))[0]!.sections[1]!.description;
    const first = await read('qemu_put_be32(f, 1);');
    expect(first).toMatchObject({
      symbol: 'CPU_SAVE_VERSION',
      versionId: 4,
      unknown: [expect.stringContaining('by hand')],
    });
    expect((await read('qemu_put_be32(f, 1);')).fields[0]!.code).toEqual(first.fields[0]!.code);
    expect((await read('qemu_put_be64(f, 1);')).fields[0]!.code).not.toEqual(first.fields[0]!.code);
  });

  it('two thousand subsections are read, descriptions without end are not', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, i) =>
        `static const VMStateDescription vmstate_s${i} = { .name = "cpu/s${i}", .version_id = 1, .fields = (VMStateField[]) { U32(x, Z), END() } };\n`,
    );
    const d = await cpu(
      `${many.join('')}${described('U32(x, ZetaCPU),', `.subsections = (const VMStateDescription *[]) { ${many.map((_, i) => `&vmstate_s${i},`).join(' ')} NULL },`)}`,
    );
    expect(d.subsections.length).toBe(2000);
    const nest = Array.from(
      { length: 20 },
      (_, i) =>
        `static const VMStateDescription vmstate_n${i} = { .name = "n", .version_id = 1, .fields = (VMStateField[]) { ${Array.from({ length: 10 }, (_, j) => `PART(x${j}, Z, 0, vmstate_n${i + 1}),`).join(' ')} END() } };\n`,
    );
    const deep = await cpu(`${nest.reverse().join('')}${described('PART(x, ZetaCPU, 0, vmstate_n0),')}`);
    const told = JSON.stringify(deep);
    expect(told.length).toBeLessThan(100_000_000);
    expect(told).toContain('more fields than are read');
  });
});

describe('over trees', () => {
  const before = layoutTree(described('ULONG(env.pc, ZetaCPU),'));

  it('what a target is read from is known, what is not there included', async () => {
    const tree = memoryTree(before);
    const reader = createLayoutReader();
    const touched = await reader.touches(tree, 'zeta');
    for (const path of [
      'target/zeta/machine.c',
      'target/zeta/cpu.h',
      'include/migration/vmstate.h',
      'migration/vmstate-types.c',
      'hw/core/cpu-system.c',
      'configs/targets/zeta64-softmmu.mak',
    ])
      expect(touched.get(path)).toBe((await tree.entry(path))!.id);
    expect(touched.get('target/zeta/migration/vmstate.h')).toBe('');
    expect(touched.has('meson.build')).toBe(false);
    expect([...(await reader.touches(tree, 'eta'))]).toEqual([]);
  });

  it('what is the same is not read again', async () => {
    const reader = createLayoutReader();
    const first = await reader.read(memoryTree(before));
    const other = memoryTree({ ...before, 'target/zeta/translate.c': 'int x;\n', README: 'x' });
    const reads: string[] = [];
    const second = await reader.read({
      ...other,
      read(entries) {
        reads.push(...entries.map((e) => e.path));
        return other.read(entries);
      },
    });
    expect(second).toEqual(first);
    expect(reads.filter((path) => /vmstate|machine/.test(path))).toEqual([]);
  });

  it.each(['target/zeta/cpu.h', 'include/migration/vmstate.h'])(
    'what was missing in one tree is read in another that has it: %s',
    async (path) => {
      const tree = memoryTree(before);
      const blind = {
        ...tree,
        read: async (entries: Parameters<typeof tree.read>[0]) =>
          (await tree.read(entries)).map((text, i) => (entries[i]!.path === path ? null : text)),
      };
      const reader = createLayoutReader();
      const [one, other] = await reader.builds(tree);
      const [unread] = await reader.read(blind, [one!]);
      expect(unread!.unknown).toContainEqual(expect.stringContaining(`${path}, which`));
      const fresh = await createLayoutReader().read(tree, [other!]);
      expect(await reader.read(tree, [other!])).toEqual(fresh);
      expect(fresh.flatMap(({ unknown }) => unknown)).toEqual([]);
    },
  );

  /** A tree, and what its author may do to it: path, what is replaced, by what. */
  const edits: [what: string, path: string, from: string | RegExp, to: string][] = [
    [
      'a comment in front of a description',
      'target/zeta/machine.c',
      'const VMState',
      '/* new */\n\nconst VMState',
    ],
    ['a macro that nobody asks for', 'target/zeta/cpu.h', 'enum {', '#define NOBODY 1\nenum {'],
    ['a member', 'target/zeta/cpu.h', 'uint8_t cache', 'uint64_t more; uint8_t cache'],
    ['an array that a size is taken of', 'target/zeta/cpu.h', 'cache[4]', 'cache[8]'],
    ['an enumerator in the middle', 'target/zeta/cpu.h', 'REG_LAST = 15', 'REG_LAST = 15, REG_MORE'],
    [
      'a condition around nothing',
      'target/zeta/cpu.h',
      'enum {',
      '#ifdef CONFIG_KVM\nint x;\n#endif\nenum {',
    ],
    [
      'a condition around a constant',
      'target/zeta/cpu.h',
      'REG_MORE',
      '\n#ifndef CONFIG_KVM\nREG_MORE\n#endif\n',
    ],
    ['another order of bytes', 'target/zeta/cpu.h', '#ifdef TARGET_ZETA64', '#if TARGET_BIG_ENDIAN'],
    [
      'an include that brings nothing',
      'target/zeta/cpu.h',
      '#include "hw',
      '#include "qemu/osdep.h"\n#include "hw',
    ],
    [
      'a macro that comes before',
      'include/qemu/osdep.h',
      '#include <stdint.h>',
      '#define NR_REGS 3\n#include <stdint.h>',
    ],
    [
      'a macro that goes again',
      'include/qemu/osdep.h',
      '#define NR_REGS 3',
      '#define NR_REGS 3\n#undef NR_REGS',
    ],
    [
      'how a number is written',
      'migration/vmstate-types.c',
      'qemu_put_be64s(f, pv)',
      'qemu_put_be32s(f, pv)',
    ],
    ['a macro of fields', 'include/migration/vmstate.h', '.num = (_n), .info', '.num = (_n) + 1, .info'],
    ['the common part', 'hw/core/cpu-system.c', 'U32(halted, CPUState)', 'U64(halted, CPUState)'],
    ['who registers it', 'hw/core/cpu-system.c', 'if (qdev_get_vmsd(DEVICE(cpu)) == NULL)', 'if (cpu)'],
    [
      'a field that is read from a file',
      'target/zeta/machine.c',
      'ULONG(env.pc, ZetaCPU),',
      '\n#include "fields.inc"\n',
    ],
    ['that file', 'target/zeta/fields.inc', 'U32', 'U64'],
    ['a header in front of another', 'target/zeta/migration/vmstate.h', /$/, '#error none\n'],
    ['a hook of another kind', 'target/zeta/cpu.c', /^[\s\S]*$/, cpuC('dc')],
  ];

  it('whatever an author changes, it is as if each tree were the first', async () => {
    const reader = createLayoutReader();
    const machine = described(
      'ULONG(env.pc, ZetaCPU),\nLIST(env.regs, ZetaCPU, NR_REGS, vmstate_info_u64, uint64_t),\nBYTES(env.cache, ZetaCPU),',
    );
    let files = layoutTree(machine, { 'target/zeta/fields.inc': 'U32(env.pc, ZetaCPU),\n' });
    const first = files;
    const both = async (what: string): Promise<void> => {
      const fresh = await createLayoutReader().read(memoryTree(files));
      expect(await reader.read(memoryTree(files)), what).toEqual(fresh);
    };
    await both('the first');
    for (const [what, path, from, to] of edits) {
      const text = (files[path] ?? '').replace(from, to);
      expect(text, what).not.toBe(files[path]);
      files = { ...files, [path]: text };
      await both(what);
    }
    files = first;
    await both('back');
  });

  it('how a number of a shared file is written is what the tree says, whatever that file was read with before', async () => {
    const reader = createLayoutReader();
    const files = layoutTree(described('U32(x, ZetaCPU),'));
    const core = files['hw/core/cpu-system.c']!.replace('U32(halted', 'U64(halted');
    const types = files['migration/vmstate-types.c']!;
    const sizes = async (text: string) => {
      const tree = { ...files, 'hw/core/cpu-system.c': core, 'migration/vmstate-types.c': text };
      const found = await reader.read(memoryTree(tree));
      return found.map((l) => l.sections[0]!.description.fields[0]!.size);
    };
    expect(await sizes(types)).toEqual([8, 8]);
    expect(await sizes(types.replace('qemu_put_be64s(f, pv)', 'qemu_put_be32s(f, pv)'))).toEqual([4, 4]);
  });

  it('in whatever order and back again, and of the shape alone', async () => {
    const faulty =
      'U32_V(env.pc, ZetaCPU, 7),\nLIST(env.regs, ZetaCPU, NR_REGS, vmstate_info_u64, uint64_t),';
    const first = layoutTree(described(faulty), { 'target/zeta/fields.inc': 'U32(env.pc, ZetaCPU),\n' });
    const reader = createLayoutReader();
    const shapes = createLayoutReader(undefined, { shape: true });
    const same = async (files: Files, what: string): Promise<void> => {
      const layouts = await createLayoutReader().read(memoryTree(files));
      expect(await reader.read(memoryTree(files)), what).toEqual(layouts);
      const faults = layoutFacts(null, layouts, layouts).facts.map(({ message, builds }) => ({
        message,
        builds,
      }));
      const found = faultsIn(await shapes.read(memoryTree(files)));
      expect(found.map(({ message, builds }) => ({ message, builds }))).toEqual(faults);
    };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(edits, { maxLength: 5 }), async (some) => {
        let files = first;
        for (const [what, path, from, to] of some) {
          files = { ...files, [path]: (files[path] ?? '').replace(from, to) };
          await same(files, what);
        }
        await same(first, 'the first');
      }),
      { numRuns: 5 },
    );
  });

  it('builds that differ in what nobody asks are read once, and are told as their own', async () => {
    const machine = described('U32(x, ZetaCPU),');
    const found = await layouts(layoutTree(machine));
    const of = (build: string) => found.filter((l) => l.build === build).map((l) => l.sections);
    expect(of('zeta32')).toEqual(of('zeta64'));
    expect(found.map((l) => l.build)).toEqual(['zeta32', 'zeta64']);
  });

  it('a header that changes, or comes before another, counts', async () => {
    const reader = createLayoutReader();
    const sizes = async (files: Files) =>
      (await reader.read(memoryTree(files))).map((l) => l.sections[1]!.description.fields[0]!.size);
    expect(await sizes(before)).toEqual([4, 8]);
    expect(
      await sizes({
        ...before,
        'target/zeta/cpu.h': before['target/zeta/cpu.h']!.replace('TARGET_ZETA64', 'TARGET_ZETA'),
      }),
    ).toEqual([8, 8]);
    expect(
      await sizes({
        ...before,
        'target/zeta/migration/vmstate.h': `${before['include/migration/vmstate.h']!.replaceAll('uint32_t)', 'uint64_t)').replaceAll('vmstate_info_u32,', 'vmstate_info_u8,')}`,
      }),
    ).toEqual([1, 8]);
    expect(await sizes(before)).toEqual([4, 8]);
  });
});

it('the includes of a description are found behind those of its own folder', async () => {
  expect(machineHead).toContain('cpu.h');
  const d = await cpu(described('WIDE(x, ZetaCPU),'), {
    others: { 'target/zeta/qemu/osdep.h': '#define WIDE U64\n' },
  });
  expect(d.fields[0]!.size).toBe(8);
});
