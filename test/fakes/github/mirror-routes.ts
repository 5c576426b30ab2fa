/**
 * Pull requests that a program opens itself, and what pushes to their branches do to them.
 * Source: https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
 */
import { branchTips, commitOf, git, isAncestor, mergeBase, setRef } from '../repositories.ts';
import { type Call, repositoryOf } from './access.ts';
import { reposition } from './repos.ts';
import type { Answer } from './rest.ts';
import { appUser, fullName, now, type Pull, pullOf, Refusal, type Repository, type State } from './state.ts';
import { emitPull, pullJson } from './webhooks.ts';

const invalid = (message: string, field: string | null = null): Refusal =>
  new Refusal(422, 'Validation Failed', [
    {
      resource: 'PullRequest',
      code: field === null ? 'custom' : 'invalid',
      ...(field && { field }),
      message,
    },
  ]);

const maxTitle = 256;
const maxBody = 65_536;

function checkText({ title, body }: { title?: string; body?: string }): void {
  if (title !== undefined && (title.trim() === '' || title.length > maxTitle))
    throw invalid(
      title.trim() ? 'title is too long (maximum is 256 characters)' : "title can't be blank",
      'title',
    );
  if (body !== undefined && body.length > maxBody)
    throw invalid('body is too long (maximum is 65536 characters)', 'body');
}

/** What GitHub wants of both ends. */
function checkEnds(repository: Repository, head: string, base: string): string {
  const tip = commitOf(repository.dir, `refs/heads/${head}`);
  const target = commitOf(repository.dir, `refs/heads/${base}`);
  if (tip === null) throw invalid('head is invalid', 'head');
  if (target === null) throw invalid('base is invalid', 'base');
  if (mergeBase(repository.dir, tip, target) === null)
    throw invalid(`The ${head} branch has no history in common with ${base}`);
  if (git(repository.dir, 'rev-list', '--count', tip, `^${target}`) === '0')
    throw invalid(`No commits between ${base} and ${head}`);
  return tip;
}

export const mirrorHandlers: Record<string, (call: Call) => Answer> = {
  'POST /repos/{owner}/{repo}/pulls': (call) => {
    const { state, body: given } = call;
    const repository = repositoryOf(call);
    const head = String(given.head).replace(new RegExp(`^${repository.owner}:`), '');
    if (given.title === undefined && given.issue === undefined) throw invalid('title is missing', 'title');
    checkText(given);
    const tip = checkEnds(repository, head, given.base);
    const there = [...repository.pulls.values()].find(
      (one) => one.state === 'open' && one.headRef === head && one.baseRef === given.base,
    );
    if (there) throw invalid(`A pull request already exists for ${repository.owner}:${head}.`);
    const pull: Pull = {
      id: state.nextId++,
      number: Math.max(0, ...repository.pulls.keys()) + 1,
      title: given.title,
      body: given.body ?? null,
      state: 'open',
      draft: given.draft ?? false,
      user: appUser(state),
      headRef: head,
      headRepository: fullName(repository),
      head: tip,
      baseRef: given.base,
      updatedAt: now(),
    };
    repository.pulls.set(pull.number, pull);
    moveHead(repository, pull, tip);
    emitPull(state, repository, pull, 'opened');
    return { status: 201, body: pullJson(state, repository, pull) };
  },
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': (call) => {
    const { state, body: given } = call;
    const repository = repositoryOf(call);
    const pull = pullOf(repository, call.params.pull_number!);
    checkText(given);
    if (given.base !== undefined && given.base !== pull.baseRef) {
      if (pull.state === 'closed')
        throw invalid('Cannot change the base branch of a closed pull request.', 'base');
      checkEnds(repository, pull.headRef, given.base);
      pull.baseRef = given.base;
      moveHead(repository, pull, pull.head);
    }
    if (given.state === 'open' && pull.state === 'closed') {
      if (commitOf(repository.dir, `refs/heads/${pull.headRef}`) === null)
        throw invalid(`state cannot be changed. The ${pull.headRef} branch has been deleted.`, 'state');
      if (pull.severed)
        throw invalid(
          `state cannot be changed. The ${pull.headRef} branch was force-pushed or recreated.`,
          'state',
        );
      const other = [...repository.pulls.values()].find(
        (one) => one !== pull && one.state === 'open' && one.headRef === pull.headRef,
      );
      if (other)
        throw invalid(
          `state cannot be changed. There is already an open pull request (#${other.number}) for this branch.`,
          'state',
        );
    }
    pull.title = given.title ?? pull.title;
    pull.body = given.body ?? pull.body;
    const before = pull.state;
    pull.state = given.state ?? pull.state;
    pull.updatedAt = now();
    if (pull.state !== before)
      emitPull(state, repository, pull, pull.state === 'open' ? 'reopened' : 'closed');
    else emitPull(state, repository, pull, 'edited', { changes: {} });
    return { status: 200, body: pullJson(state, repository, pull) };
  },
};

/** A pull request has a new head. */
export function moveHead(repository: Repository, pull: Pull, head: string): void {
  pull.head = head;
  pull.updatedAt = now();
  setRef(repository.dir, `refs/pull/${pull.number}/head`, head);
  for (const comment of repository.reviewComments) {
    if (comment.pull === pull.number) reposition(repository, pull, comment);
  }
}

/** Branches are elsewhere than `before`: open pull requests follow theirs, closed ones lose theirs. */
export function followBranches(state: State, repository: Repository, before: Map<string, string>): void {
  const after = branchTips(repository.dir);
  for (const branch of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(branch);
    const tip = after.get(branch);
    if (old === tip) continue;
    for (const pull of repository.pulls.values()) {
      if (pull.headRef !== branch || pull.headRepository !== fullName(repository)) continue;
      if (pull.state === 'open' && tip === undefined) {
        pull.state = 'closed';
        emitPull(state, repository, pull, 'closed');
      } else if (pull.state === 'open') {
        moveHead(repository, pull, tip!);
        emitPull(state, repository, pull, 'synchronize', { before: old, after: tip });
      } else if (tip !== undefined && (old === undefined || !isAncestor(repository.dir, old, tip))) {
        pull.severed = tip !== pull.head;
      }
    }
  }
}
