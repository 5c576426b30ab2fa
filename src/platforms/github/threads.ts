/** What only GraphQL can do: which threads there are, resolving them, hiding comments. */
import { Failure } from '../../ports/failure.ts';
import type { PostedComment, PostedThread } from '../../ports/forge.ts';
import { commentId } from './ids.ts';
import type { Client } from './installations.ts';

interface Page<T> {
  nodes: (T | null)[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface CommentNode {
  id: string;
  fullDatabaseId: string;
  body: string;
  viewerDidAuthor: boolean;
  isMinimized: boolean;
}

interface ThreadNode {
  id: string;
  isResolved: boolean;
  isOutdated: boolean;
  path: string;
  line: number | null;
  diffSide: 'LEFT' | 'RIGHT';
  subjectType: 'LINE' | 'FILE';
  comments: Page<CommentNode>;
}

type Where = { owner: string; repo: string; number: number; repositoryId: string };

const commentFields = 'id fullDatabaseId body viewerDidAuthor isMinimized';
const pageFields = 'pageInfo { endCursor hasNextPage }';

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { databaseId pullRequest(number: $number) {
    reviewThreads(first: 50, after: $after) {
      nodes { id isResolved isOutdated path line diffSide subjectType comments(first: 50) { nodes { ${commentFields} } ${pageFields} } }
      ${pageFields}
    }
  } }
}`;

const commentsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { databaseId pullRequest(number: $number) {
    comments(first: 100, after: $after) { nodes { ${commentFields} } ${pageFields} }
  } }
}`;

/** The threads that the App opened, oldest first, with the REST id of each one's first comment. */
export async function ownThreads(
  client: Client,
  where: Where,
): Promise<(PostedThread & { first: string })[]> {
  const threads = await pages<ThreadNode>(client, threadsQuery, 'reviewThreads', where);
  return threads.flatMap((thread) => {
    const { id, isResolved, comments } = thread;
    const [first, ...more] = comments.nodes.filter((node) => node !== null);
    if (!first?.viewerDidAuthor) return [];
    return {
      thread: id,
      comment: commentId('review', first.fullDatabaseId, first.id),
      first: first.fullDatabaseId,
      body: first.body,
      resolved: isResolved,
      minimised: first.isMinimized,
      // In a thread longer than a page someone else has a part.
      answered: more.some((one) => !one.viewerDidAuthor) || comments.pageInfo.hasNextPage,
      place: placeOf(thread),
    };
  });
}

/** null when the diff does not show the line any more. */
function placeOf({ path, line, isOutdated, diffSide, subjectType }: ThreadNode): PostedThread['place'] {
  const side = diffSide === 'LEFT' ? 'old' : 'new';
  if (subjectType === 'FILE') return { path, line: null, side };
  return isOutdated || line === null ? null : { path, line, side };
}

/** The App's comments in the conversation, oldest first. */
export async function ownComments(client: Client, where: Where): Promise<PostedComment[]> {
  const comments = await pages<CommentNode>(client, commentsQuery, 'comments', where);
  return comments
    .filter((one) => one.viewerDidAuthor)
    .map((one) => ({
      comment: commentId('issue', one.fullDatabaseId, one.id),
      body: one.body,
      minimised: one.isMinimized,
    }));
}

async function pages<T>(
  client: Client,
  query: string,
  list: string,
  { repositoryId, ...where }: Where,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  do {
    const answer: {
      repository: { databaseId?: number | bigint | null; pullRequest: Record<string, Page<T>> };
    } = await client.graphql(query, { ...where, after });
    const { databaseId, pullRequest } = answer.repository;
    if (databaseId && String(databaseId) !== repositoryId)
      throw new Failure('gone', `GitHub: ${where.owner}/${where.repo} is the name of another repository`);
    const page: Page<T> = pullRequest[list]!;
    for (const node of page.nodes) if (node !== null) all.push(node);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** Resolves a thread or opens it again, by its node id. */
export async function resolveThread(client: Client, thread: string, resolved: boolean): Promise<void> {
  const name = resolved ? 'resolveReviewThread' : 'unresolveReviewThread';
  const input = resolved ? 'ResolveReviewThreadInput' : 'UnresolveReviewThreadInput';
  const mutation = `mutation ($input: ${input}!) { ${name}(input: $input) { thread { id } } }`;
  await client.graphql(mutation, { input: { threadId: thread } });
}

/** Hides a comment as resolved, or shows it, by its node id. */
export async function minimiseComment(client: Client, node: string, minimised: boolean): Promise<void> {
  const mutation = minimised
    ? `mutation ($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }`
    : `mutation ($input: UnminimizeCommentInput!) { unminimizeComment(input: $input) { unminimizedComment { isMinimized } } }`;
  const input = minimised ? { subjectId: node, classifier: 'RESOLVED' } : { subjectId: node };
  await client.graphql(mutation, { input });
}
