/** What a test does to the fake: the people, the pushes, the mishaps, and the questions. Plain JSON both ways. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults.ts';
import { branchTips, commitOf, git, initRepository, setRef } from '../repositories.ts';
import { followBranches, moveHead } from './mirror-routes.ts';
import { checkAnchor, pullDiff } from './repos.ts';
import { addIssueComment, addThread, replyTo } from './rest.ts';
import {
  type App,
  type CheckRun,
  type Delivery,
  fullName,
  type Grants,
  type IssueComment,
  now,
  type Permission,
  type Pull,
  pullOf,
  type QueueEntry,
  type Repository,
  type ReviewComment,
  type State,
  type User,
} from './state.ts';
import {
  checkRunJson,
  emit,
  emitCheckRun,
  emitComment,
  emitMergeGroup,
  emitPull,
  emitRepository,
  redeliver,
  repositoryJson,
} from './webhooks.ts';

export interface Actions {
  app(args: App): void;
  /** Makes a repository, and adds it to the installation of its owner. */
  repository(args: {
    name: string;
    private?: boolean;
    defaultBranch?: string;
    collaborators?: Record<string, Permission>;
  }): { dir: string; id: number };
  /** Without `event` nothing is sent. */
  setPrivate(args: { repository: string; private: boolean; event?: boolean }): void;
  /** Renames it, or transfers it to another owner; the old name leads to it until somebody else takes it. */
  rename(args: { repository: string; to: string; silent?: boolean }): void;
  /** Deletes it. */
  remove(args: { repository: string }): void;
  archive(args: { repository: string; archived: boolean; silent?: boolean }): void;
  lock(args: { repository: string; number: number; locked: boolean }): void;
  /** What a person may do from now on. */
  collaborator(args: { repository: string; login: string; permission: Permission }): void;
  /** Puts a pull request at the end of its branch's merge queue. */
  enqueue(args: { repository: string; number: number; silent?: boolean }): QueueEntry;
  dequeue(args: { repository: string; number: number }): void;
  /** What `look()` once showed of a repository is there again; its commits must be. */
  restore(args: {
    name: string;
    id: number;
    private: boolean;
    collaborators: Record<string, Permission>;
    shown: {
      pulls: Pull[];
      checkRuns: Omit<CheckRun, 'app'>[];
      issueComments: IssueComment[];
      reviewComments: ReviewComment[];
      threads: { id: string; pull: number; resolvedBy: string | null }[];
    };
  }): void;
  /** An account installs the App, in none of its repositories yet. */
  install(args: { account: string }): void;
  /** Somebody else pushes to a branch of the repository; null removes it. */
  pushBranch(args: { repository: string; branch: string; commit: string | null }): void;
  protect(args: { repository: string; branches: string[] }): void;
  /** `accept`: the account accepts what the App asks for, and GitHub tells so. */
  grants(args: { account: string; permissions: Grants; events?: string[]; accept?: boolean }): void;
  uninstall(args: { account: string; repositories?: string[] }): void;
  /** Tells it, as GitHub does. */
  suspend(args: { account: string; suspended: boolean }): void;
  /** An account has another name, and its repositories with it; GitHub tells the account's alone. */
  renameAccount(args: { account: string; to: string }): void;
  open(args: {
    repository: string;
    head: string;
    headRef?: string;
    /** `owner/name` of a fork; absent: a branch of the repository itself. */
    fork?: string;
    baseRef?: string;
    title?: string;
    body?: string | null;
    author?: string;
    draft?: boolean;
    /** Nothing is sent: the bot is down, or the event is lost. */
    silent?: boolean;
  }): { number: number };
  push(args: { repository: string; number: number; head: string; silent?: boolean }): void;
  edit(args: { repository: string; number: number; baseRef?: string; title?: string; body?: string }): void;
  act(args: { repository: string; number: number; action: 'closed' | 'reopened' | 'ready_for_review' }): void;
  comment(args: { repository: string; number: number; author: string; body: string }): {
    id: number;
    nodeId: string;
  };
  /** `by`: who edits it; absent: who wrote it. */
  editComment(args: { repository: string; id: number; body: string; by?: string }): void;
  reply(args: { repository: string; number: number; to: number; author: string; body: string }): {
    id: number;
  };
  /** A person's own thread, on a line or a file. */
  thread(args: {
    repository: string;
    number: number;
    author: string;
    path: string;
    line: number;
    body: string;
  }): {
    id: number;
  };
  deleteComment(args: { repository: string; id: number }): void;
  rerequest(args: { repository: string; run?: number; head?: string }): void;
  emit(args: {
    event: string;
    action: string | null;
    payload: Record<string, unknown>;
    repository?: string;
  }): void;
  fault(args: Fault): void;
  clearFaults(): void;
  rate(args: { limit?: number; remaining: number; reset?: number }): void;
  /** All that a test may want to look at. */
  look(): unknown;
  /** What `look()` shows of one repository: it grows with each test of a file, and this does not. */
  see(args: { repository: string }): unknown;
  deliveries(): Delivery[];
  /** Where events may be sent that nobody but `deliveries` shall see. */
  hear(payload: unknown): void;
  /** A token as a workflow gets it for its repository (`github-actions[bot]`), or one of a person. */
  token(args: { repository: string; permissions: Grants; user?: string }): string;
  /** Every token that was given out. */
  tokens(): string[];
  redeliver(args: { id: string }): void;
  /** Waits until no event is under way. */
  quiet(): Promise<void>;
}

/** Does what the test asks for. */
export async function control(state: State, action: string, args: never): Promise<unknown> {
  const found = (actionsOf(state) as unknown as Record<string, ((args: never) => unknown) | undefined>)[
    action
  ];
  if (!found) throw new Error(`the fake has no action ${action}`);
  return found(args);
}

const shown = (repository: Repository) => ({
  pulls: [...repository.pulls.values()],
  id: repository.id,
  queue: repository.queue,
  checkRuns: repository.checkRuns.map((run) => ({
    ...checkRunJson(repository, run, []),
    output: run.output,
  })),
  statuses: repository.statuses,
  issueComments: repository.issueComments,
  reviewComments: repository.reviewComments,
  threads: [...repository.threads.values()],
});

function actionsOf(state: State): Actions {
  const repositoryOf = (name: string): Repository => {
    const found = state.repositories.get(name);
    if (!found) throw new Error(`the fake has no repository ${name}`);
    return found;
  };
  const person = (login: string): User => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });
  const installationFor = (account: string) =>
    [...state.installations.values()].find((one) => one.account === account);
  const install = (account: string, repositories: string[]): void => {
    const id = state.nextInstallation++;
    const permissions = { ...state.app!.permissions };
    const events = [...state.app!.events];
    state.installations.set(id, { id, account, permissions, events, repositories, suspendedAt: null });
  };
  const actions: Actions = {
    app: (app) => {
      state.app = app;
    },
    repository({ name, private: secret = true, defaultBranch = 'master', collaborators = {} }) {
      const [owner, short] = name.split('/') as [string, string];
      const id = state.nextRepository++;
      const named = join(state.folder, owner, `${short}.git`);
      // One that had this name may be there still.
      const dir = existsSync(named) ? join(state.folder, owner, `${short}-${id}.git`) : named;
      initRepository(dir, defaultBranch);
      const repository: Repository = {
        id,
        owner,
        name: short,
        private: secret,
        archived: false,
        createdAt: now(),
        defaultBranch,
        protectedBranches: [],
        dir,
        collaborators,
        pulls: new Map(),
        checkRuns: [],
        statuses: [],
        issueComments: [],
        reviewComments: [],
        threads: new Map(),
        queue: [],
      };
      state.repositories.set(name, repository);
      state.moved.delete(name.toLowerCase());
      const installation = installationFor(owner);
      if (installation) {
        installation.repositories.push(name);
      } else {
        install(owner, [name]);
      }
      return { dir, id };
    },
    setPrivate({ repository: name, private: secret, event = false }) {
      const repository = repositoryOf(name);
      repository.private = secret;
      if (event) emitRepository(state, repository, secret ? 'privatized' : 'publicized');
    },
    rename({ repository: name, to, silent }) {
      const repository = repositoryOf(name);
      const [owner, short] = to.split('/') as [string, string];
      const before = { owner: repository.owner, name: repository.name };
      state.repositories.delete(name);
      Object.assign(repository, { owner, name: short });
      state.repositories.set(to, repository);
      state.moved.set(name.toLowerCase(), repository.id);
      state.moved.delete(to.toLowerCase());
      for (const one of state.repositories.values()) {
        for (const pull of one.pulls.values()) if (pull.headRepository === name) pull.headRepository = to;
      }
      const was = [...state.installations.values()].find((one) => one.repositories.includes(name));
      const stays = owner.toLowerCase() === before.owner.toLowerCase();
      const now = stays ? was : installationFor(owner);
      if (was) was.repositories = was.repositories.filter((one) => one !== name);
      now?.repositories.push(to);
      if (silent) return;
      if (stays)
        return emitRepository(state, repository, 'renamed', { repository: { name: { from: before.name } } });
      emitRepository(state, repository, 'transferred', {
        owner: { from: { organization: { login: before.owner } } },
      });
      if (was) {
        const list = [{ id: repository.id, name: before.name, full_name: name, private: repository.private }];
        const about = { id: was.id, account: { login: before.owner, type: 'Organization' } };
        const payload = { installation: about, repositories_removed: list, repositories_added: [] };
        emit(state, 'installation_repositories', 'removed', payload, null);
      }
    },
    remove({ repository: name }) {
      const repository = repositoryOf(name);
      emitRepository(state, repository, 'deleted');
      state.repositories.delete(name);
      for (const one of state.installations.values())
        one.repositories = one.repositories.filter((other) => other !== name);
    },
    archive({ repository: name, archived, silent }) {
      const repository = repositoryOf(name);
      repository.archived = archived;
      if (!silent) emitRepository(state, repository, archived ? 'archived' : 'unarchived');
    },
    lock({ repository: name, number, locked }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      pull.locked = locked;
      emitPull(state, repository, pull, locked ? 'locked' : 'unlocked');
    },
    collaborator({ repository: name, login, permission }) {
      repositoryOf(name).collaborators[login] = permission;
    },
    enqueue({ repository: name, number, silent }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      const branch = pull.baseRef;
      const last = repository.queue.findLast((one) => one.branch === branch);
      const base = last?.head ?? commitOf(repository.dir, `refs/heads/${branch}`)!;
      const tree = git(repository.dir, 'merge-tree', '--write-tree', base, pull.head).split('\n')[0]!;
      const message = `Merge pull request #${number}`;
      const identity = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com'];
      const commit = ['commit-tree', tree, '-p', base, '-p', pull.head, '-m', message];
      const head = git(repository.dir, ...identity, ...commit);
      const ref = `refs/heads/gh-readonly-queue/${branch}/pr-${number}-${base}`;
      setRef(repository.dir, ref, head);
      const entry = { number, branch, ref, base, head };
      repository.queue.push(entry);
      if (!silent) emitMergeGroup(state, repository, entry, 'checks_requested');
      return entry;
    },
    dequeue({ repository: name, number }) {
      const repository = repositoryOf(name);
      const entry = repository.queue.find((one) => one.number === number)!;
      repository.queue = repository.queue.filter((one) => one !== entry);
      git(repository.dir, 'update-ref', '-d', entry.ref);
      emitMergeGroup(state, repository, entry, 'destroyed');
    },
    restore({ name, id, private: secret, collaborators, shown }) {
      const repository = repositoryOf(name);
      Object.assign(repository, {
        id,
        private: secret,
        collaborators,
        pulls: new Map(shown.pulls.map((one) => [one.number, one])),
        checkRuns: shown.checkRuns.map((run) => ({
          ...run,
          app: { id: state.app!.id, slug: state.app!.slug },
        })),
        issueComments: shown.issueComments,
        reviewComments: shown.reviewComments,
        threads: new Map(shown.threads.map((one) => [one.id, one])),
      });
      for (const pull of repository.pulls.values())
        setRef(repository.dir, `refs/pull/${pull.number}/head`, pull.head);
    },
    pushBranch({ repository: name, branch, commit }) {
      const repository = repositoryOf(name);
      const before = branchTips(repository.dir);
      if (commit === null) git(repository.dir, 'update-ref', '-d', `refs/heads/${branch}`);
      else setRef(repository.dir, `refs/heads/${branch}`, commit);
      followBranches(state, repository, before);
    },
    protect({ repository, branches }) {
      repositoryOf(repository).protectedBranches = branches;
    },
    grants({ account, permissions, events, accept = false }) {
      const installation = installationFor(account)!;
      installation.permissions = permissions;
      if (events) installation.events = events;
      // What is taken away is gone at once; what is given comes with the next token.
      for (const token of state.tokens.values()) {
        if (token.installation !== installation.id) continue;
        token.permissions = Object.fromEntries(
          Object.entries(token.permissions).flatMap(([name, level]) => {
            const now = permissions[name];
            return now ? [[name, now === 'read' ? now : level]] : [];
          }),
        );
      }
      const about = { id: installation.id, account: { login: account, type: 'Organization' }, permissions };
      if (accept) emit(state, 'installation', 'new_permissions_accepted', { installation: about }, null);
    },
    install({ account }) {
      install(account, []);
    },
    uninstall({ account, repositories }) {
      const installation = installationFor(account)!;
      const gone = repositories ?? installation.repositories;
      const list = gone.map((name) => {
        const {
          id,
          full_name,
          private: secret,
        } = repositoryJson(state, repositoryOf(name)) as Record<string, unknown>;
        return { id, name: name.split('/')[1], full_name, private: secret };
      });
      installation.repositories = installation.repositories.filter((name) => !gone.includes(name));
      const about = { id: installation.id, account: { login: account, type: 'Organization' } };
      if (repositories) {
        const payload = { installation: about, repositories_removed: list, repositories_added: [] };
        emit(state, 'installation_repositories', 'removed', payload, null);
      } else {
        state.installations.delete(installation.id);
        emit(state, 'installation', 'deleted', { installation: about, repositories: list }, null);
      }
    },
    suspend({ account, suspended }) {
      const installation = installationFor(account)!;
      installation.suspendedAt = suspended ? now() : null;
      const about = { id: installation.id, account: { login: account, type: 'Organization' } };
      emit(state, 'installation', suspended ? 'suspend' : 'unsuspend', { installation: about }, null);
    },
    renameAccount({ account, to }) {
      const own = [...state.repositories.values()].filter(({ owner }) => owner === account);
      for (const { name } of own)
        actions.rename({ repository: `${account}/${name}`, to: `${to}/${name}`, silent: true });
      const installation = installationFor(account)!;
      installation.account = to;
      installation.repositories = own.map(({ name }) => `${to}/${name}`);
      // https://docs.github.com/en/webhooks/webhook-events-and-payloads#installation_target
      const changes = { login: { from: account } };
      const about = { installation: { id: installation.id }, account: { login: to }, changes };
      emit(state, 'installation_target', 'renamed', { ...about, target_type: 'Organization' }, null);
    },
    open(args) {
      const repository = repositoryOf(args.repository);
      const numbers = [...repository.pulls.keys()];
      const pull: Pull = {
        id: state.nextId++,
        number: Math.max(0, ...numbers) + 1,
        title: args.title ?? 'A change',
        body: args.body ?? null,
        state: 'open',
        draft: args.draft ?? false,
        user: person(args.author ?? 'contributor'),
        headRef: args.headRef ?? 'topic',
        headRepository: args.fork ?? args.repository,
        head: args.head,
        baseRef: args.baseRef ?? repository.defaultBranch,
        updatedAt: now(),
      };
      repository.pulls.set(pull.number, pull);
      moveHead(repository, pull, args.head);
      if (!args.silent) emitPull(state, repository, pull, 'opened');
      return { number: pull.number };
    },
    push({ repository: name, number, head, silent }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      const before = pull.head;
      moveHead(repository, pull, head);
      if (!silent) emitPull(state, repository, pull, 'synchronize', { before, after: head });
    },
    edit({ repository: name, number, baseRef, title, body }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      const changes: Record<string, unknown> = {};
      if (baseRef !== undefined) {
        const sha = commitOf(repository.dir, `refs/heads/${pull.baseRef}`);
        changes.base = { ref: { from: pull.baseRef }, sha: { from: sha } };
        pull.baseRef = baseRef;
        moveHead(repository, pull, pull.head);
      }
      if (title !== undefined) {
        changes.title = { from: pull.title };
        pull.title = title;
      }
      if (body !== undefined) {
        changes.body = { from: pull.body };
        pull.body = body;
      }
      emitPull(state, repository, pull, 'edited', { changes });
    },
    act({ repository: name, number, action }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      if (action === 'closed') pull.state = 'closed';
      if (action === 'reopened') pull.state = 'open';
      if (action === 'ready_for_review') pull.draft = false;
      emitPull(state, repository, pull, action);
    },
    comment({ repository: name, number, author, body }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      const { id, nodeId } = addIssueComment(state, repository, pull, person(author), body);
      return { id, nodeId };
    },
    editComment({ repository: name, id, body, by }) {
      const repository = repositoryOf(name);
      const comment = repository.issueComments.find((one) => one.id === id)!;
      const before = comment.body;
      comment.body = body;
      emitComment(state, repository, comment, 'edited', before, by === undefined ? undefined : person(by));
    },
    reply({ repository: name, number, to, author, body }) {
      const repository = repositoryOf(name);
      return { id: replyTo(state, repository, pullOf(repository, number), person(author), to, body).id };
    },
    thread({ repository: name, number, author, path, line, body }) {
      const repository = repositoryOf(name);
      const pull = pullOf(repository, number);
      const anchor = { path, line, side: 'RIGHT' as const };
      checkAnchor(pullDiff(repository, pull, pull.head), anchor);
      return { id: addThread(state, repository, pull, person(author), pull.head, anchor, body).id };
    },
    deleteComment({ repository: name, id }) {
      const repository = repositoryOf(name);
      repository.reviewComments = repository.reviewComments.filter((one) => one.id !== id);
      repository.issueComments = repository.issueComments.filter((one) => one.id !== id);
    },
    rerequest({ repository: name, run, head }) {
      const repository = repositoryOf(name);
      const found = repository.checkRuns.find((one) => one.id === run);
      if (found) return emitCheckRun(state, repository, found, 'rerequested');
      const pulls = [...repository.pulls.values()].filter(
        (pull) => pull.head === head && pull.headRepository === fullName(repository),
      );
      const suite = {
        id: 1,
        head_sha: head,
        app: { id: state.app!.id },
        pull_requests: pulls.map(({ number }) => ({ number })),
      };
      emit(state, 'check_suite', 'rerequested', { check_suite: suite }, repository);
    },
    emit({ event, action, payload, repository }) {
      emit(state, event, action, payload, repository === undefined ? null : repositoryOf(repository));
    },
    fault: (fault) => {
      new RegExp(fault.path);
      state.faults.push(fault);
    },
    clearFaults: () => {
      state.faults.length = 0;
    },
    rate: (rate) => {
      Object.assign(state.rateLimit, rate);
    },
    look: () => ({
      violations: state.violations,
      requests: state.requests,
      repositories: Object.fromEntries(
        [...state.repositories].map(([name, repository]) => [name, shown(repository)]),
      ),
    }),
    see: ({ repository }) => shown(repositoryOf(repository)),
    hear() {},
    deliveries: () => state.deliveries,
    token({ repository: name, permissions, user = 'github-actions[bot]' }) {
      const { id, owner } = repositoryOf(name);
      const token = `ghs_${randomBytes(18).toString('hex')}`;
      const installation = installationFor(owner)!.id;
      const granted = { metadata: 'read' as const, ...permissions };
      const expires = Date.now() + 3_600_000;
      state.tokens.set(token, { installation, permissions: granted, repositories: [id], expires, user });
      return token;
    },
    tokens: () => [...state.tokens.keys()],
    redeliver({ id }) {
      redeliver(state, state.deliveries.find((one) => one.id === id)!);
    },
    async quiet() {
      while (state.sending.size > 0) await Promise.all(state.sending);
    },
  };
  return actions;
}
