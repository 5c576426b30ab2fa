/** GitHub as the platform contract sees it. */
import { startBot as startGithubBot, talk } from '../support/conversation.ts';
import { startGithub } from '../support/github.ts';
import type { RunningServer } from '../support/server.ts';
import type { Driver, Mishap, SeenThread, Talking } from './driver.ts';

const ANCHOR = {
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [
      { resource: 'PullRequestReviewComment', field: 'pull_request_review_thread.line', code: 'custom' },
    ],
  },
};
const LIMIT = { message: 'You have exceeded a secondary rate limit.' };
const MISHAPS: Record<
  Mishap,
  { status: number; done?: boolean; body?: object; headers?: Record<string, string> }
> = {
  'lost-answer': { status: 502, done: true },
  'cut-connection': { status: 0, done: true },
  limit: { status: 403, body: LIMIT, headers: { 'retry-after': '1' } },
  'server-error': { status: 500 },
  anchor: ANCHOR,
};

export function githubDriver(): Driver {
  let github: Awaited<ReturnType<typeof startGithub>>;
  let bot: RunningServer;
  const startBot = (more: Record<string, string> = {}) => startGithubBot(github, more);
  return {
    name: 'GitHub',
    configuration: '.github/vmsd-warden.yml',
    suggestion: '```suggestion',
    async start() {
      github = await startGithub();
      bot = await startBot();
    },
    bot: () => bot,
    startBot,
    use: (other) => {
      bot = other;
    },
    violations: async () => (await github.look()).violations,
    async close() {
      await bot.stop();
      github.close();
    },
    async talk(name, base, { writers = [] } = {}): Promise<Talking> {
      const collaborators = Object.fromEntries(writers.map((who) => [who, 'write' as const]));
      const on = await talk(github, () => bot, name, base, { collaborators });
      const { repository, here, reviewed } = on;
      return {
        name,
        repository,
        reviewed,
        publish: () => repository.publish(),
        open: (files, { fork, branch, title, body, message } = {}) =>
          on.open(files, {
            ...(title !== undefined && { title }),
            ...(body !== undefined && { body }),
            ...(message !== undefined && { message }),
            ...(branch !== undefined && { headRef: branch }),
            ...(fork && { fork: `someone/${name.split('/')[1]}` }),
          }),
        push: on.push,
        pushSilently: (number, head) => github.push({ repository: name, number, head, silent: true }),
        setPrivate: (isPrivate) => github.setPrivate({ repository: name, private: isPrivate }),
        setBase: (number, baseRef) => github.edit({ repository: name, number, baseRef }),
        async reply(number, thread, author, body) {
          await github.reply({ repository: name, number, to: Number(thread.id), author, body });
        },
        remove: (_, thread) => github.deleteComment({ repository: name, id: Number(thread.id) }),
        say: on.say,
        async mention(number, author, body) {
          await github.comment({ repository: name, number, author, body });
          await github.quiet();
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
              writers: all.map(({ user }) => (user.login === `${github.app.slug}[bot]` ? 'bot' : user.login)),
            };
          });
        },
        comments: async (number) =>
          (await on.comments(number)).talk.filter((one) => one.minimized === null).map((one) => one.body),
        async refuse(number, what, times, how) {
          const path =
            what === 'thread' ? `^/repos/${name}/pulls/${number}/comments$` : `^/repos/${name}/check-runs$`;
          await github.fault({ method: 'POST', path, times, ...MISHAPS[how] });
        },
      };
    },
  };
}
