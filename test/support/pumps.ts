/** Readers of text against text that repeats itself: whether the time that they take grows with its length, or faster. */
import { timed } from './processor-time.ts';

export type Reader = (text: string) => unknown;

/** What every reader is tried on: letters, marks of each kind of text that meets the program, and pieces of it. */
const common = [
  ...'a0 \t\n"\'\\()[]{}<>@,;:=-_/*#.?&|+~`!%^$\u00e9\u00ff',
  ...[
    '\r\n',
    '\\\n',
    '\\"',
    '\u2028',
    'a ',
    'a\n',
    'a,',
    'a@b ',
    '<a@b>',
    ' <',
    '<!--',
    '<!-- a\n',
    '--',
    '-->',
  ],
  ...[
    '/*',
    '/* ',
    '*/',
    '//',
    '../',
    'a/',
    '**/',
    '{a,',
    '](',
    '[a](',
    '**a',
    '```\n',
    '> ',
    '>>>\n',
    '- ',
    '1. ',
  ],
  ...[
    '=?utf-8?q?a',
    '=?utf-8?q?a?= ',
    '=3D',
    '%40',
    ';a=',
    ';a="',
    '(a ',
    'f(',
    'f(a)',
    'a->',
    '.a = {',
    '"a" ',
  ],
  ...[
    '#if A\n',
    '#else\n',
    '#define a a\n',
    '#include "a.h"\n',
    'struct a ',
    'case a: ',
    '? a : ',
    '&& (',
    '!a == ',
  ],
  ...[
    'Re: ',
    '[PATCH ',
    '1/2 ',
    'v2',
    'From: ',
    '\nFrom a ',
    '\nCc: a',
    '\n\n',
    '---\n',
    '@@ -1 +1 @@\n',
    '+a\n',
    '-a\n',
  ],
  ...[
    'diff --git a/',
    'diff --git a/a b/a\n',
    '--- a/a\n+++ b/a\n',
    'Signed-off-by: ',
    '/vmsd ',
    'https://',
    'a: ',
    '  a:\n',
  ],
];

/** Each piece again and again, by itself and with those of `own` that stand next to it. */
export function pumps(own: readonly string[] = []): string[] {
  const pairs = own.flatMap((first, i) => [1, 2, 3].map((next) => first + own[(i + next) % own.length]!));
  return [...new Set([...common, ...own, ...pairs])];
}

const kilobyte = 1000;
/** Milliseconds: what 40 kB take less than is not worth a second look. What is quadratic takes hundreds. */
const little = 50;
/** Of four times the text. Linear is 4, quadratic 16. */
const mostGrowth = 9;

/** Milliseconds of processor time for a text, at best of `tries`. */
async function timeFor(reader: Reader, text: string, tries: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const { took } = await timed(async () => {
      try {
        await reader(text);
      } catch {
        // That it may be refused is said by other tests; here it is the time that counts.
      }
    });
    best = Math.min(best, took);
  }
  return best;
}

/** What is wrong with how a reader's time grows on one pump, in words; null where nothing is. */
export async function growth(reader: Reader, pump: string): Promise<string | null> {
  const textOf = (kilobytes: number): string =>
    pump.repeat(Math.ceil((kilobytes * kilobyte) / pump.length)).slice(0, kilobytes * kilobyte);
  if ((await timeFor(reader, textOf(40), 1)) < little) return null;
  // The code is hot by now, and what else the machine does is seen in one try and not in all.
  const [ten, twenty, forty] = [
    await timeFor(reader, textOf(10), 5),
    await timeFor(reader, textOf(20), 5),
    await timeFor(reader, textOf(40), 3),
  ];
  if (forty < little || forty / Math.max(ten, 0.5) < mostGrowth) return null;
  const said = [ten, twenty, forty].map((took) => Math.round(took)).join(', ');
  return `${said} ms for 10, 20, 40 kB of ${JSON.stringify(pump)}`;
}
