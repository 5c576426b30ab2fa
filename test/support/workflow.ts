/** `vmsd-warden review` as a workflow of GitHub runs it: with its token, its event file and its variables. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grants } from '../fakes/github/state.ts';
import { programFile } from './built.ts';
import { type Github, talk } from './conversation.ts';
import { tempFolder } from './git.ts';
import { wardenHere } from './here.ts';
import { keepsCompiled } from './program.ts';
import type { RunningServer } from './server.ts';

/** What docs/ci.md asks for. */
export const leastGrants: Grants = { contents: 'read', checks: 'write', pull_requests: 'write' };

export interface Run {
  status: number | null;
  /** It was killed. */
  signal: string | null;
  out: string;
  err: string;
  summary: string;
  outputs: Record<string, string>;
  /** The folder of `--output`. */
  folder: string;
}

export interface RunOptions {
  args?: readonly string[];
  grants?: Grants;
  /** Whose token it is (default: `github-actions[bot]`). */
  user?: string;
  env?: Record<string, string>;
  /** Kept from run to run. */
  cache?: string;
  /** What is run in a process of its own, as a runner does; default: the program in the process of the tests. */
  program?: readonly string[];
  /** Run by `uses:`: the token and the cache are inputs. */
  asAction?: boolean;
}

/** The program as a process: its `review`, with the options that all runs have. */
export const asProgram: readonly string[] = [programFile()];

/** Runs it once. `event`: its name and payload; null: by `args` alone. */
export async function runWorkflow(
  github: Github,
  repository: string,
  event: { name: string; payload: unknown } | null,
  options: RunOptions = {},
): Promise<Run> {
  const { args = [], grants = leastGrants, user, env = {}, program, asAction = false } = options;
  const { cache = tempFolder() } = options;
  const token = await github.token({ repository, permissions: grants, ...(user !== undefined && { user }) });
  const folder = tempFolder();
  const files = { event: 'event.json', output: 'output', summary: 'summary' };
  for (const name of Object.values(files)) writeFileSync(join(folder, name), '');
  if (event) writeFileSync(join(folder, files.event), JSON.stringify(event.payload));
  mkdirSync(join(folder, 'home'));
  const variables = {
    PATH: process.env.PATH ?? '',
    ...keepsCompiled,
    HOME: join(folder, 'home'),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_ACTIONS: 'true',
    ...(asAction
      ? {
          INPUT_TOKEN: token,
          INPUT_CACHE: cache,
          RUNNER_TEMP: folder,
          'INPUT_FAIL-ON': '',
          INPUT_COMMENT: '',
        }
      : { GITHUB_TOKEN: token }),
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: `${github.url}/api/v3`,
    GITHUB_REPOSITORY: repository,
    GITHUB_OUTPUT: join(folder, files.output),
    GITHUB_STEP_SUMMARY: join(folder, files.summary),
    ...(event && { GITHUB_EVENT_NAME: event.name, GITHUB_EVENT_PATH: join(folder, files.event) }),
    ...env,
  };
  const own = ['review', '--cache', cache, '--output', join(folder, 'reports')];
  const all = program && program !== asProgram ? args : [...own, ...args];
  const run = program
    ? spawnSync(program[0]!, [...program.slice(1), ...all], { cwd: folder, env: variables, encoding: 'utf8' })
    : await ranHere(all, folder, variables);
  const outputs = readFileSync(join(folder, files.output), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]);
  return {
    status: run.status,
    signal: run.signal,
    out: run.stdout,
    err: run.stderr,
    summary: readFileSync(join(folder, files.summary), 'utf8'),
    outputs: Object.fromEntries(outputs),
    folder: join(folder, asAction ? 'vmsd-warden' : 'reports'),
  };
}

async function ranHere(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const { status, out: stdout, err: stderr } = await wardenHere(args, { cwd, env });
  return { status, signal: null, stdout, stderr };
}

/** A repository without a bot, and what happens in it, each with the run of its workflow. */
export async function talkInWorkflows(
  github: Github,
  name: string,
  base: Record<string, string>,
  options: { private?: boolean; collaborators?: Record<string, 'write' | 'read'> } = {},
) {
  const nobody = (): RunningServer => {
    throw new Error('there is no bot');
  };
  await github.listen(`${github.url}/_fake/hear`);
  const on = await talk(github, nobody, name, base, options);
  const cache = tempFolder();
  const newest = async (event: string) => {
    await github.quiet();
    const found = (await github.deliveries()).find((one) => one.event === event);
    if (!found) throw new Error(`no event ${event}`);
    return { name: event, payload: JSON.parse(found.payload) as Record<string, unknown> };
  };
  const run = (event: { name: string; payload: unknown } | null, more: RunOptions = {}) =>
    runWorkflow(github, name, event, { cache, ...more });
  return {
    ...on,
    cache,
    run,
    newest,
    address: (number: number) => `${github.url}/${name}/pull/${number}`,
    /** Commits on the topic, opens a pull request and runs the workflow. */
    async opened(
      files: Record<string, string>,
      pull: Omit<Parameters<Github['open']>[0], 'repository' | 'head'> = {},
      more: RunOptions = {},
    ): Promise<{ number: number; ran: Run }> {
      const head = on.repository.commit(files);
      on.repository.publish();
      const { number } = await github.open({ repository: name, head, ...pull });
      return { number, ran: await run(await newest('pull_request'), more) };
    },
    async pushed(number: number, files: Record<string, string>, more: RunOptions = {}): Promise<Run> {
      const head = on.repository.commit(files);
      on.repository.publish();
      await github.push({ repository: name, number, head });
      return run(await newest('pull_request'), more);
    },
    async said(
      number: number,
      author: string,
      body: string,
      more: RunOptions = {},
    ): Promise<{ ran: Run; id: number; reactions: string[] }> {
      const { id } = await github.comment({ repository: name, number, author, body });
      const ran = await run(await newest('issue_comment'), more);
      const comment = (await on.here()).issueComments.find((one) => one.id === id)!;
      return { ran, id, reactions: comment.reactions.map((one) => one.content) };
    },
    /** All that somebody other than people has written. */
    async written(number: number) {
      const { reviewComments, issueComments, checkRuns, statuses, threads } = await on.here();
      const isBot = ({ user }: { user: { type: string } }): boolean => user.type === 'Bot';
      const own = reviewComments.filter((one) => one.pull === number && isBot(one) && one.inReplyTo === null);
      return {
        threads: own.map((one) => ({
          ...one,
          open: one.minimized === null && threads.find(({ id }) => id === one.thread)?.resolvedBy === null,
        })),
        talk: issueComments.filter((one) => one.issue === number && isBot(one)),
        checks: checkRuns,
        statuses,
      };
    },
  };
}
