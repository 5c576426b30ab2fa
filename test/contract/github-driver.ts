/** GitHub as the platform contract sees it. */
import { type Github, startBot as startGithubBot, talk } from '../support/conversation.ts';
import { startGithub } from '../support/github.ts';
import { botLife } from './bot-life.ts';
import type { Driver, Mishap, SeenThread, Talking } from './driver.ts';

const anchorRefused = {
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [
      { resource: 'PullRequestReviewComment', field: 'pull_request_review_thread.line', code: 'custom' },
    ],
  },
};
const limitMet = { message: 'You have exceeded a secondary rate limit.' };
const mishaps: Record<
  Mishap,
  { status: number; done?: boolean; body?: object; text?: string; headers?: Record<string, string> }
> = {
  'lost-answer': { status: 502, done: true },
  'cut-connection': { status: 0, done: true },
  limit: { status: 403, body: limitMet, headers: { 'retry-after': '1' } },
  'server-error': { status: 500 },
  anchor: anchorRefused,
  forbidden: { status: 403, body: { message: 'Forbidden' } },
  nonsense: { status: 400, body: { message: 'Problems parsing JSON' } },
  page: { status: 200, text: '<!doctype html><p>Sign in', headers: { 'content-type': 'text/html' } },
};

export function githubDriver(): Driver {
  let github: Github;
  const { first, ...life } = botLife((more = {}) => startGithubBot(github, more));
  return {
    name: 'GitHub',
    tellsPermissions: true,
    configuration: '.github/vmsd-warden.yml',
    suggestion: '```suggestion',
    hasServer: true,
    ...life,
    async start() {
      github = await startGithub();
      await first();
    },
    violations: async () => (await github.look()).violations,
    async close() {
      await life.bot().stop();
      github.close();
    },
    async talk(name, base, { writers = [] } = {}): Promise<Talking> {
      const collaborators = Object.fromEntries(writers.map((who) => [who, 'write' as const]));
      const on = await talk(github, life.bot, name, base, { collaborators });
      return talkOfGithub(github, on, `${github.app.slug}[bot]`);
    },
  };
}

/** `login`: what the bot is called. */
export function talkOfGithub(github: Github, on: Awaited<ReturnType<typeof talk>>, login: string): Talking {
  const { repository, here, reviewed } = on;
  return {
    get name() {
      return on.name;
    },
    rename: on.rename,
    repository,
    reviewed,
    publish: (branch) => repository.publish(branch),
    open: (files, { fork, branch, title, body, message } = {}) =>
      on.open(files, {
        ...(title !== undefined && { title }),
        ...(body !== undefined && { body }),
        ...(message !== undefined && { message }),
        ...(branch !== undefined && { headRef: branch }),
        ...(fork && { fork: `someone/${on.name.split('/')[1]}` }),
      }),
    push: on.push,
    async pushAndGo(number, head) {
      await github.push({ repository: on.name, number, head });
      await github.quiet();
    },
    pushSilently: (number, head) => github.push({ repository: on.name, number, head, silent: true }),
    async setPrivate(isPrivate, event = false) {
      await github.setPrivate({ repository: on.name, private: isPrivate, event });
      await github.quiet();
    },
    setBase: (number, baseRef) => github.edit({ repository: on.name, number, baseRef }),
    async reply(number, thread, author, body) {
      await github.reply({ repository: on.name, number, to: Number(thread.id), author, body });
    },
    remove: (_, thread) => github.deleteComment({ repository: on.name, id: Number(thread.id) }),
    say: on.say,
    async mention(number, author, body) {
      const { id } = await github.comment({ repository: on.name, number, author, body });
      await github.quiet();
      return id;
    },
    async edit(_, id, by, body) {
      await github.editComment({ repository: on.name, id, body, by });
      await github.quiet();
    },
    async close(number) {
      await github.act({ repository: on.name, number, action: 'closed' });
      await github.quiet();
    },
    async archive(archived) {
      await github.archive({ repository: on.name, archived });
      await github.quiet();
    },
    async lock(number, locked) {
      await github.lock({ repository: on.name, number, locked });
      await github.quiet();
    },
    async delete() {
      await github.remove({ repository: on.name });
      await github.quiet();
    },
    deleteBranch: (branch) => github.pushBranch({ repository: on.name, branch, commit: null }),
    async openOn(baseRef, headRef) {
      const head = repository.headCommit();
      const { number } = await github.open({ repository: on.name, head, baseRef, headRef });
      await github.quiet();
      return number;
    },
    async verdict(number) {
      const { checkRuns, pulls } = await here();
      const { head } = pulls.find((one) => one.number === number)!;
      const run = checkRuns.find((one) => one.head_sha === head && one.external_id === String(number));
      if (!run) return null;
      const { title, summary, text } = run.output;
      return {
        conclusion: run.conclusion as 'success' | 'failure' | 'neutral',
        texts: [title, summary, text].join('\n'),
      };
    },
    async threads(number) {
      const { reviewComments, threads } = await here();
      const { threads: own } = await on.comments(number);
      return own.map((first): SeenThread => {
        const all = reviewComments.filter((one) => one.thread === first.thread);
        const resolved = threads.find((one) => one.id === first.thread)?.resolvedBy ?? null;
        return {
          id: String(first.id),
          path: first.path,
          line: first.line,
          onFile: first.subjectType === 'file',
          body: first.body,
          open: first.minimized === null && resolved === null,
          writers: all.map(({ user }) => (user.login === login ? 'bot' : user.login)),
        };
      });
    },
    comments: async (number) =>
      (await on.comments(number)).talk.filter((one) => one.minimized === null).map((one) => one.body),
    async refuse(number, what, times, how) {
      const paths = {
        thread: `^/repos/${on.name}/pulls/${number}/comments$`,
        verdict: `^/repos/${on.name}/check-runs$`,
        change: `^/repos/${on.name}/pulls/${number}$`,
      };
      const method = what === 'change' ? 'GET' : 'POST';
      await github.fault({ method, path: paths[what], times, ...mishaps[how] });
    },
    relent: () => github.clearFaults(),
    async permit(verdicts) {
      const [account] = on.name.split('/') as [string];
      const rest = {
        contents: 'read',
        issues: 'read',
        metadata: 'read',
        pull_requests: 'write',
      } as const;
      const permissions = { ...rest, checks: verdicts ? ('write' as const) : ('read' as const) };
      await github.grants({ account, permissions, accept: verdicts });
      await github.quiet();
    },
  };
}
