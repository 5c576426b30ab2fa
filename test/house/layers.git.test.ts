import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'layers-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** A file that is planted into src/, and whether the lint lets it be there. */
const planted: [path: string, text: string, allowed: boolean][] = [
  // The ground.
  ['types/planted.ts', "import type { x } from '../ports/forge.ts';", false],
  ['types/node.ts', "import { x } from 'node:path';", false],
  ['types/planted-basics.ts', "import { x } from '../basics/digest.ts';", false],
  ['basics/planted.ts', "import type { x } from '../types/report.ts';", false],
  ['basics/clock.ts', 'export const x = Date.now();', false],
  ['basics/hash.ts', "import { x } from 'node:crypto';", true],
  ['ports/planted.ts', "import type { x } from '../series/read.ts';", false],
  ['ports/allowed.ts', "import type { x } from '../types/report.ts';", true],
  // The core imports no root, no edge, no I/O, no clock, no chance.
  ['series/planted-root.ts', "import { x } from '../cli/run.ts';", false],
  ['series/mail/planted-main.ts', "import { x } from '../../main.ts';", false],
  ['series/mail/planted-c.ts', "import { x } from '../../c/scan.ts';", false],
  ['series/planted-lazy.ts', "export const x = await import('../git/tree.ts');", false],
  ['series/mail/planted-port.ts', "import type { x } from '../../ports/forge.ts';", false],
  ['series/mail/basics.ts', "import { x } from '../../basics/shortened.ts';", true],
  ['series/mail/sibling.ts', "import { x } from '../diff/diff.ts';", true],
  ['series/mail/types.ts', "import type { x } from '../../types/series.ts';", true],
  ['c/planted.ts', 'export const x = process.env.HOME;', false],
  ['c/planted-fs.ts', "import { x } from 'node:fs';", false],
  ['c/planted-promises.ts', "import { x } from 'node:fs/promises';", false],
  ['c/planted-bare.ts', "import { x } from 'fs';", false],
  ['c/planted-model.ts', "import { x } from '../model/facts/facts.ts';", false],
  ['config/planted.ts', "import { x } from '../rules/index.ts';", false],
  ['config/allowed.ts', "import { x } from '../ports/failure.ts';", true],
  ['config/planted-port.ts', "import { x } from '../ports/forge.ts';", false],
  ['model/facts/planted.ts', "import { x } from '../../series/bytes.ts';", false],
  ['model/facts/allowed.ts', "import { x } from '../../c/scan.ts';", true],
  ['model/facts/hash.ts', "import { x } from 'node:crypto';", true],
  ['model/facts/chance.ts', 'export const x = Math.random();', false],
  ['rules/planted/rule.ts', "import { x } from '../../review/judge/analyse.ts';", false],
  ['rules/child/rule.ts', "import { x } from 'node:child_process';", false],
  ['rules/clock/rule.ts', 'export const x = Date.now();', false],
  ['rules/timer/rule.ts', 'export const x = performance.now();', false],
  ['rules/allowed/rule.ts', "import { x } from '../../model/facts/facts.ts';", true],
  ['rules/types/rule.ts', "import type { x } from '../../types/report.ts';", true],
  ['review/render/planted.ts', "import { x } from '../../app/review/check.ts';", false],
  ['review/render/planted-fetch.ts', "export const x = await fetch('/');", false],
  ['review/render/allowed.ts', "import { x } from '../../types/series.ts';", true],
  ['commands/planted.ts', "import { x } from '../app/review/check.ts';", false],
  ['commands/allowed.ts', "import { x } from '../config/nearest.ts';", true],
  // The use cases know the core and the ports.
  ['app/review/planted.ts', "import { x } from '../../git/tree.ts';", false],
  ['app/tree/planted-root.ts', "import { x } from '../../server/bot.ts';", false],
  ['app/planted-env.ts', 'export const x = process.env.HOME;', false],
  ['app/lists/allowed.ts', "import { x } from '../../rules/index.ts';", true],
  ['app/lists/commands.ts', "import { x } from '../../commands/index.ts';", true],
  // The edges never import one another.
  ['git/planted.ts', "import { x } from '../app/review/check.ts';", false],
  ['git/planted-root.ts', "import { x } from '../cli/run.ts';", false],
  ['git/planted-words.ts', "import { x } from '../review/render/words.ts';", false],
  ['git/allowed.ts', "import { x } from '../ports/git.ts';", true],
  ['platforms/github/planted-command.ts', "import { x } from '../../commands/read.ts';", false],
  ['platforms/github/planted-sibling.ts', "import { x } from '../gitlab/forge.ts';", false],
  ['platforms/mail/planted-sibling.ts', "import { x } from '../github/forge.ts';", false],
  ['platforms/github/allowed.ts', "import { x } from '../../ports/failure.ts';", true],
  ['platforms/github/planted.ts', "import { x } from '../../git/tree.ts';", false],
  ['web/pages/planted.ts', "import { x } from '../../review/judge/analyse.ts';", false],
  ['web/pages/planted-store.ts', "import { x } from '../../store/store.ts';", false],
  ['web/pages/words.ts', "import { x } from '../../review/render/words.ts';", true],
  // The roots.
  ['processes/judge/planted.ts', "import { x } from '../../cli/check.ts';", false],
  ['processes/judge/allowed.ts', "import { x } from '../../git/tree.ts';", true],
  ['server/planted.ts', "import { x } from '../cli/check.ts';", false],
  ['server/allowed.ts', "import { x } from '../git/tree.ts';", true],
  ['cli/allowed.ts', "import { x } from '../server/log.ts';", true],
];

describe('the linter', () => {
  it('fails on an import that the layers do not allow, and on no other', () => {
    cpSync(join(root, 'biome.json'), join(copy, 'biome.json'));
    cpSync(join(root, 'bin/lint'), join(copy, 'bin/lint'), { recursive: true });
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
    const layers = /noRestrictedImports|noRestrictedGlobals|noProcessEnv|plugin/;
    const found = (JSON.parse(run.stdout).diagnostics as { category: string; location: { path: string } }[])
      .filter((d) => layers.test(d.category))
      .map((d) => d.location.path.replace(/^.*?src\//, ''));
    const forbidden = planted.filter(([, , allowed]) => !allowed).map(([path]) => path);
    expect([...new Set(found)].sort()).toEqual(forbidden.sort());
    expect(run.status).not.toBe(0);
  });

  it('knows one dialect of constants', () => {
    const file = join(copy, 'src/c/dialect.ts');
    writeFileSync(
      file,
      'const LOUD_NAME = 1;\nconst quietName = 2;\nexport const sum = LOUD_NAME + quietName;\n',
    );
    const biome = join(root, 'node_modules/.bin/biome');
    const run = spawnSync(biome, ['lint', '--reporter=json', 'src/c/dialect.ts'], {
      cwd: copy,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: { category: string; message: string }[];
    };
    expect(diagnostics.map(({ category }) => category)).toEqual(['lint/style/useNamingConvention']);
  });
});
