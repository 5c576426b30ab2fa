/** The pull requests that series from mailing lists are mirrored to. */
import { Failure } from '../../ports/failure.ts';
import type { MirrorForge, MirrorPull } from '../../ports/mirrors.ts';
import { createAsk, type Purpose } from './ask.ts';
import { github } from './descriptor.ts';
import type { Installations } from './installations.ts';

/** GitHub takes 256 characters. */
const maxTitle = 256;

/** More of one branch are not looked at: one is opened anew only when the last cannot be opened again. */
const most = 50;

const pullsQuery = `query ($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(headRefName: $branch, first: ${most}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state title body url baseRefName isCrossRepository viewerDidAuthor }
    }
  }
}`;

interface Node {
  number: number;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  title: string;
  body: string;
  url: string;
  baseRefName: string;
  isCrossRepository: boolean;
  viewerDidAuthor: boolean;
}

const reading = (repository: string): Purpose => ({
  what: `the pull requests of ${repository}`,
  needs: { pull_requests: 'read' },
});
const writing = (what: string): Purpose => ({ what, write: true, needs: { pull_requests: 'write' } });

export function createMirrorForge(installations: Installations): MirrorForge {
  const ask = createAsk(installations);
  return {
    workflows: github.workflows,
    pulls: (repository, branch) =>
      ask({ repository }, reading(repository), async (client, where) => {
        const answer: { repository: { pullRequests: { nodes: (Node | null)[] } } } = await client.graphql(
          pullsQuery,
          { ...where, branch },
        );
        return answer.repository.pullRequests.nodes.flatMap((node): MirrorPull[] =>
          // A fork may have a branch of that name, and people may open one themselves.
          node === null || node.isCrossRepository || !node.viewerDidAuthor
            ? []
            : [
                {
                  change: node.number,
                  state: node.state === 'OPEN' ? 'open' : node.state === 'MERGED' ? 'merged' : 'closed',
                  target: node.baseRefName,
                  title: node.title,
                  body: node.body,
                  url: node.url,
                },
              ],
        );
      }),
    async openPull(repository, branch, { title, body, target }) {
      try {
        return await ask({ repository }, writing(`a pull request of ${branch}`), async (client, where) => {
          const { data } = await client.request('POST /repos/{owner}/{repo}/pulls', {
            ...where,
            head: branch,
            base: target,
            title: title.slice(0, maxTitle),
            body,
          });
          return data.number;
        });
      } catch (error) {
        // The list was not up to date: the next look finds it.
        if (error instanceof Failure && /pull request already exists/i.test(error.message))
          throw new Failure('passing', error.message, { after: 5, uncertain: true });
        throw error;
      }
    },
    async editPull(key, { title, body, target, state }) {
      await ask(key, writing(`the pull request ${key.repository}#${key.change}`), (client, where) =>
        client.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
          ...where,
          pull_number: key.change,
          ...(title !== undefined && { title: title.slice(0, maxTitle) }),
          ...(body !== undefined && { body }),
          ...(target !== undefined && { base: target }),
          ...(state !== undefined && { state }),
        }),
      );
    },
  };
}
