/** Which installation serves a repository, and the clients and tokens that it gives. */
import type { Probot } from 'probot';
import { Failure } from '../../ports/failure.ts';
import { failureOf } from './failures.ts';

export type Client = Awaited<ReturnType<Probot['auth']>>;

export interface Installations {
  /** The App's own client: it may list and redeliver events, and nothing in a repository. */
  app(): Promise<Client>;
  /** A client for one repository. `gone` where the App is not installed. */
  client(repository: string): Promise<Client>;
  clientOf(installation: number): Promise<Client>;
  /** A token that may read this repository's contents and nothing else, good for an hour. */
  readToken(repository: string): Promise<string>;
  /** One that may write them, and the workflows among them if asked for. `permanent` where that is not granted. */
  pushToken(repository: string, workflows: boolean): Promise<string>;
  /** Asks anew next time: the App was removed, or moved. */
  forget(repository: string): void;
}

/** `owner/name` in its two parts. Throws `Failure` for all else. */
export function splitName(repository: string): { owner: string; repo: string } {
  const match = /^([A-Za-z0-9._-]+)\/([A-Za-z0-9._-]+)$/.exec(repository);
  if (!match || /^\.{1,2}$/.test(match[1]!) || /^\.{1,2}$/.test(match[2]!)) {
    throw new Failure('permanent', `${JSON.stringify(repository.slice(0, 200))} is no repository of GitHub`);
  }
  return { owner: match[1]!, repo: match[2]! };
}

export function createInstallations(probot: Probot): Installations {
  const ids = new Map<string, Promise<number>>();
  const clients = new Map<number, Promise<Client>>();

  const clientOf = (installation: number): Promise<Client> => {
    let client = clients.get(installation);
    if (!client) {
      client = probot.auth(installation);
      clients.set(installation, client);
      client.catch(() => clients.delete(installation));
    }
    return client;
  };

  const installationOf = (repository: string): Promise<number> => {
    let id = ids.get(repository);
    if (!id) {
      id = find(repository);
      ids.set(repository, id);
      id.catch(() => ids.delete(repository));
    }
    return id;
  };

  async function find(repository: string): Promise<number> {
    const app = await probot.auth();
    try {
      const { data } = await app.request('GET /repos/{owner}/{repo}/installation', splitName(repository));
      return data.id;
    } catch (error) {
      throw failureOf(error, `the installation of ${repository}`, false);
    }
  }

  /** A token for this repository alone, with these permissions and no others. */
  async function token(
    repository: string,
    permissions: Record<string, string>,
    use: string,
  ): Promise<string> {
    const { repo } = splitName(repository);
    const installationId = await installationOf(repository);
    const app = await probot.auth();
    try {
      const type = 'installation';
      const given = await app.auth({ type, installationId, repositoryNames: [repo], permissions });
      return (given as { token: string }).token;
    } catch (error) {
      ids.delete(repository);
      throw failureOf(error, `a token to ${use} ${repository}`, false);
    }
  }

  return {
    app: () => probot.auth(),
    clientOf,
    client: async (repository) => clientOf(await installationOf(repository)),
    readToken: (repository) => token(repository, { contents: 'read' }, 'read'),
    async pushToken(repository, workflows) {
      const more: Record<string, string> = workflows ? { workflows: 'write' } : {};
      try {
        return await token(repository, { contents: 'write', ...more }, 'push to');
      } catch (error) {
        if (!(error instanceof Failure) || error.kind !== 'permanent') throw error;
        const lacks = workflows ? '"Contents: write" and "Workflows: write"' : '"Contents: write"';
        throw new Failure(
          'permanent',
          `${error.message}; to mirror series there the App needs ${lacks} in its settings, accepted for the repository`,
        );
      }
    },
    forget: (repository) => {
      ids.delete(repository);
    },
  };
}
