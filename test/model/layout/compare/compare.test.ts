/** What is said of two layouts: verdict, differences, where they part. The bytes themselves: ./oracle.test.ts. */
import { expect, test } from 'vitest';
import { compareBuild } from '../../../../src/model/layout/compare/compare.ts';
import type { BuildLayout, Description, Field } from '../../../../src/types/layout.ts';
import { timed } from '../../../support/processor-time.ts';
import { buffer, code, description, field, layout, nested, unused } from './describe.ts';

const said = (a: Description, b: Description): string => {
  const { verdict, declared, always, harm, differences } = compareBuild(layout(a), layout(b));
  const head = [verdict, declared && 'declared', !always && 'sometimes', harm].filter(Boolean).join(' ');
  return [head, ...differences.map((d) => `${d.kind} ${d.description} ${d.at}: ${d.from} -> ${d.to}`)].join(
    '\n',
  );
};
const registers = (...fields: Parameters<typeof description>[1]): Description =>
  description('cpu', fields, { version: 11 });
const three = [field('env.gpr', 8, { count: 32 }), field('env.priv', 8), field('env.resetvec', 8)] as const;
const [gpr, , resetvec] = three;

test('a smaller field: the lengths differ, and the footer is missing', () => {
  const now = registers(gpr, field('env.priv', 1), resetvec);
  expect(said(registers(...three), now)).toBe('misread length\nresized cpu env.priv: 8 bytes -> 1 byte');
  const { first, differences } = compareBuild(layout(registers(...three)), layout(now));
  expect([first?.offset, first?.old?.name, first?.new?.name]).toEqual([256, 'env.priv', 'env.priv']);
  expect(differences[0]?.message).toBe('vmstate_cpu sends env.priv as 1 byte; it was 8 bytes.');
});

test('fields of one size join, whatever they are called', () => {
  const old = registers(field('a', 4, { count: 3 }), field('b', 4), buffer('c', 4));
  const now = registers(field('x', 4), field('y', 4, { count: 3 }), field('z', 1, { count: 4 }));
  expect(said(old, now)).toBe('loads');
});

test('the same bytes in another order load in silence', () => {
  expect(said(registers(field('a', 8), field('b', 4)), registers(field('b', 4), field('a', 8)))).toMatch(
    /^misread silent\nmoved cpu [ab]: /,
  );
});

test('what was removed, added, repeated and counted is told by its name', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => field(name, 8)) as [
    typeof gpr,
    typeof gpr,
    typeof gpr,
    typeof gpr,
  ];
  expect(said(registers(a, b, c, d), registers(a, c, d))).toBe(
    'misread length\nremoved cpu b: 8 bytes -> absent',
  );
  expect(said(registers(a, c, d), registers(a, b, c, d))).toBe(
    'misread length\nadded cpu b: absent -> 8 bytes',
  );
  expect(said(registers(a, b), registers(a, b, a))).toBe('misread length\nrepeated cpu a: absent -> 8 bytes');
  expect(said(registers(gpr, a), registers(field('env.gpr', 8, { count: 64 }), a))).toBe(
    'misread length\ncounted cpu env.gpr: 32 × 8 bytes -> 64 × 8 bytes',
  );
});

test('unused bytes stand for whatever has as many', () => {
  const old = registers(gpr, field('a', 4), field('b', 8), resetvec);
  expect(said(old, registers(gpr, unused(12), resetvec))).toBe('loads');
  expect(said(old, registers(gpr, field('a', 4), field('c', 4), unused(4), resetvec))).toMatch(
    /^misread silent/,
  );
  expect(said(old, registers(gpr, unused(8), resetvec))).toMatch(/^misread length/);
});

test('half of a number in the place of the whole: its value is the same', () => {
  const [wide, narrow] = [
    registers(gpr, field('fprs', 8), resetvec),
    registers(gpr, unused(4), field('fprs', 4), resetvec),
  ];
  expect([said(wide, narrow), said(narrow, wide)]).toEqual(['loads', 'loads']);
  // The high half is not the value.
  expect(said(wide, registers(gpr, field('fprs', 4), unused(4), resetvec))).toMatch(/^misread silent/);
});

test('a version that is too old or too new is refused, and declared; what changed is listed', () => {
  const now = description('cpu', [gpr, field('env.priv', 1), resetvec], { version: 12 });
  expect(said(registers(...three), now)).toBe(
    'refused declared\nversion cpu : version 11 -> version 12, minimum 12\nresized cpu env.priv: 8 bytes -> 1 byte',
  );
  expect(said(now, registers(...three))).toMatch(/^refused declared\nversion cpu : version 12/);
});

test('a field that is guarded by its version is no break; one that is not is', () => {
  const raised = (version: number): Description =>
    description('cpu', [...three, field('more', 4, { version })], { version: 12, minimumVersionId: 11 });
  expect(said(registers(...three), raised(12))).toBe('loads');
  expect(said(registers(...three), raised(0))).toBe('misread length\nadded cpu more: absent -> 4 bytes');
  const { extensions } = compareBuild(layout(registers(...three)), layout(raised(12)));
  expect(extensions.map((d) => d.message)).toEqual([
    'vmstate_cpu goes from version 11, minimum 11, to version 12, minimum 11.',
    'vmstate_cpu sends more, 4 bytes, from version 12 on.',
  ]);
});

test('the version of a nested description is not in the stream', () => {
  const inner = (version: number): Description =>
    description('env', [field('pc', 8), field('more', 4, { version: 2 })], { version, minimumVersionId: 1 });
  const [old, now] = [1, 2].map((v) => registers(nested('env', inner(v)), resetvec)) as [
    Description,
    Description,
  ];
  expect(said(old, now)).toBe('misread length\nadded env more: absent -> 4 bytes');
  const { differences } = compareBuild(layout(old), layout(now));
  expect([differences[0]?.nested, differences[0]?.outer.name]).toEqual([{ from: 1, to: 2 }, 'cpu']);
  // VMSTATE_VSTRUCT says which version it means.
  const fixed = (v: number): Description =>
    registers(nested('env', inner(v), { structVersion: 1 }), resetvec);
  expect(said(fixed(1), fixed(2))).toBe('loads');
});

test('subsections are found by name; one that is gone is refused where it is sent', () => {
  const sub = (name: string, size: number, version = 1): Description =>
    description(name, [field('x', size)], { version, needed: code(`${name}_needed`) });
  const cpu = (...subsections: Description[]): Description => description('cpu', [gpr], { subsections });
  const [a, b] = [sub('cpu/a', 8), sub('cpu/b', 4)];
  expect(said(cpu(a, b), cpu(b, a))).toBe('loads');
  expect(said(cpu(a), cpu(a, b))).toBe('loads');
  expect(said(cpu(a, b), cpu(a))).toBe(
    'refused sometimes\nsubsection-removed cpu/b : a subsection -> absent',
  );
  expect(said(cpu(a, b), cpu(a, sub('cpu/b', 8)))).toBe(
    'misread sometimes length\nresized cpu/b x: 4 bytes -> 8 bytes',
  );
  expect(said(cpu(a), cpu(sub('cpu/a', 4, 2)))).toMatch(/^refused declared sometimes\nversion cpu\/a/);
});

test('who refuses what it saves itself has declared nothing', () => {
  const cpu = (minimumVersionId: number): Description => description('cpu', [gpr], { minimumVersionId });
  const part = (minimumVersionId: number): Description =>
    description('cpu', [gpr], {
      subsections: [description('cpu/a', [field('x', 8)], { minimumVersionId, needed: code('a_needed') })],
    });
  expect(said(cpu(1), cpu(2))).toMatch(/^refused\n/);
  expect(said(part(1), part(2))).toMatch(/^refused sometimes\n/);
});

test('a second subsection of one name could not be loaded before, either: no change did that', () => {
  const twice = [8, 4].map((size) =>
    description('cpu/a', [field('x', size)], { needed: code(`needed_${size}`), symbol: `vmstate_${size}` }),
  );
  const old = description('cpu', [gpr], { subsections: twice });
  const cured = description('cpu', [gpr], { subsections: [twice[0]!, { ...twice[1]!, name: 'cpu/b' }] });
  const { verdict, differences } = compareBuild(layout(old), layout(cured));
  expect([verdict, differences.every((d) => d.inherent)]).toEqual(['loads', true]);
});

test('conditions: the same one decides alike, another one is a matter of running code', () => {
  const when = (symbol: string, text?: string) => ({ exists: code(symbol, text) });
  const cpu = (...extra: (typeof gpr)[]): Description => registers(gpr, ...extra, resetvec);
  expect(said(cpu(field('x', 4, when('has_x'))), cpu(field('x', 4, when('has_x'))))).toBe('loads');
  expect(said(cpu(field('x', 4, when('has_x'))), cpu(field('x', 2, when('has_x'))))).toBe(
    'misread sometimes length\nresized cpu x: 4 bytes -> 2 bytes',
  );
  expect(said(cpu(field('x', 4)), cpu(field('x', 4, when('has_x'))))).toMatch(
    /^unknown sometimes\ncondition cpu x/,
  );
  expect(said(cpu(field('x', 4, when('has_x', 'old'))), cpu(field('x', 4, when('has_x', 'new'))))).toMatch(
    /^unknown/,
  );
  expect(said(cpu(), cpu(field('x', 4, when('has_x'))))).toMatch(/^unknown sometimes\nadded cpu x/);
});

test('what cannot be read is equal only where the text of its description is', () => {
  const dark = field('o', null, { unknown: 'The size of o could not be read.' });
  const cpu = (digest: string | null): Description => description('cpu', [gpr, dark, resetvec], { digest });
  expect(said(cpu('one'), cpu('one'))).toBe('loads');
  expect(said(cpu('one'), cpu('other'))).toBe(
    'unknown\nunread cpu o: a size that is not known -> a size that is not known',
  );
  // The other side may be readable: the same text is the same.
  expect(said(cpu('one'), description('cpu', [gpr, field('o', 4), resetvec], { digest: 'one' }))).toBe(
    'loads',
  );
  const loops = (text: string): Description =>
    registers(gpr, field('o', null, { type: 'loops', code: code('vmstate_info_loops', text) }), resetvec);
  expect([said(loops('one'), loops('one')), said(loops('one'), loops('other'))]).toEqual([
    'loads',
    expect.stringMatching(/^unknown/),
  ]);
});

test('a subsection whose needed() is a constant is always sent, or never', () => {
  const sub = (size: number, needs: boolean | null): Description =>
    description('cpu', [field('pc', 8)], {
      subsections: [description('cpu/x', [field('x', size)], { needed: code('n'), needs })],
    });
  const { verdict, always } = compareBuild(layout(sub(4, true)), layout(sub(8, true)));
  expect([verdict, always]).toEqual(['misread', true]);
  expect(said(sub(4, false), sub(8, null))).toBe('loads');
  expect(said(sub(4, null), sub(8, false))).toMatch(/^misread sometimes/);
});

test('what every stream meets makes the verdict before what only some do', () => {
  const sections = (size: number): BuildLayout => ({
    ...layout(registers(field('flag', size))),
    type: 'type-2',
    sections: [
      {
        section: 'cpu_common',
        description: description('cpu_common', [], {
          subsections: [description('cpu_common/x', [field('x', size)], { needed: code('n') })],
        }),
      },
      { section: 'cpu', description: registers(field('flag', size)) },
    ],
  });
  expect(compareBuild(sections(1), sections(4))).toMatchObject({
    verdict: 'misread',
    always: true,
    harm: 'length',
  });
});

test('a condition that asks for the version alone is decided by that of the stream', () => {
  const old = (version: number, versions?: number[]): Field =>
    field('old', 4, { exists: code('is_old'), ...(versions ? { versions } : {}), line: version });
  const cpu = (fields: Field[], version = 12): BuildLayout =>
    layout(description('cpu', [field('pc', 8), ...fields], { version, minimumVersionId: 3 }));
  // Never of version 12: it may go; what only later versions have may come.
  expect(compareBuild(cpu([old(12, [5])]), cpu([])).verdict).toBe('loads');
  expect(compareBuild(cpu([old(12)]), cpu([])).verdict).toBe('unknown');
  const later = compareBuild(cpu([]), cpu([old(13, [13])], 13));
  expect([later.verdict, later.extensions.map((d) => d.message).at(-1)]).toEqual([
    'loads',
    'vmstate_cpu sends old, 4 bytes, from version 13 on.',
  ]);
  expect(compareBuild(cpu([]), cpu([old(13, [12, 13])], 13)).verdict).toBe('misread');
  expect(compareBuild(cpu([old(12, [12])]), cpu([field('new', 4)])).verdict).toBe('loads');
});

test('arrays that are counted when it runs: by the same number they are the same', () => {
  const array = (counter: string, size: number): Description =>
    registers(gpr, field('values', size, { count: null, counter }), resetvec);
  expect(said(array('n', 8), array('n', 8))).toBe('loads');
  expect(said(array('n', 8), array('m', 8))).toMatch(/^unknown/);
  expect(said(array('n', 8), array('n', 4))).toBe(
    'misread sometimes either\nresized cpu values: a varying number × 8 bytes -> a varying number × 4 bytes',
  );
  // So many for each that is counted: more of them are more, whatever the number.
  const windows = (each: number): Description =>
    registers(gpr, field('values', 8, { count: null, counter: 'n', each }), resetvec);
  expect(said(windows(16), windows(16))).toBe('loads');
  expect(said(windows(16), windows(17))).toBe(
    'misread sometimes either\nresized cpu values: 16 × a varying number × 8 bytes -> 17 × a varying number × 8 bytes',
  );
  // A field before it moves it, however long it is.
  expect(said(array('n', 8), registers(gpr, field('x', 2), ...array('n', 8).fields.slice(1)))).toBe(
    'misread length\nadded cpu x: absent -> 2 bytes',
  );
});

/** Bytes that only code of its own, a count or pointers tell the length of. */
const uncertain: [string, (name: string) => Field][] = [
  ['code with loops', (name) => field(name, null, { type: 'loops', code: code('vmstate_info_loops') })],
  ['an array that a guest counts', (name) => field(name, 8, { count: null })],
  ['an array of pointers', (name) => field(name, 8, { count: 4, pointers: true })],
];

test.each(uncertain)('%s that moved is misread, with or without a new subsection', (_, make) => {
  const extra = description('cpu/extra', [field('x', 4)], { needed: code('extra_needed') });
  const [old, now] = [
    [field('gone', 4), make('o'), field('last', 2)],
    [make('o'), field('new', 4), field('last', 2)],
  ];
  for (const [a, b] of [
    [old, now],
    [now, old],
  ] as const) {
    expect(compareBuild(layout(registers(...a)), layout(registers(...b)))).toMatchObject({
      verdict: 'misread',
      unknown: [],
    });
    // Where it comes among the subsections nobody can say; that it is misread does not hang on them.
    const more = { ...registers(...b), subsections: [extra] };
    expect(compareBuild(layout(registers(...a)), layout(more))).toMatchObject({
      verdict: 'misread',
      harm: 'either',
      unknown: [],
    });
  }
});

test.each(uncertain)('a subsection that is written in front of %s where nothing looks for it', (_, make) => {
  const inner = description('env', [field('pc', 4)], {
    subsections: [description('env/extra', [field('x', 4)], { needed: code('extra_needed') })],
  });
  const old = registers(nested('env', inner), make('o'), field('last', 2));
  const now = registers(field('pc', 4), make('o'), field('last', 2));
  expect(compareBuild(layout(old), layout(now))).toMatchObject({
    verdict: 'misread',
    always: false,
    harm: 'length',
    unknown: [],
  });
});

test('arrays of pointers: another name is the same array, another place is not', () => {
  const pointers = (name: string): Field => field(name, 8, { count: 4, pointers: true });
  expect(said(registers(pointers('a'), gpr), registers(pointers('b'), gpr))).toBe('loads');
  expect(said(registers(pointers('a'), pointers('b')), registers(pointers('b'), pointers('a')))).toMatch(
    /^unknown/,
  );
});

test('wrong values load in silence only where nothing that is always sent makes a noise', () => {
  const [a, b] = [
    [field('a', 8), field('b', 4)],
    [field('b', 4), field('a', 8)],
  ] as const;
  const always = (...fields: Field[]): Description =>
    description('env', [field('pc', 8)], { subsections: [description('env/tlb', fields)] });
  const cpu = (fields: readonly Field[], ...tlb: Field[]): Description =>
    registers(...fields, nested('env', always(...tlb)));
  const harm = (x: Description, y: Description): string | null => compareBuild(layout(x), layout(y)).harm;
  expect(harm(cpu(a, gpr), cpu(b, gpr))).toBe('silent');
  expect(harm(cpu(a, gpr), cpu(b, gpr, resetvec))).toBe('either');
  const varying = field('tlb', 4, { count: null });
  expect(harm(cpu(a, varying), cpu(b, varying))).toBe('silent');
  expect(harm(cpu(a, varying), cpu(b, gpr, varying))).toBe('either');
  const pointers = field('p', 4, { count: 2, pointers: true });
  const own = (fields: readonly Field[], ...more: Field[]): Description => ({
    ...registers(...fields),
    subsections: [description('cpu/own', [...more, field('x', 4)])],
  });
  expect(harm(own(a), own(b))).toBe('silent');
  expect(harm(own(a), own(b, resetvec))).toBe('length');
  expect(harm(own(a, pointers), own(b))).toBe('either');
  // Of code that reads so much that a subsection now stands behind it nobody knows how long it is.
  const loops = field('loops', null, { type: 'info', code: code('vmstate_info_loops') });
  const env = nested('env', always());
  expect(harm(registers(env, loops), registers(loops, env))).toBe('either');
});

test('where a size is not known and the stream is refused further on, nobody can say that it is misread', () => {
  const inner = (minimumVersionId: number): Description =>
    description('env', [field('pc', 4)], { version: 3, minimumVersionId });
  const cpu = (size: number | null, minimum: number): Description =>
    registers(
      field('x', size, { unknown: size === null ? 'The size of x is not known.' : null }),
      nested('env', inner(minimum), { structVersion: 1 }),
    );
  expect(said(cpu(4, 1), cpu(null, 2))).toMatch(/^unknown/);
  expect(said(cpu(4, 1), cpu(4, 2))).toMatch(/^refused/);
  // What code has written goes by as unused bytes, as far as anybody can tell.
  const loops = field('loops', null, { type: 'loops', code: code('vmstate_info_loops') });
  const own = (minimum: number, ...more: Field[]): Description =>
    registers(...more, unused(4), loops, nested('env', inner(minimum), { structVersion: 1 }));
  expect(said(own(1), own(2, field('new', 4)))).toMatch(/^unknown/);
  // Of numbers whose count nobody knows one may be read as another of the same size.
  const counted = (minimum: number, ...more: Field[]): Description =>
    registers(...more, field('v', 4, { count: null }), nested('env', inner(minimum), { structVersion: 1 }));
  expect(said(counted(1), counted(2, field('new', 4)))).toMatch(/^unknown/);
  expect(said(counted(1), counted(2, field('new', 8)))).toMatch(/^misread/);
});

test('code of known writes is the same as fields of their sizes', () => {
  const float = (parts?: number[]) =>
    field('fpr', 10, { count: 8, type: 'float', code: code('vmstate_fpreg'), ...(parts ? { parts } : {}) });
  const inner = description('fpr', [field('mantissa', 8), field('exponent', 2)]);
  const split = registers(gpr, nested('fpr', inner, { count: 8 }));
  expect(said(registers(gpr, float([8, 2])), split)).toBe('loads');
  expect(said(registers(gpr, float()), split)).toMatch(/^unknown/);
});

test('sections: one that is gone is refused, one that is new is not missed; no stream, no verdict', () => {
  const common = description('cpu_common', [field('halted', 4)]);
  const type2 = layout(registers(...three), {
    type: 'type-2',
    sections: [
      { section: 'cpu_common', description: common },
      { section: 'cpu', description: registers(...three) },
    ],
  });
  const type1 = layout(registers(...three));
  expect(compareBuild(type1, type2).verdict).toBe('loads');
  expect(compareBuild(type2, type1)).toMatchObject({ verdict: 'refused', declared: false, always: true });
  const blocked = layout({ ...registers(gpr), unmigratable: true }, { type: 'unmigratable' });
  expect([compareBuild(blocked, type1).verdict, compareBuild(type1, blocked).verdict]).toEqual([
    'loads',
    'refused',
  ]);
  expect(compareBuild(type1, layout(registers(), { type: 'unknown', unknown: ['No hook.'] }))).toMatchObject({
    verdict: 'unknown',
    unknown: ['No hook.'],
  });
});

test('hostile layouts: many of everything, within seconds', async () => {
  const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
  const subs = (n: number, size: number): Description =>
    description('cpu', [gpr], {
      subsections: many(n, (i) =>
        description(`cpu/${String(i).padStart(5, '0')}`, [field('x', size)], { needed: code(`n${i}`) }),
      ),
    });
  const wide = (n: number, last: number): Description =>
    registers(...many(n, (i) => field(`f${i}`, i % 2 ? 4 : 8)), field('last', last));
  const pair = description('pair', [field('x', 4), field('y', 8)]);
  const long = (count: number): Description =>
    registers(nested('pairs', pair, { count }), field('n', 4, { count }));
  const itself = (size: number): Description =>
    registers(nested('self', null, { unknown: 'It nests in itself.' }), field('x', size));
  const guarded = (n: number, size: number): Description =>
    registers(...many(n, (i) => field(`g${i}`, size, { exists: code(`has_${size}_${i}`) })), resetvec);
  let deep = description('d', [field('x', 4)]);
  for (let i = 0; i < 5000; i++) deep = description(`d${i}`, [nested('in', deep), nested('too', deep)]);
  const { result, took } = await timed(() => [
    said(subs(2000, 4), subs(2000, 8)).split('\n').length,
    said(subs(2000, 4), subs(2000, 4)),
    said(wide(10_000, 4), wide(10_000, 8)),
    said(long(1_000_000), long(1_000_001)).split('\n')[0],
    said(itself(4), itself(8)).split('\n')[0],
    said(guarded(300, 4), guarded(300, 8)).split('\n')[0],
    said(registers(nested('d', deep)), registers(nested('d', deep))).split('\n')[0],
  ]);
  expect(result).toEqual([
    2001,
    'loads',
    'misread length\nresized cpu last: 4 bytes -> 8 bytes',
    'misread length',
    'unknown',
    'unknown',
    'loads',
  ]);
  expect(took).toBeLessThan(10_000);
});

test('behind bytes nobody looks for a subsection any more, also where code reads some of them', () => {
  const loops = field('loops', null, { type: 'loops', code: code('vmstate_info_loops') });
  const late = description('n21', [field('late', 4, { version: 2 })], {
    subsections: [description('n21/x', [field('x', 4)], { needed: code('x_needed') })],
  });
  const cpu = (): Description =>
    registers(
      nested('n2', description('n2', [field('a', 4)])),
      nested('n5', description('n5', [field('b', 4), loops])),
      nested('n21', late),
    );
  expect(compareBuild(layout(cpu()), layout(cpu()))).toMatchObject({ verdict: 'loads', differences: [] });
});

test('who has less of everything is misread, whatever is decided', () => {
  const loops = field('loops', null, { type: 'loops', code: code('vmstate_info_loops') });
  const maybe = (...fields: Field[]): Field =>
    nested('env', description('env', fields), { exists: code('has_env'), sent: null, conditional: true });
  const fewer = registers(loops, maybe(gpr));
  expect(said(fewer, registers(field('new', 4), loops, maybe(field('too', 4), gpr)))).toMatch(/^misread/);
  expect(said(fewer, registers(field('new', 4), loops, maybe()))).toMatch(/^unknown/);
});

test('what a subsection has too much may be what the section behind it lacks', () => {
  const part = (more: number): Description =>
    description('env', [unused(4)], { subsections: [description('env/x', [unused(4 * more)])] });
  const times = (count: number, more: number): Description => registers(nested('env', part(more), { count }));
  const harm = (x: Description, y: Description): string | null => compareBuild(layout(x), layout(y)).harm;
  expect(harm(times(1, 1), times(1, 0))).toBe('length');
  expect(harm(times(1, 1), times(2, 0))).toBe('either');
});

test('code that both sides have is no empty place behind which a subsection is looked for', () => {
  const loops = (n: number): Field =>
    field(`loops${n}`, null, { type: 'loops', code: code(`vmstate_info_loops${n}`) });
  const late = description('n10', [field('late', 4, { version: 2 })], {
    subsections: [description('n10/x', [field('x', 4)], { needed: code('x_needed') })],
  });
  const inner = description('n2', [loops(1), loops(2)]);
  const n1 = description('n1', [nested('s9', inner), nested('s14', late), gpr]);
  const array = nested('s16', n1, { count: 2 });
  const before = registers(array);
  const after = registers(nested('s18', description('m17', [array])));
  expect(said(before, after)).toMatch(/^loads/);
});
