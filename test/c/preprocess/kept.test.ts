/** What is kept of expansions, held to expanding anew: over random macros, each list of which differs a little from the last. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Macro } from '../../../src/c/preprocess/definitions.ts';
import { sourceFile } from '../../../src/c/preprocess/directives.ts';
import { type Element, elementsOf } from '../../../src/c/preprocess/initializers.ts';
import { elementsKept, expandKept, insideKept, keptSize } from '../../../src/c/preprocess/kept.ts';
import { type Lexeme, lex } from '../../../src/c/preprocess/lexemes.ts';
import { expand, type Lookup } from '../../../src/c/preprocess/macros.ts';

const names = ['A', 'B', 'C', 'D'];
const word = fc.constantFrom(
  'A',
  'B',
  'C(',
  'D(',
  ')',
  ')',
  'x',
  'y',
  '1',
  ',',
  '{',
  '}',
  '.a =',
  '.b =',
  '#x',
  '##',
  '"s"',
);
const body = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));
const head = fc.constantFrom('', '', '(x)', '(x, y)', '(x, ...)');
const macros = fc.tuple(...names.map((name) => fc.option(fc.tuple(fc.constant(name), head, body))));
const call = fc.constantFrom(
  'A',
  'B',
  'A(1)',
  'B(x, 2)',
  'C(A)',
  'D(B, C(3))',
  '{ .a = A, .b = C(x), }',
  '.a = D(1, 2)',
  '{ 0 }',
);
const list = fc
  .array(fc.tuple(call, fc.constantFrom(', ', ',\n  ', ' ', ', ,')), { maxLength: 6 })
  .map((calls) => `{ ${calls.flat().join('')} } ;`);

type Definition = [name: string, head: string, body: string] | null;

function lookupOf(definitions: readonly Definition[]): Lookup {
  const found = new Map<string, Macro>();
  const text = definitions.flatMap((d) => (d ? `#define ${d[0]}${d[1]} ${d[2]}\n` : [])).join('');
  for (const { name, macro } of sourceFile(text).directives) if (macro) found.set(name, macro);
  return (name) => found.get(name) ?? null;
}

/** What comes of it, or of how it failed; with what is left of the budget. */
function outcome(run: (budget: { left: number }) => unknown): unknown {
  const budget = { left: 3000 };
  try {
    return [run(budget), budget.left];
  } catch (error) {
    return (error as Error).message;
  }
}

const written = (tokens: readonly Lexeme[]): unknown =>
  tokens.map(({ kind, text, space }) => [kind, text, space]);

type Reading = readonly [
  typeof elementsOf,
  (t: readonly Lexeme[], l: Lookup, b: { left: number }) => readonly Element[] | null,
  typeof expand,
];

/** The elements of a list, those in their braces, and what each value expands to. */
const read = (tokens: Lexeme[], lookup: Lookup, [elements, inside, expanded]: Reading): unknown =>
  outcome((budget) =>
    elements(tokens, 0, lookup, budget)?.map((e) => [
      e.designator,
      e.at,
      e.tooMuch,
      written(e.value),
      e.value[0]?.text === '{' &&
        inside(e.value, lookup, budget)?.map((m) => [
          m.designator,
          written(m.value),
          written(expanded(m.value, lookup, budget)),
        ]),
      written(expanded(e.value, lookup, budget)),
    ]),
  );

const plainly: Reading = [elementsOf, (t, l, b) => elementsOf(t, 0, l, b), expand];
const kept = [elementsKept, insideKept, expandKept] as unknown as Reading;

test('what is kept is what comes out anew', () => {
  fc.assert(
    fc.property(
      fc.array(list, { minLength: 1, maxLength: 3 }),
      macros,
      macros,
      fc.array(fc.boolean()),
      (lists, one, other, mix) => {
        // The same lists again and again, with some macros of the one set and some of the other.
        for (const round of [one, other, one, names.map((_, i) => (mix[i] ? one : other)[i]!)]) {
          const lookup = lookupOf(round as Definition[]);
          for (const text of lists) {
            const tokens = lex(text, 0, text.length);
            expect(read(tokens, lookup, kept)).toEqual(read(tokens, lookup, plainly));
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('whatever was asked for, what is kept stays small', () => {
  const read = (text: string, lookup: Lookup): void => {
    const tokens = lex(text, 0, text.length);
    // kept when it is asked for again
    for (let time = 0; time < 3; time++)
      for (const e of elementsKept(tokens, 0, lookup, { left: 1e6 }) ?? [])
        expandKept(e.value, lookup, { left: 1e6 });
  };
  const long = (length: number, n: number): string => `x${n}`.padEnd(length, 'y');
  const list = (length: number, element: (i: number) => string): string =>
    `{ ${Array.from({ length }, (_, i) => element(i)).join(', ')} }`;
  const before = keptSize();
  for (let n = 0; n < 12; n++) {
    read(`{ "${long(1e6, n)}", ${long(1e6, n)} }`, () => null);
    read('{ M }', lookupOf([['M', '', long(1e6, n)]]));
  }
  expect(keptSize() - before).toBeLessThan(10_000);

  const names = Array.from({ length: 40 }, (_, n) => long(3000, n)).join(' ');
  const large = lookupOf([['LARGE', '(n)', `n ${names}`]]);
  let most = 0;
  for (let n = 0; n < 14; n++) {
    const many = list(20, (i) => `.a = LARGE(${20 * n + i})`);
    const longOnes = list(80, (i) => long(3500, 80 * n + i));
    for (const text of [many, longOnes]) read(text, large);
    most = Math.max(most, keptSize());
  }
  // Of two generations, and of what was asked for.
  expect(most).toBeGreaterThan(50_000_000);
  expect(most).toBeLessThan(110_000_000);
});
