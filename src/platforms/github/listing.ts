/** All that is open in the repositories that the App serves. */
import type { Forge, ForgeRepository } from '../../ports/forge.ts';
import type { Log } from '../../ports/system.ts';
import { failureOf } from './failures.ts';
import { type Grants, lackingGrants, shownGrant } from './grants.ts';
import { type Client, type Installations, readRepository, splitName } from './installations.ts';
import { queueRefs } from './queue.ts';

/** Without these there is nothing that could be told of a change. */
const least: Grants = { checks: 'write', pull_requests: 'read' };

export function createListing(
  installations: Installations,
  log: Log,
): Pick<Forge, 'openChanges' | 'queueHeads'> {
  return {
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
  };

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
