/**
 * GitHub's REST answers, each refusing what GitHub refuses.
 * Source: https://docs.github.com/en/rest, the page of each route.
 */
import { randomBytes } from 'node:crypto';
import { branchTips, commitOf } from '../repositories.ts';
import { type Call, repositoryOf, scopeOf } from './access.ts';
import { mirrorHandlers } from './mirror-routes.ts';
import type { Operation } from './openapi.ts';
import { convertManifest } from './registration.ts';
import { type Anchor, checkAnchor, pullCommits, pullDiff } from './repos.ts';
import {
  type Annotation,
  appOf,
  type CheckRun,
  type Comment,
  fullName,
  type Installation,
  type IssueComment,
  now,
  type Pull,
  pullOf,
  Refusal,
  type Repository,
  type ReviewComment,
  repositoryNamed,
  type State,
  type User,
} from './state.ts';
import {
  checkRunJson,
  emitCheckRun,
  emitComment,
  issueCommentJson,
  pullJson,
  redeliver,
  repositoryJson,
  userJson,
} from './webhooks.ts';

export interface Answer {
  status: number;
  body?: unknown;
  /** Pages of it: the whole list, and where in the body it goes (null: it is the body). */
  list?: { items: unknown[]; as: string | null };
  /** Continues by cursor instead of by page. */
  cursor?: string | null;
}

const maxBody = 65_536;

export const handlers: Record<Operation['route'], (call: Call) => Answer> = {
  ...mirrorHandlers,
  'GET /app': ({ state }) => ({
    status: 200,
    body: {
      id: state.app!.id,
      slug: state.app!.slug,
      name: state.app!.slug,
      html_url: `${state.url}/apps/${state.app!.slug}`,
      permissions: state.app!.permissions,
      events: state.app!.events,
      installations_count: state.installations.size,
    },
  }),
  'GET /app/installations': ({ state }) => ({
    status: 200,
    list: { items: [...state.installations.values()].map(installationJson), as: null },
  }),
  'GET /app/installations/{installation_id}': ({ state, params }) => ({
    status: 200,
    body: installationJson(installationOf(state, params.installation_id!)),
  }),
  'POST /app/installations/{installation_id}/access_tokens': ({ state, params, body }) => {
    const installation = installationOf(state, params.installation_id!);
    // https://github.com/octokit/octokit.rb/pull/1307
    if (installation.suspendedAt !== null) throw new Refusal(403, 'This installation has been suspended');
    const permissions = { ...installation.permissions, ...(body?.permissions ?? {}) };
    for (const [name, level] of Object.entries(body?.permissions ?? {})) {
      const granted = installation.permissions[name];
      if (!granted || (level === 'write' && granted === 'read')) {
        throw new Refusal(422, 'The permissions requested are not granted to this installation.');
      }
    }
    const own = installation.repositories.map((name) => state.repositories.get(name)!);
    const wanted = scopeOf(own, body ?? {});
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    const expires = Date.now() + 3_600_000;
    state.tokens.set(token, {
      installation: installation.id,
      permissions: body?.permissions ? { metadata: 'read', ...body.permissions } : permissions,
      repositories: wanted?.map((one) => one.id) ?? null,
      expires,
    });
    return {
      status: 201,
      body: {
        token,
        expires_at: new Date(expires).toISOString(),
        permissions,
        repository_selection: 'selected',
        ...(wanted && { repositories: wanted.map((one) => repositoryJson(state, one)) }),
      },
    };
  },
  'GET /app/hook/deliveries': ({ state, query }) => {
    const failed = (code: number): boolean => code < 200 || code >= 400;
    const asked = query.get('status');
    const from = query.get('cursor');
    const all = state.deliveries.filter(
      (one) =>
        (asked === null || failed(one.statusCode) === (asked === 'failure')) &&
        (from === null || BigInt(one.id) < BigInt(from)),
    );
    const size = Number(query.get('per_page') ?? 30);
    const page = all.slice(0, size);
    return {
      status: 200,
      body: page.map(({ payload: _, ...one }) => ({
        id: bigNumber(one.id),
        guid: one.guid,
        delivered_at: one.deliveredAt,
        redelivery: one.redelivery,
        duration: one.duration,
        status: failed(one.statusCode) ? 'Invalid HTTP Response' : 'OK',
        status_code: one.statusCode,
        event: one.event,
        action: one.action,
        installation_id: one.installation,
        repository_id: one.repository,
      })),
      cursor: all.length > size ? page.at(-1)!.id : null,
    };
  },
  'POST /app/hook/deliveries/{delivery_id}/attempts': ({ state, params }) => {
    const delivery = state.deliveries.find((one) => one.id === params.delivery_id);
    if (!delivery) throw new Refusal(404, 'Not Found');
    redeliver(state, delivery);
    return { status: 202, body: {} };
  },
  'POST /app-manifests/{code}/conversions': ({ state, params }) => ({
    status: 201,
    body: convertManifest(state, params.code!),
  }),
  'GET /installation/repositories': ({ state, caller, scope }) => ({
    status: 200,
    list: {
      items: state.installations
        .get(caller as number)!
        .repositories.map((name) => state.repositories.get(name)!)
        .filter((one) => scope?.includes(one.id) ?? true)
        .map((one) => repositoryJson(state, one)),
      as: 'repositories',
    },
  }),
  'GET /repos/{owner}/{repo}/installation': ({ state, params }) => {
    const repository = repositoryNamed(state, `${params.owner}/${params.repo}`);
    const found =
      repository &&
      [...state.installations.values()].find((one) => one.repositories.includes(fullName(repository)));
    if (!found) throw new Refusal(404, 'Not Found');
    return { status: 200, body: installationJson(found) };
  },
  'GET /rate_limit': ({ state }) => ({
    status: 200,
    body: { resources: { core: { ...state.rateLimit, used: 0 } }, rate: state.rateLimit },
  }),
  'GET /repos/{owner}/{repo}': (call) => ({
    status: 200,
    body: repositoryJson(call.state, repositoryOf(call)),
  }),
  'GET /repos/{owner}/{repo}/pulls': (call) => {
    const wanted = call.query.get('state') ?? 'open';
    const repository = repositoryOf(call);
    const pulls = [...repository.pulls.values()].filter((pull) => wanted === 'all' || pull.state === wanted);
    return {
      status: 200,
      list: { items: pulls.reverse().map((pull) => pullJson(call.state, repository, pull)), as: null },
    };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (call) => {
    const repository = repositoryOf(call);
    return {
      status: 200,
      body: pullJson(call.state, repository, pullOf(repository, call.params.pull_number!)),
    };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments': (call) => {
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.pull_number!);
    const items = repository.reviewComments.filter((one) => one.pull === pull.number).map(reviewCommentJson);
    return { status: 200, list: { items, as: null } };
  },
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': (call) => {
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.pull_number!);
    checkLocked(pull);
    const { commit_id, in_reply_to, body, ...anchor } = call.body;
    if (in_reply_to !== undefined) {
      return { status: 201, body: reviewCommentJson(addReply(call, repository, pull, in_reply_to, body)) };
    }
    checkPlace(repository, pull, anchor, commit_id, body);
    return {
      status: 201,
      body: reviewCommentJson(addThread(call.state, repository, pull, call.me, commit_id, anchor, body)),
    };
  },
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies': (call) => {
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.pull_number!);
    const reply = addReply(call, repository, pull, Number(call.params.comment_id), call.body.body);
    return { status: 201, body: reviewCommentJson(reply) };
  },
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}': (call) => {
    const comment = ownComment(call, repositoryOf(call).reviewComments);
    edit(comment, call.body.body);
    return { status: 200, body: reviewCommentJson(comment) };
  },
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}': (call) => {
    const repository = repositoryOf(call);
    const comment = ownComment(call, repository.reviewComments);
    repository.reviewComments.splice(repository.reviewComments.indexOf(comment), 1);
    return { status: 204 };
  },
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (call) => {
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.pull_number!);
    const commit = call.body.commit_id ?? pull.head;
    const comments = call.body.comments ?? [];
    // One bad anchor fails the whole review.
    for (const { body, ...anchor } of comments) checkPlace(repository, pull, anchor, commit, body);
    for (const { body, ...anchor } of comments) {
      addThread(call.state, repository, pull, call.me, commit, anchor, body);
    }
    return { status: 200, body: { id: call.state.nextId++, state: call.body.event ?? 'PENDING' } };
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (call) => {
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.issue_number!);
    const items = repository.issueComments
      .filter((one) => one.issue === pull.number)
      .map((one) => issueCommentJson(call.state, repository, one));
    return { status: 200, list: { items, as: null } };
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (call) => {
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.issue_number!);
    checkLocked(pull);
    checkBody(call.body.body, 'IssueComment');
    const comment = addIssueComment(call.state, repository, pull, call.me, call.body.body);
    return { status: 201, body: issueCommentJson(call.state, repository, comment) };
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': (call) => {
    const repository = repositoryOf(call);
    const comment = find(call, repository.issueComments);
    return { status: 200, body: issueCommentJson(call.state, repository, comment) };
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (call) => {
    const repository = repositoryOf(call);
    const comment = ownComment(call, repository.issueComments);
    edit(comment, call.body.body);
    return { status: 200, body: issueCommentJson(call.state, repository, comment) };
  },
  'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}': (call) => {
    const comment = find(call, repositoryOf(call).reviewComments);
    const url = `${call.state.url}/api/v3/repos/${call.params.owner}/${call.params.repo}/pulls/${comment.pull}`;
    return { status: 200, body: { ...reviewCommentJson(comment), pull_request_url: url } };
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': (call) => {
    const { statuses } = repositoryOf(call);
    const items = statuses.filter((one) => one.sha === call.params.ref).reverse();
    return { status: 200, list: { items, as: null } };
  },
  'POST /repos/{owner}/{repo}/statuses/{sha}': (call) => {
    const { dir, statuses } = repositoryOf(call);
    const { body, params, state, me } = call;
    if (commitOf(dir, params.sha!) !== params.sha)
      throw new Refusal(422, `No commit found for SHA: ${params.sha}`);
    const status = {
      id: state.nextId++,
      sha: params.sha!,
      state: body.state,
      context: body.context ?? 'default',
      description: body.description ?? null,
      target_url: body.target_url ?? null,
      creator: me.login,
    };
    statuses.push(status);
    return { status: 201, body: status };
  },
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': (call) =>
    react(call, find(call, repositoryOf(call).issueComments)),
  'POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions': (call) =>
    react(call, find(call, repositoryOf(call).reviewComments)),
  'POST /repos/{owner}/{repo}/check-runs': (call) => {
    const repository = repositoryOf(call);
    const { body, state } = call;
    if (commitOf(repository.dir, body.head_sha) !== body.head_sha) {
      throw new Refusal(422, `No commit found for SHA: ${body.head_sha}`);
    }
    const app = appOf(state, call.me);
    if (!app) throw new Refusal(403, 'You must authenticate via a GitHub App.');
    const run: CheckRun = {
      id: state.nextId++,
      name: body.name,
      head_sha: body.head_sha,
      status: body.status ?? 'queued',
      conclusion: null,
      started_at: body.started_at ?? now(),
      completed_at: null,
      details_url: null,
      external_id: '',
      app,
      output: { title: null, summary: null, text: null, annotations: [] },
    };
    updateCheck(run, body);
    repository.checkRuns.push(run);
    emitCheckRun(state, repository, run, run.status === 'completed' ? 'completed' : 'created');
    return { status: 201, body: checkRunJson(repository, run, []) };
  },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': (call) => {
    const repository = repositoryOf(call);
    const run = repository.checkRuns.find((one) => one.id === Number(call.params.check_run_id));
    if (!run) throw new Refusal(404, 'Not Found');
    if (run.app.id !== appOf(call.state, call.me)?.id)
      throw new Refusal(
        403,
        `Invalid app_id \`${run.app.id}\` - check run can only be modified by the GitHub App that created it.`,
      );
    const completed = run.status === 'completed';
    updateCheck(run, call.body);
    if (!completed && run.status === 'completed') emitCheckRun(call.state, repository, run, 'completed');
    return { status: 200, body: checkRunJson(repository, run, []) };
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': (call) => {
    const repository = repositoryOf(call);
    const commit = commitOf(repository.dir, call.params.ref!);
    if (commit === null) throw new Refusal(422, `No commit found for SHA: ${call.params.ref}`);
    const name = call.query.get('check_name');
    const appId = call.query.get('app_id');
    let runs = repository.checkRuns.filter(
      (run) => run.head_sha === commit && (name === null || run.name === name),
    );
    if (appId !== null) runs = runs.filter((run) => run.app.id === Number(appId));
    runs.reverse();
    // The latest of each name.
    if (call.query.get('filter') !== 'all')
      runs = runs.filter((run, i) => runs.findIndex((one) => one.name === run.name) === i);
    return {
      status: 200,
      list: { items: runs.map((run) => checkRunJson(repository, run, [])), as: 'check_runs' },
    };
  },
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': (call) => {
    const repository = repositoryOf(call);
    const wanted = `refs/${call.params.ref}`;
    const items = [...branchTips(repository.dir)]
      .map(([name, sha]) => ({ ref: `refs/heads/${name}`, object: { sha, type: 'commit', url: '' } }))
      .filter(({ ref }) => ref.startsWith(wanted));
    return { status: 200, body: items };
  },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': (call) => {
    const repository = repositoryOf(call);
    const permission =
      repository.collaborators[call.params.username!] ?? (repository.private ? 'none' : 'read');
    const user = userJson({ login: call.params.username!, type: 'User' });
    return { status: 200, body: { permission, role_name: permission, user } };
  },
};

const installationJson = (one: Installation): object => ({
  events: one.events,
  suspended_at: one.suspendedAt,
  id: one.id,
  account: { login: one.account, type: 'Organization' },
  permissions: one.permissions,
  repository_selection: 'selected',
});

const reviewCommentJson = (comment: ReviewComment): Record<string, unknown> => ({
  id: comment.id,
  node_id: comment.nodeId,
  pull_request_review_id: 1,
  user: userJson(comment.user),
  body: comment.body,
  path: comment.path,
  subject_type: comment.subjectType,
  side: comment.side,
  start_side: comment.startSide,
  line: comment.line,
  start_line: comment.startLine,
  original_line: comment.originalLine,
  original_start_line: comment.originalStartLine,
  commit_id: comment.commit,
  original_commit_id: comment.originalCommit,
  created_at: comment.createdAt,
  updated_at: comment.updatedAt,
  ...(comment.inReplyTo !== null && { in_reply_to_id: comment.inReplyTo }),
});

function installationOf(state: State, id: string): Installation {
  const found = state.installations.get(Number(id));
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

/** https://docs.github.com/en/communities/moderating-comments-and-conversations/locking-conversations */
function checkLocked(pull: Pull): void {
  if (pull.locked) throw new Refusal(403, 'Unable to create comment because issue is locked.');
}

/** A number in JSON that no number of JavaScript can hold. */
const bigNumber = (digits: string): unknown =>
  (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits);

function find<T extends Comment>({ params }: Call, comments: T[]): T {
  const comment = comments.find((one) => one.id === Number(params.comment_id));
  if (!comment) throw new Refusal(404, 'Not Found');
  return comment;
}

function ownComment<T extends Comment>(call: Call, comments: T[]): T {
  const comment = find(call, comments);
  if (comment.user.login !== call.me.login) {
    throw new Refusal(403, 'Resource not accessible by integration');
  }
  return comment;
}

function edit(comment: Comment, body: string): void {
  checkBody(body, 'IssueComment');
  comment.body = body;
  comment.updatedAt = now();
}

function checkBody(body: string, resource: string): void {
  if (body.trim() === '')
    throw new Refusal(422, 'Validation Failed', [{ resource, code: 'missing_field', field: 'body' }]);
  if (body.length > maxBody) {
    const message = `body is too long (maximum is ${maxBody} characters)`;
    throw new Refusal(422, 'Validation Failed', [{ resource, code: 'custom', field: 'body', message }]);
  }
}

function checkPlace(repository: Repository, pull: Pull, anchor: Anchor, commit: string, body: string): void {
  checkBody(body, 'PullRequestReviewComment');
  if (commit !== pull.head && !pullCommits(repository, pull).includes(commit)) {
    const message = 'commit_id is not part of the pull request';
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'PullRequestReviewComment', code: 'custom', field: 'commit_id', message },
    ]);
  }
  checkAnchor(pullDiff(repository, pull, commit), anchor);
  if (
    /^\s*(`{3,}|~{3,})suggestion/m.test(body) &&
    (anchor.subject_type === 'file' || anchor.side === 'LEFT')
  ) {
    // GitHub takes the comment, and its button then fails.
    throw new Refusal(422, 'Suggestions cannot be applied on deleted lines or on files');
  }
}

function newComment(state: State, user: User, body: string, prefix: string): Comment {
  const id = state.nextId++;
  return {
    id,
    nodeId: `${prefix}_${id}`,
    user,
    body,
    createdAt: now(),
    updatedAt: now(),
    minimized: null,
    reactions: [],
  };
}

export function addThread(
  state: State,
  repository: Repository,
  pull: Pull,
  user: User,
  commit: string,
  anchor: Anchor,
  body: string,
): ReviewComment {
  const thread = `PRRT_${state.nextId++}`;
  repository.threads.set(thread, { id: thread, pull: pull.number, resolvedBy: null });
  const onFile = anchor.subject_type === 'file';
  const comment: ReviewComment = {
    ...newComment(state, user, body, 'PRRC'),
    pull: pull.number,
    thread,
    inReplyTo: null,
    path: anchor.path,
    subjectType: onFile ? 'file' : 'line',
    side: anchor.side ?? 'RIGHT',
    startSide: anchor.start_side ?? null,
    line: onFile ? null : anchor.line!,
    startLine: anchor.start_line ?? null,
    originalLine: onFile ? null : anchor.line!,
    originalStartLine: anchor.start_line ?? null,
    commit,
    originalCommit: commit,
  };
  repository.reviewComments.push(comment);
  return comment;
}

function addReply(
  { state, me }: Call,
  repository: Repository,
  pull: Pull,
  to: number,
  body: string,
): ReviewComment {
  checkBody(body, 'PullRequestReviewComment');
  return replyTo(state, repository, pull, me, to, body);
}

export function replyTo(
  state: State,
  repository: Repository,
  pull: Pull,
  user: User,
  to: number,
  body: string,
): ReviewComment {
  const first = repository.reviewComments.find((one) => one.id === to && one.pull === pull.number);
  if (!first) throw new Refusal(404, 'Not Found');
  const reply = { ...first, ...newComment(state, user, body, 'PRRC'), inReplyTo: first.id };
  repository.reviewComments.push(reply);
  return reply;
}

export function addIssueComment(
  state: State,
  repository: Repository,
  pull: Pull,
  user: User,
  body: string,
): IssueComment {
  const comment = { ...newComment(state, user, body, 'IC'), issue: pull.number };
  repository.issueComments.push(comment);
  emitComment(state, repository, comment, 'created');
  return comment;
}

function react({ state, body, me }: Call, comment: Comment): Answer {
  const user = me.login;
  const known = comment.reactions.some((one) => one.user === user && one.content === body.content);
  if (!known) comment.reactions.push({ user, content: body.content });
  return { status: known ? 200 : 201, body: { id: state.nextId++, content: body.content } };
}

type CheckBody = Partial<Omit<CheckRun, 'output'>> & { output?: Partial<CheckRun['output']> };

function updateCheck(run: CheckRun, body: CheckBody): void {
  for (const key of ['name', 'details_url', 'external_id', 'started_at', 'completed_at', 'status'] as const) {
    if (body[key] !== undefined) Object.assign(run, { [key]: body[key] });
  }
  if (body.conclusion !== undefined) {
    run.conclusion = body.conclusion;
    run.status = 'completed';
    run.completed_at ??= now();
  }
  for (const key of ['title', 'summary', 'text'] as const) {
    if (body.output?.[key] !== undefined) run.output[key] = body.output[key];
  }
  // Annotations are added to those that are there.
  for (const annotation of body.output?.annotations ?? [])
    run.output.annotations.push(checkAnnotation(annotation));
}

function checkAnnotation(annotation: Annotation): Annotation {
  const refuse = (message: string): never => {
    throw new Refusal(422, 'Validation Failed', [{ resource: 'CheckAnnotation', code: 'custom', message }]);
  };
  if (annotation.start_line > annotation.end_line || annotation.start_line < 1)
    refuse('start_line is invalid');
  if (Buffer.byteLength(annotation.message) > 64 * 1024) refuse('message exceeds 64 KB');
  if ((annotation.title?.length ?? 0) > 255) refuse('title exceeds 255 characters');
  return annotation;
}
