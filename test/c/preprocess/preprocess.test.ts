import { describe, expect, it } from 'vitest';
import { lex } from '../../../src/c/preprocess/lexemes.ts';
import { evaluate } from '../../../src/c/preprocess/unit.ts';
import { unitOf } from '../../support/preprocessed.ts';

/** The value of a macro or constant at the end of a unit. */
function value(
  text: string,
  name: string,
  options: Parameters<typeof unitOf>[1] = {},
): number | string | null {
  const unit = unitOf(text, options);
  const lookup = (n: string) => unit.preprocessed.macroAt(n, Number.POSITIVE_INFINITY);
  const { value, reason } = evaluate(unit, lex(name, 0, name.length), lookup);
  return value ?? reason;
}

describe('conditions', () => {
  const branches = (test: string): string => `#if ${test}\n#define X 1\n#else\n#define X 2\n#endif\n`;
  it.each([
    ['1', 1],
    ['0', 2],
    ['defined(A)', 1],
    ['!defined A && defined(B)', 2],
    ['A == 3', 1],
    ['A + 1 > 3 ? 0 : 1', 2],
    ['NOBODY', 2],
    ['defined(A) || NOBODY(3)', 1],
    ['-1 > 0u', 1],
    ['(1 << 3) == 010', 1],
    ["'A' == 65", 1],
    ['true', 1],
    ['__has_include(<stdio.h>)', 2],
  ])('#if %s', (test, result) => {
    expect(value(branches(test), 'X', { defines: ['A=3'] })).toBe(result);
  });

  it('takes one branch of many, and skips what is inside of the others', () => {
    const text = `#ifdef NO
# if 1
#  define X 1
# endif
#elif defined(YES)
# ifndef NO
#  define X 2
# else
#  define X 3
# endif
#elif 1
#define X 4
#else
#define X 5
#endif`;
    expect(value(text, 'X', { defines: ['YES'] })).toBe(2);
    expect(value(text, 'X')).toBe(4);
  });

  it('tells which condition it cannot judge, and compiles nothing of it', () => {
    const unit = unitOf('#if FOO(1, 2)\n#define X 1\n#endif\n');
    expect(unit.preprocessed.doubts).toEqual([{ path: 'unit.c', at: 0, reason: 'FOO() is not known' }]);
    expect(unit.preprocessed.macroAt('X', 99)).toBeNull();
  });

  it('is not led astray by comments and texts', () => {
    const text =
      '/*\n#define X 1\n*/\n// #define X 2 \\\n#define X 3\nchar *s = "/*";\n#define X 4 /* a\n comment */ + 1 // and one\n';
    expect(value(text, 'X')).toBe(5);
  });
});

describe('includes', () => {
  it('reads them where they stand, a guarded file once', () => {
    const files = {
      'a.h': '#ifndef A_H\n#define A_H\n#include "b.h"\n#define N (B + 1)\n#endif\n',
      'b.h': '#pragma once\n#define B 2\n#include "a.h"\n',
    };
    const unit = unitOf('#include "a.h"\n#include <b.h>\n#include "a.h"\n', { files });
    expect(unit.preprocessed.views.map((v) => v.path)).toEqual(['unit.c', 'a.h', 'b.h']);
    expect(value('#include "a.h"', 'N', { files })).toBe(3);
  });

  it('a file that is read with other macros each time', () => {
    const files = { 'list.inc': 'ITEM(a)\nITEM(b)\n' };
    const text = '#define ITEM(x) ITEM_##x,\nenum {\n#include "list.inc"\nITEMS\n};\n#undef ITEM\n';
    expect(value(text, 'ITEMS', { files })).toBe(2);
  });

  it('members of a struct from a file', () => {
    const files = { 'cfg.inc': '#define TWO 2\nFIELD(one)\nFIELD(two)\n#undef FIELD\n' };
    const text = 'struct cfg {\n#define FIELD(x) uint32_t x[4];\n#include "cfg.inc"\n    char last;\n};\n';
    expect(value(text, 'sizeof(struct cfg)', { files })).toBe(36);
    expect(value(text, 'sizeof(((struct cfg *)0)->two)', { files })).toBe(16);
  });

  it("says which file cannot be read, and takes the system's for granted", () => {
    const unit = unitOf('#include <stdio.h>\n#include "gone.h"\n', { files: { 'gone.h': null } });
    expect(unit.preprocessed.unread).toEqual(['gone.h']);
  });
});

describe('constants', () => {
  const text = `
typedef uint64_t target_ulong;
#define QTAILQ_ENTRY(t) struct { struct t *next; void *prev; }
enum { ZERO, ONE, FIVE = 5, SIX, SHIFTED = 1 << 4 };
enum named { NEGATIVE = -1, NEXT };
#define LENGTH (SIX * 2)
#define ARRAY_SIZE(x) (sizeof(x) / sizeof((x)[0]) + BUG_ON_ZERO(!IS_ARRAY(x)))
#define BUG_ON_ZERO(x) (sizeof(BUG(x)) - sizeof(BUG(x)))
#define BUG(x) struct { int:(x) ? -1 : 1; }
#define IS_ARRAY(x) (!__builtin_types_compatible_p(typeof(x), typeof(&(x)[0])))
#define MAX_CONST(a, b) __builtin_choose_expr(__builtin_constant_p(a) && __builtin_constant_p(b), (a) > (b) ? (a) : (b), ((void)0))
typedef struct Inner { uint8_t a; uint32_t b; } Inner;
typedef union Both { uint64_t wide; uint8_t bytes[12]; } Both;
struct __attribute__((packed)) Tight { uint8_t a; uint32_t b; };
struct Bits { uint32_t a : 3; uint32_t b : 30; uint8_t c; };
typedef struct State {
    target_ulong gpr[32], pc;
    struct { Inner in[3]; union { uint16_t half; uint8_t octets[2]; }; };
    void (*call)(int, char *), *pointer;
    char name[LENGTH];
    QTAILQ_ENTRY(State) node;
    uint8_t matrix[2][FIVE] __attribute__((aligned(16)));
} State;
static const uint16_t table[] = { 1, 2, [0] = 3, 4, };
static const uint16_t plain[] = { 1, 2, (3), };
`;
  it.each([
    ['SIX', 6],
    ['SHIFTED', 16],
    ['NEXT', 0],
    ['LENGTH', 12],
    ['(ONE + FIVE) * 2 - 1', 11],
    ['1 ? ONE : unknown', 1],
    ['0 && unknown', 0],
    ['~0u >> 31', 1],
    ['(uint8_t)300', 44],
    ['sizeof(target_ulong)', 8],
    ['sizeof(Inner)', 8],
    ['sizeof(Both)', 16],
    ['sizeof(struct Tight)', 5],
    ['sizeof(struct Bits)', 12],
    ['sizeof(((State *)0)->gpr)', 256],
    ['sizeof(typeof(((State *)0)->name))', 12],
    ['sizeof(((State *)0)->in[1].b)', 4],
    ['sizeof(((State *)0)->octets)', 2],
    ['ARRAY_SIZE(((State *)0)->gpr)', 32],
    ['ARRAY_SIZE(plain)', 3],
    ['sizeof(((State *)0)->matrix[0])', 5],
    ['offsetof(State, pc)', 256],
    ['offsetof(State, in[2].b)', 264 + 20],
    ['offsetof(State, half)', 288],
    ['offsetof(State, node)', 296 + 16 + 16],
    ['offsetof(State, matrix)', 352],
    ['sizeof(State)', 368],
    ['sizeof "four" - 1', 4],
    ['MAX_CONST(3, SIX)', 6],
    ["'\\n'", 10],
    ['0x1FFFFFFFF', 0x1ffffffff],
    ['sizeof(unsigned long long)', 8],
  ])('%s is %s', (expression, result) => {
    expect(value(text, expression)).toBe(result);
  });

  it.each([
    ['unknown + 1', 'unknown is not known'],
    ['sizeof(struct gone)', 'sizeof(structgone) is not known'],
    ['ARRAY_SIZE(table)', /not known/],
    ['1 / 0', '/ has no value there'],
    ['call(3)', 'call() is no constant'],
    ['((State *)0)->gone', 'the member gone is not known'],
    ['1.5', '1.5 is no whole number'],
    ['', 'an expression ends early'],
  ])('%s is unknown, with the reason', (expression, reason) => {
    expect(value(text, expression)).toEqual(
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    );
  });
});
