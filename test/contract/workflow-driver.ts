/** GitHub with a workflow and no server: the one that README shows, whose jobs run `review`, or the action's file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Delivery } from '../fakes/github/state.ts';
import { type Doing, type Github, talk } from '../support/conversation.ts';
import { tempFolder } from '../support/git.ts';
import { startGithub } from '../support/github.ts';
import { root } from '../support/program.ts';
import { runWorkflow } from '../support/workflow.ts';
import { freshBundle } from './bundle.ts';
import { expectSaid } from './conservation.ts';
import type { Driver, Talking } from './driver.ts';
import { talkOfGithub } from './github-driver.ts';

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const defaultTypes: Record<string, string[]> = {
  pull_request_target: ['opened', 'synchronize', 'reopened'],
  issue_comment: ['created', 'edited', 'deleted'],
  merge_group: ['checks_requested'],
};
type Triggers = Record<string, { types?: string[] }>;

function triggersOfReadme(): Triggers {
  const snippet = /```yaml\n(on:[\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!;
  return parse(snippet).on;
}

const noServer = (): never => {
  throw new Error('there is no server');
};

/** `here`: `review` in the process of the tests; `bundle`: the action's file, as `uses:` does. */
export function workflowDriver(runs: 'here' | 'bundle'): Driver {
  let github: Github;
  let bundle: readonly string[];
  let cache: string;
  const triggers = triggersOfReadme();

  /** Runs one job. */
  async function job(repository: string, name: string, payload: unknown): Promise<void> {
    const how = runs === 'bundle' ? { asAction: true, program: bundle } : {};
    const run = await runWorkflow(github, repository, { name, payload }, { ...how, cache });
    if (run.status === null || run.out.includes('a mistake in vmsd-warden'))
      throw new Error(`a job ended with ${run.signal ?? run.status}: ${run.out}${run.err}`);
    if (run.status === 2) return;
    const { reviewComments, issueComments, checkRuns } = await github.see({ repository });
    const checks = checkRuns.flatMap(({ output }) => [
      output.summary,
      output.text,
      ...output.annotations.map(({ title, message }) => `${title} ${message}`),
    ]);
    expectSaid(
      run.folder,
      [...reviewComments, ...issueComments].map(({ body }) => body).concat(checks.map(String)),
    );
  }
  /** Whether the workflow runs for it. What a workflow does itself starts none. */
  function triggered({ event, payload }: Delivery): { name: string; payload: unknown } | null {
    const name = event === 'pull_request' ? 'pull_request_target' : event;
    const given = JSON.parse(payload) as { action?: string; sender?: { type?: string } };
    if (!(name in triggers) || given.sender?.type === 'Bot') return null;
    const types = triggers[name]!.types ?? defaultTypes[name]!;
    return types.includes(given.action ?? '') ? { name, payload: given } : null;
  }

  return {
    name: 'GitHub, in workflows',
    configuration: '.github/vmsd-warden.yml',
    suggestion: '```suggestion',
    hasServer: false,
    tellsPermissions: false,
    async start() {
      github = await startGithub();
      await github.listen(`${github.url}/_fake/hear`);
      bundle = runs === 'bundle' ? [process.execPath, freshBundle()] : [];
      cache = tempFolder();
    },
    bot: noServer,
    startBot: noServer,
    use: noServer,
    async away(act) {
      const known = new Set(Object.keys((await github.look()).repositories));
      await act();
      // A schedule, in each repository.
      for (const repository of known) await job(repository, 'schedule', { schedule: '0 4 * * *' });
    },
    async forget() {
      cache = tempFolder();
    },
    violations: async () => (await github.look()).violations,
    async close() {
      github.close();
    },
    async talk(name, base, { writers = [] } = {}): Promise<Talking> {
      const doing = (at: () => string): Doing => {
        const after: Doing['reviewed'] = async (_, act) => {
          const before = new Set((await github.deliveries()).map(({ id }) => id));
          const result = await act();
          await github.quiet();
          const events = (await github.deliveries()).filter(({ id }) => !before.has(id)).reverse();
          for (const event of events) {
            const wanted = triggered(event);
            if (wanted) await job(at(), wanted.name, wanted.payload);
          }
          return result;
        };
        return { reviewed: after, answered: after };
      };
      const collaborators = Object.fromEntries(writers.map((who) => [who, 'write' as const]));
      const login = 'github-actions[bot]';
      const on = await talk(github, noServer, name, base, { collaborators }, { doing, login });
      return talkOfGithub(github, on, login);
    },
  };
}
