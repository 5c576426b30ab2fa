/** The fake GitLab as a process, and how a test talks to it. */
import { spawn } from 'node:child_process';
import type { Actions } from '../fakes/gitlab/control.ts';
import type { HookKind, MergeRequest, Recorded, Status } from '../fakes/gitlab/state.ts';
import { fakeFile } from './built.ts';
import { target, type1, type2 } from './conversation.ts';
import { makeClone, tempFolder } from './git.ts';
import { type RunningServer, startServer } from './server.ts';
import { watch } from './until.ts';

/** What `look()` shows of a project. */
interface ShownProject {
  id: number;
  statuses: Status[];
  requests: MergeRequest[];
}

type Steering = {
  [Name in keyof Actions]: (
    ...args: Parameters<Actions[Name]>
  ) => Promise<Awaited<ReturnType<Actions[Name]>>>;
};

export type GitlabFake = Omit<Steering, 'look' | 'see'> & {
  url: string;
  bot: { username: string; token: string; secret: string };
  /** Tells where events go from now on; null: nowhere. */
  listen(url: string | null, hooks?: HookKind[]): Promise<void>;
  look(): Promise<{
    violations: string[];
    requests: Recorded[];
    projects: Record<string, ShownProject>;
  }>;
  see(args: { project: string }): Promise<ShownProject>;
  /** Ends the process. */
  close(): void;
};

/** `secret` of the webhook: a plain token, or a signing token. */
export async function startGitlab(secret = 'a secret of 32 characters or more'): Promise<GitlabFake> {
  const child = spawn(process.execPath, [fakeFile('gitlab'), tempFolder()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the fake ended with ${code}`)));
  });
  const call = async (action: string, args: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/_fake/${action}`, {
      method: 'POST',
      body: JSON.stringify(args ?? {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return JSON.parse(text);
  };
  const bot = { username: 'vmsd-warden-bot', token: 'glpat-a-token-of-the-fake', secret };
  const listen = async (hookUrl: string | null, hooks?: HookKind[]): Promise<void> => {
    await call('setup', { ...bot, hookUrl, hooks });
  };
  await listen(null);
  const close = (): void => {
    forget();
    child.kill();
  };
  const known = { url, bot, listen, close };
  const fake = new Proxy(known, {
    get: (target, name: string) =>
      name in target
        ? target[name as keyof typeof target]
        : name === 'then'
          ? undefined
          : (args: unknown) => call(name, args),
  }) as unknown as GitlabFake;
  const forget = watch({
    name: 'GitLab, the last project',
    show: async () => {
      const [last] = Object.entries((await fake.look()).projects).slice(-1);
      return last ? `${last[0]}\n${shown(last[1])}` : 'none';
    },
  });
  return fake;
}

/** Its comments and statuses, a line each. */
function shown({ requests, statuses }: ShownProject): string {
  const short = (text: string | null): string => JSON.stringify((text ?? '').slice(0, 300));
  const comments = requests.flatMap(({ iid, discussions }) =>
    discussions.flatMap(({ notes }) =>
      notes.map(({ author, body, position, resolved }) => {
        const place = position ? ` ${position.new_path}:${position.new_line}` : '';
        return `!${iid}${place} ${author.username}${resolved ? ' (resolved)' : ''}: ${short(body)}`;
      }),
    ),
  );
  return [
    ...requests.map(
      (one) => `!${one.iid} ${one.state} ${one.versions[0]?.head_commit_sha} ${short(one.title)}`,
    ),
    ...comments,
    ...statuses.map((one) => `status of ${one.sha}: ${one.status} ${short(one.description)}`),
  ].join('\n');
}

/** The bot on GitLab; `more` are variables of its environment. */
export async function startGitlabBot(
  gitlab: GitlabFake,
  more: Record<string, string> = {},
): Promise<RunningServer> {
  const bot = await startServer({
    GITLAB_URL: gitlab.url,
    GITLAB_TOKEN: gitlab.bot.token,
    GITLAB_WEBHOOK_SECRET: gitlab.bot.secret,
    LOG_LEVEL: 'debug',
    ...more,
  });
  await gitlab.listen(`${bot.url}/webhooks/gitlab`);
  return bot;
}

/** A new project with one CPU, and a merge request that changes its type. */
export async function openFlip(
  gitlab: GitlabFake,
  project: string,
  members: Record<string, number> = {},
): Promise<{ head: string; iid: number }> {
  const { dir } = await gitlab.project({ path: project, members });
  const repository = makeClone(dir);
  repository.commit(target('zeta', type1), 'base');
  repository.publish();
  repository.begin('topic');
  const head = repository.commit(target('zeta', type2));
  repository.publish();
  const { iid } = await gitlab.open({ project, head });
  return { head, iid };
}
