/** GitHub's webhooks reduced to our events. Nothing else of a payload is kept. */
import * as z from 'zod';
import type { ChangeKey, ForgeEvent, RepositoryRef } from '../../ports/forge.ts';
import { commentId } from './ids.ts';
import { readQueueRef } from './queue.ts';

const name = z.string().regex(/^[A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}$/);
const number = z.int().positive();
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);
/** Larger than a number can be, it is read as a bigint. */
const id = z.union([z.int().positive(), z.bigint().positive()]).transform(String);
/** GitHub always gives the number; without one the repository is looked up by its name. */
const repository = z.object({ id: id.nullish(), full_name: name, private: z.boolean().nullish() });
const user = z.object({ login: z.string().max(100), type: z.string().optional() });
const numbers = z.array(z.object({ number })).nullish();
const app = z.object({ id: z.int() }).nullish();

const pullRequest = z.object({
  action: z.string(),
  number,
  pull_request: z.object({ head: z.object({ sha }), user: z.object({ login: z.string() }).nullish() }),
  changes: z.object({ base: z.unknown() }).partial().nullish(),
  repository,
});
const checkRun = z.object({
  action: z.string(),
  check_run: z.object({
    head_sha: sha,
    external_id: z.string().nullish(),
    pull_requests: numbers,
    app,
    check_suite: z.object({ head_branch: z.string().nullish() }).nullish(),
  }),
  repository,
});
const checkSuite = z.object({
  action: z.string(),
  check_suite: z.object({
    head_sha: sha,
    head_branch: z.string().nullish(),
    pull_requests: numbers,
    app,
  }),
  repository,
});
const comment = z.object({
  id,
  node_id: z.string(),
  body: z.string().nullish(),
  user: user.nullish(),
  performed_via_github_app: app,
});
const changes = z.object({ body: z.object({ from: z.string() }).partial().nullish() }).nullish();
const issueComment = z.object({
  action: z.string(),
  issue: z.object({ number, pull_request: z.object({}).nullish() }),
  comment,
  changes,
  sender: user.nullish(),
  repository,
});
const reviewComment = z.object({
  action: z.string(),
  pull_request: z.object({ number }),
  comment,
  changes,
  sender: user.nullish(),
  repository,
});
const mergeGroup = z.object({
  action: z.string(),
  merge_group: z.object({ head_sha: sha, head_ref: z.string(), base_sha: sha, base_ref: z.string() }),
  repository,
});
const ofRepository = z.object({ action: z.string(), repository });
const removed = z.object({
  action: z.string(),
  repositories: z.array(repository).nullish(),
  repositories_removed: z.array(repository).nullish(),
});

/** What a payload asks for. */
export interface Reduced {
  events: ForgeEvent[];
  /** A check suite on a fork's head: GitHub does not say which pull requests it belongs to. */
  lookUp: (RepositoryRef & { head: string }) | null;
}

export interface ReduceOptions {
  /** Events of other Apps' checks, and comments made through this App, are none of our business. */
  appId: number;
  /** newCommandLines() of src/commands/comment.ts. */
  newCommandLines(text: string, before: string | null): string[];
}

/** What is said in words for each action of pull_request that asks for a review. */
const reasons: Record<string, string> = {
  opened: 'opened',
  reopened: 'reopened',
  synchronize: 'pushed',
  ready_for_review: 'ready for review',
  // Others may have the same head; what it was worst of is no more.
  closed: 'closed',
  // What could not be said while it was locked.
  unlocked: 'unlocked',
};

/** What has changed about a repository itself, in words. */
const moves: Record<string, string> = {
  renamed: 'renamed',
  transferred: 'transferred',
  privatized: 'closed to the public',
  publicized: 'opened to the public',
  unarchived: 'taken out of the archive',
};

/** Of installations: what may let the bot do more than before. */
const openedReasons: Record<string, string> = {
  created: 'the App was installed',
  new_permissions_accepted: 'new permissions were accepted',
  unsuspend: 'the installation is no longer suspended',
  added: 'repositories were added',
};

const nothingNew: Reduced = { events: [], lookUp: null };

/** Reduces a verified payload. Throws a ZodError when it does not look like GitHub's; unknown events are nothing. */
export function reduce(event: string, payload: unknown, options: ReduceOptions): Reduced {
  switch (event) {
    case 'pull_request':
      return ofPullRequest(pullRequest.parse(payload));
    case 'merge_group':
      return ofMergeGroup(mergeGroup.parse(payload));
    case 'repository':
      return ofRepositoryEvent(ofRepository.parse(payload));
    case 'check_run': {
      const { action, check_run: run, repository: where } = checkRun.parse(payload);
      if (action !== 'rerequested' || foreign(run.app, options)) return nothingNew;
      const queue = queueAgain(where, run.head_sha, run.check_suite?.head_branch);
      if (queue) return queue;
      // We set it to the change's number; of a fork's pull request GitHub names none.
      const own = /^[1-9]\d{0,9}$/.test(run.external_id ?? '') ? [Number(run.external_id)] : [];
      const all = own.length ? own : (run.pull_requests ?? []).map((one) => one.number);
      return rerequested(where, run.head_sha, all);
    }
    case 'check_suite': {
      const { action, check_suite: suite, repository: where } = checkSuite.parse(payload);
      if (action !== 'rerequested' || foreign(suite.app, options)) return nothingNew;
      const queue = queueAgain(where, suite.head_sha, suite.head_branch);
      if (queue) return queue;
      const all = (suite.pull_requests ?? []).map((one) => one.number);
      return rerequested(where, suite.head_sha, all);
    }
    case 'issue_comment': {
      const { issue, ...rest } = issueComment.parse(payload);
      return issue.pull_request ? ofComment('issue', issue.number, rest, options) : nothingNew;
    }
    case 'pull_request_review_comment': {
      const { pull_request: pull, ...rest } = reviewComment.parse(payload);
      return ofComment('review', pull.number, rest, options);
    }
    case 'installation':
    case 'installation_repositories': {
      const { action, repositories, repositories_removed: some } = removed.parse(payload);
      const opened = openedReasons[action];
      if (opened !== undefined) return swept(opened);
      const gone =
        event === 'installation' ? action === 'deleted' && repositories : action === 'removed' && some;
      return gone ? forgotten(gone) : nothingNew;
    }
    // The account has another name, and with it all of its repositories.
    case 'installation_target':
      return swept('an account was renamed');
    default:
      return nothingNew;
  }
}

const refOf = ({ full_name, id }: z.infer<typeof repository>): RepositoryRef => ({
  repository: full_name,
  ...(id && { repositoryId: id }),
});
const keyOf = (where: z.infer<typeof repository>, change: number): ChangeKey => ({
  platform: 'github',
  ...refOf(where),
  change,
});
const only = (event: ForgeEvent): Reduced => ({ events: [event], lookUp: null });
const swept = (reason: string): Reduced => only({ kind: 'sweep', platform: 'github', reason });
const forgotten = (gone: z.infer<typeof repository>[]): Reduced =>
  gone.length === 0
    ? nothingNew
    : only({
        kind: 'removed',
        platform: 'github',
        repositories: gone.map((one) => one.full_name),
        ids: gone.map((one) => one.id ?? null),
      });
const foreign = (given: { id: number } | null | undefined, { appId }: ReduceOptions): boolean =>
  given !== null && given !== undefined && given.id !== appId;

function ofPullRequest(payload: z.infer<typeof pullRequest>): Reduced {
  const rebased = payload.action === 'edited' && payload.changes?.base !== undefined;
  const reason = rebased ? 'base changed' : reasons[payload.action];
  if (reason === undefined) return nothingNew;
  const key = keyOf(payload.repository, payload.number);
  const { head, user } = payload.pull_request;
  return only({ kind: 'change', ...key, head: head.sha, reason, ...(user && { author: user.login }) });
}

function ofMergeGroup({
  action,
  merge_group: group,
  repository: where,
}: z.infer<typeof mergeGroup>): Reduced {
  const read = action === 'checks_requested' ? readQueueRef(group.head_ref) : null;
  if (!read) return nothingNew;
  const { change, ref } = read;
  const branch = group.base_ref.replace(/^refs\/heads\//, '');
  const at = { head: group.head_sha, base: group.base_sha, branch, ref };
  return only({ kind: 'queue', ...keyOf(where, change), platform: 'github', ...at });
}

/** "Re-run" on the head of a merge queue; null: it is no such head. */
function queueAgain(
  where: z.infer<typeof repository>,
  head: string,
  ref: string | null | undefined,
): Reduced | null {
  const read = readQueueRef(ref ?? '');
  return read && only({ kind: 'queue', ...refOf(where), platform: 'github', ...read, head });
}

function ofRepositoryEvent({ action, repository: where }: z.infer<typeof ofRepository>): Reduced {
  if (action === 'deleted') return forgotten([where]);
  const reason = moves[action];
  if (reason === undefined) return nothingNew;
  const hide = action === 'privatized' || where.private === true;
  const event: ForgeEvent = { kind: 'repository', platform: 'github', ...refOf(where), reason, hide };
  const events: ForgeEvent[] = [event];
  // What was pushed while nothing could be written.
  if (action === 'unarchived') events.push({ kind: 'sweep', platform: 'github', reason });
  return { events, lookUp: null };
}

function rerequested(where: z.infer<typeof repository>, head: string, all: number[]): Reduced {
  if (all.length === 0) return { events: [], lookUp: { ...refOf(where), head } };
  const events = all.map(
    (one): ForgeEvent => ({ kind: 'change', ...keyOf(where, one), head, reason: 'rerequested' }),
  );
  return { events, lookUp: null };
}

function ofComment(
  kind: 'issue' | 'review',
  change: number,
  payload: Omit<z.infer<typeof issueComment>, 'issue'>,
  options: ReduceOptions,
): Reduced {
  const { action, comment: given, changes: edit, sender, repository: where } = payload;
  // Who writes a comment is who acts; who edits one need not be.
  const actor = sender ?? (action === 'created' ? given.user : null);
  const own = given.performed_via_github_app && !foreign(given.performed_via_github_app, options);
  // It is who acts that counts: people with the right to edit may write in each other's comments.
  // Bots do not command: two of them could go on for ever.
  if (!actor || actor.type === 'Bot' || own || (action !== 'created' && action !== 'edited'))
    return nothingNew;
  const before = action === 'created' ? null : (edit?.body?.from ?? given.body ?? '');
  const commands = options.newCommandLines(given.body ?? '', before);
  if (commands.length === 0) return nothingNew;
  const comment = commentId(kind, given.id, given.node_id);
  return only({ kind: 'command', ...keyOf(where, change), comment, author: actor.login, commands });
}
