/** What a change from a fork may try: nothing of it is run, nothing leaks, nothing is written elsewhere. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Github, mentioned, target, type1, type2 } from '../../support/conversation.ts';
import { tempFolder } from '../../support/git.ts';
import { startGithub } from '../../support/github.ts';
import { talkInWorkflows } from '../../support/workflow.ts';

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
