/** Where a directive ends, held to C's own order of translation: lines are joined first, then comments go. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDirective } from '../../src/c/ends.ts';
import { sourceFile } from '../../src/c/preprocess/directives.ts';
import { scan } from '../../src/c/scan.ts';

const token =
  /\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|\/\/[^\n]*|"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'|[\s\S]/g;

/** Joins lines, then reads token by token. */
function plainly(text: string): number {
  const places: number[] = [];
  let flat = '';
  for (let i = 0; i < text.length; i++) {
    const joint = /^\\\r?\n/.exec(text.slice(i, i + 3))?.[0];
    if (joint === undefined) {
      flat += text[i];
      places.push(i);
    } else i += joint.length - 1;
  }
  for (const { 0: said, index } of flat.matchAll(token)) if (said === '\n') return places[index]!;
  return text.length;
}

const piece = fc.constantFrom(
  '"',
  "'",
  '\\',
  '\\\n',
  '\\\r\n',
  '/',
  '*',
  '/*',
  '*/',
  '//',
  'a',
  ' ',
  '\n',
  '#',
);

test('a directive ends where its joined line does', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = `#define X ${pieces.join('')}\nint y;\n`;
      expect(endOfDirective(text, 0)).toBe(plainly(text));
    }),
    { numRuns: 3000 },
  );
});

test('both readers go on behind a macro with an address in it', () => {
  const text = '#define URL "https://example.org" \\\n  "/x"\n#define OTHER 1\n';
  expect(scan(text).macros.map(({ name, bodyEnd }) => [name, text.slice(bodyEnd)])).toEqual([
    ['URL', '\n#define OTHER 1\n'],
    ['OTHER', '\n'],
  ]);
  expect(sourceFile(text).directives.map(({ name }) => name)).toEqual(['URL', 'OTHER']);
});
