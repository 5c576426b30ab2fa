/** Text that was made to take long: each is read in a bounded time, or said to be too much. */
import { describe, expect, it } from 'vitest';
import { lex } from '../../../src/c/preprocess/lexemes.ts';
import { evaluate } from '../../../src/c/preprocess/unit.ts';
import { factor } from '../../support/factor.ts';
import { unitOf } from '../../support/preprocessed.ts';
import { timed } from '../../support/processor-time.ts';

const big = 60_000 * factor;
/** Milliseconds of the processor. */
const limit = 800 * factor;

function value(
  text: string,
  name: string,
  files: Record<string, string | null> = {},
): number | string | null {
  const unit = unitOf(text, { files });
  const lookup = (n: string) => unit.preprocessed.macroAt(n, Number.POSITIVE_INFINITY);
  const { value, reason } = evaluate(unit, lex(name, 0, name.length), lookup);
  return value ?? reason;
}

const tooMuch = 'its macros expand to more than is read';

describe('hostile text', () => {
  it.each<[string, () => unknown, unknown]>([
    [
      'macros that double',
      () => value(Array.from({ length: 99 }, (_, i) => `#define M${i} M${i + 1} M${i + 1}\n`).join(''), 'M0'),
      tooMuch,
    ],
    [
      'arguments that double',
      () => value('#define D(x) x x\n', `${'D('.repeat(60)}1${')'.repeat(60)}`),
      tooMuch,
    ],
    [
      'a chain of macros',
      () => value(Array.from({ length: 99_999 }, (_, i) => `#define M${i} M${i + 1}\n`).join(''), 'M0'),
      tooMuch,
    ],
    ['calls that are never closed', () => value('#define F(x) x\n', 'F('.repeat(big)), tooMuch],
    ['calls in calls', () => value('#define F(x) x\n', `${'F('.repeat(5000)}1${')'.repeat(5000)}`), tooMuch],
    [
      'brackets',
      () => value('', `${'('.repeat(big)}1${')'.repeat(big)}`),
      'its expression is nested too deeply',
    ],
    ['signs', () => value('', `${'-'.repeat(big)} 1`), expect.anything()],
    ['a sum', () => value('', Array.from({ length: big }, () => '1').join('+')), big],
    ['questions', () => value('', `${'1?'.repeat(big)}1`), expect.anything()],
    ['casts', () => value('', `${'(int)'.repeat(big)}1`), 'its expression is nested too deeply'],
    ['types of types', () => value('', `sizeof(${'typeof('.repeat(big)}int`), expect.anything()],
    [
      'attributes of attributes',
      () => value('', `sizeof(${'int __attribute__((aligned(sizeof('.repeat(2000 * factor)}`),
      expect.anything(),
    ],
    [
      'structs in structs',
      () => value('', `sizeof(${'struct {'.repeat(9999)}int x;${'} y;'.repeat(9999)})`),
      expect.anything(),
    ],
    [
      'declarators in declarators',
      () => value('', `sizeof(int ${'(*'.repeat(big)}${')'.repeat(big)})`),
      expect.anything(),
    ],
    ['a long number', () => value('', '1e+'.repeat(big)), expect.anything()],
    ['quotes', () => value(`#define X ${`"'`.repeat(big)}\n`, '1'), 1],
    ['comments that are not closed', () => value(`${'/*'.repeat(big)}`, '1'), 1],
    ['enums that are not closed', () => value('enum { A '.repeat(big / 10), 'A'), expect.anything()],
    ['enums', () => value('enum { A, B };\n'.repeat(big / 10), 'B'), 1],
    [
      'one enum of many',
      () => value(`enum {${Array.from({ length: big }, (_, i) => `E${i},`).join('')}};`, `E${big - 1}`),
      big - 1,
    ],
    ['blanks', () => value(`typedef int x${' '.repeat(big)}\n[ ;`, 'sizeof(x)'), expect.anything()],
    [
      'many typedefs',
      () => value('typedef a[a[a[a[a[ x;\n'.repeat(big / 20), 'sizeof(x)'),
      expect.anything(),
    ],
    ['a typedef of itself', () => value('typedef b a; typedef a b;', 'sizeof(a)'), 'a is not known'],
    [
      'a struct that holds itself',
      () => value('struct a { struct a b; };', 'sizeof(struct a)'),
      'sizeof(structa) is not known',
    ],
    [
      'a file that includes itself',
      () => value('#include "a"\n', '1', { a: '#include "a"\n#include "a"\nint x;\n' }),
      1,
    ],
    [
      'a long file that includes itself',
      () =>
        value('#include "a"\n', '1', {
          a: `${'#define X\n#undef X\n'.repeat(2000 * factor)}#include "a"\n#include "a"\n`,
        }),
      1,
    ],
    ['conditions without an end', () => value('#if 1\n'.repeat(big / 3), '1'), 1],
    ['ends without a condition', () => value('#endif\n#else\n#elif 1\n'.repeat(big / 9), '1'), 1],
    [
      'a long condition',
      () => value(`#if ${'defined(A) || '.repeat(big / 10)} 1\n#define X 3\n#endif\n`, 'X'),
      3,
    ],
    [
      'definitions of nothing',
      () => value('#define\n#define 3\n#define F(\n#undef\n#ifdef\n#endif\n#include\n#include MACRO\n', '1'),
      1,
    ],
  ])('%s', async (_, read, result) => {
    const { result: found, took } = await timed(read);
    expect(found).toEqual(result);
    expect(took).toBeLessThan(limit);
  });

  it('any bytes', () => {
    let seed = 7;
    const pieces = [
      '#if ',
      '#define A(',
      '"',
      "'",
      '/*',
      '*/',
      '{',
      '}',
      '(',
      ')',
      ';',
      ',',
      '##',
      '#',
      '\\\n',
      '\n',
      'A',
      'enum ',
      'struct ',
      '=',
      '0x',
      '\0',
      '\xff',
    ];
    for (let round = 0; round < 60 * factor; round++) {
      let text = '';
      for (let i = 0; i < 80; i++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        text += pieces[seed % pieces.length];
      }
      const unit = unitOf(text, { files: { x: text } });
      unit.find('variable', 'A');
      unit.find('typedef', 'A');
      unit.type('A');
      unit.tag('A');
      unit.constant('A');
    }
  });
});
