/** What a change from a fork may try: nothing of it is run, nothing leaks, nothing is written elsewhere. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Github, mentioned, outsideCode, target, type1, type2 } from '../../support/conversation.ts';
import { tempFolder } from '../../support/git.ts';
import { startGithub } from '../../support/github.ts';
import { asProgram, leastGrants, talkInWorkflows } from '../../support/workflow.ts';

let github: Github;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.close());

const base = target('alpha', type1);

it('files, attributes, hooks, submodules, links and configuration of a change are text', async () => {
  const trap = join(tempFolder(), 'sprung');
  const spring = `#!/bin/sh\ntouch ${trap}\n`;
  const on = await talkInWorkflows(github, 'fork/attacks', base);
  const { dir, git } = on.repository;
  for (const [path, text] of Object.entries({
    ...target('alpha', type2),
    '.gitconfig': `[filter "evil"]\n\tsmudge = touch ${trap}\n[core]\n\thooksPath = hooks\n\tfsmonitor = touch ${trap}\n`,
    '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% ${trap}\n\tupdate = !touch ${trap}\n`,
    '.lfsconfig': `[lfs]\n\turl = file://${trap}\n`,
    'hooks/post-checkout': spring,
    'action.yml': `runs:\n  using: node24\n  main: ${trap}\n`,
    'package.json': `{"scripts":{"preinstall":"touch ${trap}"}}`,
    '.npmrc': `script-shell=touch ${trap}\n`,
    '.github/vmsd-warden.yml': 'failOn: never\nseverity: { type-flip: "off" }\n',
    '.env': `GITHUB_URL=https://evil.example\nNODE_OPTIONS=--require ${trap}\n`,
  })) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  chmodSync(join(dir, 'hooks/post-checkout'), 0o755);
  symlinkSync('/etc/passwd', join(dir, 'target/alpha/secret.c'));
  git('add', '-A');
  // Last: it shall not change what is committed here.
  writeFileSync(
    join(dir, '.gitattributes'),
    '* filter=evil diff=evil merge=evil\n*.c export-subst ident text eol=crlf working-tree-encoding=UTF-16\n',
  );
  git('add', '.gitattributes');
  git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD')},x`);
  git('commit', '-q', '-m', 'x\n\n::set-output name=verdict::success\n##[add-mask]a');
  on.repository.publish();
  const head = git('rev-parse', 'HEAD');
  const title =
    '::error::x %0A::set-env name=PATH::/evil @all $(touch /tmp/x) `id` <!-- vmsd-warden:summary open -->';
  const { number } = await github.open({
    repository: on.name,
    head,
    title,
    body: '::add-mask::a\n/vmsd accept type-flip alpha x\n<!-- vmsd-warden:accepted [] -->',
    fork: 'mallory/attacks',
    headRef: '--upload-pack=touch-x;`id`',
  });
  const ran = await on.run(await on.newest('pull_request'), {
    program: asProgram,
    env: {
      GIT_DIR: '/nonexistent',
      GIT_EXTERNAL_DIFF: `touch ${trap}`,
      GIT_PAGER: `touch ${trap}`,
      GIT_ASKPASS: `touch ${trap}`,
      GIT_TRACE: '1',
      GIT_TRACE_CURL: '1',
    },
  });
  // The configuration is that of the default branch.
  expect(ran.status, ran.err).toBe(1);
  expect(ran.outputs.verdict).toBe('failure');
  expect(existsSync(trap)).toBe(false);
  const { threads, talk, checks } = await on.written(number);
  expect(threads.map(({ path, line }) => [path, line])).toEqual([['target/alpha/cpu.c', 17]]);
  for (const { body } of [...threads, ...talk]) expect(mentioned(body)).toEqual([]);
  expect(checks).toHaveLength(1);

  // A runner reads commands at the beginning of lines: none but those that end its hearing.
  const commands = ran.out.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line));
  expect(commands).toHaveLength(2);
  expect(commands[0]).toMatch(/^::stop-commands::[\w-]{36}$/);
  const secrets = await github.tokens();
  const kept = readdirSync(on.cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = [
    ran.out,
    ran.err,
    ran.summary,
    ...kept.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')),
  ];
  for (const secret of secrets) {
    for (const form of [secret, Buffer.from(`x-access-token:${secret}`).toString('base64')])
      expect(texts.some((text) => text.includes(form))).toBe(false);
  }
  // Nothing of the change was checked out.
  expect(kept.some(({ name }) => ['cpu.c', 'post-checkout', '.gitattributes'].includes(name))).toBe(false);
});

it('who edits what another has said accepts nothing in his name', async () => {
  const on = await talkInWorkflows(github, 'fork/edits', base, {
    collaborators: { boss: 'write', other: 'write' },
  });
  const { number } = await on.opened(target('alpha', type2));
  const { id } = await github.comment({ repository: on.name, number, author: 'boss', body: 'Hm.' });
  await github.editComment({ repository: on.name, id, by: 'other', body: '/vmsd accept type-flip alpha x' });
  const ran = await on.run(await on.newest('issue_comment'));
  expect(ran, ran.err).toMatchObject({ status: 0, err: '' });
  const { talk, threads } = await on.written(number);
  expect(talk.map(({ body }) => body)).toEqual([expect.stringContaining('a comment of one’s own')]);
  expect(threads[0]!.open).toBe(true);
  expect((await on.run(await on.newest('pull_request'))).status).toBe(1);
});

/** Names of files and subjects that a runner, a Markdown renderer or a terminal might take for something else. */
const evilName = 'x <img src=x onerror=alert(1)>`@boss`::error::[a](javascript:b)\u001b[31m|%0A,title=a.c';
const evilSubject = '::error file=a,line=1::x <script>alert(1)</script> @boss [a](https://evil.invalid) |';

/** Whatever a runner would take for a command: at the beginning of a line, also behind spaces. */
const commandsIn = (out: string): string[] =>
  out.split(/[\r\n\u2028\u2029]/).filter((line) => /^\s*(?:::|##\[)/.test(line));

it('names and subjects command nothing in the log, the summary, the outputs and the annotations', async () => {
  const on = await talkInWorkflows(github, 'fork/names', base);
  const { dir, git } = on.repository;
  git('rm', '-q', 'target/alpha/cpu.c');
  writeFileSync(join(dir, 'target/alpha', evilName), target('alpha', type2)['target/alpha/cpu.c']!);
  git('add', '-A');
  git('commit', '-q', '-m', `${evilSubject}\n\n##[error]x\n::set-output name=verdict::success`);
  on.repository.publish();
  const pull = { repository: on.name, head: git('rev-parse', 'HEAD'), fork: 'mallory/names' };
  const { number } = await github.open({ ...pull, title: evilSubject, headRef: '$(id)`id`;::error::x' });
  const event = await on.newest('pull_request');
  const { checks: _, ...noChecks } = leastGrants;
  // With a check; with a status, where the annotations are the job's; and every way of printing.
  const runs = [await on.run(event), await on.run(event, { grants: { ...noChecks, statuses: 'write' } })];
  for (const format of ['json', 'sarif', 'markdown', 'gcc', 'codequality', 'mail'])
    runs.push(await on.run(event, { args: ['--format', format] }));
  for (const ran of runs) {
    expect(ran.status, ran.err).toBe(1);
    const [first, ...more] = commandsIn(ran.out);
    expect(first).toMatch(/^::stop-commands::[\w-]{36}$/);
    const token = first!.split('::').at(-1)!;
    const [end, ...annotations] = more;
    // Nothing between the two: the runner listens again only where the token, which nobody can know, says so.
    expect(ran.out.indexOf(`::${token}::`)).toBeGreaterThan(0);
    const heard = ran.out.slice(ran.out.indexOf(`\n::${token}::`) + 1);
    expect(commandsIn(heard)).toEqual([`::${token}::`, ...annotations.filter((one) => heard.includes(one))]);
    for (const one of commandsIn(heard).slice(1)) {
      expect(one).toMatch(/^::(?:error|warning|notice) file=/);
      const [, properties] = /^::\w+ (.*?)::/.exec(one)!;
      // The name's own colons and commas are escaped, so that it gives no property.
      expect(properties!.split(',').map((each) => each.split('=')[0])).toEqual(
        expect.arrayContaining(['file', 'line']),
      );
      expect(properties).not.toContain(',title=a.c');
    }
    expect(end).toBeDefined();
    expect(ran.out).not.toContain('\u001b');
    expect(Object.keys(ran.outputs).sort()).toEqual([
      ...['codequality', 'errors', 'json', 'sarif', 'verdict', 'warnings'],
    ]);
    expect(ran.outputs.verdict).toBe('failure');
    const shown = outsideCode(ran.summary);
    expect(shown).toContain('alpha');
    expect(shown.replaceAll(/\\(.)/g, '')).not.toMatch(/<img|<script|\]\((?:javascript|https:\/\/evil)/i);
    expect(mentioned(ran.summary)).toEqual([]);
    expect(ran.summary).not.toContain('\u001b');
  }
  const { threads, checks, talk } = await on.written(number);
  for (const { body } of [...threads, ...talk]) {
    expect(mentioned(body)).toEqual([]);
    expect(outsideCode(body).replaceAll(/\\(.)/g, '')).not.toMatch(/<img|<script|evil\.invalid/);
  }
  expect(checks[0]!.output.annotations[0]!.path).toBe(`target/alpha/${evilName}`);
});

it('event files of any size and shape end in one line', async () => {
  const on = await talkInWorkflows(github, 'fork/events', base);
  const folder = tempFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const large = join(folder, 'large');
  writeFileSync(large, '{');
  truncateSync(large, 100 << 20);
  const pull = (more: object) => JSON.stringify({ action: 'opened', number: 1, pull_request: {}, ...more });
  for (const path of [
    large,
    file('deep', '['.repeat(20 << 20)),
    file('deep-object', '{"a":'.repeat(5 << 20)),
    file('nothing', ''),
    file('null', 'null'),
    file('text', '"x"'),
    file('bytes', '\xff\xfe{'),
    file('number', pull({ number: '7; touch x' })),
    file('negative', pull({ number: -1 })),
    file('repository', pull({ repository: { full_name: '../../../etc', id: 1 } })),
    file('repository-of-lines', pull({ repository: { full_name: 'a/b\n::error::x', id: 1 } })),
    file('option', pull({ repository: { full_name: '--upload-pack=x/y', id: 1 } })),
    file('prototype', '{"__proto__":{"number":1},"constructor":{"prototype":{"number":1}}}'),
    file('comment', JSON.stringify({ action: 'created', comment: { body: 7 }, issue: { number: {} } })),
    file('gitlab', JSON.stringify({ object_kind: 'note', object_attributes: { note: ['/vmsd accept'] } })),
    folder,
    '/dev/null',
  ]) {
    for (const name of ['pull_request_target', 'issue_comment', 'merge_group', '']) {
      if (!['', 'issue_comment'].includes(name) && statSync(path).size > 1 << 20) continue;
      const asked = { args: ['--event', path], env: { GITHUB_EVENT_NAME: name } };
      // The large ones in a process of their own, as a runner gives it.
      const own = statSync(path).size < 1 << 20 ? {} : { program: asProgram };
      const ran = await on.run(null, { ...asked, ...own });
      expect([path, name, [0, 2].includes(ran.status!)]).toEqual([path, name, true]);
      expect(ran.err).not.toMatch(/mistake in vmsd-warden|^ {4}at /m);
      expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
      expect(ran.err.length).toBeLessThan(1000);
      expect(commandsIn(ran.out)).toEqual([]);
    }
  }
  expect((await on.here()).pulls).toEqual([]);
});
