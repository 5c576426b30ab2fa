/** Where and on what people start the program: their git's settings, their shell, their machine. */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { target, type1, type2 } from '../support/conversation.ts';
import { makeRepository, tempFolder } from '../support/git.ts';
import { wardenHere } from '../support/here.ts';
import { example, warden } from '../support/program.ts';
import { startServer } from '../support/server.ts';

/** A setting of git, as in somebody's ~/.gitconfig. */
const setting = (key: string, value: string) => ({
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: key,
  GIT_CONFIG_VALUE_0: value,
});

describe('git that takes no bare repository that it comes upon (safe.bareRepository=explicit)', () => {
  const repository = makeRepository();
  const base = repository.commit({ ...target('zeta', type1), VERSION: '9.0.0\n' }, 'base');
  repository.commit(target('zeta', type2), 'zeta: Flip');
  const mail = join(tempFolder(), 'flip.patch');
  writeFileSync(mail, repository.git('format-patch', '-1', '--stdout', 'HEAD'));
  const bare = join(tempFolder(), 'bare.git');
  repository.git('clone', '-q', '--bare', repository.dir, bare);
  const env = setting('safe.bareRepository', 'explicit');

  test.each([
    ['check a range', ['check', '--repo', bare, `${base}..master`]],
    ['check a mail', ['check', '--repo', bare, '--base', base, mail]],
    ['audit', ['audit', '--repo', bare]],
    ['history', ['history', '--repo', bare, `${base}..master`]],
    ['layout', ['layout', '--repo', bare]],
  ])('%s: the same as without it', async (_, args) => {
    const without = await wardenHere(args);
    expect(without.status).toBeLessThan(2);
    expect(without.err).toBe('');
    expect(await wardenHere(args, { env })).toEqual(without);
  });

  test('a repository that git does not trust at all is still refused, in a line', async () => {
    const run = await wardenHere(['check', '--repo', join(tempFolder(), 'nothing'), `${base}..master`], {
      env,
    });
    expect(run.status).toBe(2);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a patch that PowerShell has redirected', () => {
  const text = readFileSync(example, 'latin1');
  const utf16 = (mark: string, swap: boolean): Buffer => {
    const bytes = Buffer.from(mark + text.replaceAll('\n', '\r\n'), 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  const forms = [
    ['UTF-16, little end first', utf16('\ufeff', false)],
    ['UTF-16, big end first', utf16('\ufeff', true)],
    ['without a mark', utf16('', false)],
  ] as const;
  const said = /is in UTF-16, as Windows PowerShell writes .*git format-patch -o/;

  test.each(forms)('%s: a file, and standard input', async (_, bytes) => {
    const file = join(tempFolder(), 'flip.patch');
    writeFileSync(file, bytes);
    const runs = [await wardenHere(['check', file]), await wardenHere(['check', '-'], { input: bytes })];
    for (const run of runs) {
      expect(run).toMatchObject({ status: 2, err: expect.stringMatching(said) });
      expect(run.out).not.toMatch(/no findings/i);
    }
  });

  test('sent to the server', async () => {
    const server = await startServer();
    const answer = await fetch(`${server.url}/api/check`, {
      method: 'POST',
      body: new Uint8Array(forms[0][1]),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(said);
    await server.stop();
  });
});

test('a folder for temporary files in which nothing can be written: one line that names it and TMPDIR', async () => {
  const repository = makeRepository();
  const lines = (...own: string[]): string =>
    [...own, ...Array.from({ length: 30 }, (_, i) => `/* ${i} */`), ''].join('\n');
  const files = { ...target('zeta', type1), 'target/zeta/translate.c': lines('one', 'two') };
  const base = repository.commit(files, 'base');
  repository.commit({ 'target/zeta/translate.c': lines('one', 'changed') }, 'a change');
  const patch = repository.git('format-patch', '-1', '--stdout', '--full-index', 'HEAD');
  // The patch does not fit as it is: it has to be merged.
  repository.git('checkout', '-q', '-B', 'master', base);
  repository.commit({ 'target/zeta/translate.c': lines('another', 'two') }, 'drift');
  const notFolder = join(tempFolder(), 'file');
  writeFileSync(notFolder, '');
  const run = await wardenHere(['check', '--repo', repository.dir, '--base', 'master', '-'], {
    input: patch,
    env: { TMPDIR: notFolder },
  });
  expect(run.status).toBe(2);
  expect(run.err).toMatch(
    /nothing can be written in .*, where patches are merged .*; set TMPDIR to a folder/,
  );
  expect(run.err).toContain(notFolder);
  expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  // Where nothing has to be merged, nothing has to be written.
  const clean = repository.git('format-patch', '-1', '--stdout', 'HEAD');
  const fits = await wardenHere(['check', '--repo', repository.dir, '--base', 'master~1', '-'], {
    input: clean,
    env: { TMPDIR: notFolder },
  });
  expect(fits).toMatchObject({ status: 0, err: expect.not.stringContaining('TMPDIR') });
});

describe('compiled code, which the next run executes', () => {
  const run = (home: string, temporary = tempFolder()) => {
    const env = { HOME: home, TMPDIR: temporary, NODE_COMPILE_CACHE: '' };
    const { status, err } = warden(['--version'], { env, timeout: 30_000 });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    return temporary;
  };

  test('is kept in a folder of the user, that nobody else can write to, and not in the one for all', () => {
    const home = tempFolder();
    expect(readdirSync(run(home))).toEqual([]);
    const folder = join(home, '.cache/vmsd-warden/compiled');
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    for (const one of [folder, join(folder, '..')]) expect(statSync(one).mode & 0o777).toBe(0o700);
  });

  test.each<[how: string, make: (folder: string) => void]>([
    ['everybody can write to', (folder) => chmodSync(folder, 0o777)],
    ['everybody can replace', (folder) => chmodSync(join(folder, '..'), 0o777)],
    ...(process.geteuid!() === 0
      ? ([
          ['is of another user', (folder) => chownSync(folder, 1234, 1234)],
          ['is in that of another user', (folder) => chownSync(join(folder, '../..'), 1234, 1234)],
        ] satisfies [string, (folder: string) => void][])
      : []),
  ])('is not kept in one that %s', (_, make) => {
    const home = tempFolder();
    const folder = join(home, '.cache/vmsd-warden/compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    make(folder);
    expect(readdirSync(run(home))).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not kept where a link leads elsewhere, or there is no home', () => {
    const [home, elsewhere] = [tempFolder(), tempFolder()];
    mkdirSync(join(home, '.cache/vmsd-warden'), { recursive: true, mode: 0o700 });
    symlinkSync(elsewhere, join(home, '.cache/vmsd-warden/compiled'));
    run(home);
    expect(readdirSync(elsewhere)).toEqual([]);
    const none = join(tempFolder(), 'none');
    run(none);
    expect(existsSync(none)).toBe(false);
    run('/proc', '/proc');
    run('', '/proc');
  });
});
