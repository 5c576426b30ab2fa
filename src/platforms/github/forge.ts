/** The forge port on GitHub's API. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, CheckConclusion, CheckContent, Forge, PostedCheck } from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import { createAsk } from './ask.ts';
import { failureOf } from './failures.ts';
import { commentId, parseCommentId } from './ids.ts';
import { type Client, type Installations, splitName } from './installations.ts';
import { minimiseComment, ownComments, ownThreads, resolveThread } from './threads.ts';

/** The check's name: branch protection rules name it, so it never changes. */
const CHECK = 'vmsd-warden';

/** A thread that was just opened: REST does not say its node id, it is looked up when it is needed. */
const NEW_THREAD = 'new:';

const MAX_TITLE = 255;

export function createForge(installations: Installations, appId: number, log: Log): Forge {
  const ask = createAsk(installations);
  const named = (key: ChangeKey): string => `${key.repository}#${key.change}`;

  async function check(key: ChangeKey, head: string): Promise<PostedCheck | null> {
    const runs = await ask(key, `the checks of ${named(key)}`, false, (client, where) =>
      client.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...where,
        ref: head,
        check_name: CHECK,
        app_id: appId,
        filter: 'all',
        per_page: 100,
      }),
    );
    const own = runs.filter((run) => run.external_id === String(key.change));
    const run = own.sort((a, b) => b.id - a.id)[0];
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
  ): Promise<string> {
    const existing = id ?? (await check(key, head))?.id;
    const body = {
      status: 'completed' as const,
      conclusion: content.conclusion,
      completed_at: new Date().toISOString(),
      external_id: String(key.change),
      output: {
        title: content.title.slice(0, MAX_TITLE),
        summary: content.summary,
        ...(content.text !== null && { text: content.text }),
        annotations: content.annotations.map((one) => ({
          path: one.path,
          start_line: one.line,
          end_line: one.line,
          annotation_level: one.level,
          title: one.title.slice(0, MAX_TITLE),
          message: one.message,
        })),
      },
    };
    return ask(key, `the check of ${named(key)}`, true, async (client, where) => {
      const { data } =
        existing === undefined
          ? await client.request('POST /repos/{owner}/{repo}/check-runs', {
              ...where,
              ...body,
              name: CHECK,
              head_sha: head,
            })
          : await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
              ...where,
              ...body,
              check_run_id: Number(existing),
            });
      return String(data.id);
    });
  }

  return {
    checkTexts: true,
    check,
    putCheck,
    async change(key) {
      const what = `the pull request ${named(key)}`;
      try {
        const { data } = await ask(key, what, false, (client, where) =>
          client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            ...where,
            pull_number: key.change,
          }),
        );
        return {
          ...key,
          state: data.state === 'open' ? 'open' : 'closed',
          head: data.head.sha,
          base: { branch: data.base.ref, commit: data.base.sha },
          defaultBranch: data.base.repo.default_branch,
          title: data.title,
          body: data.body ?? '',
          // Whoever deleted their account.
          author: data.user?.login ?? 'ghost',
          url: data.html_url,
          isPrivate: data.base.repo.private !== false,
        };
      } catch (error) {
        if (error instanceof Failure && error.kind === 'gone') return null;
        throw error;
      }
    },
    async *openChanges() {
      for (const { client, repository } of await served()) {
        try {
          const { owner, repo } = splitName(repository);
          const list = client.paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
            owner,
            repo,
            state: 'open',
            per_page: 100,
          });
          for await (const { data } of list) {
            for (const pull of data) {
              yield { platform: 'github', repository, change: pull.number, head: pull.head.sha };
            }
          }
        } catch (error) {
          const { message } = failureOf(error, `the pull requests of ${repository}`, false);
          log.warn({ repository, reason: message }, 'open changes of a repository cannot be listed');
        }
      }
    },
    async isPrivate(repository) {
      try {
        const client = await installations.client(repository);
        const { data } = await client.request('GET /repos/{owner}/{repo}', splitName(repository));
        return data.private;
      } catch (error) {
        const failure = failureOf(error, `the repository ${repository}`, false);
        if (failure.kind === 'gone') return true;
        throw failure;
      }
    },
    posted: (key) =>
      ask(key, `the comments of ${named(key)}`, false, async (client, where) => {
        const at = { ...where, number: key.change };
        const [threads, comments] = await Promise.all([ownThreads(client, at), ownComments(client, at)]);
        return { threads: threads.map(({ first: _, ...thread }) => thread), comments };
      }),
    createThread: (key, head, place, body) =>
      ask(key, `a comment on ${named(key)}`, true, async (client, where) => {
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
        return { thread: `${NEW_THREAD}${data.id}`, comment: commentId('review', data.id, data.node_id) };
      }),
    createComment: (key, body) =>
      ask(key, `a comment on ${named(key)}`, true, async (client, where) => {
        const { data } = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...where,
          issue_number: key.change,
          body,
        });
        return commentId('issue', data.id, data.node_id);
      }),
    async updateComment(key, comment, body) {
      const { kind, id } = parseCommentId(comment);
      await ask(key, `a comment of ${named(key)}`, true, (client, where): Promise<unknown> => {
        const update = { ...where, comment_id: id, body };
        return kind === 'issue'
          ? client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', update)
          : client.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', update);
      });
    },
    setResolved: (key, thread, resolved) =>
      ask(key, `a thread of ${named(key)}`, true, async (client, where) => {
        let id: string | undefined = thread;
        if (thread.startsWith(NEW_THREAD)) {
          const threads = await ownThreads(client, { ...where, number: key.change });
          id = threads.find((one) => one.first === thread.slice(NEW_THREAD.length))?.thread;
          if (id === undefined) throw new Failure('gone', `a thread of ${named(key)} is not there any more`);
        }
        await resolveThread(client, id, resolved);
      }),
    setMinimised: (key, comment, minimised) =>
      ask(key, `a comment of ${named(key)}`, true, (client) =>
        minimiseComment(client, parseCommentId(comment).node, minimised),
      ),
    async react(key, comment, reaction) {
      const { kind, id } = parseCommentId(comment);
      await ask(key, `a comment of ${named(key)}`, true, (client, where): Promise<unknown> => {
        const body = { ...where, comment_id: id, content: reaction };
        return kind === 'issue'
          ? client.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', body)
          : client.request('POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions', body);
      });
    },
    async permission(key, user) {
      try {
        const { data } = await ask(key, `what ${user} may do in ${key.repository}`, false, (client, where) =>
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

  /** All repositories that the App is installed in. */
  async function served(): Promise<{ client: Client; repository: string }[]> {
    try {
      const app = await installations.app();
      const all = await app.paginate('GET /app/installations', { per_page: 100 });
      const found: { client: Client; repository: string }[] = [];
      for (const { id, suspended_at } of all) {
        if (suspended_at) continue;
        const client = await installations.clientOf(id);
        const repositories = await client.paginate('GET /installation/repositories', { per_page: 100 });
        for (const { full_name } of repositories) found.push({ client, repository: full_name });
      }
      return found;
    } catch (error) {
      throw failureOf(error, 'the installations of the App', false);
    }
  }
}
