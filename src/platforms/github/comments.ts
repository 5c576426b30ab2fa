/** What is said on a pull request: threads on its lines, comments in its conversation, and reactions. */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge } from '../../ports/forge.ts';
import { type Ask, named } from './ask.ts';
import { commentId, inAddress, parseCommentId } from './ids.ts';
import { minimiseComment, ownComments, ownThreads, resolveThread, type Writers } from './threads.ts';

/** A thread that was just opened: REST does not say its node id, it is looked up when it is needed. */
const newThread = 'new:';

type Comments = Pick<
  Forge,
  | 'posted'
  | 'createThread'
  | 'createComment'
  | 'updateComment'
  | 'setResolved'
  | 'setMinimised'
  | 'react'
  | 'comment'
>;

/** `otherBots`: as whom this program comments besides, by the logins without `[bot]`. */
export function createComments(
  ask: Ask,
  otherBots: readonly string[],
  permission: Forge['permission'],
): Comments {
  /** Asks about each user once. */
  const knownIn = (key: ChangeKey): Writers => {
    const writers = new Map<string, Promise<boolean>>();
    return {
      isOwnBot: (login) => otherBots.includes(login.toLowerCase()),
      mayWrite(login) {
        const asked = writers.get(login) ?? permission(key, login).then((may) => may === 'write');
        writers.set(login, asked);
        return asked;
      },
    };
  };

  /** What it takes to write on a change, beside its check. */
  const writing = (what: string) => ({ what, write: true, needs: { pull_requests: 'write' } });

  return {
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
  };
}
