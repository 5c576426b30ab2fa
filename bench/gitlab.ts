/** The fake GitLab for the benches: it sends no webhooks, the bench does. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeRequest, Status } from '../test/fakes/gitlab/state.ts';
import { root } from '../test/support/program.ts';
import { answeredBy, type Delivery, type Forge, printsOf, repositoryName } from './support.ts';

const bot = { username: 'vmsd-warden-bot', token: 'glpat-a-token-of-the-fake' };
const secret = 'a secret of 32 characters or more';

/** A delivery as GitLab sends it. */
const sent = (id: string, event: string, payload: object): Delivery => ({
  body: JSON.stringify(payload),
  headers: {
    'content-type': 'application/json',
    'x-gitlab-event': event,
    'idempotency-key': id,
    'x-gitlab-token': secret,
  },
});

/** @param aside as for bench/support.ts */
export async function startGitlab({ aside = false } = {}): Promise<Forge> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-gitlab-'));
  const child = spawn(process.execPath, [join(root, 'test/fakes/gitlab/main.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  if (aside) setPriority(child.pid!, 15);
  const call = async (name: string, args: object): Promise<unknown> => {
    const answer = await fetch(`${url}/_fake/${name}`, { method: 'POST', body: JSON.stringify(args) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the fake's ${name}: ${text}`);
    return JSON.parse(text);
  };
  await call('setup', { ...bot, hookUrl: null, secret });
  let path = repositoryName;
  let projectId = 0;
  const project = () => ({ id: projectId, path_with_namespace: path });
  const level = (access: number): Promise<unknown> =>
    call('member', { project: path, username: bot.username, level: access });
  return {
    variables: { GITLAB_URL: url, GITLAB_TOKEN: bot.token, GITLAB_WEBHOOK_SECRET: secret },
    webhook: '/webhooks/gitlab',
    close: () => child.kill(),
    delivery: (id, iid, head) =>
      sent(id, 'Merge Request Hook', {
        object_kind: 'merge_request',
        project: project(),
        object_attributes: { iid, action: 'update', oldrev: head, last_commit: { id: head } },
        description: 'x'.repeat(20_000),
      }),
    async say(iid, author, body) {
      const about = { project: path, iid, author, body };
      return String(((await call('comment', about)) as { id: number }).id);
    },
    saying: (id, { number: iid, comment, by, edited }, note) =>
      sent(id, 'Note Hook', {
        object_kind: 'note',
        project: project(),
        user: { username: by },
        merge_request: { iid },
        object_attributes: {
          id: Number(comment),
          note,
          noteable_type: 'MergeRequest',
          action: edited ? 'update' : 'create',
        },
        ...(edited && { changes: { note: { previous: 'Well.', current: note } } }),
      }),
    async rename(id, to) {
      await call('rename', { project: path, to });
      path = to;
      return sent(id, 'System Hook', {
        event_name: 'project_rename',
        project_id: projectId,
        path_with_namespace: path,
        project_visibility: 'private',
      });
    },
    withdraw: () => level(20),
    async grant() {
      await level(30);
      return null;
    },
    async repository() {
      const made = (await call('project', { path })) as { dir: string; id: number };
      projectId = made.id;
      return made.dir;
    },
    async open(head, sourceBranch) {
      const about = { project: path, head, sourceBranch, silent: true };
      return ((await call('open', about)) as { iid: number }).iid;
    },
    push: (iid, head) => call('push', { project: path, iid, head, silent: true }),
    async look() {
      const { violations, projects } = (await call('look', {})) as {
        violations: string[];
        projects: Record<string, { statuses: Status[]; requests: MergeRequest[] }>;
      };
      const { statuses, requests } = projects[path]!;
      const newest = new Map<string, { number: number; head: string; verdict: string }>();
      // A new status of the name takes the place of the one before.
      for (const { sha, target_url: link, status } of statuses) {
        const number = Number(link?.split('/').at(-1));
        const verdict = status === 'failed' ? 'failure' : status;
        newest.set(`${number} ${sha}`, { number, head: sha, verdict });
      }
      return {
        violations,
        queued: [],
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
