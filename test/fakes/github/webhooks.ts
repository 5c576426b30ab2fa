/**
 * Signs events and sends them to the bot, once, as GitHub does: what fails stays in the list of deliveries.
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads, and for what fails
 * https://docs.github.com/en/webhooks/using-webhooks/handling-failed-webhook-deliveries
 */
import { createHmac, randomUUID } from 'node:crypto';
import { commitOf } from '../repositories.ts';
import {
  appUser,
  type CheckRun,
  type Delivery,
  fullName,
  type IssueComment,
  now,
  type Pull,
  type QueueEntry,
  type Repository,
  type State,
  type User,
} from './state.ts';

type Json = Record<string, unknown>;

export const userJson = ({ login, type }: User): Json => ({
  login,
  id: [...login].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1_000_000, 7),
  type,
  site_admin: false,
});

export const repositoryJson = (state: State, repository: Repository): Json => ({
  id: repository.id,
  node_id: `R_${repository.id}`,
  name: repository.name,
  full_name: fullName(repository),
  private: repository.private,
  archived: repository.archived,
  created_at: repository.createdAt,
  fork: false,
  owner: { login: repository.owner, type: 'Organization' },
  html_url: `${state.url}/${fullName(repository)}`,
  // A URL that the bot must not trust: it builds its own.
  clone_url: `https://elsewhere.invalid/${fullName(repository)}.git`,
  default_branch: repository.defaultBranch,
});

export function pullJson(state: State, repository: Repository, pull: Pull): Json {
  return {
    id: pull.id,
    node_id: `PR_${pull.id}`,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    merged: false,
    user: userJson(pull.user),
    html_url: `${state.url}/${fullName(repository)}/pull/${pull.number}`,
    updated_at: pull.updatedAt,
    head: {
      label: `${pull.user.login}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.head,
      repo: pull.headRepository === null ? null : { full_name: pull.headRepository },
    },
    base: {
      label: `${repository.owner}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: commitOf(repository.dir, `refs/heads/${pull.baseRef}`) ?? '0'.repeat(40),
      repo: repositoryJson(state, repository),
    },
    author_association: 'NONE',
  };
}

export const issueCommentJson = (state: State, repository: Repository, comment: IssueComment): Json => ({
  id: comment.id,
  node_id: comment.nodeId,
  user: userJson(comment.user),
  body: comment.body,
  created_at: comment.createdAt,
  updated_at: comment.updatedAt,
  author_association: 'NONE',
  html_url: `${state.url}/${fullName(repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
  issue_url: `${state.url}/api/v3/repos/${fullName(repository)}/issues/${comment.issue}`,
});

export const checkRunJson = (repository: Repository, run: CheckRun, pulls: Pull[]): Json => ({
  ...run,
  node_id: `CR_${run.id}`,
  output: {
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    annotations_count: run.output.annotations.length,
    annotations_url: '',
  },
  app: { ...run.app, name: run.app.slug },
  check_suite: { id: 1, head_branch: branchOf(repository, run.head_sha) },
  // Empty for pull requests from forks.
  pull_requests: pulls.map((pull) => ({ number: pull.number })),
});

/** The branch that a check's commit was pushed to; of a merge queue's head the queue's. */
function branchOf(repository: Repository, head: string): string | null {
  const queued = repository.queue.find((one) => one.head === head);
  if (queued) return queued.ref.replace('refs/heads/', '');
  return [...repository.pulls.values()].find((one) => one.head === head)?.headRef ?? null;
}

/** Something has happened to the repository itself: renamed, privatized, archived. */
export function emitRepository(state: State, repository: Repository, action: string, changes?: Json): void {
  emit(state, 'repository', action, changes ? { changes } : {}, repository);
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group */
export function emitMergeGroup(
  state: State,
  repository: Repository,
  entry: QueueEntry,
  action: 'checks_requested' | 'destroyed',
): void {
  const merge_group = {
    head_sha: entry.head,
    head_ref: entry.ref,
    base_sha: entry.base,
    base_ref: `refs/heads/${entry.branch}`,
    head_commit: { id: entry.head, tree_id: '', message: '', timestamp: now(), author: {}, committer: {} },
  };
  emit(state, 'merge_group', action, { merge_group }, repository);
}

/** Sends an event to the App if it subscribes to it and is installed there. */
export function emit(
  state: State,
  event: string,
  action: string | null,
  payload: Json,
  repository: Repository | null,
): void {
  const installation = repository
    ? [...state.installations.values()].find((one) => one.repositories.includes(fullName(repository)))
    : undefined;
  // An installation gets the events that its account has accepted.
  const events = installation?.events ?? [];
  const always = event.startsWith('installation') || event === 'ping';
  const blocked = !installation || installation.suspendedAt !== null || !events.includes(event);
  if (!state.app || (!always && blocked)) return;
  const whole = {
    ...(action !== null && { action }),
    ...payload,
    ...(repository && { repository: repositoryJson(state, repository) }),
    ...(installation && { installation: { id: installation.id } }),
    sender: payload.sender ?? userJson({ login: 'someone', type: 'User' }),
  };
  const delivery: Delivery = {
    id: String(state.nextDelivery++),
    guid: randomUUID(),
    event,
    action,
    payload: JSON.stringify(whole),
    installation: (whole as { installation?: { id: number } }).installation?.id ?? null,
    repository: repository?.id ?? null,
    deliveredAt: now(),
    redelivery: false,
    statusCode: 0,
    duration: 0,
  };
  send(state, delivery);
}

/** Sends a delivery once more, with the same GUID. */
export function redeliver(state: State, delivery: Delivery): void {
  send(state, {
    ...delivery,
    id: String(state.nextDelivery++),
    redelivery: true,
    deliveredAt: now(),
    statusCode: 0,
  });
}

function send(state: State, delivery: Delivery): void {
  if (!state.app?.webhookUrl) return;
  state.deliveries.unshift(delivery);
  const sending = post(state.app.webhookUrl, headers(state, delivery), delivery).finally(() =>
    state.sending.delete(sending),
  );
  state.sending.add(sending);
}

function headers(state: State, delivery: Delivery): Record<string, string> {
  const signature = createHmac('sha256', state.app!.webhookSecret).update(delivery.payload).digest('hex');
  return {
    'content-type': 'application/json',
    // One that is kept may be closed by the other side just as it is used.
    connection: 'close',
    'user-agent': 'GitHub-Hookshot/fake',
    'x-github-event': delivery.event,
    'x-github-delivery': delivery.guid,
    'x-github-hook-id': '1',
    'x-github-hook-installation-target-id': String(state.app!.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature-256': `sha256=${signature}`,
  };
}

async function post(url: string, head: Record<string, string>, delivery: Delivery): Promise<void> {
  const start = Date.now();
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: head,
      body: delivery.payload,
      signal: AbortSignal.timeout(60_000),
    });
    await answer.arrayBuffer();
    delivery.statusCode = answer.status;
  } catch {
    delivery.statusCode = 0;
  }
  delivery.duration = (Date.now() - start) / 1000;
}

/** The event of a comment in a pull request's conversation. */
export function emitComment(
  state: State,
  repository: Repository,
  comment: IssueComment,
  action: string,
  before?: string,
  /** Who acts; absent: who wrote it. */
  sender: User = comment.user,
): void {
  const pull = repository.pulls.get(comment.issue)!;
  const issue = {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    user: userJson(pull.user),
    pull_request: { url: '', html_url: '' },
  };
  const payload = {
    issue,
    comment: issueCommentJson(state, repository, comment),
    sender: userJson(sender),
    ...(before !== undefined && { changes: { body: { from: before } } }),
  };
  emit(state, 'issue_comment', action, payload, repository);
}

export function emitPull(
  state: State,
  repository: Repository,
  pull: Pull,
  action: string,
  more: Json = {},
): void {
  const payload = {
    number: pull.number,
    pull_request: pullJson(state, repository, pull),
    sender: userJson(pull.user),
    ...more,
  };
  emit(state, 'pull_request', action, payload, repository);
}

export function emitCheckRun(state: State, repository: Repository, run: CheckRun, action: string): void {
  const pulls = [...repository.pulls.values()].filter(
    (pull) => pull.head === run.head_sha && pull.headRepository === fullName(repository),
  );
  const payload = {
    check_run: checkRunJson(repository, run, pulls),
    sender: userJson(appUser(state)),
  };
  emit(state, 'check_run', action, payload, repository);
}
