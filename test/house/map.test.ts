/** The table of imports in src/README.md is that of the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

interface Row {
  folder: string;
  /** null: all but the roots that it names. */
  entries: { path: string; typesOnly: boolean }[] | null;
  except: string[];
}

interface Import {
  file: string;
  target: string;
  typesOnly: boolean;
}

/** The rows of the first table of a page. Throws for a cell that nobody can read. */
function tableOf(page: string): Row[] {
  const table = /(?:^\|.*\n)+/m.exec(page)![0].trimEnd().split('\n').slice(2);
  return table.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const folder = /^`([^`]+)`$/.exec(cells[1]!)?.[1];
    const may = cells.at(-2)!;
    if (!folder) throw new Error(`no folder: ${line}`);
    if (may === 'nothing') return { folder, entries: [], except: [] };
    if (may.startsWith('everything but ')) {
      return { folder, entries: null, except: [...may.matchAll(/`([^`]+)`/g)].map((m) => m[1]!) };
    }
    const entries = may.split(', ').map((entry) => {
      const found = /^(types of )?`([^`]+)`$/.exec(entry);
      if (!found) throw new Error(`what is "${entry}" of ${folder}?`);
      return { path: found[2]!, typesOnly: found[1] !== undefined };
    });
    return { folder, entries, except: [] };
  });
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** What a file imports of ours. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typesOnly: boolean): void => {
    if (specifier.startsWith('.')) {
      found.push({ file, target: normalize(join(dirname(file), specifier)), typesOnly });
    }
  };
  for (const m of text.matchAll(/^(?:import|export)\s+(type\s)?([^'";]*?)\s*from\s+'([^']+)'/gm)) {
    const names = /^\{([^}]*)\}$/
      .exec(m[2]!.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim());
    const typesOnly = m[1] !== undefined || !!names?.every((name) => name === '' || name.startsWith('type '));
    add(m[3]!, typesOnly);
  }
  for (const m of text.matchAll(/^import\s+'([^']+)'/gm)) add(m[1]!, false);
  for (const m of text.matchAll(/(typeof\s+)?\bimport\(\s*'([^']+)'/g)) add(m[2]!, m[1] !== undefined);
  return found;
}

/** Where the code and the table are two, a line each. */
function differences(page: string, files: ReadonlyMap<string, string>): string[] {
  const rows = tableOf(page);
  const all = [...files].flatMap(([file, text]) => importsOf(file, text));
  const wrong: string[] = [];
  for (const file of files.keys()) {
    if (!rows.some(({ folder }) => isIn(file, folder))) wrong.push(`${file} is in no folder of the table`);
  }
  for (const { folder, entries, except } of rows) {
    const own = all.filter(({ file, target }) => isIn(file, folder) && !isIn(target, folder));
    if (entries === null) {
      for (const { file, target } of own) {
        if (except.some((path) => isIn(target, path))) wrong.push(`${file} imports ${target}`);
      }
      continue;
    }
    for (const { file, target, typesOnly } of own) {
      const entry = entries.find(({ path }) => isIn(target, path));
      if (!entry) wrong.push(`${file} imports ${target}`);
      else if (entry.typesOnly && !typesOnly) wrong.push(`${file} imports more than types of ${target}`);
    }
    for (const { path } of entries) {
      if (!own.some(({ target }) => isIn(target, path))) {
        wrong.push(`${folder} may import ${path}, and does not`);
      }
    }
  }
  return wrong;
}

function sources(): Map<string, string> {
  const paths = (readdirSync(src, { recursive: true }) as string[]).filter((path) => path.endsWith('.ts'));
  return new Map(paths.map((path) => [path, readFileSync(join(src, path), 'utf8')]));
}

it('the table of imports in src/README.md is that of the code', () => {
  expect(differences(readFileSync(join(src, 'README.md'), 'utf8'), sources())).toEqual([]);
});

it('every file that src/README.md names is there', () => {
  const page = readFileSync(join(src, 'README.md'), 'utf8');
  const named = [...page.matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|md|json))`/g)].map((m) => m[1]!);
  expect(named.length).toBeGreaterThan(10);
  const lost = named.filter((path) => !existsSync(join(src, path)) && !existsSync(join(src, '..', path)));
  expect(lost).toEqual([]);
});

it('tells an import that the table does not have, a value where it has types, and what is not used', () => {
  const page = `
| folder | holds | may import |
|---|---|---|
| \`types\` | x | nothing |
| \`c\` | x | types of \`types\` |
| \`web\` | x | \`review/render\`, \`c\` |
| \`review\` | x | \`c\` |
| \`cli\` | x | everything but \`main.ts\` |
`;
  const files = new Map([
    ['types/a.ts', "export * from '../c/a.ts';"],
    ['c/a.ts', "import {\n  type A,\n  type B,\n} from '../types/a.ts';\nimport { x } from '../types/b.ts';"],
    ['web/pages/a.ts', "const { a } = await import('../../review/judge/a.ts');\nimport '../../c/a.ts';"],
    ['review/a.ts', "type C = typeof import('../c/a.ts');\nimport type { D } from './b.ts';"],
    ['cli/a.ts', "import { a } from '../main.ts';\nimport { b } from '../web/a.ts';"],
    ['odd/a.ts', "import { a } from 'pg';"],
  ]);
  expect(differences(page, files).sort()).toEqual([
    'c/a.ts imports more than types of types/b.ts',
    'cli/a.ts imports main.ts',
    'odd/a.ts is in no folder of the table',
    'types/a.ts imports c/a.ts',
    'web may import review/render, and does not',
    'web/pages/a.ts imports review/judge/a.ts',
  ]);
});
