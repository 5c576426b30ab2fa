/** The fake GitLab for the benches: it sends no webhooks, the bench does. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeRequest, Status } from '../test/fakes/gitlab/state.ts';
import { root } from '../test/support/program.ts';
import { answeredBy, type Delivery, type Forge, printsOf, repositoryName } from './support.ts';

const bot = { username: 'vmsd-warden-bot', token: 'glpat-a-token-of-the-fake' };
const secret = 'a secret of 32 characters or more';

/** A delivery as GitLab sends it. */
const sent = (id: string, event: string, payload: object): Delivery => ({
  body: JSON.stringify({ ...payload, project: { path_with_namespace: repositoryName } }),
  headers: {
    'content-type': 'application/json',
    'x-gitlab-event': event,
    'idempotency-key': id,
    'x-gitlab-token': secret,
  },
});

export async function startGitlab(): Promise<Forge> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-gitlab-'));
  const child = spawn(process.execPath, [join(root, 'test/fakes/gitlab/main.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  const call = async (name: string, args: object): Promise<unknown> => {
    const answer = await fetch(`${url}/_fake/${name}`, { method: 'POST', body: JSON.stringify(args) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the fake's ${name}: ${text}`);
    return JSON.parse(text);
  };
  await call('setup', { ...bot, hookUrl: null, secret });
  return {
    variables: { GITLAB_URL: url, GITLAB_TOKEN: bot.token, GITLAB_WEBHOOK_SECRET: secret },
    webhook: '/webhooks/gitlab',
    close: () => child.kill(),
    delivery: (id, iid, head) =>
      sent(id, 'Merge Request Hook', {
        object_kind: 'merge_request',
        object_attributes: { iid, action: 'update', oldrev: head, last_commit: { id: head } },
        description: 'x'.repeat(20_000),
      }),
    async say(iid, body) {
      const about = { project: repositoryName, iid, author: 'dev', body };
      return String(((await call('comment', about)) as { id: number }).id);
    },
    saying: (id, iid, comment, note) =>
      sent(id, 'Note Hook', {
        object_kind: 'note',
        user: { username: 'dev' },
        merge_request: { iid },
        object_attributes: { id: Number(comment), note, noteable_type: 'MergeRequest', action: 'create' },
      }),
    async repository() {
      return ((await call('project', { path: repositoryName })) as { dir: string }).dir;
    },
    async open(head, sourceBranch) {
      const about = { project: repositoryName, head, sourceBranch, silent: true };
      return ((await call('open', about)) as { iid: number }).iid;
    },
    push: (iid, head) => call('push', { project: repositoryName, iid, head, silent: true }),
    async look() {
      const { violations, projects } = (await call('look', {})) as {
        violations: string[];
        projects: Record<string, { statuses: Status[]; requests: MergeRequest[] }>;
      };
      const { statuses, requests } = projects[repositoryName]!;
      const newest = new Map<string, { number: number; head: string; verdict: string }>();
      // A new status of the name takes the place of the one before.
      for (const { sha, target_url: link, status } of statuses) {
        const number = Number(link?.split('/').at(-1));
        const verdict = status === 'failed' ? 'failure' : status;
        newest.set(`${number} ${sha}`, { number, head: sha, verdict });
      }
      return {
        violations,
        verdicts: [...newest.values()],
        threads: requests.flatMap(({ iid, discussions }) =>
          discussions
            .map(({ notes }) => ({ number: iid, prints: printsOf(notes[0]!.body) }))
            .filter(({ prints }) => prints),
        ),
        answered: requests.flatMap(({ discussions }) =>
          discussions.flatMap(({ notes }) => answeredBy(notes[0]!.body)),
        ),
      };
    },
  };
}
