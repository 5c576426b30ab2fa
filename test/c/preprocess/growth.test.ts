/** Of a header, four times as much takes four times as long, whatever it is made of: nothing is gone over again and again. */
import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/c/preprocess/directives.ts';
import { readUnit } from '../../../src/c/preprocess/unit.ts';
import { timed } from '../../support/processor-time.ts';

const each = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('');

/** Pieces of about ten bytes each. */
const shapes: Record<string, (n: number) => string> = {
  'one line': (n) => `int ${'abcdefghi,'.repeat(n)}z;\n`,
  'one line without an end': (n) => '(abcdefgh '.repeat(n),
  'many lines': (n) => 'int x1234;\n'.repeat(n),
  'many variables': (n) => each(n, (i) => `int x${i};\n`),
  'many macros': (n) => each(n, (i) => `#define M${i} 1\n`),
  'many macros of macros': (n) => each(n, (i) => `#define M${i} M${i % 9}\n`),
  'one macro, again and again': (n) => each(n, (i) => `#define M ${i}\n`),
  'one long macro': (n) => `#define M ${'abcdefg \\\n'.repeat(n)}\n`,
  'many enumerators': (n) => `enum { ${each(n, (i) => `E${i},\n`)} };\n`,
  'many structs': (n) => each(n, (i) => `struct s${i} { int a; };\n`),
  'a struct of many members': (n) => `struct s { ${each(n, (i) => `int m${i};\n`)} };\n`,
  conditions: (n) => '#ifdef A\n#endif\n'.repeat(n),
  'a comment': (n) => `/* ${'abcdefg *\n'.repeat(n)}*/\n`,
  'a string': (n) => `char *s = "${'abcdefghi\\'.repeat(n)}n";\n`,
  'the ends of lines': (n) => 'abc \\\r\n'.repeat(n),
  'an initializer': (n) => `int a[] = { ${each(n, (i) => `[${i}] = 1,\n`)} };\n`,
};

function read(text: string): void {
  const unit = readUnit('unit.c', sourceFile('#include "big.h"\nstruct s last; int end;\n'), [], () => ({
    path: 'big.h',
    file: sourceFile(text),
  }));
  unit.preprocessed.macroAt('M1', Number.POSITIVE_INFINITY);
  unit.find('variable', 'end');
  unit.find('variable', 'nowhere');
  unit.constant('E7');
  unit.tag('s');
}

const small = 2000;
/** What a machine that does other things adds, in milliseconds of the processor. */
const noise = 30;

test.each(Object.entries(shapes))('%s', async (_, shape) => {
  const took = async (n: number): Promise<number> => {
    const text = shape(n);
    const times: number[] = [];
    for (let i = 0; i < 2; i++) times.push((await timed(() => read(text))).took);
    return Math.min(...times);
  };
  await took(small);
  const once = await took(small);
  expect(await took(4 * small)).toBeLessThan(8 * once + noise);
});
