import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'layers-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const planted: [path: string, text: string, allowed: boolean][] = [
  ['series/planted.ts', "import { x } from '../c/scan.ts';", false],
  ['series/planted-type.ts', "import type { x } from '../review/report.ts';", false],
  ['series/planted-lazy.ts', "export const x = await import('../git/tree.ts');", false],
  ['series/sibling.ts', "import { x } from './diff.ts';", true],
  ['series/ports.ts', "import type { x } from '../ports.ts';", true],
  ['c/planted.ts', 'export const x = process.env.HOME;', false],
  ['config/planted.ts', "import { x } from '../rules/index.ts';", false],
  ['model/planted.ts', "import { x } from '../series/types.ts';", false],
  ['model/allowed.ts', "import { x } from '../c/scan.ts';", true],
  ['rules/planted/rule.ts', "import { x } from '../../review/analyse.ts';", false],
  ['rules/allowed/rule.ts', "import { x } from '../../model/facts.ts';", true],
  ['rules/types/rule.ts', "import type { x } from '../../review/report.ts';", true],
  ['review/render/planted.ts', "import { x } from '../../app/check.ts';", false],
  ['review/render/allowed.ts', "import { x } from '../../series/types.ts';", true],
  ['app/planted.ts', "import { x } from '../git/tree.ts';", false],
  ['app/planted-env.ts', 'export const x = process.env.HOME;', false],
  ['app/allowed.ts', "import { x } from '../rules/index.ts';", true],
  ['git/planted.ts', "import { x } from '../app/check.ts';", false],
  ['git/planted-root.ts', "import { x } from '../cli.ts';", false],
  ['git/allowed.ts', "import { x } from '../ports.ts';", true],
  ['app/commands.ts', "import { x } from '../commands/index.ts';", true],
  ['commands/planted.ts', "import { x } from '../app/check.ts';", false],
  ['commands/allowed.ts', "import { x } from '../config/nearest.ts';", true],
  ['platforms/github/planted-command.ts', "import { x } from '../../commands/read.ts';", false],
  ['platforms/github/allowed.ts', "import { x } from '../../failure.ts';", true],
  ['platforms/github/planted.ts', "import { x } from '../../git/tree.ts';", false],
  ['web/planted.ts', "import { x } from '../review/analyse.ts';", false],
  ['web/planted-store.ts', "import { x } from '../store/store.ts';", false],
  ['web/words.ts', "import { x } from '../review/render/words.ts';", true],
  ['git/planted-words.ts', "import { x } from '../review/render/words.ts';", false],
  ['cli/allowed.ts', "import { x } from '../git/tree.ts';", true],
];

describe('the linter', () => {
  it('fails on an import that the layers do not allow, and on no other', () => {
    cpSync(join(root, 'biome.json'), join(copy, 'biome.json'));
    writeFileSync(join(copy, '.gitignore'), 'node_modules/\n');
    for (const [path, text] of planted) {
      const file = join(copy, 'src', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${text}\n${text.startsWith('import {') ? 'export const y = x;\n' : ''}`);
    }
    const biome = join(root, 'node_modules/.bin/biome');
    const run = spawnSync(biome, ['lint', '--max-diagnostics=none', '--reporter=json', 'src'], {
      cwd: copy,
      encoding: 'utf8',
    });
    const layers = /noRestrictedImports|noRestrictedGlobals|noProcessEnv/;
    const found = (JSON.parse(run.stdout).diagnostics as { category: string; location: { path: string } }[])
      .filter((d) => layers.test(d.category))
      .map((d) => d.location.path.replace(/^.*?src\//, ''));
    const forbidden = planted.filter(([, , allowed]) => !allowed).map(([path]) => path);
    expect([...new Set(found)].sort()).toEqual(forbidden.sort());
    expect(run.status).not.toBe(0);
  });

  it('finds nothing of the kind in the project itself', () => {
    const only = ['noRestrictedImports', 'noRestrictedGlobals', 'noProcessEnv'].map(
      (r) => `--only=style/${r}`,
    );
    const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', ...only, 'src'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.stdout + run.stderr).not.toMatch(/lint\/style/);
    expect(run.status).toBe(0);
  });
});
