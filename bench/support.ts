/** What the benches of the server share: the fake GitHub, a repository with pull requests, signed deliveries. */
import { execFileSync, spawn } from 'node:child_process';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Actions } from '../test/fakes/github/control.ts';
import type { Grants, QueueEntry } from '../test/fakes/github/state.ts';
import { root } from '../test/support/program.ts';

const appId = 4711;
const webhookSecret = 'a secret of 32 characters or more';

interface Fake {
  url: string;
  /** Variables that connect a server to it. */
  variables: Record<string, string>;
  call<Name extends keyof Actions>(name: Name, args: Parameters<Actions[Name]>[0]): Promise<unknown>;
  close(): void;
}

/**
 * Starts the fake, with the App of app.yml; it sends no webhooks, the bench does. `aside`: where time is measured, it
 * gets what the server leaves it, as a forge is not on the machine whose cores are measured.
 */
export async function startFake({ aside = false } = {}): Promise<Fake> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-github-'));
  const child = spawn(process.execPath, [join(root, 'test/fakes/github/main.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  if (aside) setPriority(child.pid!, 15);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const call = async (name: string, args: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/_fake/${name}`, { method: 'POST', body: JSON.stringify(args ?? {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the fake's ${name}: ${text}`);
    return JSON.parse(text);
  };
  const manifest = parse(readFileSync(join(root, 'app.yml'), 'utf8')) as Record<string, unknown>;
  await call('app', {
    id: appId,
    slug: 'vmsd-warden',
    publicKey,
    webhookSecret,
    webhookUrl: null,
    permissions: manifest.default_permissions,
    events: manifest.default_events,
  });
  return {
    url,
    variables: {
      APP_ID: String(appId),
      PRIVATE_KEY: privateKey,
      WEBHOOK_SECRET: webhookSecret,
      GITHUB_URL: url,
    },
    call,
    close: () => child.kill(),
  };
}

/** A target whose CPU registers by `hook`: dc->vmsd is type 1, cc->vmsd type 2. */
export function targetFiles(hook: 'dc' | 'cc', comment: string, name = 'zeta'): Record<string, string> {
  const files = {
    'target/zeta/cpu.c': `#include "cpu.h"

static void zeta_cpu_class_init(ObjectClass *oc, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    /* ${comment} */
#ifndef CONFIG_USER_ONLY
    ${hook}->vmsd = &vmstate_zeta_cpu;
#endif
    cc->set_pc = zeta_cpu_set_pc;
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
`,
    'target/zeta/machine.c': `#include "cpu.h"
#include "migration/cpu.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZETACPU, 16),
        VMSTATE_END_OF_LIST()
    }
};
`,
    'default-configs/zeta-softmmu.mak': '# Default configuration for zeta-softmmu\n',
  };
  const named = (text: string): string =>
    text.replaceAll('zeta', name).replaceAll('ZETA', name.toUpperCase());
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [named(path), named(text)]));
}

/** A commit that a pull request may have as its head, and what its check must say. */
export interface Head {
  sha: string;
  conclusion: 'success' | 'failure';
}

export interface Pull {
  number: number;
  /** Every one is a commit on the base: a push goes from any to any. */
  heads: Head[];
}

export const repositoryName = 'bench/qemu';

/** What the benches do at a forge, and what they look at in the end. */
export interface Forge {
  variables: Record<string, string>;
  /** Path of its webhook at the server. */
  webhook: string;
  /** Makes the repository; gives its folder. */
  repository(): Promise<string>;
  open(head: string, branch: string): Promise<number>;
  push(number: number, head: string): Promise<unknown>;
  delivery(id: string, number: number, head: string): Delivery;
  /** Someone says something on a change. Gives the comment's id, as answers name it. */
  say(number: number, author: string, text: string): Promise<string>;
  /** What tells of it: who has said that, or has edited the comment and added it. */
  saying(
    id: string,
    at: { number: number; comment: string; by: string; edited: boolean },
    text: string,
  ): Delivery;
  /** Gives the repository another name, and tells it where the forge does. */
  rename(id: string, to: string): Promise<Delivery | null>;
  /** Takes from the bot what it needs to write a verdict. */
  withdraw(): Promise<unknown>;
  /** Gives it back, and tells it where the forge does. */
  grant(id: string): Promise<Delivery | null>;
  /** Puts a change at the end of a merge queue, which has it alone; gives its head and what tells of it. Absent: no queues. */
  enqueue?(id: string, number: number): Promise<{ head: string; delivery: Delivery }>;
  look(): Promise<{
    violations: string[];
    /** What counts on a head: more than one are a mistake. */
    verdicts: { number: number; head: string; verdict: string }[];
    /** The same of merge queues' heads. */
    queued: { head: string; verdict: string }[];
    /** The fingerprints that each thread of the bot names. */
    threads: { number: number; prints: string }[];
    /** The comments that are answered, each as often as it is. */
    answered: string[];
  }>;
  close(): void;
}

export interface Delivery {
  body: string;
  headers: Record<string, string>;
}

export async function startGithub(options: { aside?: boolean } = {}): Promise<Forge> {
  const fake = await startFake(options);
  let name = repositoryName;
  let repositoryId = 0;
  let queued: number | null = null;
  const send = (id: string, event: string, payload: object): Delivery =>
    signed(id, event, { ...payload, repository: { id: repositoryId, full_name: name } });
  const granted: Grants = { contents: 'read', issues: 'read', metadata: 'read', merge_queues: 'read' };
  const grants = (checks: Grants[string]): Promise<unknown> =>
    fake.call('grants', {
      account: name.split('/')[0]!,
      permissions: { ...granted, pull_requests: 'write', checks },
    });
  return {
    variables: fake.variables,
    webhook: '/webhooks/github',
    close: fake.close,
    // As large as one of GitHub is.
    delivery: (id, number, head) =>
      send(id, 'pull_request', {
        action: 'synchronize',
        number,
        pull_request: { number, head: { sha: head }, body: 'x'.repeat(20_000) },
      }),
    async say(number, author, body) {
      const about = { repository: name, number, author, body };
      const { id, nodeId } = (await fake.call('comment', about)) as { id: number; nodeId: string };
      return `I:${id}:${nodeId}`;
    },
    saying(id, { number, comment, by, edited }, body) {
      const [, of, node] = comment.split(':');
      return send(id, 'issue_comment', {
        action: edited ? 'edited' : 'created',
        issue: { number, pull_request: {} },
        comment: { id: Number(of), node_id: node, body, user: { login: 'dev', type: 'User' } },
        sender: { login: by, type: 'User' },
        ...(edited && { changes: { body: { from: 'Well.' } } }),
      });
    },
    async rename(id, to) {
      await fake.call('rename', { repository: name, to, silent: true });
      name = to;
      return send(id, 'repository', { action: 'renamed' });
    },
    withdraw: () => grants('read'),
    async grant(id) {
      await grants('write');
      return signed(id, 'installation', { action: 'new_permissions_accepted' });
    },
    async enqueue(id, number) {
      if (queued !== null) await fake.call('dequeue', { repository: name, number: queued });
      queued = number;
      const entry = (await fake.call('enqueue', { repository: name, number, silent: true })) as QueueEntry;
      const merge_group = {
        head_sha: entry.head,
        head_ref: entry.ref,
        base_sha: entry.base,
        base_ref: `refs/heads/${entry.branch}`,
      };
      return {
        head: entry.head,
        delivery: send(id, 'merge_group', { action: 'checks_requested', merge_group }),
      };
    },
    async repository() {
      const made = (await fake.call('repository', { name })) as { dir: string; id: number };
      repositoryId = made.id;
      return made.dir;
    },
    async open(head, headRef) {
      const about = { repository: name, head, headRef, silent: true };
      return ((await fake.call('open', about)) as { number: number }).number;
    },
    push: (number, head) => fake.call('push', { repository: name, number, head, silent: true }),
    async look() {
      const { violations, repositories } = (await fake.call('look', undefined as never)) as {
        violations: string[];
        repositories: Record<
          string,
          {
            checkRuns: { head_sha: string; external_id: string; status: string; conclusion: string | null }[];
            reviewComments: { pull: number; body: string; inReplyTo: number | null }[];
            issueComments: { body: string }[];
          }
        >;
      };
      const { checkRuns, reviewComments, issueComments } = repositories[name]!;
      const runs = checkRuns.map((run) => ({
        of: run.external_id,
        head: run.head_sha,
        verdict: run.status === 'completed' ? String(run.conclusion) : run.status,
      }));
      return {
        violations,
        verdicts: runs
          .filter(({ of }) => /^\d+$/.test(of))
          .map(({ of, ...run }) => ({ ...run, number: Number(of) })),
        queued: runs.filter(({ of }) => of.startsWith('queue:')),
        threads: reviewComments
          .filter((one) => one.inReplyTo === null)
          .map(({ pull, body }) => ({ number: pull, prints: printsOf(body) })),
        answered: issueComments.flatMap(({ body }) => answeredBy(body)),
      };
    },
  };
}

/** What a thread's mark names. */
export const printsOf = (body: string): string => /vmsd-warden:finding ([0-9a-f,]+)/.exec(body)?.[1] ?? '';

/** The comment that an answer of the bot names; none in what is no answer. */
export const answeredBy = (body: string): string[] =>
  /<!-- vmsd-warden:answer (.+):[0-9a-f]+ -->\s*$/.exec(body)?.slice(1) ?? [];

/** A repository at the forge with open changes that have their first head. */
export async function makePulls(
  forge: Pick<Forge, 'repository' | 'open'>,
  pulls: number,
  headsEach: number,
): Promise<Pull[]> {
  const bare = await forge.repository();
  const clone = mkdtempSync(join(tmpdir(), 'bench-clone-'));
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' };
  const env = {
    PATH: process.env.PATH,
    HOME: clone,
    GIT_CONFIG_NOSYSTEM: '1',
    ...who,
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, env, encoding: 'utf8' }).trim();
  const commit = (files: Record<string, string>, message: string): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(clone, dirname(path)), { recursive: true });
      writeFileSync(join(clone, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'master');
  const base = commit(targetFiles('dc', 'base'), 'base');
  git('push', '--quiet', bare, 'master');
  const made: Pull[] = [];
  for (let i = 0; i < pulls; i++) {
    const heads: Head[] = [];
    for (let n = 0; n < headsEach; n++) {
      git('checkout', '--quiet', '--detach', base);
      const flips = n % 2 === 0;
      const sha = commit(
        targetFiles(flips ? 'cc' : 'dc', `change ${i}, head ${n}`),
        `change ${i}, head ${n}`,
      );
      heads.push({ sha, conclusion: flips ? 'failure' : 'success' });
      git('push', '--quiet', bare, `${sha}:refs/heads/change-${i}-${n}`);
    }
    made.push({ number: await forge.open(heads[0]!.sha, `change-${i}-0`), heads });
  }
  return made;
}

/** A delivery as GitHub sends it: `headers` and `body` for POST /webhooks/github. */
function signed(id: string, event: string, payload: object): Delivery {
  const body = JSON.stringify(payload);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': id,
      'x-hub-signature-256': `sha256=${createHmac('sha256', webhookSecret).update(body).digest('hex')}`,
    },
  };
}

/** A value of /metrics, all labels that match added up. */
export async function metric(url: string, name: string, labels = ''): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(name) && line.includes(labels))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** The option's value on the command line, else the standard. */
export function option(name: string, standard: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : (process.argv[at + 1] ?? standard);
}
