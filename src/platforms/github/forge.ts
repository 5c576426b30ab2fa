/** The forge port on GitHub's API. */
import { Failure } from '../../ports/failure.ts';
import type {
  ChangeKey,
  CheckConclusion,
  CheckContent,
  Forge,
  ForgeRepository,
  PostedCheck,
  QueueHead,
} from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import { createAsk } from './ask.ts';
import { failureOf } from './failures.ts';
import { type Grants, lackingGrants, shownGrant } from './grants.ts';
import { byNewest, commentId, inAddress, parseCommentId } from './ids.ts';
import { type Client, type Installations, readRepository, splitName } from './installations.ts';
import { queuedChanges, queueRefs } from './queue.ts';
import { type Known, minimiseComment, ownComments, ownThreads, resolveThread } from './threads.ts';

/** As who workflows comment; in one of them this program may have. */
export const workflowBot = 'github-actions';

/** The check's name: branch protection rules name it, so it never changes. */
const checkName = 'vmsd-warden';

/** A thread that was just opened: REST does not say its node id, it is looked up when it is needed. */
const newThread = 'new:';

const maxTitle = 255;

/** Without these there is nothing that could be told of a change. */
const least: Grants = { checks: 'write', pull_requests: 'read' };

/** Which check runs are ours: those of the App of that number, or of that name (null: no App's, so none). */
export type CheckOwner = { appId: number } | { slug(): Promise<string | null> };

/** `otherBots`: as whom this program comments besides, by the logins without `[bot]`. */
export function createForge(
  installations: Installations,
  owner: CheckOwner,
  log: Log,
  otherBots: readonly string[],
): Forge {
  const ask = createAsk(installations);
  const named = (key: ChangeKey): string => `${key.repository}#${key.change}`;
  /** Whose the check is: a change's, or the merge queue's that ends with that change. */
  const ownerOf = (key: ChangeKey, queue: QueueHead | undefined): string =>
    queue ? `queue:${queue.change}` : String(key.change);

  async function check(key: ChangeKey, head: string, queue?: QueueHead): Promise<PostedCheck | null> {
    const asked = { what: `the checks of ${named(key)}`, needs: { checks: 'read' } };
    const runs = await ask(key, asked, (client, where) =>
      client.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...where,
        ref: head,
        check_name: checkName,
        ...('appId' in owner && { app_id: owner.appId }),
        filter: 'all',
        per_page: 100,
      }),
    );
    const slug = 'slug' in owner ? await owner.slug() : undefined;
    const ours = slug === undefined ? runs : runs.filter((run) => run.app?.slug === slug);
    const own = ours.filter((run) => run.external_id === ownerOf(key, queue));
    const run = own.sort(byNewest)[0];
    if (!run) return null;
    const { title, summary, text } = run.output;
    const known: readonly (string | null)[] = ['success', 'failure', 'neutral'];
    const conclusion = known.includes(run.conclusion) ? (run.conclusion as CheckConclusion) : null;
    return { id: String(run.id), conclusion, title: title ?? '', summary: summary ?? '', text };
  }

  async function putCheck(
    key: ChangeKey,
    head: string,
    id: string | null,
    content: CheckContent,
    queue?: QueueHead,
  ): Promise<string> {
    const existing = id ?? (await check(key, head, queue))?.id;
    const body = {
      status: 'completed' as const,
      conclusion: content.conclusion,
      completed_at: new Date().toISOString(),
      external_id: ownerOf(key, queue),
      output: {
        title: content.title.slice(0, maxTitle),
        summary: content.summary,
        ...(content.text !== null && { text: content.text }),
        annotations: content.annotations.map((one) => ({
          path: one.path,
          start_line: one.line,
          end_line: one.line,
          annotation_level: one.level,
          title: one.title.slice(0, maxTitle),
          message: one.message,
        })),
      },
    };
    const asked = { what: `the check of ${named(key)}`, write: true, needs: { checks: 'write' } };
    return ask(key, asked, async (client, where) => {
      const { data } =
        existing === undefined
          ? await client.request('POST /repos/{owner}/{repo}/check-runs', {
              ...where,
              ...body,
              name: checkName,
              head_sha: head,
            })
          : await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
              ...where,
              ...body,
              check_run_id: inAddress(existing),
            });
      return String(data.id);
    });
  }

  /** Asks about each user once. */
  const knownIn = (key: ChangeKey): Known => {
    const writers = new Map<string, Promise<boolean>>();
    return {
      isOwnBot: (login) => otherBots.includes(login.toLowerCase()),
      mayWrite(login) {
        const asked =
          writers.get(login) ?? forge.permission(key, login).then((permission) => permission === 'write');
        writers.set(login, asked);
        return asked;
      },
    };
  };

  /** What it takes to write on a change, beside its check. */
  const writing = (what: string) => ({ what, write: true, needs: { pull_requests: 'write' } });

  const forge: Forge = {
    checkTexts: true,
    check,
    putCheck,
    async change(key) {
      const asked = { what: `the pull request ${named(key)}`, needs: { pull_requests: 'read' } };
      try {
        return await ask(key, asked, async (client, where, access) => {
          const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            ...where,
            pull_number: key.change,
          });
          const { repository, repositoryId } = access.repository;
          // Whoever may be read by everybody answers to any token: the name is another's by now.
          if (String(data.base.repo.id) !== repositoryId)
            throw new Failure('gone', `GitHub: ${repository} is the name of another repository`);
          return {
            platform: 'github' as const,
            repository: data.base.repo.full_name,
            repositoryId,
            change: key.change,
            state: data.state === 'open' ? ('open' as const) : ('closed' as const),
            head: data.head.sha,
            base: { branch: data.base.ref, commit: data.base.sha },
            defaultBranch: data.base.repo.default_branch,
            title: data.title,
            body: data.body ?? '',
            // Whoever deleted their account.
            author: data.user?.login ?? 'ghost',
            url: data.html_url,
            isPrivate: data.base.repo.private !== false,
            isArchived: data.base.repo.archived === true,
          };
        });
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return null;
        throw error;
      }
    },
    async *openChanges() {
      for (const { client, repository } of await served()) {
        try {
          const list = client.paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
            ...splitName(repository.repository),
            state: 'open',
            per_page: 100,
          });
          for await (const { data } of list) {
            for (const pull of data) {
              yield { platform: 'github', ...refOf(repository), change: pull.number, head: pull.head.sha };
            }
          }
        } catch (error) {
          cannotList(repository, error, 'the pull requests');
        }
      }
    },
    async *queueHeads() {
      for (const { client, repository, permissions } of await served()) {
        if (lackingGrants({ merge_queues: 'read', contents: 'read' }, permissions).length) continue;
        try {
          for (const found of await queueRefs(client, repository)) {
            yield { platform: 'github', ...refOf(repository), ...found };
          }
        } catch (error) {
          cannotList(repository, error, 'the merge queues');
        }
      }
    },
    async queuedChanges(at) {
      const asked = { what: `the merge queue of ${at.repository}`, needs: { merge_queues: 'read' } };
      try {
        return await ask(at, asked, (client, where) => queuedChanges(client, where, at));
      } catch (error) {
        if (!(error instanceof Failure) || error.retry) throw error;
        return [at.change];
      }
    },
    async isQueued(at) {
      const asked = { what: `the merge queue of ${at.repository}`, needs: { contents: 'read' } };
      const refs = await ask(at, asked, (client, _, { repository }) => queueRefs(client, repository, at.ref));
      return refs.some((one) => one.ref === at.ref && one.head === at.head);
    },
    async repository(at, asked) {
      try {
        // What was told in the last moment is true enough, but for whether it is there at all.
        return (await installations.freshAccess(at, asked?.now ? 0 : 2000)).repository;
      } catch (error) {
        const failure = failureOf(error, `the repository ${at.repository}`, false);
        if (failure.kind === 'gone') return null;
        throw failure;
      }
    },
    async wasHead(key, head) {
      if ((await forge.change(key))?.head === head) return true;
      try {
        return (await check(key, head)) !== null;
      } catch (error) {
        // GitHub says 422 for a commit that is not in the repository.
        if (error instanceof Failure && (error.kind === 'gone' || /No commit found/i.test(error.message)))
          return false;
        throw error;
      }
    },
    posted: (key) => {
      const asked = { what: `the comments of ${named(key)}`, needs: { pull_requests: 'read' } };
      return ask(key, asked, async (client, where, { repository }) => {
        const at = { ...where, number: key.change, repositoryId: repository.repositoryId };
        const known = knownIn(key);
        const [threads, comments] = await Promise.all([
          ownThreads(client, at, known),
          ownComments(client, at, known),
        ]);
        return { threads: threads.map(({ first: _, ...thread }) => thread), comments };
      });
    },
    createThread: (key, head, place, body) =>
      ask(key, writing(`a comment on ${named(key)}`), async (client, where) => {
        const anchor =
          place.line === null
            ? { subject_type: 'file' as const }
            : { line: place.line, side: place.side === 'old' ? ('LEFT' as const) : ('RIGHT' as const) };
        const { data } = await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
          ...where,
          pull_number: key.change,
          commit_id: head,
          path: place.path,
          body,
          ...anchor,
        });
        return { thread: `${newThread}${data.id}`, comment: commentId('review', data.id, data.node_id) };
      }),
    createComment: (key, body) =>
      ask(key, writing(`a comment on ${named(key)}`), async (client, where) => {
        const { data } = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...where,
          issue_number: key.change,
          body,
        });
        return commentId('issue', data.id, data.node_id);
      }),
    async updateComment(key, comment, body) {
      const { kind, id } = parseCommentId(comment);
      await ask(key, writing(`a comment of ${named(key)}`), (client, where): Promise<unknown> => {
        const update = { ...where, comment_id: inAddress(id), body };
        return kind === 'issue'
          ? client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', update)
          : client.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', update);
      });
    },
    setResolved: (key, thread, resolved) => {
      // https://docs.github.com/en/graphql/reference/mutations#resolvereviewthread; what it takes is said nowhere.
      const asked = { what: `a thread of ${named(key)}`, write: true, needs: { contents: 'write' } };
      return ask(key, asked, async (client, where, { repository }) => {
        let id: string | undefined = thread;
        if (thread.startsWith(newThread)) {
          const at = { ...where, number: key.change, repositoryId: repository.repositoryId };
          const threads = await ownThreads(client, at, knownIn(key));
          id = threads.find((one) => one.first === thread.slice(newThread.length))?.thread;
          if (id === undefined) throw new Failure('gone', `a thread of ${named(key)} is not there any more`);
        }
        await resolveThread(client, id, resolved);
      });
    },
    setMinimised: (key, comment, minimised) =>
      ask(key, writing(`a comment of ${named(key)}`), (client) =>
        minimiseComment(client, parseCommentId(comment).node, minimised),
      ),
    async react(key, comment, reaction) {
      const { kind, id } = parseCommentId(comment);
      await ask(key, writing(`a reaction on ${named(key)}`), (client, where): Promise<unknown> => {
        const body = { ...where, comment_id: inAddress(id), content: reaction };
        return kind === 'issue'
          ? client.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', body)
          : client.request('POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions', body);
      });
    },
    async comment(key, comment) {
      const { kind, id } = parseCommentId(comment);
      const asked = { what: `a comment of ${named(key)}`, needs: { pull_requests: 'read' } };
      try {
        return await ask(key, asked, async (client, where) => {
          const at = { ...where, comment_id: inAddress(id) };
          const { data } =
            kind === 'issue'
              ? await client.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', at)
              : await client.request('GET /repos/{owner}/{repo}/pulls/comments/{comment_id}', at);
          const on =
            'issue_url' in data ? data.issue_url : (data as { pull_request_url: string }).pull_request_url;
          const number = /\/(?:issues|pulls)\/(\d+)$/.exec(on)?.[1];
          if (number !== String(key.change)) return null;
          const dates = { createdAt: data.created_at, updatedAt: data.updated_at };
          return { author: data.user?.login ?? 'ghost', body: data.body ?? '', ...dates };
        });
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return null;
        throw error;
      }
    },
    async permission(key, user) {
      const asked = { what: `what ${user} may do in ${key.repository}`, needs: {} };
      try {
        const { data } = await ask(key, asked, (client, where) =>
          client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            ...where,
            username: user,
          }),
        );
        if (data.permission === 'admin' || data.permission === 'write') return 'write';
        return data.permission === 'read' ? 'read' : 'none';
      } catch (error) {
        // GitHub knows no such user.
        if (error instanceof Failure && error.kind === 'gone') return 'none';
        throw error;
      }
    },
  };
  return forge;

  function cannotList({ repository }: ForgeRepository, error: unknown, what: string): void {
    const { message } = failureOf(error, `${what} of ${repository}`, false);
    log.warn({ repository, reason: message }, `${what} of a repository cannot be listed`);
  }

  /** All repositories that the App is installed in and may write checks to. */
  async function served(): Promise<{ client: Client; repository: ForgeRepository; permissions: Grants }[]> {
    try {
      const app = await installations.app();
      const all = await app.paginate('GET /app/installations', { per_page: 100 });
      const found: Awaited<ReturnType<typeof served>> = [];
      for (const { id, suspended_at, permissions, account } of all) {
        if (suspended_at) continue;
        const granted = permissions as Grants;
        const [lacks] = lackingGrants(least, granted);
        if (lacks) {
          const installation = account && 'login' in account ? account.login : String(id);
          log.warn(
            { installation, lacks: shownGrant(...lacks) },
            'an installation does not grant what a review takes',
          );
          continue;
        }
        const client = await installations.clientOf(id);
        const repositories = await client.paginate('GET /installation/repositories', { per_page: 100 });
        for (const one of repositories) {
          const repository = readRepository(one);
          installations.learn(repository.repositoryId, id);
          if (!repository.isArchived) found.push({ client, repository, permissions: granted });
        }
      }
      return found;
    } catch (error) {
      throw failureOf(error, 'the installations of the App', false);
    }
  }
}

const refOf = ({ repository, repositoryId }: ForgeRepository) => ({ repository, repositoryId });
