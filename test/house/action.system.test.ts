/** The action as a workflow takes it: the one file that is committed, with Node and git and nothing else. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type Github, target, type1, type2 } from '../support/conversation.ts';
import { tempFolder } from '../support/git.ts';
import { startGithub } from '../support/github.ts';
import { root } from '../support/program.ts';
import { talkInWorkflows } from '../support/workflow.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('the committed bundle is what the source makes: npm run build:action makes it anew', () => {
  const built = spawnSync(process.execPath, [join(root, 'bin/build.mjs'), '--action', '--stdout'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(built.stderr).toBe('');
  expect(built.stdout === read('action/index.mjs')).toBe(true);
});

describe('action.yml', () => {
  const action = parse(read('action.yml'));

  it('names what there is, in both directions', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'action/index.mjs' });
    const asked = [...read('src/action.ts').matchAll(/input\('([\w-]+)'\)/g)].map((m) => m[1]!);
    const options = /for \(const name of \[([^\]]+)\]/.exec(read('src/action.ts'))![1]!.match(/[\w-]+/g)!;
    expect([...new Set([...asked, ...options])].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('and the component of GitLab have the same choices', () => {
    const [head] = parseAllDocuments(read('templates/vmsd-warden.yml')).map((one) => {
      expect(one.errors).toEqual([]);
      return one.toJS();
    });
    expect(Object.keys(head.spec.inputs)).toEqual(expect.arrayContaining(['fail-on', 'comment', 'stage']));
  });
});

it.each(['README.md', 'docs/ci.md'])(
  'the workflow that %s shows is one that GitHub reads, with the least permissions',
  (page) => {
    const content = /```yaml\n(on:[\s\S]*?)```/.exec(read(page))![1]!;
    const { context } = parseWorkflow({ name: 'w.yml', content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    const { permissions, on } = parse(content);
    expect(permissions).toEqual({ contents: 'read', checks: 'write', 'pull-requests': 'write' });
    // Nothing of the change is checked out where the token may write.
    expect(Object.keys(on)).toContain('pull_request_target');
    expect(content).not.toContain('checkout');
  },
);

describe('the bundle', () => {
  let github: Github;
  beforeAll(async () => {
    github = await startGithub();
  });
  afterAll(() => github.close());

  it('reviews in a folder with nothing else: found, said once, settled', async () => {
    const folder = tempFolder();
    copyFileSync(join(root, 'action/index.mjs'), join(folder, 'index.mjs'));
    const base = target('alpha', type1);
    const on = await talkInWorkflows(github, 'bundle/qemu', base, { collaborators: { boss: 'write' } });
    const temp = tempFolder();
    const as = {
      program: [process.execPath, join(folder, 'index.mjs')],
      env: { RUNNER_TEMP: temp, 'INPUT_FAIL-ON': '', INPUT_CACHE: on.cache },
    };
    const { number, ran } = await on.opened(target('alpha', type2), {}, as);
    expect(ran).toMatchObject({ status: 1, err: '' });
    expect(ran.outputs).toMatchObject({
      verdict: 'failure',
      errors: '1',
      json: `${temp}/vmsd-warden/vmsd-warden.json`,
    });
    expect((await on.written(number)).threads).toHaveLength(1);
    const explained = await on.said(number, 'contributor', '/vmsd explain type-flip', as);
    expect(explained.ran).toMatchObject({ status: 0, err: '' });
    expect((await on.written(number)).talk.at(-1)!.body).toContain('How to fix it');
    const fixed = await on.pushed(number, base, as);
    expect(fixed).toMatchObject({ status: 0, err: '' });
    expect((await on.written(number)).threads.map(({ open }) => open)).toEqual([false]);
    const never = await on.run(await on.newest('pull_request'), {
      ...as,
      env: { ...as.env, GITHUB_TOKEN: '', GITHUB_EVENT_PATH: '/nonexistent' },
    });
    expect(never.status).toBe(2);
    expect(never.out).toMatch(/^::error title=vmsd-warden::cannot read \/nonexistent: /);
  });
});
