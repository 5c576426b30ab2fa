/** The forge port on GitHub's API. */
import { Failure } from '../../ports/failure.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import { createAsk, named } from './ask.ts';
import { type CheckOwner, createChecks } from './checks.ts';
import { createComments } from './comments.ts';
import { failureOf } from './failures.ts';
import type { Installations } from './installations.ts';
import { createListing } from './listing.ts';
import { queuedChanges, queueRefs } from './queue.ts';

/** As who workflows comment; in one of them this program may have. */
export const workflowBot = 'github-actions';

/** `otherBots`: as whom this program comments besides, by the logins without `[bot]`. */
export function createForge(
  installations: Installations,
  owner: CheckOwner,
  log: Log,
  otherBots: readonly string[],
): Forge {
  const ask = createAsk(installations);

  const forge: Forge = {
    checkTexts: true,
    ...createChecks(ask, owner),
    ...createListing(installations, log),
    ...createComments(ask, otherBots, (key, user) => forge.permission(key, user)),
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
        return (await forge.check(key, head)) !== null;
      } catch (error) {
        // GitHub says 422 for a commit that is not in the repository.
        if (error instanceof Failure && (error.kind === 'gone' || /No commit found/i.test(error.message)))
          return false;
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
}
