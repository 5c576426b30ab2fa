import { execFile, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { makeRepository, type TestRepository, tempFolder } from '../support/git.ts';
import { mailServices } from '../support/mail-services.ts';
import { root } from '../support/program.ts';
import { zetaTree } from '../support/zeta-tree.ts';

const program = join(root, 'bin/vmsd-warden');
const type1 = 'dc->vmsd = &vmstate_alpha_cpu';
const type2 = 'cc->vmsd = &vmstate_alpha_cpu';

let repository: TestRepository;
let hook: string;
const path = 'target/alpha/cpu.c';
beforeAll(() => {
  repository = makeRepository();
  repository.git('config', 'vmsd-warden.command', program);
  repository.git('config', 'user.email', 'jane@example.org');
  repository.git('config', 'user.name', 'Jane Doe');
  repository.commit(zetaTree('cc'));
  repository.git('branch', 'upstream');
  const hooks = join(repository.dir, '.git/hooks');
  mkdirSync(hooks, { recursive: true });
  hook = join(hooks, 'sendemail-validate');
  copyFileSync(join(root, 'examples/sendemail-validate'), hook);
});

/** A branch with a commit for each edit of alpha's cpu.c; its mails, cover letter first. */
function mailsOf(edits: ((text: string) => string)[], options: string[] = []): string[] {
  repository.git('checkout', '-q', '-B', 'topic', '--track', 'upstream');
  let text = zetaTree('cc')[path]!;
  for (const [i, edit] of edits.entries()) {
    text = edit(text);
    repository.commit({ [path]: text, [`notes-${i}`]: 'x\n' }, `target/alpha: Step ${i + 1}`);
  }
  const folder = mkdtempSync(join(tempFolder(), 'out-'));
  repository.git('format-patch', '-q', '-o', folder, '--cover-letter', ...options, 'upstream..topic');
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const cover = files.find((file) => file.includes('0000-cover-letter'));
  if (cover)
    writeFileSync(
      cover,
      readFileSync(cover, 'utf8').replaceAll(/\*{3} (?:SUBJECT|BLURB) HERE \*{3}/g, 'Steps'),
    );
  return files;
}
const flip = (text: string) => text.replace(type1, type2);
const back = (text: string) => text.replace(type2, type1);
const clean = (text: string) => `${text}/* more */\n`;

interface Run {
  status: number | null;
  said: string;
}
const env = { ...process.env, HOME: '/nonexistent', LC_ALL: 'C' };

/** What git does for each mail before it sends any; it stops at the first that is refused. */
const sendEmail = `
i=0
for file; do
  i=$((i + 1))
  [ -z "$counted" ] || export GIT_SENDEMAIL_FILE_COUNTER=$i GIT_SENDEMAIL_FILE_TOTAL=$#
  git hook run sendemail-validate -- "$file" || { echo $i; exit 1; }
done
echo $i`;

function validate(files: string[], counted: boolean): Run & { calls: number } {
  const run = spawnSync('sh', ['-c', sendEmail, 'send-email', ...files], {
    cwd: repository.dir,
    env: { ...env, GIT_DIR: join(repository.dir, '.git'), counted: counted ? '1' : '' },
    encoding: 'utf8',
  });
  return { status: run.status, said: run.stderr, calls: Number(run.stdout) };
}

describe.each([
  ['git that counts the mails', true],
  ['older git', false],
])('the hook, run by %s', (_, counted) => {
  it('lets a clean series pass without a word', () => {
    expect(validate(mailsOf([clean, clean]), counted)).toEqual({ status: 0, said: '', calls: 3 });
  });

  it('refuses a series that breaks migration, with the last mail, and says why', () => {
    const run = validate(mailsOf([clean, flip, clean]), counted);
    expect(run).toMatchObject({ status: 1, calls: 4 });
    expect(run.said).toContain('error[type-flip]: alpha goes from type 1');
    expect(run.said).toContain('patch 2/3');
    expect(run.said).toContain('--no-validate');
    expect(existsSync(join(repository.dir, '.git/vmsd-warden-series'))).toBe(false);
  });

  it('judges the series as a whole: what a later patch undoes is sent, with a warning', () => {
    const run = validate(mailsOf([flip, back]), counted);
    expect(run.status).toBe(0);
    expect(run.said).toContain('warning[type-flip]');
  });

  it('takes the base that the series or the settings name', () => {
    expect(validate(mailsOf([flip], ['--base=upstream']), counted).said).toContain('error[type-flip]');
    repository.git('branch', '-q', '--unset-upstream', 'topic');
    repository.git('config', 'vmsd-warden.base', 'upstream');
    expect(validate(mailsOf([flip]), counted).said).toContain('error[type-flip]');
    repository.git('config', '--unset', 'vmsd-warden.base');
  });

  it('numbers of two digits, versions and other prefixes are no obstacle', () => {
    const many = Array.from({ length: 11 }, (_, i) => (i === 9 ? flip : clean));
    const run = validate(mailsOf(many, ['-v3', '--subject-prefix=RFC PATCH for-9.1']), counted);
    expect(run).toMatchObject({ status: 1, calls: 12 });
    expect(run.said).toContain('patch 10/11');
  });

  it('judges a single mail without a number', () => {
    const [file] = mailsOf([flip], ['--no-cover-letter', '-N']);
    expect(validate([file!], counted)).toMatchObject({ status: 1, calls: 1 });
  });

  it('judges what is sent again of a series, after another run was broken off', () => {
    const files = mailsOf([clean, flip, clean]);
    validate(files.slice(0, 2), counted);
    expect(validate(files.slice(2, 3), counted)).toMatchObject({ status: 1 });
    expect(validate(files, counted)).toMatchObject({ status: 1, calls: 4 });
  });

  it('stands in nobody’s way when it cannot judge', () => {
    repository.git('config', 'vmsd-warden.command', '/nowhere/vmsd-warden');
    const run = validate(mailsOf([flip]), counted);
    repository.git('config', 'vmsd-warden.command', program);
    expect(run.status).toBe(0);
    expect(run.said).toContain('could not be judged');
    const folder = mkdtempSync(join(tempFolder(), 'odd-'));
    writeFileSync(join(folder, 'odd.patch'), 'Subject: [PATCH 1/1] $(touch /tmp/x) `id`\n\nnothing\n');
    expect(validate([join(folder, 'odd.patch')], counted).status).toBe(0);
  });
});

describe.skipIf(!mailServices)('git send-email itself', () => {
  let smtp: FakeSmtp;
  beforeAll(async () => {
    smtp = await fakeSmtp();
  });
  afterAll(() => smtp.close());
  const send = (files: string[], ...options: string[]): Promise<Run> => {
    const { hostname, port } = new URL(smtp.url);
    const args = ['send-email', '--quiet', '--confirm=never', '--to=qemu-devel@test.example'];
    args.push('--from=Jane <jane@example.org>', '--suppress-cc=all', '--smtp-encryption=none');
    args.push(`--smtp-server=${hostname}`, `--smtp-server-port=${port}`, ...options, ...files);
    // Beside the server in this process: it has to answer meanwhile.
    return new Promise((resolve) => {
      const child = execFile('git', args, { cwd: repository.dir, env }, (_, out, err) =>
        resolve({ status: child.exitCode, said: out + err }),
      );
      child.stdin?.end();
    });
  };

  it('sends a clean series, and nothing of one that is refused', async () => {
    expect(await send(mailsOf([clean, clean]))).toMatchObject({ status: 0 });
    expect(smtp.mails).toHaveLength(3);
    const broken = mailsOf([clean, flip]);
    for (const options of [[], ['--dry-run']]) {
      const run = await send(broken, ...options);
      expect(run.status).not.toBe(0);
      expect(run.said).toContain('error[type-flip]');
      expect(run.said).toContain('no patches were sent');
    }
    expect(smtp.mails).toHaveLength(3);
    expect((await send(broken, '--no-validate')).status).toBe(0);
    expect(smtp.mails).toHaveLength(6);
  });
});
