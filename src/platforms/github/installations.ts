/**
 * Which installation serves a repository, and the clients and tokens that it gives.
 *
 * A token is asked for one repository by its number. So GitHub itself sees to it that nothing is written to another one
 * that has got its name, and tells with the token what the App may do there.
 * https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
import type { Probot } from 'probot';
import { Failure } from '../../ports/failure.ts';
import type { ForgeRepository, RepositoryRef } from '../../ports/forge.ts';
import { failureOf } from './failures.ts';
import type { Grants } from './grants.ts';

export type Client = Awaited<ReturnType<Probot['auth']>>;

/** A repository as the App may use it. */
export interface Access {
  repository: ForgeRepository;
  installation: number;
  /** What is granted there; null: it was not said. */
  permissions: Grants | null;
  client: Client;
  where: { owner: string; repo: string };
  /** Milliseconds: when all this was asked. */
  asked: number;
}

export interface Installations {
  /** The App's own client: it may list and redeliver events, and nothing in a repository. */
  app(): Promise<Client>;
  /** What the App may use of a repository. `gone` where it is not installed. */
  access(at: RepositoryRef): Promise<Access>;
  /** Asked anew when it is older than so many milliseconds. */
  freshAccess(at: RepositoryRef, age: number): Promise<Access>;
  clientOf(installation: number): Promise<Client>;
  /** Notes where a repository is, so that it need not be looked for. */
  learn(repositoryId: string, installation: number): void;
  /** A token that may read this repository's contents and nothing else, good for an hour. */
  readToken(at: RepositoryRef): Promise<string>;
  /** One that may write them, and the workflows among them if asked for. `permanent` where that is not granted. */
  pushToken(at: RepositoryRef, workflows: boolean): Promise<string>;
  /** Asks anew next time: the App was removed, or moved. */
  forget(at: RepositoryRef): void;
}

/** `owner/name` in its two parts. Throws `Failure` for all else. */
export function splitName(repository: string): { owner: string; repo: string } {
  const match = /^([A-Za-z0-9._-]+)\/([A-Za-z0-9._-]+)$/.exec(repository);
  if (!match || /^\.{1,2}$/.test(match[1]!) || /^\.{1,2}$/.test(match[2]!)) {
    throw new Failure('permanent', `${JSON.stringify(repository.slice(0, 200))} is no repository of GitHub`);
  }
  return { owner: match[1]!, repo: match[2]! };
}

/** A token is good for an hour; this long it is used. */
const usedMs = 50 * 60_000;

/** The part of GitHub's repositories that is looked at; ids may be larger than a number can be. */
interface RepositoryJson {
  id: number | bigint;
  full_name: string;
  private?: boolean;
  archived?: boolean;
  created_at?: string | null;
}

export const readRepository = (given: RepositoryJson): ForgeRepository => ({
  repository: given.full_name,
  repositoryId: String(given.id),
  isPrivate: given.private !== false,
  isArchived: given.archived === true,
  createdAt: given.created_at ?? null,
});

interface Token {
  token: string;
  permissions: Grants | null;
  repositories: RepositoryJson[];
}

export function createInstallations(probot: Probot): Installations {
  /** By the repository's number. */
  const homes = new Map<string, number>();
  const accesses = new Map<string, Promise<Access>>();
  /** Numbers by names, of those that are known by name alone (a configuration's): for as long as a token is used. */
  const numbers = new Map<string, { id: Promise<string>; asked: number }>();
  const tokens = new Map<string, { token: Promise<string>; asked: number }>();
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

  /** The installation that serves a name, which may be one of before. null: none. */
  async function installationOfName(repository: string): Promise<number | null> {
    const app = await probot.auth();
    try {
      const { data } = await app.request('GET /repos/{owner}/{repo}/installation', splitName(repository));
      return data.id;
    } catch (error) {
      const failure = failureOf(error, `the installation of ${repository}`, false);
      if (failure.kind === 'gone') return null;
      throw failure;
    }
  }

  async function numberOf(repository: string): Promise<string> {
    const key = repository.toLowerCase();
    const known = numbers.get(key);
    if (known && Date.now() - known.asked < usedMs) return known.id;
    const id = askNumber(repository);
    numbers.set(key, { id, asked: Date.now() });
    id.catch(() => numbers.delete(key));
    return id;
  }

  async function askNumber(repository: string): Promise<string> {
    const installation = await installationOfName(repository);
    if (installation === null) throw notServed(repository);
    const client = await clientOf(installation);
    try {
      const { data } = await client.request('GET /repos/{owner}/{repo}', splitName(repository));
      const { repositoryId } = readRepository(data);
      homes.set(repositoryId, installation);
      return repositoryId;
    } catch (error) {
      throw failureOf(error, `the repository ${repository}`, false);
    }
  }

  /** A token for that repository alone; null where the installation does not have it. */
  async function tokenAt(
    installation: number,
    id: string,
    what: string,
    permissions?: Grants,
  ): Promise<Token | null> {
    const app = await probot.auth();
    try {
      const { data } = await app.request('POST /app/installations/{installation_id}/access_tokens', {
        installation_id: installation,
        // Octokit writes it as it is; its types want a number.
        repository_ids: [BigInt(id) as unknown as number],
        ...(permissions && { permissions }),
      });
      const { token, repositories = [] } = data;
      return { token, permissions: (data.permissions ?? null) as Grants | null, repositories };
    } catch (error) {
      const failure = failureOf(error, what, false);
      const { status } = error as { status?: number };
      // 422: "There is at least one repository that does not exist or is not accessible to the parent installation."
      const isElsewhere = status === 422 && /does not exist|not accessible/i.test(failure.message);
      if (isElsewhere || failure.kind === 'gone') return null;
      throw failure;
    }
  }

  /** The installation that has the repository: the one that had it last, that of its name, or any other. */
  async function findToken(
    at: Required<RepositoryRef>,
    what: string,
    permissions?: Grants,
  ): Promise<{ installation: number; token: Token }> {
    const { repository, repositoryId: id } = at;
    const seen = new Set<number>();
    const tryAt = async (installation: number | null | undefined) => {
      if (installation === null || installation === undefined || seen.has(installation)) return null;
      seen.add(installation);
      const token = await tokenAt(installation, id, what, permissions);
      if (!token) return null;
      // It was transferred: tokens of where it was are good for nothing.
      if (homes.get(id) !== installation) dropTokens(id);
      homes.set(id, installation);
      return { installation, token };
    };
    const near = (await tryAt(homes.get(id))) ?? (await tryAt(await installationOfName(repository)));
    if (near) return near;
    homes.delete(id);
    for (const installation of await allInstallations()) {
      const found = await tryAt(installation);
      if (found) return found;
    }
    throw notServed(repository);
  }

  function dropTokens(id: string): void {
    for (const key of tokens.keys()) if (key.startsWith(`${id} `)) tokens.delete(key);
  }

  async function allInstallations(): Promise<number[]> {
    const app = await probot.auth();
    try {
      const all = await app.paginate('GET /app/installations', { per_page: 100 });
      return all.filter((one) => !one.suspended_at).map((one) => one.id);
    } catch (error) {
      throw failureOf(error, 'the installations of the App', false);
    }
  }

  async function openAccess(at: Required<RepositoryRef>): Promise<Access> {
    const what = `a token for ${at.repository}`;
    const { installation, token } = await findToken(at, what);
    const client = await clientWith(installation, token.token);
    const found = token.repositories.find(({ id }) => String(id) === at.repositoryId);
    const repository = readRepository(found ?? (await listed(client, at)));
    return {
      repository,
      installation,
      permissions: token.permissions,
      client,
      where: splitName(repository.repository),
      asked: Date.now(),
    };
  }

  /** What the token may see is that one repository. */
  async function listed(client: Client, at: Required<RepositoryRef>): Promise<RepositoryJson> {
    try {
      const pages = client.paginate.iterator('GET /installation/repositories', { per_page: 100 });
      for await (const { data } of pages) {
        const found = data.find(({ id }) => String(id) === at.repositoryId);
        if (found) return found;
      }
    } catch (error) {
      throw failureOf(error, `the repository ${at.repository}`, false);
    }
    throw notServed(at.repository);
  }

  /** Like Probot's own client of an installation, with a token of ours. */
  async function clientWith(installation: number, token: string): Promise<Client> {
    const app = await probot.auth();
    const client = await app.auth({
      type: 'installation',
      installationId: installation,
      factory: ({ octokit, octokitOptions }: { octokit: Client; octokitOptions: ClientOptions }) => {
        const Octokit = octokit.constructor as new (options: object) => Client;
        const { throttle } = octokitOptions;
        return new Octokit({
          ...octokitOptions,
          throttle: throttle?.enabled ? { ...throttle, id: String(installation) } : { enabled: false },
          auth: { token },
        });
      },
    } as never);
    return client as Client;
  }

  async function numbered({ repository, repositoryId }: RepositoryRef): Promise<Required<RepositoryRef>> {
    return { repository, repositoryId: repositoryId ?? (await numberOf(repository)) };
  }

  async function freshAccess(given: RepositoryRef, age: number): Promise<Access> {
    const at = await numbered(given);
    const known = accesses.get(at.repositoryId);
    if (known) {
      const access = await known;
      if (Date.now() - access.asked < age) return access;
    }
    // Whoever else found it too old has asked meanwhile.
    const again = accesses.get(at.repositoryId);
    if (again && again !== known) return again;
    const access = openAccess(at);
    accesses.set(at.repositoryId, access);
    access.catch(() => {
      if (accesses.get(at.repositoryId) === access) accesses.delete(at.repositoryId);
    });
    return access;
  }

  /** A token with these permissions and no others. */
  async function narrowToken(given: RepositoryRef, permissions: Grants, use: string): Promise<string> {
    const at = await numbered(given);
    const key = `${at.repositoryId} ${Object.entries(permissions).flat().join(' ')}`;
    const known = tokens.get(key);
    if (known && Date.now() - known.asked < usedMs) return known.token;
    const token = findToken(at, `a token to ${use} ${at.repository}`, permissions).then(
      (found) => found.token.token,
    );
    tokens.set(key, { token, asked: Date.now() });
    token.catch(() => tokens.delete(key));
    return token;
  }

  return {
    app: () => probot.auth(),
    clientOf,
    access: (at) => freshAccess(at, usedMs),
    freshAccess,
    learn(repositoryId, installation) {
      if (homes.get(repositoryId) !== installation) dropTokens(repositoryId);
      homes.set(repositoryId, installation);
    },
    readToken: (at) => narrowToken(at, { contents: 'read' }, 'read'),
    async pushToken(at, workflows) {
      const more: Grants = workflows ? { workflows: 'write' } : {};
      try {
        return await narrowToken(at, { contents: 'write', ...more }, 'push to');
      } catch (error) {
        if (!(error instanceof Failure) || error.kind !== 'permanent') throw error;
        const lacks = workflows ? '"Contents: write" and "Workflows: write"' : '"Contents: write"';
        throw new Failure(
          'permanent',
          `${error.message}; to mirror series there the App needs ${lacks} in its settings, accepted for the repository`,
        );
      }
    },
    forget({ repository, repositoryId }) {
      const id = repositoryId;
      numbers.delete(repository.toLowerCase());
      if (id === undefined) return;
      accesses.delete(id);
      dropTokens(id);
    },
  };
}

/** What Probot hands to its Octokit. */
interface ClientOptions {
  throttle?: { enabled?: boolean };
}

const notServed = (repository: string): Failure =>
  new Failure('gone', `GitHub: the App is not installed in ${repository}, or it is gone`);
