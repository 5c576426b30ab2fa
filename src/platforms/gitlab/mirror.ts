/** The merge requests that series from mailing lists are mirrored to. */
import { Failure } from '../../ports/failure.ts';
import type { MirrorForge, MirrorPull } from '../../ports/mirrors.ts';
import type { Client } from './client.ts';
import { gitlab } from './descriptor.ts';
import type { MergeRequest, User } from './types.ts';

/** GitLab takes 255 characters. */
const maxTitle = 255;

const mr = '/projects/:id/merge_requests/:merge_request_iid';

export function createMirrorForge(client: Client): MirrorForge {
  return {
    workflows: gitlab.workflows,
    async pulls(repository, branch) {
      const me = await client.get<User>({ route: '/user', what: 'who the token belongs to' });
      const own: MirrorPull[] = [];
      const all = client.list<MergeRequest>({
        route: '/projects/:id/merge_requests',
        path: { id: await client.idOf({ repository }) },
        query: { source_branch: branch, state: 'all', scope: 'all', order_by: 'created_at', sort: 'desc' },
        what: `the merge requests of ${repository}`,
      });
      for await (const one of all) {
        // A fork may have a branch of that name, and people may open one themselves.
        if (one.author?.id !== me.id || one.source_project_id !== one.target_project_id) continue;
        own.push({
          change: one.iid,
          state: one.state === 'merged' ? 'merged' : one.state === 'closed' ? 'closed' : 'open',
          target: one.target_branch,
          title: one.title,
          body: one.description ?? '',
          url: one.web_url,
        });
      }
      return own;
    },
    async openPull(repository, branch, { title, body, target }) {
      const { iid } = await client.write<MergeRequest>('POST', {
        route: '/projects/:id/merge_requests',
        path: { id: await client.idOf({ repository }) },
        body: {
          source_branch: branch,
          target_branch: target,
          title: title.slice(0, maxTitle),
          description: body,
          remove_source_branch: false,
        },
        what: `a merge request of ${branch}`,
      });
      return iid;
    },
    async editPull(key, { title, body, target, state }) {
      const event = { open: 'reopen', closed: 'close' } as const;
      const what = `the merge request ${key.repository}!${key.change}`;
      const path = { id: await client.idOf(key), merge_request_iid: key.change };
      const changes = {
        ...(title !== undefined && { title: title.slice(0, maxTitle) }),
        ...(body !== undefined && { description: body }),
        ...(target !== undefined && { target_branch: target }),
      };
      if (Object.keys(changes).length > 0)
        await client.write('PUT', { route: mr, path, body: changes, what });
      if (state === undefined) return;
      try {
        await client.write('PUT', { route: mr, path, body: { state_event: event[state] }, what });
      } catch (error) {
        if (!(error instanceof Failure) || error.retry) throw error;
        // GitLab has something against closing what is closed.
        const now = await client.get<MergeRequest>({ route: mr, path, what });
        if ((now.state === 'opened') !== (state === 'open')) throw error;
      }
    },
  };
}
