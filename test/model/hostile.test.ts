/** Whatever C and whatever diff: no throw, no hang, and nothing is found where no hook is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/c/scan.ts';
import { readFacts } from '../../src/model/facts/facts.ts';
import { readMakefile, readMeson } from '../../src/model/facts/source-sets.ts';
import { readCore } from '../../src/model/registration/core.ts';
import { indexTarget } from '../../src/model/registration/target-index.ts';
import { factor } from '../support/factor.ts';
import { timed } from '../support/processor-time.ts';
import { alone, judgeAlone, onTrees, said } from '../support/zeta-review.ts';
import {
  cpuFile,
  type Edit,
  machineFile,
  mailsOf,
  mesonFile,
  patch,
  t1,
  t2,
  zetaTree,
} from '../support/zeta-tree.ts';

/** Milliseconds of processor time for one input on a slow machine; what is not linear takes minutes. */
const patience = 1000 * factor;

const mutation = fc.record({
  kind: fc.constantFrom('delete line', 'double line', 'swap lines', 'delete', 'insert', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  text: fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '"',
    "'",
    '/*',
    '*/',
    '\\',
    '#',
    '#if 0\n',
    '#else\n',
    '#endif\n',
    ';',
    '\r\n',
    '\0',
    ',',
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, mutations: readonly Mutation[]): string {
  let out = text;
  for (const { kind, at, to, text: more } of mutations) {
    if (kind.includes('line')) {
      const lines = out.split('\n');
      const i = Math.floor(at * lines.length);
      const j = Math.floor(to * lines.length);
      if (kind === 'delete line') lines.splice(i, 1);
      else if (kind === 'double line') lines.splice(j, 0, lines[i]!);
      else [lines[i], lines[j]] = [lines[j]!, lines[i]!];
      out = lines.join('\n');
    } else {
      const i = Math.floor(at * out.length);
      if (kind === 'cut') out = out.slice(0, i);
      else
        out = `${out.slice(0, i)}${kind === 'insert' ? more : ''}${out.slice(kind === 'delete' ? i + 1 : i)}`;
    }
  }
  return out;
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 8 });
const hookWord = /vmsd|CPU_SAVE_VERSION|unmigratable|vmstate_cpu_common|VMSTATE_CPU|VMStateDescription/;

describe('files that somebody broke', () => {
  test('are read without a throw', () => {
    const texts = [
      cpuFile('arm', { type: 'type-2' }),
      cpuFile('sh4', { era: 'cc', placeholder: true }),
      machineFile('hppa', { common: 'array' }),
      zetaTree()['hw/core/cpu-system.c']!,
      mesonFile('arm'),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (text, list) => {
        const broken = mutate(text, list);
        const { items } = scan(broken);
        for (const item of items) expect(item.end).toBeGreaterThan(item.start);
        readFacts(broken);
        readCore(broken);
        readMeson(broken);
        readMakefile(broken);
      }),
      { numRuns: 60 * factor },
    );
  });

  test('are judged, and a finding stands on a line of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('alpha', 'arm', 'sh4'), mutations, async (target, list) => {
        const path = `target/${target}/cpu.c`;
        const report = await onTrees({
          patches: [patch({ [path]: (t) => `${mutate(t, list)}\n/* touched */\n` })],
        });
        for (const f of report.findings) {
          expect(f.line).toBeGreaterThan(0);
          expect(f.fingerprint).toMatch(/^[0-9a-f]{16}$/);
        }
      }),
      { numRuns: 15 * factor },
    );
  });

  test('find nothing where no hook is named, before or after', async () => {
    const base = {
      'target/zeta/cpu.c': cpuFile('zeta', { type: 'none' }),
      'target/zeta/translate.c': 'static void gen(DisasContext *dc)\n{\n    dc->pc = 0;\n}\n',
    };
    for (const text of Object.values(base)) expect(text).not.toMatch(hookWord);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(base)), mutations, async (path, list) => {
        const edit: Edit = (t) => `${mutate(t, list)}\n/* touched */\n`;
        const c = { base, patches: [patch({ [path]: edit })] };
        expect(said(await onTrees(c))).toEqual([]);
        expect(said(await alone(c))).toEqual([]);
      }),
      { numRuns: 20 * factor },
    );
  });

  test('and broken diffs of them are judged', async () => {
    const tree = zetaTree('cc');
    const flipped = {
      ...tree,
      'target/m68k/cpu.c': tree['target/m68k/cpu.c']!.replace(t1('m68k'), t2('m68k')),
    };
    const mail = mailsOf([tree, flipped], [{}]);
    const head = mail.indexOf('\n@@') + 1;
    await fc.assert(
      fc.asyncProperty(mutations, async (list) => {
        const { findings } = await judgeAlone(mail.slice(0, head) + mutate(mail.slice(head), list)).catch(
          (error: Error) => {
            if (error.message === 'there is no patch in the mails') return { findings: [] };
            throw error;
          },
        );
        for (const f of findings) expect(f.target).toBe('m68k');
      }),
      { numRuns: 30 * factor },
    );
  });
});

const deep = 2000 * factor;
const long = 200_000 * factor;
const hostile: Record<string, string> = {
  'open braces': '{'.repeat(deep),
  'nested braces': '{'.repeat(deep) + '}'.repeat(deep),
  'nested parentheses': `${'('.repeat(deep)}x${')'.repeat(deep)};`,
  'nested calls': `${'f('.repeat(deep)}${')'.repeat(deep)};`,
  'open #ifs': '#if A\n'.repeat(deep),
  'nested #ifs': '#if A\n'.repeat(deep) + '#endif\n'.repeat(deep),
  'thousands of branches': `#if A\n${'#elif B\n'.repeat(deep)}#endif\n`,
  'a condition of comments': `#if ${'/* '.repeat(deep * 10)}\n`,
  'a long line': 'a '.repeat(long / 2),
  'a long word': 'a'.repeat(long),
  'an open string': `"${'x'.repeat(long)}`,
  'an open comment': `/*${'x'.repeat(long)}`,
  'a string of quotes': '"'.repeat(long),
  'a long include': `#include "${'cpu'.repeat(long / 4)}\n`,
  'many macros': Array.from({ length: deep }, (_, i) => `#define M${i}(x) x->vmsd = Class\n`).join(''),
  'a chain of assignments': 'dc->vmsd = '.repeat(deep),
  'open assignments': 'dc->vmsd = ((((('.repeat(deep),
  'nested casts': `${'DEVICE_CLASS('.repeat(deep)}x${')'.repeat(deep)}->vmsd = &v;`,
  'nested initializers': '{ .parent = TYPE_CPU, '.repeat(deep) + '}'.repeat(deep),
  'an open macro of types': 'OBJECT_DEFINE_TYPE('.repeat(deep),
  'many fields': `.fields = {${'VMSTATE_CPU(), '.repeat(deep)}}`,
};

describe('text that is made to hang a reader', () => {
  test.each(Object.entries(hostile))('%s', async (_, text) => {
    const { took } = await timed(() => {
      const inside = (type: string): string => `static const ${type} x = {\n${text}\n};\n`;
      expect(readFacts(`DeviceClass *dc; dc->vmsd = &v;\n${text}`).functions.length).toBeLessThanOrEqual(
        deep,
      );
      readFacts(
        `void f_class_init(ObjectClass *oc)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n    dc->vmsd = &v;\n${text}\n}\n`,
      );
      for (const type of ['TypeInfo', 'VMStateDescription', 'SysemuCPUOps']) readFacts(inside(type));
      readCore(
        `void g(CPUState *cpu)\n{\n    vmstate_register(NULL, 0, &vmstate_cpu_common, cpu);\n${text}\n}\n`,
      );
      readMeson(`x_ss.add(files(${text}`);
      readMakefile(`obj-y += ${text}`);
    });
    expect(took).toBeLessThan(patience);
  });

  test('names that lead to one another, many times over', async () => {
    const many = 8000 * factor;
    const lines = (line: (i: number) => string): string =>
      Array.from({ length: many }, (_, i) => line(i)).join('');
    const macros = lines((i) => `#define VMSTATE_M${i}(x) VMSTATE_M${i + 1}(x)\n`);
    const types = lines((i) => `static const TypeInfo t${i} = { .name = "t${i}", .parent = "t${i + 1}" };\n`);
    const ends = `#define VMSTATE_M${many}(x) VMSTATE_CPU()\nstatic const TypeInfo t = { .parent = "t0" };\n`;
    const files = [
      { path: 'target/zeta/cpu.c', facts: readFacts(`${macros}${ends}`), builds: null },
      { path: 'hw/zeta/types.c', facts: readFacts(types), builds: null, outside: true },
    ];
    const { took, result } = await timed(() => indexTarget(files, true));
    expect(result.embedding.size).toBeGreaterThan(many);
    expect(result.types.length).toBeGreaterThan(many);
    expect(took).toBeLessThan(patience / 4);
  });

  test('a new file of very many lines', async () => {
    const big = Array.from({ length: 20_000 * factor }, (_, i) => `int x${i};`).join('\n');
    const states = [{}, { 'target/zeta/table.c': `${big}\n` }].map(
      (files) => files as Record<string, string>,
    );
    const { result, took } = await timed(() => judgeAlone(mailsOf(states, [{}])));
    expect(result).toMatchObject({ findings: [], complete: true });
    expect(took).toBeLessThan(patience);
  });
});
