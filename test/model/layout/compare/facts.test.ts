/** What the rules on layouts state: of which description, in which builds, with which help. */
import { expect, test } from 'vitest';
import { introduced, layoutFacts } from '../../../../src/model/layout/compare/facts.ts';
import { findMalformed } from '../../../../src/model/layout/compare/malformed.ts';
import { suggestedLine } from '../../../../src/model/layout/compare/suggest.ts';
import type { BuildLayout, Description, Field } from '../../../../src/types/layout.ts';
import { code, description, field, layout, nested } from './describe.ts';

const cpu = (
  fields: Field[],
  version = 11,
  minimum = version,
  subsections: Description[] = [],
): Description => description('cpu', fields, { version, minimumVersionId: minimum, subsections });
const builds = (d: Description): BuildLayout[] =>
  ['zeta64', 'zeta32'].map((build) => layout(d, { build, target: 'zeta' }));
const gpr = field('env.gpr', 8, { count: 32, line: 10 });
const priv = (size: number): Field => field('env.priv', size, { line: 11 });
const old = builds(cpu([gpr, priv(8)]));
const release = { version: 'v11.0.0', layouts: old };

test('a field of another size: one finding for all builds, against the release', () => {
  const now = builds(cpu([gpr, priv(1)]));
  const { facts, limits } = layoutFacts(release, old, now);
  expect(limits).toEqual([]);
  expect(facts).toMatchObject([
    {
      rule: 'vmstate-layout-changed',
      target: 'zeta',
      description: 'cpu',
      builds: ['zeta64', 'zeta32'],
      identity: ['vmstate-layout-changed', 'zeta', 'cpu', 'v11.0.0'],
      places: [
        { path: 'target/zeta/machine.c', line: 11, side: 'new' },
        { line: 1, side: 'new' },
      ],
      message:
        "vmstate_cpu sends env.priv as 1 byte instead of 8 bytes; at version 11 (minimum 11) it still accepts v11.0.0's streams.",
    },
  ]);
  expect(facts[0]!.consequence).toContain('"Missing section footer for cpu"');
  expect(facts[0]!.help).toContain('raise version_id and minimum_version_id of vmstate_cpu to 12');
  expect(introduced(facts, facts)).toEqual([]);
  expect(introduced([], facts)).toEqual(facts);
});

test('what the base broke already, and what no release had, is not told again', () => {
  const broken = builds(cpu([gpr, priv(4)]));
  expect(layoutFacts(release, broken, builds(cpu([gpr, priv(4), field('more', 4)], 11))).facts).toMatchObject(
    [{ differences: [{ at: 'more' }] }],
  );
  // What a release has sent may not change again, although the base reads it otherwise already.
  expect(layoutFacts(release, broken, builds(cpu([gpr, priv(1)]))).facts).toMatchObject([
    { differences: [{ at: 'env.priv' }] },
  ]);
  // The base has raised its version since the release: nobody has a stream of it.
  const raised = (size: number): BuildLayout[] =>
    builds(cpu([gpr, priv(8), field('more', size, { version: 12 })], 12, 11));
  expect(layoutFacts(release, raised(4), raised(8)).facts).toEqual([]);
  // A target that the release does not have.
  expect(layoutFacts({ version: 'v11.0.0', layouts: [] }, old, broken).facts).toEqual([]);
  expect(layoutFacts(null, old, broken).facts[0]?.identity.slice(2)).toEqual(['cpu', 'base']);
});

test('a raised minimum is a declared break: a notice that lists what changes', () => {
  const { facts } = layoutFacts(release, old, builds(cpu([gpr, priv(1)], 12)));
  expect(facts).toMatchObject([
    {
      rule: 'vmstate-break-declared',
      message: 'vmstate_cpu takes version 12 and later; v11.0.0 sends version 11.',
      consequence:
        'Streams of v11.0.0 are refused by the raised minimum_version_id. What changes: env.priv goes from 8 bytes to 1 byte.',
    },
  ]);
  // Once declared, further changes of the same cycle are free.
  const declared = builds(cpu([gpr, priv(1)], 12));
  expect(layoutFacts(release, declared, builds(cpu([gpr, priv(2)], 12))).facts).toEqual([]);
  // A version that comes down is no declaration.
  expect(layoutFacts(release, old, builds(cpu([gpr, priv(8)], 10))).facts).toMatchObject([
    {
      rule: 'vmstate-layout-changed',
      help: expect.stringContaining('Leave version_id of vmstate_cpu at 11'),
    },
  ]);
});

test('subsections that come and go, new names, other conditions of subsections: nothing', () => {
  const sub = (needed: string): Description =>
    description('cpu/more', [field('more', 4)], { needed: code(needed) });
  const [without, within, other] = [
    cpu([gpr]),
    cpu([gpr], 11, 11, [sub('a')]),
    cpu([gpr], 11, 11, [sub('b')]),
  ];
  const pairs = [
    [without, within],
    [within, without],
    [within, other],
    [without, cpu([{ ...gpr, name: 'env.regs' }])],
  ] as const;
  for (const [a, b] of pairs) expect(layoutFacts(null, builds(a), builds(b)).facts).toEqual([]);
  const blocked = builds({ ...cpu([]), unmigratable: true });
  expect(layoutFacts(null, builds(without), blocked).facts).toEqual([]);
});

test('help follows the cause; one line is suggested where it is enough', () => {
  const fact = (a: Description, b: Description) => layoutFacts(null, builds(a), builds(b)).facts[0]!;
  const removed = fact(cpu([gpr, priv(8), field('x', 4)]), cpu([gpr, field('x', 4)]));
  expect(removed.help).toMatch(/^Leave VMSTATE_UNUSED\(8\) where env\.priv was\./);
  expect(removed.places[0]).toMatchObject({ line: 11, side: 'old' });
  const env = (version: number): Description =>
    description('env', [priv(8), field('x', 4, { version: 2 })], { version, minimumVersionId: 1 });
  const inner = fact(cpu([nested('env', env(1))]), cpu([nested('env', env(2))]));
  expect(inner.help).toBe(
    'Send x in a subsection of vmstate_cpu with needed(), which guests of older builds do not have, and which older builds need not get. If guests of older builds need not load, raise version_id and minimum_version_id of vmstate_cpu to 12; older builds then refuse the guests of this one, too. The version of a nested VMSTATE_STRUCT is not in the stream: raising that of vmstate_env declares nothing.',
  );
  expect(inner.description).toBe('env');
  const unguarded = fact(cpu([gpr]), cpu([gpr, field('x', 4)], 12, 11));
  expect(unguarded.help).toMatch(/^Use the _V form of the macro with version 12/);
  expect(unguarded.suggest('    VMSTATE_UINT32(env.x, ZetaCPU),')).toBe(
    '    VMSTATE_UINT32_V(env.x, ZetaCPU, 12),',
  );
  expect(unguarded.suggest('    VMSTATE_UINT64_ARRAY(env.x, ZetaCPU, 4),')).toBe(
    '    VMSTATE_UINT64_ARRAY_V(env.x, ZetaCPU, 4, 12),',
  );
  expect(unguarded.suggest('    VMSTATE_STRUCT(env.x, ZetaCPU, 0, vmstate_x, X),')).toBe(
    '    VMSTATE_STRUCT(env.x, ZetaCPU, 12, vmstate_x, X),',
  );
  expect(unguarded.suggest('    VMSTATE_TIMER_PTR(env.x, ZetaCPU),')).toBeNull();
  expect(suggestedLine(removed.differences[0]!, '    VMSTATE_UINT32(env.x, ZetaCPU),')).toBeNull();
});

test('what goes, what comes and what changes is told by cause, the way without a version first', () => {
  const help = (a: Description, b: Description): string =>
    layoutFacts(null, builds(a), builds(b)).facts[0]!.help;
  const [a, b, c, x] = ['a', 'b', 'c', 'x'].map((name, i) => field(`env.${name}`, 4, { line: 20 + 2 * i }));
  const last = field('env.last', 8);
  // Only new: a subsection, or a version, which older builds refuse.
  expect(help(cpu([gpr, last]), cpu([gpr, a!, b!, c!, last]))).toBe(
    'Send env.a, env.b and env.c in a subsection of vmstate_cpu with needed(), which guests of older builds do not have, and which older builds need not get. Or raise version_id of vmstate_cpu to 12 and use the _V form of the macro for env.a, env.b and env.c: guests of older builds still load, but older builds refuse every guest of version 12.',
  );
  // Only gone: a hole, and not a word of new state.
  expect(help(cpu([gpr, a!, b!, last]), cpu([gpr, last]))).toBe(
    'Leave VMSTATE_UNUSED(4) and VMSTATE_UNUSED(4) where env.a and env.b were. If guests of older builds need not load, raise version_id and minimum_version_id of vmstate_cpu to 12; older builds then refuse the guests of this one, too.',
  );
  // Neighbours leave one hole.
  const by = (size: number, line: number): Field => field(`env.n${line}`, size, { line });
  expect(help(cpu([gpr, by(1, 30), by(1, 31), by(2, 32), last]), cpu([gpr, last]))).toMatch(
    /^Leave VMSTATE_UNUSED\(4\) where env\.n30, env\.n31 and env\.n32 were\./,
  );
  // One goes and another comes: both.
  expect(help(cpu([gpr, a!, b!, last]), cpu([gpr, field('env.flags', 2), last]))).toMatch(
    /^Keep the old bytes: go on sending .+ where .+; and also send env\.flags in a subsection of vmstate_cpu with needed\(\)/,
  );
  // What moved into a subsection leaves its bytes behind.
  const moved = description('cpu/x', [x!], { needed: code('x_needed') });
  expect(help(cpu([gpr, x!, last]), cpu([gpr, last], 11, 11, [moved]))).toMatch(
    /^Keep the old bytes: go on sending env\.x where it was, or leave VMSTATE_UNUSED\(4\) there; the new subsection cpu\/x may come beside them, and not in their place\./,
  );
  // Many of one cause are counted.
  const many = (size: number): Field[] => Array.from({ length: 10 }, (_, i) => field(`env.m${i}`, size));
  expect(help(cpu([gpr, ...many(4)]), cpu([gpr, ...many(8)]))).toMatch(
    /^Send each of the 10 fields above as it was /,
  );
});

test('what goes or comes of one kind is named in one breath', () => {
  const message = (a: Field[], b: Field[]): string =>
    layoutFacts(null, builds(cpu(a)), builds(cpu(b))).facts[0]!.message;
  const [one, two, last] = [field('env.one', 4), field('env.two', 2), field('env.last', 8)];
  expect(message([gpr, one, two, last], [gpr, last])).toContain(
    'no longer sends env.one, 4 bytes, nor env.two;',
  );
  expect(message([gpr, one, two, last], [gpr, field('env.flags', 1), last])).toContain(
    'no longer sends env.one, 4 bytes, nor env.two, and sends env.flags;',
  );
  expect(message([gpr, last], [gpr, one, two, last])).toContain(
    'a new field, env.one, 4 bytes, and env.two;',
  );
});

test('where only subsections come or go, a raised version was not needed', () => {
  const sub = (name: string): Description =>
    description(`cpu/${name}`, [field(name, 4)], { needed: code(name) });
  const had = builds(cpu([gpr], 3, 3, [sub('old')]));
  const [fact] = layoutFacts(
    { version: 'v10.1.0', layouts: had },
    had,
    builds(cpu([gpr], 4, 4, [sub('msg')])),
  ).facts;
  expect(fact).toMatchObject({
    rule: 'vmstate-break-declared',
    consequence:
      'Streams of v10.1.0 are refused by the raised minimum_version_id. What changes: the subsection cpu/msg is new; the subsection cpu/old is gone.',
    help: 'If guests of older builds are to load, leave version_id and minimum_version_id as they were: a new subsection needs no version.',
  });
});

test('a subsection whose version is raised tells its fields, and how it could load', () => {
  const sub = (size: number, version: number): Description =>
    description('cpu/vector', [field('vl', size)], { needed: code('v'), version, minimumVersionId: version });
  const had = builds(cpu([gpr], 11, 11, [sub(8, 2)]));
  const [fact] = layoutFacts(null, had, builds(cpu([gpr], 11, 11, [sub(4, 3)]))).facts;
  expect(fact!.consequence).toBe(
    'Streams of the base are refused by the raised minimum_version_id if the guest sends cpu/vector. What changes: vl goes from 8 bytes to 4 bytes.',
  );
  expect(fact!.help).toMatch(
    /^If guests of older builds are to load, leave version_id and minimum_version_id as they were, and send vl as it was/,
  );
});

test('builds that raise other versions say so', () => {
  const of = (versions: Record<string, number>): BuildLayout[] =>
    Object.entries(versions).map(([build, version]) =>
      layout(cpu([gpr], version), { build, target: 'zeta' }),
    );
  const had = of({ zeta32: 7, zeta64: 9 });
  const [fact] = layoutFacts({ version: 'v11.0.0', layouts: had }, had, of({ zeta32: 8, zeta64: 10 })).facts;
  expect(fact!.message).toBe(
    'vmstate_cpu takes version 10 (zeta32: 8) and later; v11.0.0 sends version 9 (zeta32: 7).',
  );
});

test('what cannot be told is a limit, and no finding', () => {
  const dark = (reason: string): Description => ({
    ...cpu([gpr, field('o', null, { unknown: reason })]),
    digest: reason,
  });
  const { facts, limits } = layoutFacts(null, builds(dark('No size.')), builds(dark('No count.')));
  expect([facts, limits]).toEqual([
    [],
    [{ target: 'zeta', builds: ['zeta64', 'zeta32'], detail: 'No size.' }],
  ]);
});

test('malformed descriptions', () => {
  const sub = (name: string, symbol: string): Description => ({
    ...description(name, [field('x', 4)], { needed: code('n') }),
    symbol,
  });
  const d = cpu([field('env', 8, { version: 1 })], 0, 0, [
    sub('cpu/a', 'vmstate_a'),
    sub('cpu/a', 'vmstate_b'),
    sub('fpu', 'vmstate_fpu'),
    // Not in the recommended form, but found all the same.
    sub('cpu_more', 'vmstate_more'),
  ]);
  expect(findMalformed({ ...d, ends: { fields: true, subsections: false } }).map((m) => m.message)).toEqual([
    'vmstate_cpu never sends env: the field has version 1, its description version 0.',
    'vmstate_cpu has two subsections named cpu/a: vmstate_a and vmstate_b.',
    'The subsection fpu of vmstate_cpu is not named after it: "cpu/" has to come first.',
    'The list of subsections of vmstate_cpu does not end with NULL.',
  ]);
  const { facts } = layoutFacts(null, builds(cpu([gpr])), builds({ ...d, subsections: [] }));
  expect(facts.map((f) => [f.rule, f.builds.length])).toContainEqual(['vmstate-malformed', 2]);
});

test('a field that is never sent: the version that lets it be sent, and never an undeclared break', () => {
  const help = (d: Description): string => findMalformed(d)[0]!.help;
  // Microblaze: nothing else of it is sent, so that no older stream is worth loading.
  const common = nested('parent_obj', description('cpu_common', [field('halted', 4)]));
  expect(help(cpu([common, field('env', 8, { version: 1 })], 0))).toBe(
    'Set version_id = 1 and minimum_version_id = 1 in vmstate_cpu: guests of older builds lack env, and are then refused.',
  );
  expect(help(cpu([gpr, field('timer', 8, { version: 4 })], 3, 2))).toBe(
    'Set version_id = 4 in vmstate_cpu, and leave minimum_version_id at 2: guests of older builds are then read without timer. Where a CPU cannot do without it, set minimum_version_id = 4, too.',
  );
  const env = description('env', [priv(8), field('x', 4, { version: 2 })], { version: 1 });
  expect(help(cpu([nested('env', env)], 3))).toBe(
    'Set version_id = 2 in vmstate_env, and raise version_id and minimum_version_id of vmstate_cpu to 4: the version of a nested VMSTATE_STRUCT is not in the stream.',
  );
});

test('the name of a section is how its reader is found', () => {
  const zeta = builds({ ...cpu([gpr, priv(8)]), name: 'zeta_cpu' });
  expect(layoutFacts(release, old, zeta).facts).toMatchObject([
    {
      rule: 'vmstate-layout-changed',
      builds: ['zeta64', 'zeta32'],
      message: 'vmstate_cpu is the section "zeta_cpu"; it was "cpu".',
      help: expect.stringContaining('Leave .name of vmstate_cpu at "cpu"'),
    },
  ]);
  expect(layoutFacts(release, zeta, zeta).facts).toEqual([]);
  expect(
    layoutFacts(release, old, builds({ ...cpu([gpr, priv(8)]), symbol: 'vmstate_other' })).facts,
  ).toEqual([]);
});

test('a description that refuses what it saves itself, whatever it was meant to declare', () => {
  const now = (d: Description) => layoutFacts(release, old, builds(d)).facts;
  expect(now(cpu([gpr, priv(1)], 11, 12))).toMatchObject([
    {
      rule: 'vmstate-malformed',
      message:
        'vmstate_cpu takes version 12 and later, and is saved as version 11: what is saved is never loaded.',
      help: 'Set version_id = 12 in vmstate_cpu, or leave minimum_version_id at 11 or below.',
    },
  ]);
  const env = description('env', [priv(8)], { version: 1, minimumVersionId: 2 });
  expect(now(cpu([gpr, nested('env', env)]))[0]).toMatchObject({
    rule: 'vmstate-malformed',
    description: 'env',
  });
  const asked = (structVersion: number, minimumVersionId: number | null = 2, versionId: number | null = 2) =>
    findMalformed(
      cpu([
        gpr,
        nested('env', description('env', [priv(8)], { versionId, minimumVersionId }), { structVersion }),
      ]),
    ).map(({ kind, message }) => `${kind} ${/which (.*?):/.exec(message)![1]}`);
  expect(asked(2)).toEqual([]);
  expect([...asked(1), ...asked(3), ...asked(3, 1), ...asked(3, null), ...asked(1, 2, null)]).toEqual([
    'never-loads takes version 2 only',
    'never-loads takes version 2 only',
    'never-loads takes versions 1 to 2',
    'never-loads takes version 2 at most',
    'never-loads takes version 2 and later',
  ]);
  // A subsection that is always sent, and one that is sent now and then.
  for (const needed of [null, code('more_needed')]) {
    const more = (minimumVersionId: number): BuildLayout[] =>
      builds(
        cpu([gpr, priv(8)], 11, 11, [
          description('cpu/more', [field('more', 4)], { minimumVersionId, needed }),
        ]),
      );
    for (const since of [null, { version: 'v11.0.0', layouts: more(1) }])
      expect(layoutFacts(since, more(1), more(2)).facts.map((f) => f.rule)).toEqual(['vmstate-malformed']);
  }
});

test('each fact shows where its own section or subsection parts', () => {
  const sub = (size: number): Description =>
    description('cpu/timer', [field('env.timer', 4), field('env.count', size)], {
      needed: code('timer_needed'),
    });
  const had = builds(cpu([gpr, priv(8)], 11, 11, [sub(8)]));
  const { facts } = layoutFacts(
    { version: 'v11.0.0', layouts: had },
    had,
    builds(cpu([gpr, priv(1)], 11, 11, [sub(2)])),
  );
  expect(facts.map((f) => [f.description, f.witness])).toMatchObject([
    [
      'cpu',
      {
        description: 'cpu',
        offset: 256,
        old: [{}, { name: 'env.priv', bytes: 8 }, {}],
        new: [{}, { bytes: 1 }, {}],
      },
    ],
    [
      'cpu/timer',
      {
        description: 'cpu/timer',
        offset: 4,
        old: [{}, { name: 'env.count', bytes: 8 }, {}],
        new: [{}, { bytes: 2 }, {}],
      },
    ],
  ]);
  // A malformed description has no other side.
  const never = builds(cpu([gpr, { ...priv(8), version: 12, sent: false }]));
  expect(layoutFacts(null, never, never).facts[0]).toMatchObject({
    rule: 'vmstate-malformed',
    witness: null,
  });
});

/** One layout a build, with sizes that differ between them. */
const wide = (version: number, sizes: Record<string, (at: number) => number>): BuildLayout[] =>
  Object.entries(sizes).map(([build, size]) =>
    layout(
      cpu(
        Array.from({ length: 12 }, (_, i) => field(`env.r${i}`, size(i), { line: 20 + i })),
        version,
      ),
      { build, target: 'zeta' },
    ),
  );

test('a declared break sums up its fields, and says in which builds they change', () => {
  const had = wide(11, { zeta32: () => 4, zeta64: () => 8 });
  const { facts } = layoutFacts(
    { version: 'v11.0.0', layouts: had },
    had,
    wide(12, { zeta32: () => 8, zeta64: () => 8 }),
  );
  expect(facts.map((f) => f.consequence)).toEqual([
    'Streams of v11.0.0 are refused by the raised minimum_version_id. What changes: in zeta64 nothing but the version; in zeta32 env.r0, env.r1, env.r2 and 9 more go from 4 bytes to 8 bytes.',
  ]);
});

test('sizes that differ by build are told with their build, and the rest is not said again', () => {
  const had = wide(11, { zeta32: () => 4, zeta64: () => 8 });
  const now = wide(11, { zeta32: (i) => (i < 3 ? 2 : 4), zeta64: (i) => (i === 1 ? 2 : 8) });
  const [fact] = layoutFacts({ version: 'v11.0.0', layouts: had }, had, now).facts;
  expect(fact!.message).toBe(
    "vmstate_cpu sends env.r1 as 2 bytes instead of 8 bytes (zeta64); at version 11 (minimum 11) it still accepts v11.0.0's streams.",
  );
  expect(fact!.consequence).toContain('misread from env.r1 on (in zeta64 byte 8 of cpu)');
  expect(fact!.consequence).toMatch(
    / In zeta32 they are misread from env\.r0 on: env\.r0, env\.r1 and env\.r2 go from 4 bytes to 2 bytes\.$/,
  );
  expect(fact!.consequence.match(/still accepts/g)).toBeNull();
});

test('where the base misreads the release already, the series is shown its own change', () => {
  const had = builds(cpu([gpr, priv(8), field('tail', 4)]));
  const base = builds(cpu([{ ...gpr, size: 4 }, priv(8), field('tail', 4)]));
  const now = builds(cpu([{ ...gpr, size: 4 }, priv(1), field('tail', 4)]));
  const [fact] = layoutFacts({ version: 'v11.0.0', layouts: had }, base, now).facts;
  expect(fact).toMatchObject({
    release: 'v11.0.0',
    witnessFrom: 'the base',
    witness: { offset: 128, description: 'cpu' },
    message: expect.stringContaining("still accepts v11.0.0's streams"),
  });
  expect(fact!.consequence).toContain('misread from env.priv on (byte 128 of cpu as the base sends it)');
  expect(fact!.consequence).toContain('The base already misreads them from env.gpr on (byte 0)');
  // Sizes are those of the stream that is shown, also where the release had others.
  const other = builds(cpu([{ ...gpr, size: 4 }, priv(4), field('tail', 4)]));
  const [sized] = layoutFacts({ version: 'v11.0.0', layouts: had }, other, now).facts;
  expect(sized!.message).toContain('vmstate_cpu sends env.priv as 1 byte instead of 4 bytes');
  const shown = (side: 'old' | 'new') => sized!.witness![side].find((p) => p.name === 'env.priv')!.bytes;
  expect([shown('old'), shown('new')]).toEqual([4, 1]);
});

test('a strip says which build its sizes are of', () => {
  const of = (size: number): BuildLayout[] =>
    ['zeta32', 'zeta64'].map((build) => ({ ...layout(cpu([field('env.pc', size)])), build }));
  const [fact] = layoutFacts(null, of(8), of(4)).facts;
  expect([fact!.builds, fact!.witness!.build]).toEqual([['zeta64', 'zeta32'], 'zeta64']);
});

test('what the base misreads already is said for each build', () => {
  const own = (gpr32: number, frm64: number, size: number): BuildLayout[] => [
    layout(cpu([field('env.gpr', gpr32), field('env.frm', 4), field('env.priv', size)]), {
      build: 'zeta32',
      target: 'zeta',
    }),
    layout(cpu([field('env.gpr', 8), field('env.frm', frm64), field('env.priv', size)]), {
      build: 'zeta64',
      target: 'zeta',
    }),
  ];
  const told = (base: BuildLayout[], now: BuildLayout[]): string =>
    layoutFacts({ version: 'v11.0.0', layouts: own(4, 8, 8) }, base, now).facts[0]!.consequence;
  expect(told(own(8, 4, 8), own(8, 4, 1))).toContain(
    'The base already misreads them from env.frm on (byte 8) in zeta64 and from env.gpr on (byte 0) in zeta32; one higher version of vmstate_cpu declares both.',
  );
  expect(told(own(8, 8, 8), own(8, 8, 1))).toContain(
    'The base already misreads them from env.gpr on (byte 0) in zeta32; one higher version',
  );
  expect(told(own(4, 8, 8), own(4, 8, 1))).not.toContain('already');
});

test('the byte is that of the field, whatever the size of its neighbours', () => {
  const regs = (...names: string[]): Field[] => names.map((name) => field(name, 4));
  const parted = (before: Field[], after: Field[]) => {
    const [fact] = layoutFacts(null, builds(cpu(before)), builds(cpu(after))).facts;
    const { witness, consequence } = fact!;
    return [witness?.offset, /misread from (\S+) on \(byte (\d+)/.exec(consequence)?.slice(1, 3)];
  };
  // New among its likes, and gone from among them.
  expect(parted(regs('a', 'b', 'c', 'd'), regs('a', 'new', 'b', 'c', 'd'))).toEqual([4, ['new', '4']]);
  expect(parted(regs('a', 'b', 'c', 'd'), regs('a', 'c', 'd'))).toEqual([4, ['b', '4']]);
  // Renamed ones in front line up.
  expect(parted(regs('a', 'b', 'c', 'd'), regs('a1', 'b1', 'new', 'c', 'd'))).toEqual([8, ['new', '8']]);
  // A longer array of another name reads its first elements from where they were written.
  expect(
    parted(
      [field('gpr', 4, { count: 32 }), ...regs('pc', 'sr')],
      [field('shadow', 4, { count: 512 }), ...regs('pc', 'sr')],
    ),
  ).toEqual([128, ['shadow', '128']]);
  // Two that have changed places, and a longer stream.
  expect(parted(regs('sr', 'x', 'pc'), regs('pc', 'sr', 'x', 'new'))[0]).toBe(0);
  // A hole of the size of what went changes nothing in front of what is new.
  const hole = (bytes: number): Field => field('unused', bytes, { type: 'unused_buffer' });
  expect(parted(regs('a', 'b', 'c'), [...regs('a'), hole(4), field('new', 8), ...regs('c')])).toEqual([
    8,
    ['new', '8'],
  ]);
});

test('a subsection that is refused is refused where it is sent, whatever else the series breaks', () => {
  const sub = (version: number): Description =>
    description('cpu/more', [field('more', 4)], {
      needed: code('needed'),
      version,
      minimumVersionId: version,
    });
  const had = builds(cpu([gpr, priv(8)], 11, 11, [sub(1)]));
  const { facts } = layoutFacts(null, had, builds(cpu([gpr, priv(1)], 11, 11, [sub(2)])));
  expect(facts.find((f) => f.rule === 'vmstate-break-declared')?.consequence).toBe(
    'Streams of the base are refused by the raised minimum_version_id if the guest sends cpu/more.',
  );
});

test('builds that part at different fields say so', () => {
  const had = wide(11, { zeta32: () => 4, zeta64: () => 8 });
  const now = wide(11, { zeta32: (i) => (i < 2 ? 2 : 4), zeta64: (i) => (i === 4 ? 2 : 8) });
  const [fact] = layoutFacts({ version: 'v11.0.0', layouts: had }, had, now).facts;
  expect(fact!.consequence).toContain('misread from env.r4 on (in zeta64 byte 32 of cpu)');
  expect(fact!.consequence).toMatch(
    / In zeta32 they are misread from env\.r0 on: env\.r0 and env\.r1 go from 4 bytes to 2 bytes\.$/,
  );
});

test('a field in front of a subsection that is always sent, at whatever depth', () => {
  const always = (parent: string): Description => description(`${parent}/tlb`, [field('tlb', 8)]);
  const env = (...more: Field[]): Description =>
    description('env', [field('pc', 8), ...more], { version: 3, subsections: [always('env')] });
  const dr = field('dr', 8, { count: 32 });
  const told = (a: Description, b: Description): string[] =>
    layoutFacts({ version: 'v9.2.0', layouts: builds(a) }, builds(a), builds(b)).facts.map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
  expect(told(cpu([nested('env', env())]), cpu([nested('env', env(dr))]))).toEqual([
    "vmstate-layout-changed: vmstate_env sends a new field, dr, 32 × 8 bytes; vmstate_cpu, at version 11 (minimum 11), still accepts v9.2.0's streams.",
  ]);
  const sub = (...more: Field[]): Description =>
    description('cpu/ext', [nested('env', env(...more))], { needed: code('ext_needed') });
  expect(told(cpu([gpr], 11, 11, [sub()]), cpu([gpr], 11, 11, [sub(dr)]))).toEqual([
    "vmstate-layout-changed: vmstate_env sends a new field, dr, 32 × 8 bytes; vmstate_cpu_ext, at version 1 (minimum 1), still accepts v9.2.0's streams.",
  ]);
});

test('what running code decides otherwise than before is no finding, and is said', () => {
  const when = (symbol: string): Description =>
    cpu([gpr, field('more', 4, { exists: code(symbol) }), field('last', 8)]);
  const { facts, limits } = layoutFacts(null, builds(when('has_a')), builds(when('has_b')));
  expect(facts).toEqual([]);
  expect(limits.map(({ detail }) => detail).join()).toContain('has_b');
  // A new one without its version: what a load makes of it is said, not only that it is there.
  const guarded = cpu([gpr, field('more', 4, { exists: code('has_a') })], 12, 11);
  expect(
    layoutFacts(release, builds(cpu([gpr])), builds(guarded)).limits.map(({ detail }) => detail),
  ).toEqual([
    'Whether more is sent is decided by has_a() on one side only; a stream in which it is not sent loads.',
  ]);
});

test('what no release had may go on changing, also where its length is decided when it runs', () => {
  const list = (size: number): BuildLayout[] =>
    builds(cpu([gpr, field('list', size, { count: null, counter: 'n' }), priv(8)]));
  expect(layoutFacts(release, list(8), list(4)).facts).toEqual([]);
  expect(layoutFacts(null, list(8), list(4)).facts).toMatchObject([{ differences: [{ at: 'list' }] }]);
  const struct = (size: number) =>
    nested('items', description('item', [field('x', size)]), { count: null, counter: 'n' });
  const items = (size: number): BuildLayout[] => builds(cpu([gpr, struct(size), priv(8)]));
  expect(layoutFacts(release, items(8), items(4)).facts).toEqual([]);
  expect(layoutFacts({ ...release, layouts: items(8) }, items(8), items(4)).facts).toMatchObject([
    { description: 'item' },
  ]);
});
