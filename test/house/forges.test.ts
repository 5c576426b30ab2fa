/** A forge's name stands where the forge is: in its own folder, in what configures and joins the parts, and in docs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forges } from '../../src/platforms/forges.ts';

const src = join(import.meta.dirname, '../../src');
const names = Object.values(forges).map(({ platform }) => platform);

/** Where a forge may be named, and why. */
const allowed: readonly [RegExp, why: string][] = [
  [new RegExp(`^platforms/(?:${names.join('|')})/|^platforms/forges\\.ts$`), 'the forge itself'],
  [/^(?:(?:main|action)\.ts$|server\/|processes\/|cli\/)/, 'the roots'],
  [/^config\/(?:environment|repository-file)\.ts$/, 'names of variables and files that people write'],
  [/^git\/change-size\.ts$/, 'folders that people keep settings in; git may not ask the configuration'],
  [/^review\/render\/(?:github|codequality)\.ts$/, 'a format that is called so'],
];

/** The lines of code that name a forge, without comments and the address of QEMU's own project. */
function namings(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(?<=^|\s)\/\/.*/gm, '')
    .replaceAll('https://gitlab.com/qemu-project/qemu', '');
  const named = new RegExp(names.join('|'), 'i');
  return code.split('\n').filter((line) => named.test(line));
}

it('no forge is named where another one would do as well', () => {
  const paths = (readdirSync(src, { recursive: true }) as string[]).filter((path) => path.endsWith('.ts'));
  const found = paths
    .filter((path) => !allowed.some(([place]) => place.test(path)))
    .flatMap((path) =>
      namings(readFileSync(join(src, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

it('a name is found in code, whatever its case, and not in comments', () => {
  const [one = '', two = ''] = names;
  expect(namings(`if (platform === '${one}') {}`)).toHaveLength(1);
  expect(namings(`const text = 'On ${forges[two as keyof typeof forges].name}';`)).toHaveLength(1);
  expect(namings(`/** ${one} has it so. */\nconst a = 1; // as ${two} has\n`)).toEqual([]);
});
