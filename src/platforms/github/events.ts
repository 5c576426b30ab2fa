/** GitHub's webhooks reduced to our events. Nothing else of a payload is kept. */
import * as z from 'zod';
import type { ChangeKey, ForgeEvent } from '../../ports/forge.ts';
import { commentId } from './ids.ts';

const name = z.string().regex(/^[A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}$/);
const number = z.int().positive();
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const repository = z.object({ full_name: name });
const user = z.object({ login: z.string().max(100), type: z.string().optional() }).nullish();
const numbers = z.array(z.object({ number })).nullish();
const app = z.object({ id: z.int() }).nullish();

const pullRequest = z.object({
  action: z.string(),
  number,
  pull_request: z.object({ head: z.object({ sha }) }),
  changes: z.object({ base: z.unknown() }).partial().nullish(),
  repository,
});
const checkRun = z.object({
  action: z.string(),
  check_run: z.object({ head_sha: sha, external_id: z.string().nullish(), pull_requests: numbers, app }),
  repository,
});
const checkSuite = z.object({
  action: z.string(),
  check_suite: z.object({ head_sha: sha, pull_requests: numbers, app }),
  repository,
});
const comment = z.object({
  id: z.int().positive(),
  node_id: z.string(),
  body: z.string().nullish(),
  user,
  performed_via_github_app: app,
});
const changes = z.object({ body: z.object({ from: z.string() }).partial().nullish() }).nullish();
const issueComment = z.object({
  action: z.string(),
  issue: z.object({ number, pull_request: z.object({}).nullish() }),
  comment,
  changes,
  repository,
});
const reviewComment = z.object({
  action: z.string(),
  pull_request: z.object({ number }),
  comment,
  changes,
  repository,
});
const removed = z.object({
  action: z.string(),
  repositories: z.array(repository).nullish(),
  repositories_removed: z.array(repository).nullish(),
});

/** What a payload asks for. */
export interface Reduced {
  events: ForgeEvent[];
  /** A check suite on a fork's head: GitHub does not say which pull requests it belongs to. */
  lookUp: { repository: string; head: string } | null;
}

export interface ReduceOptions {
  /** Events of other Apps' checks, and comments made through this App, are none of our business. */
  appId: number;
  /** newCommandLines() of src/commands/comment.ts. */
  newCommandLines(text: string, before: string | null): string[];
}

/** What is said in words for each action of pull_request that asks for a review. */
const REASONS: Record<string, string> = {
  opened: 'opened',
  reopened: 'reopened',
  synchronize: 'pushed',
  ready_for_review: 'ready for review',
};

const NOTHING: Reduced = { events: [], lookUp: null };

/** Reduces a verified payload. Throws a ZodError when it does not look like GitHub's; unknown events are nothing. */
export function reduce(event: string, payload: unknown, options: ReduceOptions): Reduced {
  switch (event) {
    case 'pull_request':
      return ofPullRequest(pullRequest.parse(payload));
    case 'check_run': {
      const { action, check_run: run, repository: where } = checkRun.parse(payload);
      if (action !== 'rerequested' || foreign(run.app, options)) return NOTHING;
      // We set it to the change's number; of a fork's pull request GitHub names none.
      const own = /^[1-9]\d{0,9}$/.test(run.external_id ?? '') ? [Number(run.external_id)] : [];
      const all = own.length ? own : (run.pull_requests ?? []).map((one) => one.number);
      return rerequested(where.full_name, run.head_sha, all);
    }
    case 'check_suite': {
      const { action, check_suite: suite, repository: where } = checkSuite.parse(payload);
      if (action !== 'rerequested' || foreign(suite.app, options)) return NOTHING;
      const all = (suite.pull_requests ?? []).map((one) => one.number);
      return rerequested(where.full_name, suite.head_sha, all);
    }
    case 'issue_comment': {
      const { issue, ...rest } = issueComment.parse(payload);
      return issue.pull_request ? ofComment('issue', issue.number, rest, options) : NOTHING;
    }
    case 'pull_request_review_comment': {
      const { pull_request: pull, ...rest } = reviewComment.parse(payload);
      return ofComment('review', pull.number, rest, options);
    }
    case 'installation':
    case 'installation_repositories': {
      const { action, repositories, repositories_removed: some } = removed.parse(payload);
      const gone =
        event === 'installation' ? action === 'deleted' && repositories : action === 'removed' && some;
      if (!gone || gone.length === 0) return NOTHING;
      const names = gone.map((one) => one.full_name);
      return { events: [{ kind: 'removed', platform: 'github', repositories: names }], lookUp: null };
    }
    default:
      return NOTHING;
  }
}

const keyOf = (full: string, change: number): ChangeKey => ({ platform: 'github', repository: full, change });
const foreign = (given: { id: number } | null | undefined, { appId }: ReduceOptions): boolean =>
  given !== null && given !== undefined && given.id !== appId;

function ofPullRequest(payload: z.infer<typeof pullRequest>): Reduced {
  const rebased = payload.action === 'edited' && payload.changes?.base !== undefined;
  const reason = rebased ? 'base changed' : REASONS[payload.action];
  if (reason === undefined) return NOTHING;
  const key = keyOf(payload.repository.full_name, payload.number);
  return { events: [{ kind: 'change', ...key, head: payload.pull_request.head.sha, reason }], lookUp: null };
}

function rerequested(full: string, head: string, all: number[]): Reduced {
  if (all.length === 0) return { events: [], lookUp: { repository: full, head } };
  const events = all.map(
    (one): ForgeEvent => ({ kind: 'change', ...keyOf(full, one), head, reason: 'rerequested' }),
  );
  return { events, lookUp: null };
}

function ofComment(
  kind: 'issue' | 'review',
  change: number,
  payload: Omit<z.infer<typeof issueComment>, 'issue'>,
  options: ReduceOptions,
): Reduced {
  const { action, comment: given, changes: edit, repository: where } = payload;
  const author = given.user;
  const own = given.performed_via_github_app && !foreign(given.performed_via_github_app, options);
  // Bots do not command: two of them could go on for ever.
  if (!author || author.type === 'Bot' || own || (action !== 'created' && action !== 'edited'))
    return NOTHING;
  const before = action === 'created' ? null : (edit?.body?.from ?? given.body ?? '');
  const commands = options.newCommandLines(given.body ?? '', before);
  if (commands.length === 0) return NOTHING;
  const id = commentId(kind, given.id, given.node_id);
  const key = keyOf(where.full_name, change);
  return { events: [{ kind: 'command', ...key, comment: id, author: author.login, commands }], lookUp: null };
}
