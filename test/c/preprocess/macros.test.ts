import { describe, expect, it } from 'vitest';
import type { Macro } from '../../../src/c/preprocess/definitions.ts';
import { sourceFile } from '../../../src/c/preprocess/directives.ts';
import { lex, spelled } from '../../../src/c/preprocess/lexemes.ts';
import { expand, TooMuch } from '../../../src/c/preprocess/macros.ts';

/** Expands a line with the macros of a text. */
function expanded(macros: string, line: string, left = 100_000): string {
  const all = new Map<string, Macro>();
  for (const d of sourceFile(macros).directives) if (d.macro) all.set(d.name, d.macro);
  return spelled(expand(lex(line, 0, line.length), (name) => all.get(name) ?? null, { left }));
}

describe('macros', () => {
  it.each([
    ['a constant', '#define N 4', 'int a[N];', 'int a[4];'],
    ['one of another', '#define A B\n#define B (A + 1)', 'A', '(A + 1)'],
    ['arguments, expanded first', '#define F(x) [x]\n#define N 3', 'F(F(N))', '[[3]]'],
    ['a name without arguments stays', '#define F(x) x', 'F + F (1)', 'F + 1'],
    ['commas in brackets', '#define F(a, b) b a', 'F((1, 2), 3)', '3 (1, 2)'],
    ['an empty argument', '#define F(a, b) <a|b>', 'F(,x)', '<|x>'],
    [
      'text of an argument as it is written',
      '#define S(x) #x',
      'S(env . gpr [ "a" ])',
      '"env . gpr [ \\"a\\" ]"',
    ],
    [
      'text of what it stands for',
      '#define S(x) T(x)\n#define T(x) #x\n#define N env.pc',
      'S(N)',
      '"env.pc"',
    ],
    ['joined names', '#define G(a, b) a ## b\n#define xy 7', 'G(x, y) G(,z)', '7 z'],
    ['joined, and expanded behind', '#define G(a, b) a##_##b(1)\n#define f_g(x) (x)', 'G(f, g)', '(1)'],
    ['the rest of the arguments', '#define V(f, ...) f(__VA_ARGS__)', 'V(g, 1, 2)', 'g(1, 2)'],
    ['a comma that goes', '#define V(f, ...) f(0, ##__VA_ARGS__)', 'V(g) V(g, 1)', 'g(0) g(0, 1)'],
    ['a rest with a name', '#define V(f, args...) f(args)', 'V(g, 1, 2)', 'g(1, 2)'],
    ['a call that ends behind the macro', '#define F(x) <x>\n#define G F', 'G(2)', '<2>'],
    ['a macro is not expanded in itself', '#define f(x) f(x + 1)', 'f(f(2))', 'f(f(2 + 1) + 1)'],
    ['over several lines', '#define L(a) \\\n  { a, \\\n  }', 'L(1)', '{ 1, }'],
    [
      'the example of the standard',
      '#define x 3\n#define f(a) f(x * (a))\n#undef x\n#define x 2\n#define g f\n#define z z[0]\n#define h g(~',
      'f(y+1) + f(f(z)) % h 5)',
      'f(2 * (y+1)) + f(2 * (f(2 * (z[0])))) % f(2 * (~ 5))',
    ],
  ])('%s', (_, macros, line, result) => {
    expect(expanded(macros, line)).toBe(result);
  });

  it('gives up where they grow without end', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `#define M${i} M${i + 1} M${i + 1}`).join('\n');
    expect(() => expanded(doubling, 'M0')).toThrow(TooMuch);
  });
});
