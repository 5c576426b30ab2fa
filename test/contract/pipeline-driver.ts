/** GitLab with pipelines and no server: jobs run `vmsd-warden review`, and a webhook for comments triggers one. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Doing } from '../support/conversation.ts';
import { tempFolder } from '../support/git.ts';
import { type GitlabFake, startGitlab } from '../support/gitlab.ts';
import { wardenHere } from '../support/here.ts';
import { type Outcome, programVariables } from '../support/program.ts';
import { freshBundle } from './bundle.ts';
import { expectSaid } from './conservation.ts';
import type { Driver } from './driver.ts';
import { talkOfGitlab } from './gitlab-driver.ts';

interface Event {
  object_kind: string;
  user: { username: string };
  project: { path_with_namespace: string };
  object_attributes: { iid?: number; action: string };
}

const noServer = (): never => {
  throw new Error('there is no server');
};

function runBundle(file: string, options: { cwd: string; env: NodeJS.ProcessEnv }): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { ...options, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** `here`: what the component's job runs, in the process of the tests; `bundle`: the action's file, which can do the same. */
export function pipelineDriver(runs: 'here' | 'bundle'): Driver {
  let gitlab: GitlabFake;
  let hook: Server;
  let heard: Event[] = [];
  let cache: string;
  let bundle: string;

  /** Variables of https://docs.gitlab.com/ci/variables/predefined_variables/ */
  async function job(path: string, variables: Record<string, string>, event?: Event): Promise<void> {
    const folder = tempFolder();
    const payload = join(folder, 'payload.json');
    if (event) writeFileSync(payload, JSON.stringify(event));
    const isBundle = runs === 'bundle';
    const options = ['review', '--cache', cache, '--output', join(folder, 'reports')];
    if (event) options.push('--event', payload);
    const env = programVariables({
      HOME: folder,
      ...(isBundle && { INPUT_CACHE: cache, ...(event && { GITHUB_EVENT_PATH: payload }) }),
      GITLAB_CI: 'true',
      GITLAB_TOKEN: gitlab.bot.token,
      CI_SERVER_URL: gitlab.url,
      CI_PROJECT_PATH: path,
      CI_DEFAULT_BRANCH: 'master',
      ...variables,
    });
    const run = isBundle
      ? runBundle(bundle, { cwd: folder, env })
      : await wardenHere(options, { cwd: folder, env });
    if (run.status === null || /a mistake in vmsd-warden/.test(run.out + run.err))
      throw new Error(`a job ended with ${run.status}: ${run.out}${run.err}`);
    if (run.status === 2) return;
    const { requests, statuses } = await gitlab.see({ project: path });
    const notes = requests.flatMap(({ discussions }) => discussions.flatMap((one) => one.notes));
    expectSaid(join(folder, isBundle ? 'vmsd-warden' : 'reports'), [
      ...notes.map(({ body }) => body),
      ...statuses.map(({ description }) => description),
    ]);
  }

  async function pipeline(path: string, iid: number): Promise<void> {
    const { id, requests } = await gitlab.see({ project: path });
    const request = requests.find((one) => one.iid === iid)!;
    await job(path, {
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: String(iid),
      CI_MERGE_REQUEST_PROJECT_PATH: path,
      CI_MERGE_REQUEST_PROJECT_ID: String(id),
      CI_MERGE_REQUEST_PROJECT_URL: `${gitlab.url}/${path}`,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: request.targetBranch,
      CI_COMMIT_SHA: request.versions[0]!.head_commit_sha,
    });
  }

  return {
    name: 'GitLab, in pipelines',
    configuration: '.gitlab/vmsd-warden.yml',
    suggestion: '```suggestion:-0+0',
    hasServer: false,
    tellsPermissions: false,
    async start() {
      gitlab = await startGitlab();
      hook = createServer((request, response) => {
        void text(request).then((body) => {
          heard.push(JSON.parse(body) as Event);
          response.end();
        });
      });
      await new Promise<void>((ready) => hook.listen(0, '127.0.0.1', ready));
      await gitlab.listen(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/`);
      cache = tempFolder();
      bundle = runs === 'bundle' ? freshBundle() : '';
    },
    bot: noServer,
    startBot: noServer,
    use: noServer,
    async away(act) {
      const known = Object.keys((await gitlab.look()).projects);
      await act();
      for (const path of known) await job(path, { CI_PIPELINE_SOURCE: 'schedule' });
    },
    async forget() {
      cache = tempFolder();
    },
    violations: async () => (await gitlab.look()).violations,
    async close() {
      hook.close();
      gitlab.close();
    },
    talk(name, base, options = {}) {
      const doing = (path: () => string): Doing => {
        const after: Doing['reviewed'] = async (iid, act) => {
          await gitlab.quiet();
          heard = [];
          const result = await act();
          await gitlab.quiet();
          for (const event of heard.splice(0)) {
            if (event.object_kind === 'note') {
              // Who sets such a webhook up leaves out what the job itself has written.
              if (event.user.username !== gitlab.bot.username)
                await job(path(), { CI_PIPELINE_SOURCE: 'trigger' }, event);
              continue;
            }
            // With another target branch somebody has to run it again.
            if (['open', 'reopen', 'update'].includes(event.object_attributes.action))
              await pipeline(path(), iid);
          }
          return result;
        };
        return { reviewed: after, answered: after };
      };
      return talkOfGitlab(gitlab, doing, name, base, options);
    },
  };
}
