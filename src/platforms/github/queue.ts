/**
 * Merge queues: the branches that GitHub makes for what it is about to merge, and what is in them.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
import type { QueueHead, RepositoryRef } from '../../ports/forge.ts';
import type { Client } from './installations.ts';
import { splitName } from './installations.ts';

const prefix = 'gh-readonly-queue/';

/**
 * What the name of a queue's branch says: `gh-readonly-queue/BRANCH/pr-NUMBER-COMMIT`, with the commit that it is to
 * be merged into. null: it is no such branch.
 */
export function readQueueRef(ref: string): Pick<QueueHead, 'branch' | 'ref' | 'change' | 'base'> | null {
  const name = ref.replace(/^refs\/heads\//, '');
  if (!name.startsWith(prefix) || name.length > 500) return null;
  const slash = name.lastIndexOf('/');
  const branch = name.slice(prefix.length, slash);
  const [, number, base] = /^pr-([1-9]\d{0,8})-([0-9a-f]{40,64})$/.exec(name.slice(slash + 1)) ?? [];
  return branch && number && base ? { branch, ref: name, change: Number(number), base } : null;
}

/** The heads that wait in a repository's queues now; `ref` narrows it to those whose branch begins so. */
export async function queueRefs(
  client: Client,
  { repository }: RepositoryRef,
  ref = prefix,
): Promise<Pick<QueueHead, 'branch' | 'ref' | 'change' | 'base' | 'head'>[]> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
    ...splitName(repository),
    ref: `heads/${ref}`,
  });
  return data.flatMap(({ ref, object }) => {
    const read = readQueueRef(ref);
    return read ? [{ ...read, head: object.sha }] : [];
  });
}

interface Entry {
  baseCommit: { oid: string } | null;
  headCommit: { oid: string } | null;
  pullRequest: { number: number } | null;
}

/** https://docs.github.com/en/graphql/reference/objects#mergequeueentry */
const entriesQuery = `query ($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) { mergeQueue(branch: $branch) {
    entries(first: 100) { nodes { baseCommit { oid } headCommit { oid } pullRequest { number } } }
  } }
}`;

/** The pull requests between the commit that a queue's head will be merged into and that head, in no order. */
export async function queuedChanges(
  client: Client,
  where: { owner: string; repo: string },
  { branch, head, base, change }: QueueHead,
): Promise<number[]> {
  const answer: {
    repository: { mergeQueue: { entries: { nodes: (Entry | null)[] | null } | null } | null } | null;
  } = await client.graphql(entriesQuery, { ...where, branch });
  const entries = answer.repository?.mergeQueue?.entries?.nodes ?? [];
  const found = new Set([change]);
  for (let at = head; at !== base; ) {
    const entry = entries.find((one) => one?.headCommit?.oid === at);
    const below = entry?.baseCommit?.oid;
    if (!entry?.pullRequest || !below || below === at || found.size > 100) break;
    found.add(entry.pullRequest.number);
    at = below;
  }
  return [...found];
}
