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
  /** null: whoever deleted their account. */
  author: { __typename: string; login: string } | null;
  isMinimized: boolean;
}

/** Who may have written what is ours. */
export interface Writers {
  /** Of a bot, by its login without `[bot]`, as GraphQL has it. */
  isOwnBot(login: string): boolean;
  /** Whether a user may write in the repository. */
  mayWrite(login: string): Promise<boolean>;
}

/**
 * Whether a comment is ours: by the account that asks, or by another one that this program has, as the App and as a
 * workflow (or the other way round). A text alone proves nothing: besides the mark at its very end, which quoting does
 * not bring there, its author must be a bot that is one of ours, or may write here: a bot that repeats what people say is
 * none.
 */
async function isOurs(
  { viewerDidAuthor, author, body }: CommentNode,
  { isOwnBot, mayWrite }: Writers,
): Promise<boolean> {
  if (viewerDidAuthor) return true;
  if (author === null || !/(?:^|\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->$/.test(body.trimEnd())) return false;
  if (author.__typename === 'Bot') return isOwnBot(author.login);
  return author.__typename === 'User' && mayWrite(author.login);
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

const commentFields = 'id fullDatabaseId body viewerDidAuthor author { __typename login } isMinimized';
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

/** The threads that we opened, oldest first, with the REST id of each one's first comment. */
export async function ownThreads(
  client: Client,
  where: Where,
  known: Writers,
): Promise<(PostedThread & { first: string })[]> {
  const threads = await pages<ThreadNode>(client, threadsQuery, 'reviewThreads', where);
  const own: (PostedThread & { first: string })[] = [];
  for (const thread of threads) {
    const { id, isResolved, comments } = thread;
    const [first, ...more] = comments.nodes.filter((node) => node !== null);
    if (!first || !(await isOurs(first, known))) continue;
    const others: boolean[] = [];
    for (const one of more) others.push(!(await isOurs(one, known)));
    own.push({
      thread: id,
      comment: commentId('review', first.fullDatabaseId, first.id),
      first: first.fullDatabaseId,
      body: first.body,
      resolved: isResolved,
      minimised: first.isMinimized,
      // In a thread longer than a page someone else has a part.
      answered: others.includes(true) || comments.pageInfo.hasNextPage,
      place: placeOf(thread),
    });
  }
  return own;
}

/** null when the diff does not show the line any more. */
function placeOf({ path, line, isOutdated, diffSide, subjectType }: ThreadNode): PostedThread['place'] {
  const side = diffSide === 'LEFT' ? 'old' : 'new';
  if (subjectType === 'FILE') return { path, line: null, side };
  return isOutdated || line === null ? null : { path, line, side };
}

/** Our comments in the conversation, oldest first. */
export async function ownComments(client: Client, where: Where, known: Writers): Promise<PostedComment[]> {
  const own: PostedComment[] = [];
  for (const one of await pages<CommentNode>(client, commentsQuery, 'comments', where)) {
    if (!(await isOurs(one, known))) continue;
    const comment = commentId('issue', one.fullDatabaseId, one.id);
    own.push({ comment, body: one.body, minimised: one.isMinimized });
  }
  return own;
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
