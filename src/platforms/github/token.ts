/** GitHub with one token for one repository, and no App: that of a workflow, or of a person. */
import { Octokit } from '@octokit/rest';
import { Failure } from '../../ports/failure.ts';
import type { Forge, RepositoryRef } from '../../ports/forge.ts';
import type { GitAccess } from '../../ports/git.ts';
import type { Log } from '../../ports/system.ts';
import { failureOf } from './failures.ts';
import { createForge, workflowBot } from './forge.ts';
import type { Grants } from './grants.ts';
import { type Access, type Client, type Installations, readRepository, splitName } from './installations.ts';
import { queueRefs } from './queue.ts';
import { type CheckOutlet, checkWithFallback } from './token-check.ts';
import { apiVersion, fetchInTime } from './transport.ts';

export interface TokenOptions {
  /** Without a token only what is public can be read. */
  token: string | null;
  /** Where git is read from and people look: `https://github.com`. */
  githubUrl: string;
  apiUrl: string;
  /** The App that reviews here as well, or did; its name as it stands in its address. */
  app: string;
  log: Log;
}

export interface TokenGithub {
  forge: Forge;
  gitAccess: GitAccess;
  /** Where the check has gone, once it was written. */
  outlet: CheckOutlet;
}

/** What a token may do it does not say: GitHub refuses what it may not. */
const everything: Grants = Object.fromEntries(
  ['checks', 'contents', 'issues', 'merge_queues', 'metadata', 'pull_requests'].map((name) => [
    name,
    'admin',
  ]),
);

/** Nothing is asked yet. `served`: the repository whose open changes are swept. */
export function connectToken(options: TokenOptions, served: RepositoryRef): TokenGithub {
  const { token, githubUrl, apiUrl, app, log } = options;
  const octokit = new Octokit({
    ...(token !== null && { auth: token }),
    baseUrl: apiUrl,
    userAgent: 'vmsd-warden',
    request: { fetch: fetchInTime },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = apiVersion;
  });
  const client = octokit as unknown as Client;
  const installations = asInstallations(client, token);

  let known: Promise<string | null> | null = null;
  /** The App that the token is one of: whose checks it may write. null: it is a person's. */
  const slug = (): Promise<string | null> => {
    known ??= client.graphql('query { viewer { login } }').then(
      (answer) => /^(.+)\[bot\]$/.exec((answer as { viewer: { login: string } }).viewer.login)?.[1] ?? null,
      (error: unknown) => {
        const failure = failureOf(error, 'whose the token is', false);
        known = null;
        if (failure.retry) throw failure;
        return null;
      },
    );
    return known;
  };
  const inner = createForge(installations, { slug }, log, [workflowBot, app.toLowerCase()]);
  const { check, putCheck, outlet } = checkWithFallback(inner, installations, slug);
  const forge: Forge = {
    ...inner,
    check,
    putCheck,
    async *openChanges() {
      const { repository, where } = await installations.access(served);
      try {
        const pages = client.paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
          ...where,
          state: 'open',
          per_page: 100,
        });
        const { repository: name, repositoryId } = repository;
        for await (const { data } of pages) {
          for (const { number, head } of data)
            yield { platform: 'github', repository: name, repositoryId, change: number, head: head.sha };
        }
      } catch (error) {
        throw failureOf(error, `the pull requests of ${served.repository}`, false);
      }
    },
    async *queueHeads() {
      const { repository } = await installations.access(served);
      const { repository: name, repositoryId } = repository;
      try {
        for (const found of await queueRefs(client, repository))
          yield { platform: 'github', repository: name, repositoryId, ...found };
      } catch (error) {
        throw failureOf(error, `the merge queues of ${served.repository}`, false);
      }
    },
  };
  return {
    forge,
    outlet,
    gitAccess: {
      url({ repository }) {
        const { owner, repo } = splitName(repository);
        return `${githubUrl.replace(/(?<!\/)\/+$/, '')}/${owner}/${repo}.git`;
      },
      authorization: async () =>
        token === null ? null : `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    },
  };
}

/** The token as if it were the one installation that there is. */
function asInstallations(client: Client, token: string | null): Installations {
  const accesses = new Map<string, Promise<Access>>();
  async function openAccess(at: RepositoryRef): Promise<Access> {
    try {
      const { data } = await client.request('GET /repos/{owner}/{repo}', splitName(at.repository));
      const repository = readRepository(data);
      if (at.repositoryId !== undefined && at.repositoryId !== repository.repositoryId)
        throw new Failure('gone', `GitHub: ${at.repository} is the name of another repository`);
      const where = splitName(repository.repository);
      return { repository, installation: 0, permissions: everything, client, where, asked: Date.now() };
    } catch (error) {
      throw failureOf(error, `the repository ${at.repository}`, false);
    }
  }
  const freshAccess = async (at: RepositoryRef, age: number): Promise<Access> => {
    const name = at.repository.toLowerCase();
    const access = await accesses.get(name)?.catch(() => null);
    if (access && Date.now() - access.asked < age) return access;
    const asked = openAccess(at);
    accesses.set(name, asked);
    return asked;
  };
  const noApp = async (): Promise<never> => {
    throw new Failure('permanent', 'GitHub: a token is no App');
  };
  const tokenOf = async (): Promise<string> => token ?? noApp();
  return {
    app: noApp,
    access: (at) => freshAccess(at, Number.POSITIVE_INFINITY),
    freshAccess,
    clientOf: async () => client,
    learn() {},
    readToken: tokenOf,
    pushToken: tokenOf,
    forget: ({ repository }) => void accesses.delete(repository.toLowerCase()),
  };
}
