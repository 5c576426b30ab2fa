/** Completion and manual page, held to the programs that read them: the shell itself, and man. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/program/commands.ts';
import { completionScript } from '../../../src/cli/program/completion.ts';
import { manualPage } from '../../../src/cli/program/manual.ts';
import { rules } from '../../../src/rules/index.ts';

const ids = rules.map(({ id }) => id);
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** What bash offers for a line, with the cursor at its end. */
function offered(line: string): string[] {
  const words = line.split(' ');
  const run = spawnSync(
    'bash',
    [
      '-c',
      `${completionScript('bash', ids)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
_vmsd_warden; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  return run.stdout.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it('offers every command, the options of one, the words that an option takes, and rules', () => {
    expect(offered('vmsd-warden ')).toEqual(expect.arrayContaining(Object.keys(commands)));
    expect(offered('vmsd-warden ch')).toEqual(['check']);
    expect(offered('vmsd-warden check --f').sort()).toEqual(['--fail-on', '--format']);
    expect(offered('vmsd-warden check --format s')).toEqual(['sarif']);
    expect(offered('vmsd-warden check -f j')).toEqual(['json']);
    expect(offered('vmsd-warden explain type-')).toEqual(['type-flip']);
  });
});

it.each(['zsh', 'fish'] as const)('the script for %s is one that the shell can read', (shell) => {
  const script = completionScript(shell, ids);
  for (const name of Object.keys(commands)) expect(script).toContain(name);
  // Not every machine has every shell.
  if (has(shell)) expect(spawnSync(shell, ['-n', '-c', script], { encoding: 'utf8' }).stderr).toBe('');
});

it.skipIf(!has('man'))(
  'the manual page has every command and every option, and man finds no fault in it',
  () => {
    const run = spawnSync('man', ['--warnings', '-l', '-'], {
      encoding: 'utf8',
      input: manualPage('1.2.3'),
      env: { ...process.env, MANWIDTH: '100', LC_ALL: 'C.UTF-8' },
    });
    expect(run.stderr).toBe('');
    const page = run.stdout.replace(/.\u0008/g, '');
    for (const [name, { options }] of Object.entries(commands)) {
      expect(page).toContain(`vmsd-warden ${name}`);
      for (const option of Object.keys(options)) expect(page).toContain(`--${option}`);
    }
  },
);
