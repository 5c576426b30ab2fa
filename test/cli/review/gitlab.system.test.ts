/** A project of GitLab without a server: the pipeline of a merge request reviews it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { target, type1, type2 } from '../../support/conversation.ts';
import { factor } from '../../support/factor.ts';
import { makeClone, tempFolder } from '../../support/git.ts';
import { type GitlabFake, startGitlab } from '../../support/gitlab.ts';
import { wardenHere } from '../../support/here.ts';
import { root, warden } from '../../support/program.ts';

let gitlab: GitlabFake;
beforeAll(async () => {
  gitlab = await startGitlab();
});
afterAll(() => gitlab.close());

const base = target('alpha', type1);

async function project(path: string) {
  const { dir } = await gitlab.project({ path, private: false });
  const clone = makeClone(dir);
  const { publish } = clone;
  clone.commit(base, 'base');
  publish();
  clone.begin('topic');
  const cache = tempFolder();
  const shown = () => gitlab.see({ project: path });
  return {
    clone,
    shown,
    /** The variables of a merge request pipeline. */
    async pipeline(iid: number, env: Record<string, string>, args: string[] = []) {
      const { id, requests } = await shown();
      const head = requests.find((one) => one.iid === iid)!.versions[0]!.head_commit_sha;
      const reports = tempFolder();
      // In a process of its own where it is to be killed.
      const runs = 'KILL_AT' in env ? warden : wardenHere;
      const run = await runs(['review', '--cache', cache, '--output', reports, ...args], {
        cwd: reports,
        env: {
          GITLAB_CI: 'true',
          CI_PIPELINE_SOURCE: 'merge_request_event',
          CI_SERVER_URL: gitlab.url,
          CI_MERGE_REQUEST_IID: String(iid),
          CI_MERGE_REQUEST_PROJECT_PATH: path,
          CI_MERGE_REQUEST_PROJECT_ID: String(id),
          CI_MERGE_REQUEST_PROJECT_URL: `${gitlab.url}/${path}`,
          CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'master',
          CI_DEFAULT_BRANCH: 'master',
          CI_COMMIT_SHA: head,
          ...env,
        },
      });
      return { ...run, reports };
    },
    async open(files: Record<string, string>): Promise<number> {
      const head = clone.commit(files);
      publish('topic');
      return (await gitlab.open({ project: path, head })).iid;
    },
    async push(iid: number, files: Record<string, string>): Promise<void> {
      const head = clone.commit(files);
      publish('topic');
      await gitlab.push({ project: path, iid, head });
    },
    async written(iid: number) {
      const { requests, statuses } = await shown();
      const notes = requests.find((one) => one.iid === iid)!.discussions.map(({ notes: [first] }) => first!);
      return {
        threads: notes
          .filter(({ type }) => type === 'DiffNote')
          .map(({ position, resolved }) => [position!.new_line, resolved]),
        notes: notes.filter(({ type }) => type !== 'DiffNote').length,
        statuses: statuses.map(({ status }) => status),
      };
    },
  };
}

it('a flip is found, said once, and settled; a clean change is silent', async () => {
  const on = await project('group/qemu');
  const iid = await on.open(target('alpha', type2));
  const token = { GITLAB_TOKEN: gitlab.bot.token };
  const first = await on.pipeline(iid, token);
  expect(first).toMatchObject({ status: 1, err: '' });
  const said = { threads: [[17, false]], notes: 0, statuses: ['failed'] };
  expect(await on.written(iid)).toEqual(said);
  const quality = JSON.parse(readFileSync(join(first.reports, 'gl-code-quality-report.json'), 'utf8'));
  expect(quality).toMatchObject([{ location: { path: 'target/alpha/cpu.c', lines: { begin: 17 } } }]);
  expect((await on.pipeline(iid, token)).status).toBe(1);
  expect(await on.written(iid)).toEqual(said);

  // GitLab has no texts on a status: what a later patch undoes stands in the one comment.
  await on.push(iid, base);
  expect(await on.pipeline(iid, token)).toMatchObject({ status: 0, err: '' });
  expect(await on.written(iid)).toMatchObject({ threads: [[17, true]], statuses: ['failed', 'success'] });

  const clean = await project('group/clean');
  const other = await clean.open({ 'target/alpha/help.c': 'int alpha_help(void);\n' });
  expect(await clean.pipeline(other, token)).toMatchObject({ status: 0, err: '' });
  expect(await clean.written(other)).toEqual({ threads: [], notes: 0, statuses: ['success'] });
  expect((await gitlab.look()).violations).toEqual([]);
});

it('a job with its own token alone tells by its result, and writes nothing', async () => {
  const on = await project('group/jobs');
  const iid = await on.open(target('alpha', type2));
  const { status, err, out } = await on.pipeline(iid, { CI_JOB_TOKEN: 'a-token-of-the-job' });
  expect(status).toBe(1);
  expect(err).toContain('CI_JOB_TOKEN writes no comments: the job tells what was found');
  expect(out).toContain('target/alpha/cpu.c:17');
  expect(await on.written(iid)).toEqual({ threads: [], notes: 0, statuses: [] });
});

it('killed at requests here and there, in the slow tier at each, and run again, it says nothing twice', async () => {
  const on = await project('group/killed');
  const env = (moment: number) => ({
    GITLAB_TOKEN: gitlab.bot.token,
    KILL_AT: String(moment),
    NODE_OPTIONS: `--import=${join(root, 'test/support/kill-at.mjs')}`,
  });
  const first = await on.pipeline(await on.open(target('alpha', type2)), env(0));
  expect(first.status, first.err).toBe(1);
  const whole = Number(/^moments: (\d+)$/m.exec(first.err)![1]);
  expect(whole).toBeGreaterThanOrEqual(16);
  for (let moment = 1; moment <= whole; moment += factor > 1 ? 1 : 5) {
    on.clone.git('checkout', '-q', '-B', 'topic', 'master');
    on.clone.commit({}, `before ${moment}`);
    const iid = await on.open(target('alpha', type2));
    expect(await on.pipeline(iid, env(moment)), `at ${moment}`).toMatchObject({ status: null });
    const again = await on.pipeline(iid, { GITLAB_TOKEN: gitlab.bot.token });
    expect(again, `at ${moment}`).toMatchObject({ status: 1, err: '' });
    const { threads, notes } = await on.written(iid);
    expect([threads, notes], `at ${moment}`).toEqual([[[17, false]], 0]);
    const { statuses, requests } = await on.shown();
    const head = requests.find((one) => one.iid === iid)!.versions[0]!.head_commit_sha;
    expect(statuses.filter(({ sha }) => sha === head)).toMatchObject([{ status: 'failed' }]);
  }
}, 900_000);

it('answers a command that a webhook has handed to a pipeline', async () => {
  const on = await project('group/asks');
  const iid = await on.open(target('alpha', type2));
  await gitlab.member({ project: 'group/asks', username: 'boss', level: 40 });
  const { id: comment } = await gitlab.comment({
    project: 'group/asks',
    iid,
    author: 'boss',
    body: '/vmsd accept type-flip alpha meant',
  });
  const { id } = await on.shown();
  const payload = {
    object_kind: 'note',
    user: { username: 'boss' },
    project: { id, path_with_namespace: 'group/asks' },
    merge_request: { iid },
    object_attributes: {
      id: comment,
      note: '/vmsd accept type-flip alpha meant',
      noteable_type: 'MergeRequest',
      action: 'create',
    },
  };
  const event = join(tempFolder(), 'payload.json');
  writeFileSync(event, JSON.stringify(payload));
  const token = { GITLAB_TOKEN: gitlab.bot.token };
  const ran = await on.pipeline(iid, token, ['--event', event]);
  expect(ran).toMatchObject({ status: 0, err: '' });
  expect((await on.pipeline(iid, token)).status).toBe(0);
  expect((await on.written(iid)).statuses.at(-1)).toBe('success');
});
