/**
 * Every snippet of the README and of docs/: each is run, or read by what reads it for users, or another test does that, or
 * it is said here why none does. One that is not in the table fails.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readArguments } from '../../src/cli/program/arguments.ts';
import { parseRepositoryConfig } from '../../src/config/repository-file.ts';
import { parseServerFile } from '../../src/config/server-file.ts';
import { rules } from '../../src/rules/index.ts';
import { programFile } from '../support/built.ts';
import { target, type1, type2 } from '../support/conversation.ts';
import { preparedFolder } from '../support/database.ts';
import { openTestRepository, tempFolder } from '../support/git.ts';
import { described, layoutTree } from '../support/layout-tree.ts';
import { mail, smallDiff } from '../support/mail.ts';
import { keepsCompiled, root, untiered } from '../support/program.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const ids = rules.map(({ id }) => id);

interface Snippet {
  page: string;
  text: string;
}
/** `not`: why it is run nowhere. `test`: where it is run. */
type How = ((snippet: Snippet) => unknown) | { not: string } | { test: string };

/** Fenced blocks, and lines that are indented by four spaces or more behind an empty line. */
function snippetsOf(page: string): Snippet[] {
  const lines = read(page).split('\n');
  const found: Snippet[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const [, indent, fence] = /^( *)(```|~~~)/.exec(lines[i]!) ?? [];
    const from = fence === undefined ? i : i + 1;
    let end = from;
    if (fence !== undefined) while (end < lines.length && lines[end] !== `${indent}${fence}`) end += 1;
    else if (i > 0 && lines[i - 1] === '' && /^ {4}/.test(lines[i]!))
      while (/^ {4}/.test(lines[end] ?? '')) end += 1;
    if (end > from || fence !== undefined) {
      const block = lines.slice(from, end);
      const common = Math.min(...block.filter(Boolean).map((line) => /^ */.exec(line)![0].length));
      found.push({ page, text: `${block.map((line) => line.slice(common)).join('\n')}\n` });
      i = end;
    }
  }
  return found;
}

let server: RunningServer;
/** What `~` is in the snippets: a small QEMU, a series, a list that is followed. */
let home: string;
/** Finds `vmsd-warden`, and an `npx` that starts it. */
let path: string;
beforeAll(async () => {
  home = tempFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  const start = (skip: string) => `#!/bin/sh\n${skip}exec '${programFile()}' "$@"\n`;
  for (const [name, text] of [['vmsd-warden', start('')] as const, ['npx', start('shift\n')] as const]) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  path = `${bin}:${process.env.PATH}`;
  mkdirSync(join(home, 'qemu'));
  const qemu = openTestRepository(join(home, 'qemu'));
  qemu.git('init', '-q', '-b', 'master');
  const tree = { ...layoutTree(described('U32(env.pc, ZetaCPU),')) };
  // The names of builds that the snippets have.
  for (const build of ['riscv32', 'riscv64', 'microblaze'])
    tree[`configs/targets/${build}-softmmu.mak`] = tree['configs/targets/zeta64-softmmu.mak']!;
  for (const tag of ['v5.2.0', 'v6.0.0', 'v11.0.0', 'v11.1.0']) {
    qemu.commit({ ...tree, ...target('alpha', type1), VERSION: `${tag.slice(1)}\n` }, tag);
    qemu.git('tag', tag);
  }
  qemu.git('update-ref', 'refs/remotes/origin/master', 'HEAD');
  qemu.git('config', 'remote.origin.url', '.');
  qemu.git('config', 'branch.master.remote', 'origin');
  qemu.git('config', 'branch.master.merge', 'refs/heads/master');
  qemu.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
  qemu.commit(target('alpha', type2), 'alpha: Flip it');
  qemu.git('clone', '-q', '--bare', '.', join(home, 'qemu.git'));
  const series = [mail({ subject: '[PATCH] docs: Say more', id: 'a@x', diff: smallDiff('docs/a.txt') })];
  writeFileSync(join(home, 'series.mbox'), `From a@x Tue Mar  2 15:57:52 2021\n${series[0]}`);
  mkdirSync(join(home, 'examples'));
  copyFileSync(join(root, 'examples/flip.mbox'), join(home, 'examples/flip.mbox'));
  writeFileSync(join(home, 'list.mbox'), readFileSync(join(home, 'series.mbox')));
  writeFileSync(
    join(home, 'lists.yml'),
    `lists:\n  - name: qemu-devel\n    source: { mbox: ${home}/list.mbox }\n    repository: ${home}/qemu\n    branch: master\n`,
  );
  server = await startServer();
}, 240_000);
afterAll(() => server?.stop());

/** Runs the lines as somebody who copies them; each ends with 0, or with 1 where something is found. */
const commands =
  (options: { in?: string; but?: RegExp; change?: (text: string) => string } = {}) =>
  async ({ text }: Snippet) => {
    const dataDir = await preparedFolder();
    for (const line of text.replaceAll('\\\n', ' ').trim().split('\n')) {
      if (options.but?.test(line)) continue;
      const asked = (options.change?.(line) ?? line).replaceAll('http://127.0.0.1:3000', server.url);
      const ran = spawnSync('bash', ['-c', `set -o pipefail; ${asked}`], {
        cwd: join(home, options.in ?? '.'),
        encoding: 'utf8',
        env: {
          PATH: path,
          HOME: home,
          LC_ALL: 'C',
          GIT_CONFIG_NOSYSTEM: '1',
          ...keepsCompiled,
          NODE_OPTIONS: `--require=${untiered}`,
          DATA_DIR: dataDir,
          VMSD_WARDEN_CONFIG: join(home, 'lists.yml'),
        },
      });
      expect([line, [0, 1].includes(ran.status!), ran.stderr]).toEqual([line, true, expect.anything()]);
    }
  };

/** Forms with words in capitals: what they stand for is filled in, and the arguments are read. */
const forms = ({ text }: Snippet) => {
  for (const line of text.trim().split('\n')) {
    const words = line.replaceAll(/[[\]]/g, '').replaceAll('…', '').split(/\s+/);
    expect(words[0]).toBe('vmsd-warden');
    expect(readArguments(words.slice(1))).toMatchObject({ ask: 'run' });
  }
};

const workflow =
  (around = (text: string) => text) =>
  ({ text }: Snippet) => {
    const { context } = parseWorkflow({ name: 'w.yml', content: around(text) }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  };
const steps = (text: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${text.replace(/^(?=.)/gm, '      ')}`;

const component = ({ text }: Snippet) => {
  const [{ component: address, inputs }] = parse(text).include;
  const [head] = parseAllDocuments(read('templates/vmsd-warden.yml')).map((one) => one.toJS());
  expect(address).toMatch(/\/vmsd-warden@\d+$/);
  expect(Object.keys(head.spec.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
};

const list =
  'lists:\n  - name: qemu-devel\n    source: { publicInbox: https://lore.kernel.org/qemu-devel }\n' +
  '    repository: https://gitlab.com/qemu-project/qemu.git\n    branch: master\n';
const serverFile =
  (around: (text: string) => string = (text) => text) =>
  async ({ text }: Snippet) =>
    expect(await parseServerFile(around(text), 'lists.yml', ids, ['github', 'gitlab'])).toBeTruthy();
/** What stands below one list. */
const ofList = serverFile((text) => list + text.replace(/^(?=.)/gm, '    '));

const table: Record<string, [firstLine: string, how: How][]> = {
  'README.md': [
    ['on:', { test: 'test/cli/review/contract-github.system.test.ts' }],
    ['include:', component],
    [
      'POSTGRES_PASSWORD=… docker compose up',
      { not: 'Docker is not there; house/shipped reads compose.yml, and its commands are run as such' },
    ],
    ['npx vmsd-warden list import', commands()],
    ['npx vmsd-warden check --repo', commands({ but: / review https:/ })],
    [
      'npm ci && npm start',
      { not: 'they install from a registry, and are what every run of the tests begins with' },
    ],
    ['curl --data-binary @examples/flip.mbox', commands()],
    ['$ npx vmsd-warden check examples/flip.mbox', { test: 'test/docs/readme.system.test.ts' }],
    [
      'vmsd-warden check  ',
      commands({ in: 'qemu', change: (line) => line.replace(' series.mbox', ' ../series.mbox') }),
    ],
  ],
  'docs/broken-today.md': [
    ['git clone https://gitlab.com', commands({ but: /^git clone/ })],
    ['apt install', { not: 'it installs QEMU' }],
    ['$ qemu-system-microblaze', { not: 'it takes a QEMU of that version, in which this was seen' }],
    ['vmsd-warden layout --repo ~/qemu microblaze', commands()],
    ['$ printf', { not: 'it takes a QEMU of that version, in which this was seen' }],
    ['VMSTATE_STRUCT(parent_obj, M68kCPU', { not: 'a line of C, for QEMU' }],
    ['$ head -c 65536', { not: 'it takes a QEMU of that version, in which this was seen' }],
    ['vmsd-warden layout --repo ~/qemu v11.0.0..v11.1.0 riscv32', commands({ but: /c4e6bc6385/ })],
    ['Missing section footer', { not: 'what QEMU says' }],
  ],
  'docs/ci.md': [
    ['on:', workflow()],
    ['- uses: actions/cache@v4', workflow(steps)],
    ['include:', component],
  ],
  'docs/cli.md': [
    ['vmsd-warden check INPUT', forms],
    ['vmsd-warden review ADDRESS', forms],
    ['{"commit"', { test: 'test/cli/command-line.system.test.ts' }],
    ['"|/srv/vmsd-warden', { test: 'test/server/lists/end-to-end.mail.test.ts' }],
    ['- uses: actions/checkout@v5', workflow(steps)],
    ['git format-patch --stdout', commands({ in: 'qemu' })],
  ],
  'docs/configure.md': [
    [
      '# What a target promises',
      async ({ text }) => expect((await parseRepositoryConfig(text, ids)).mistakes).toEqual([]),
    ],
    ['repositories:', serverFile()],
  ],
  'docs/github.md': [
    ['npm ci', { not: 'it installs from a registry; each variable is read in test/config/environment' }],
    ['APP_ID=12345', { not: 'it takes the key of an App; each variable is read in test/config/environment' }],
  ],
  'docs/gitlab.md': [
    ['npm ci', { not: 'it installs from a registry; each variable is read in test/config/environment' }],
    ['GITLAB_URL=', { test: 'test/server/network.system.test.ts' }],
    ['vmsd-warden:', { test: 'test/examples/gitlab-ci.system.test.ts' }],
  ],
  'docs/history.md': [['git clone --bare', commands({ but: /^git clone/ })]],
  'docs/layout.md': [
    ['vmsd-warden layout v11.0.0..HEAD', commands({ in: 'qemu' })],
    ['riscv64: misread', { not: 'what it says of two releases of QEMU; bench/layout.ts makes it' }],
  ],
  'docs/mail-mirror.md': [
    [
      'lists:',
      serverFile((text) =>
        text.replace(
          '    …\n',
          '    source: { publicInbox: https://lore.kernel.org/qemu-devel }\n    repository: https://gitlab.com/qemu-project/qemu.git\n    branch: master\n',
        ),
      ),
    ],
  ],
  'docs/mail.md': [
    ['echo VMSD_WARDEN_CONFIG=lists.yml', commands({ but: /^npm start/ })],
    ['lists:', serverFile()],
    ['mirror:', ofList],
    ['reply:', ofList],
    ['Authentication-Results:', { test: 'test/series/mail/authentication-results.test.ts' }],
    ['patchwork:', ofList],
    ['npm install --global', { test: 'test/examples/sendemail-validate.mail.test.ts' }],
    ['git config --add b4', { test: 'test/examples/b4-check.system.test.ts' }],
  ],
  'docs/operate.md': [
    [
      'npm ci && npm start',
      { not: 'they install from a registry, and are what every run of the tests begins with' },
    ],
    ['curl --data-binary @series.mbox', commands()],
    ['vmsd-warden jobs', commands({ but: /retry ID/ })],
    ['vmsd-warden data backup', commands({ but: /restore/ })],
    ['(cd /srv/vmsd-warden', { not: 'it makes a user and a service of the machine; the unit is read below' }],
    ['[Unit]', unit],
    ['echo "POSTGRES_PASSWORD', { test: 'test/platforms/github/install.system.test.ts' }],
    ['# Caddy', { test: 'test/docs/operate.system.test.ts' }],
    ['# nginx', { test: 'test/docs/operate.system.test.ts' }],
  ],
  'docs/pages.md': [
    ['tree:', serverFile()],
    ["curl 'http://127.0.0.1:3000/api/reviews", commands()],
    ['https://warden.example.org/badge', { test: 'test/web/pages/badge.test.ts' }],
  ],
  'docs/release.md': [
    ['npm version 0.3.0', { test: 'test/house/shipped.git.test.ts' }],
    ['sha256sum --check', { not: 'it takes what a release has uploaded' }],
    ['vmsd-warden data backup', { test: 'test/server/upgrade.system.test.ts' }],
    ['systemctl stop', { test: 'test/server/upgrade.system.test.ts' }],
  ],
};

/** systemd's own reading of it, where that is there, and each of its lines. */
function unit({ text }: Snippet) {
  const folder = tempFolder();
  const file = join(folder, 'vmsd-warden.service');
  // What it names must be there.
  const here = text
    .replaceAll('/srv/vmsd-warden', root.replace(/\/$/, ''))
    .replace('EnvironmentFile=/etc', 'EnvironmentFile=-/etc')
    .replace(/^User=.*\n/m, '');
  writeFileSync(file, here);
  const sections = [...text.matchAll(/^\[(\w+)\]$/gm)].map((match) => match[1]);
  expect(sections).toEqual(['Unit', 'Service', 'Install']);
  expect(text).toMatch(/^ExecStart=\/srv\/vmsd-warden\/bin\/vmsd-warden serve$/m);
  const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
  if (verified.error) return;
  expect(verified.stderr.split('\n').filter((line) => line.includes('vmsd-warden.service'))).toEqual([]);
}

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

describe.each(pages)('%s', (page) => {
  const found = snippetsOf(page);
  const known = table[page] ?? [];

  it('has no snippet that is not in the table', () => {
    const first = found.map(({ text }) => text.split('\n')[0]!);
    expect(first).toEqual(known.map(([start], i) => (first[i]?.startsWith(start) ? first[i] : start)));
  });

  for (const [i, [start, how]] of known.entries()) {
    if (typeof how === 'function')
      it(`${start} …`, { timeout: 600_000 }, async () => void (await how(found[i]!)));
    else if ('test' in how)
      it(`${start} … is run by ${how.test}`, () => {
        expect(read(how.test).length).toBeGreaterThan(0);
      });
    else it(`${start} … is not run: ${how.not}`, () => expect(how.not.length).toBeGreaterThan(10));
  }
});
