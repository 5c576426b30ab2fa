/** GitLab with one token for one project, in a job or on somebody's machine: no webhooks. */
import { Failure } from '../../ports/failure.ts';
import type { Change, Forge } from '../../ports/forge.ts';
import type { GitAccess } from '../../ports/git.ts';
import type { Log } from '../../ports/system.ts';
import { createClient } from './client.ts';
import { createForge } from './forge.ts';
import { createSelf } from './self.ts';

const accessAt = (url: string, user: string, token: string | null): GitAccess => ({
  url: ({ repository }) => `${url.replace(/(?<!\/)\/+$/, '')}/${repository}.git`,
  authorization: async () =>
    token === null ? null : `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`,
});

/** A project, group or personal access token. Nothing is asked yet. */
export function connectToken(
  { url, token, log }: { url: string; token: string; log: Log },
  served: { repository: string },
): { forge: Forge; gitAccess: GitAccess } {
  const client = createClient({ url, token });
  const inner = createForge(client, createSelf(client), log);
  const forge: Forge = {
    ...inner,
    async *openChanges() {
      for await (const one of inner.openChanges())
        if (one.repository.toLowerCase() === served.repository.toLowerCase()) yield one;
    },
  };
  // Any name does, with a token of any kind.
  return { forge, gitAccess: accessAt(url, 'vmsd-warden', token) };
}

/**
 * A job without a token of its own: its `CI_JOB_TOKEN` reads with git, and writes no comments. The change is what the
 * job's variables say; all that is written is the job's result.
 * https://docs.gitlab.com/ci/jobs/ci_job_token/
 */
export function connectJob(
  { url, token }: { url: string; token: string | null },
  change: Change,
): { forge: Forge; gitAccess: GitAccess } {
  const cannot = async (): Promise<never> => {
    throw new Failure('forbidden', 'GitLab: a job writes comments only with GITLAB_TOKEN');
  };
  const forge: Forge = {
    checkTexts: true,
    change: async () => change,
    async *openChanges() {
      yield change;
    },
    repository: async () => null,
    wasHead: async (_key, head) => head === change.head,
    posted: async () => ({ threads: [], comments: [] }),
    check: async () => null,
    putCheck: async () => 'job',
    createThread: cannot,
    createComment: cannot,
    updateComment: cannot,
    setResolved: cannot,
    setMinimised: cannot,
    react: cannot,
    comment: async () => null,
    permission: async () => 'none',
  };
  return { forge, gitAccess: accessAt(url, 'gitlab-ci-token', token) };
}
