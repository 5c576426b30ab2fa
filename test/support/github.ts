/** Starts the fake of GitHub as a process of its own, and talks to it. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Actions } from '../fakes/github/control.ts';
import type {
  Annotation,
  Grants,
  IssueComment,
  Pull,
  QueueEntry,
  Recorded,
  ReviewComment,
  Status,
} from '../fakes/github/state.ts';
import { fakeFile } from './built.ts';
import { makeClone, tempFolder } from './git.ts';
import { root } from './program.ts';
import { watch } from './until.ts';

/** What `look()` shows of a repository. */
export interface Shown {
  id: number;
  queue: QueueEntry[];
  pulls: Pull[];
  checkRuns: {
    id: number;
    name: string;
    head_sha: string;
    status: string;
    conclusion: string | null;
    external_id: string;
    details_url: string | null;
    output: { title: string | null; summary: string | null; text: string | null; annotations: Annotation[] };
  }[];
  statuses: Status[];
  issueComments: IssueComment[];
  reviewComments: ReviewComment[];
  threads: { id: string; pull: number; resolvedBy: string | null }[];
}

type Steering = {
  [Name in keyof Actions]: (
    ...args: Parameters<Actions[Name]>
  ) => Promise<Awaited<ReturnType<Actions[Name]>>>;
};

export type GithubFake = Omit<Steering, 'look' | 'see'> & {
  url: string;
  /** What the bot needs to be the App. */
  app: { id: number; slug: string; privateKey: string; webhookSecret: string };
  look(): Promise<{ violations: string[]; requests: Recorded[]; repositories: Record<string, Shown> }>;
  see(args: { repository: string }): Promise<Shown>;
  /** Ends the process. */
  close(): void;
};

const slug = 'vmsd-warden';

/** The App's, made once for all fakes of a process. */
let keys: { publicKey: string; privateKey: string } | null = null;
const newKeys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });

/** The permissions and events that app.yml asks for. */
function manifest(): { default_permissions: Grants; default_events: string[] } {
  return parse(readFileSync(join(root, 'app.yml'), 'utf8'));
}

/** The fake with the App of app.yml; events go to `webhookUrl` (null: nowhere yet, see `listen`). */
export async function startGithub(webhookUrl: string | null = null): Promise<
  GithubFake & {
    /** Tells where events go from now on; null: nowhere. */
    listen(url: string | null): Promise<void>;
  }
> {
  const child = spawn(process.execPath, [fakeFile('github'), tempFolder()], {
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
  keys ??= newKeys();
  const app = {
    id: 4711,
    slug,
    privateKey: keys.privateKey,
    webhookSecret: 'a secret of 32 characters or more',
  };
  const { default_permissions: permissions, default_events: events } = manifest();
  const { publicKey } = keys;
  const listen = async (to: string | null): Promise<void> => {
    const { id, webhookSecret } = app;
    await call('app', {
      id,
      slug,
      publicKey,
      webhookSecret,
      webhookUrl: to,
      permissions,
      events,
    });
  };
  await listen(webhookUrl);
  const close = (): void => {
    forget();
    child.kill();
  };
  const known = { url, app, listen, close };
  const fake = new Proxy(known, {
    get: (target, name: string) =>
      name in target
        ? target[name as keyof typeof target]
        : name === 'then'
          ? undefined
          : (args: unknown) => call(name, args),
  }) as unknown as Awaited<ReturnType<typeof startGithub>>;
  const forget = watch({
    name: 'GitHub, the last repository',
    show: async () => {
      const [last] = Object.entries((await fake.look()).repositories).slice(-1);
      return last ? `${last[0]}\n${shown(last[1])}` : 'none';
    },
  });
  return fake;
}

/** Its comments and checks, a line each. */
function shown({ pulls, issueComments, reviewComments, checkRuns }: Shown): string {
  const short = (text: string | null): string => JSON.stringify((text ?? '').slice(0, 300));
  return [
    ...pulls.map((one) => `#${one.number} ${one.state} ${one.head} ${short(one.title)}`),
    ...issueComments.map((one) => `#${one.issue} ${one.user.login}: ${short(one.body)}`),
    ...reviewComments.map((one) => {
      const hidden = one.minimized ? ` (hidden: ${one.minimized})` : '';
      return `#${one.pull} ${one.path}:${one.line} ${one.user.login}${hidden}: ${short(one.body)}`;
    }),
    ...checkRuns.map((run) => {
      const { title, summary } = run.output;
      const state = `${run.status} ${run.conclusion}`;
      return `check of ${run.head_sha} for #${run.external_id}: ${state} ${short(title)} ${short(summary)}`;
    }),
  ].join('\n');
}

/** A repository at the fake, and a clone of it to commit in. */
export async function githubRepository(
  fake: GithubFake,
  name: string,
  options: Omit<Parameters<Actions['repository']>[0], 'name'> = {},
): Promise<ReturnType<typeof makeClone> & { bare: string }> {
  const { dir: bare } = await fake.repository({ name, ...options });
  return { ...makeClone(bare, options.defaultBranch), bare };
}
