/** What git itself sends, against what git itself says of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { display } from '../../src/series/bytes.ts';
import { parseDiff } from '../../src/series/diff/diff.ts';
import { readSeries, type SeriesSet } from '../../src/series/read.ts';
import type { Series } from '../../src/types/series.ts';
import { gitEnvironment } from '../support/environment.ts';
import { read } from '../support/mail.ts';

const env = { ...gitEnvironment(), GIT_NO_LAZY_FETCH: '1' };

function run(cwd: string, ...args: string[]): string {
  const names = ['-c', 'user.name=Jörg Müller', '-c', 'user.email=j@example.org'];
  return execFileSync('git', [...names, ...args], {
    cwd,
    env,
    encoding: 'latin1',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('git format-patch', () => {
  let dir: string;
  const git = (...args: string[]): string => run(dir, ...args);
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'series-git-'));
    git('init', '-q', '-b', 'master');
    const subjects = [
      'base',
      'target/foo: Größe, and a subject that is long enough to be folded by git when it becomes a header field',
      '[x86] brackets stay',
      'tr: From here on',
      'x',
    ];
    subjects.forEach((subject, n) => {
      writeFileSync(
        join(dir, 'x.c'),
        Array.from(
          { length: 30 },
          (_, i) => `${i * n === 20 ? 'ö' : ''}line ${i} ${i % 5 === 0 ? n : ''}\n`,
        ).join(''),
      );
      writeFileSync(join(dir, `file ${n}.c`), `From ${n}\n-- \n`);
      git('add', '-A');
      const author = n === 3 ? ['--author', 'Ann, the "Other" <ann@example.org>'] : [];
      git(
        'commit',
        '-q',
        ...author,
        '-m',
        subject,
        '-m',
        `Why ${n}.\n\nFrom here it is clear.\n>From there, too.`,
        '--date',
        `2021-03-0${n + 1}T10:00:00+0100`,
      );
    });
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const whatGitSays = () => {
    const log = git('log', '--reverse', '--format=%H%x00%an%x00%ae%x00%aI%x00%s%x00%b%x01', 'HEAD~4..');
    return log
      .split('\x01\n')
      .filter(Boolean)
      .map((one, i) => {
        const [commit, name, email, date, subject, body] = one.split('\0').map(display) as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        return {
          index: i + 1,
          commit,
          author: { name, email },
          date: new Date(date).toISOString(),
          subject,
          body: body.trim(),
          files: parseDiff(git('diff', `${commit}~`, commit)).files,
        };
      });
  };

  let told: ReturnType<typeof whatGitSays> | null = null;
  const expected = () => (told ??= whatGitSays());

  /** Compares what was read with what git says. */
  function check(set: SeriesSet, more: { quoted?: boolean } = {}): Series {
    const one = set.series!;
    expect(one.limits).toEqual([]);
    expect(one).toMatchObject({ total: 4, received: [1, 2, 3, 4], missing: [] });
    one.patches.forEach((patch, i) => {
      const { body, commit, ...rest } = expected()[i]!;
      expect(patch).toMatchObject(rest);
      expect([commit, null]).toContain(patch.commit);
      const plain = more.quoted ? body : body.replace(/^>From/m, 'From');
      expect(patch.message.split('\n---')[0]).toBe(plain);
    });
    return one;
  }

  test.each([
    ['as it comes', []],
    ['with a cover letter and threads', ['--cover-letter', '--thread']],
    ['with deep threads', ['--thread=deep']],
    ['in mboxrd', ['--pretty=mboxrd'], true],
    ['from another sender', ['--from=List <list@example.org>', '--thread']],
    ['version 3, as an RFC', ['-v3', '--rfc', '--cover-letter']],
    ['of a base', ['--base=HEAD~4', '--cover-letter']],
    ['with binary data', ['--binary']],
    ['encoded as little as it can be', ['--no-encode-email-headers']],
    ['without statistics', ['-p', '--no-signature']],
    ['with another prefix', ['--subject-prefix=PATCH for-6.1']],
    ['to be read with patience', ['--patience', '--zero-commit']],
  ] as [string, string[], boolean?][])('%s', async (_, flags, quoted = false) => {
    const one = check(
      await read(Buffer.from(git('format-patch', '--stdout', ...flags, 'HEAD~4'), 'latin1')),
      { quoted },
    );
    expect(one.version).toBe(flags.includes('-v3') ? 3 : 1);
    if (flags.includes('--base=HEAD~4')) expect(one.baseCommit).toBe(git('rev-parse', 'HEAD~4').trim());
  });

  test.each([['--attach'], ['--inline']])('with %s', async (flag) => {
    check(await read(Buffer.from(git('format-patch', '--stdout', flag, 'HEAD~4'), 'latin1')));
  });

  test('as files, in any order', async () => {
    git(
      'format-patch',
      '-o',
      'out',
      '--cover-letter',
      '-v2',
      '--range-diff=HEAD~2',
      '--base=HEAD~4',
      'HEAD~4',
    );
    const out = join(dir, 'out');
    const inputs = readdirSync(out).map((name) => ({ name, bytes: readFileSync(join(out, name)) }));
    expect(check(await readSeries(inputs))).toMatchObject({ version: 2, title: '*** SUBJECT HERE ***' });
    expect(check(await readSeries(inputs.reverse())).baseCommit).toBe(git('rev-parse', 'HEAD~4').trim());
  });

  test('without numbers, as files and joined', async () => {
    git('format-patch', '-N', '-o', 'plain', 'HEAD~4');
    const out = join(dir, 'plain');
    check(
      await readSeries(
        readdirSync(out)
          .sort()
          .map((name) => ({ name, bytes: readFileSync(join(out, name)) })),
      ),
    );
    check(await read(Buffer.from(git('format-patch', '-N', '--stdout', 'HEAD~4'), 'latin1')));
  });

  test('splits a mailbox where git mailsplit does', async () => {
    const text = git('format-patch', '--stdout', 'HEAD~4')
      .repeat(3)
      .replaceAll('[PATCH', '[PATCH 7/7] [PATCH');
    writeFileSync(join(dir, 'm.mbox'), text, 'latin1');
    mkdirSync(join(dir, 'split'));
    expect(git('mailsplit', '-osplit', 'm.mbox').trim()).toBe('12');
    const { splitMbox } = await import('../../src/series/mail/mbox.ts');
    const mails = Array.from(splitMbox(Buffer.from(text, 'latin1'))!, (one) =>
      one.bytes.toString('latin1').trim(),
    );
    const files = readdirSync(join(dir, 'split')).sort();
    expect(mails).toEqual(
      files.map((name) =>
        readFileSync(join(dir, 'split', name), 'latin1')
          .replace(/^From .*\n/, '')
          .trim(),
      ),
    );
  });
});

// QEMU_GIT names a repository of QEMU; without one this is skipped.
describe.skipIf(!process.env.QEMU_GIT)('the history of QEMU (QEMU_GIT)', () => {
  test('each file of 1000 commits has the names and counts that git gives it', {
    timeout: 120_000,
  }, async () => {
    const repository = process.env.QEMU_GIT!;
    const tip = run(repository, 'rev-list', '-1', '--before=2020-01-10', 'HEAD').trim();
    const range = ['-1000', '-M', '-C', tip];
    const mails = run(repository, 'format-patch', '--stdout', ...range);
    const { series } = await read(Buffer.from(mails, 'latin1'));
    expect(series!.limits).toEqual([]);
    const ours = series!.patches.map((patch) =>
      [
        patch.commit,
        ...patch.files.map((file) => {
          const count = (kind: string): number =>
            file.hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.kind === kind).length, 0);
          const moved = file.change === 'rename' || file.change === 'copy';
          const names = moved ? `\0${file.oldPath}\0${file.newPath}` : (file.newPath ?? file.oldPath);
          return `${file.binary ? '-\t-' : `${count('+')}\t${count('-')}`}\t${names}`;
        }),
      ].join('\0'),
    );
    const theirs = run(
      repository,
      'log',
      '--no-merges',
      '--reverse',
      '--numstat',
      '-z',
      '--format=%x01%H',
      ...range,
    )
      .split('\x01')
      .slice(1)
      .map((one) => one.replace(/\0*$/, '').replace('\0\n', '\0').replace('\0\0', '\0').trim());
    expect(ours).toEqual(theirs);
  });
});
