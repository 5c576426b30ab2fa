/**
 * The part of GitHub's GraphQL schema that review threads need, executed by graphql-js: unknown fields are refused.
 * Source: https://docs.github.com/en/graphql/reference/objects and …/mutations; limits of a page:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
import { buildSchema, GraphQLError, type GraphQLSchema, graphql } from 'graphql';
import {
  type Comment,
  type Grants,
  type Pull,
  Refusal,
  type Repository,
  type ReviewComment,
  repositoryNamed,
  type State,
  type User,
} from './state.ts';

/** Taken from GitHub's public schema: names, types and nullability as there. */
const schema: GraphQLSchema = buildSchema(`
  scalar DateTime
  scalar BigInt
  type PageInfo { endCursor: String, hasNextPage: Boolean! }
  interface Actor { login: String! }
  type User implements Actor { login: String!, databaseId: Int }
  type Bot implements Actor { login: String!, databaseId: Int }
  interface Minimizable { isMinimized: Boolean!, minimizedReason: String, viewerCanMinimize: Boolean! }
  type IssueComment implements Minimizable {
    id: ID!, fullDatabaseId: BigInt, author: Actor, body: String!, createdAt: DateTime!, viewerDidAuthor: Boolean!
    isMinimized: Boolean!, minimizedReason: String, viewerCanMinimize: Boolean!
  }
  type IssueCommentConnection { nodes: [IssueComment], pageInfo: PageInfo!, totalCount: Int! }
  type PullRequestReviewComment implements Minimizable {
    id: ID!, fullDatabaseId: BigInt, author: Actor, body: String!, createdAt: DateTime!, viewerDidAuthor: Boolean!
    isMinimized: Boolean!, minimizedReason: String, viewerCanMinimize: Boolean!
    path: String!, line: Int, outdated: Boolean!
  }
  type PullRequestReviewCommentConnection { nodes: [PullRequestReviewComment], pageInfo: PageInfo!, totalCount: Int! }
  type PullRequestReviewThread {
    id: ID!, isResolved: Boolean!, isOutdated: Boolean!, path: String!, line: Int, resolvedBy: User
    diffSide: DiffSide!, subjectType: PullRequestReviewThreadSubjectType!
    viewerCanResolve: Boolean!, viewerCanUnresolve: Boolean!, viewerCanReply: Boolean!
    comments(first: Int, after: String): PullRequestReviewCommentConnection!
  }
  type PullRequestReviewThreadConnection { nodes: [PullRequestReviewThread], pageInfo: PageInfo!, totalCount: Int! }
  type PullRequest {
    id: ID!, number: Int!, state: PullRequestState!, title: String!, body: String!, url: String!
    baseRefName: String!, headRefName: String!, isCrossRepository: Boolean!, viewerDidAuthor: Boolean!
    comments(first: Int, after: String): IssueCommentConnection!
    reviewThreads(first: Int, after: String): PullRequestReviewThreadConnection!
  }
  type PullRequestConnection { nodes: [PullRequest], pageInfo: PageInfo!, totalCount: Int! }
  enum PullRequestState { OPEN, CLOSED, MERGED }
  enum IssueOrderField { CREATED_AT, UPDATED_AT, COMMENTS }
  enum OrderDirection { ASC, DESC }
  input IssueOrder { field: IssueOrderField!, direction: OrderDirection! }
  scalar GitObjectID
  type Commit { oid: GitObjectID! }
  type MergeQueueEntry { baseCommit: Commit, headCommit: Commit, pullRequest: PullRequest, position: Int! }
  type MergeQueueEntryConnection { nodes: [MergeQueueEntry], pageInfo: PageInfo!, totalCount: Int! }
  type MergeQueue { id: ID!, entries(first: Int, after: String): MergeQueueEntryConnection }
  type Repository {
    databaseId: Int
    mergeQueue(branch: String): MergeQueue
    pullRequest(number: Int!): PullRequest
    pullRequests(
      headRefName: String, baseRefName: String, states: [PullRequestState!], first: Int, after: String, orderBy: IssueOrder
    ): PullRequestConnection!
  }
  type Query { viewer: User!, repository(owner: String!, name: String!): Repository }
  enum DiffSide { LEFT, RIGHT }
  enum PullRequestReviewThreadSubjectType { FILE, LINE }
  enum ReportedContentClassifiers { SPAM, ABUSE, OFF_TOPIC, OUTDATED, DUPLICATE, RESOLVED }
  input ResolveReviewThreadInput { threadId: ID!, clientMutationId: String }
  input UnresolveReviewThreadInput { threadId: ID!, clientMutationId: String }
  input MinimizeCommentInput { subjectId: ID!, classifier: ReportedContentClassifiers!, clientMutationId: String }
  input UnminimizeCommentInput { subjectId: ID!, clientMutationId: String }
  type ThreadPayload { thread: PullRequestReviewThread, clientMutationId: String }
  type MinimizeCommentPayload { minimizedComment: Minimizable, clientMutationId: String }
  type UnminimizeCommentPayload { unminimizedComment: Minimizable, clientMutationId: String }
  type Mutation {
    resolveReviewThread(input: ResolveReviewThreadInput!): ThreadPayload
    unresolveReviewThread(input: UnresolveReviewThreadInput!): ThreadPayload
    minimizeComment(input: MinimizeCommentInput!): MinimizeCommentPayload
    unminimizeComment(input: UnminimizeCommentInput!): UnminimizeCommentPayload
  }
`);

/** More nodes than this in one page is refused. */
const maxFirst = 100;

interface Pages {
  first?: number;
  after?: string;
}

/** Answers a query of an installation. A refused query is in `errors` with status 200, as GitHub answers. */
export async function answerGraphql(
  state: State,
  installation: number,
  grants: Grants,
  scope: number[] | null,
  me: User,
  body: { query: string; variables?: Record<string, unknown> },
): Promise<unknown> {
  const visible = (): Repository[] =>
    state.installations
      .get(installation)!
      .repositories.flatMap((name) => state.repositories.get(name) ?? [])
      .filter((one) => scope?.includes(one.id) ?? true);
  const need = (name: string, level: 'read' | 'write'): void => {
    if (grants[name] !== 'write' && grants[name] !== level)
      throw failure('FORBIDDEN', 'Resource not accessible by integration');
  };

  const commentNode = (comment: Comment, type: string): object => ({
    __typename: type,
    id: comment.nodeId,
    fullDatabaseId: String(comment.id),
    // GraphQL names an App's bot without "[bot]".
    author: { __typename: comment.user.type, login: comment.user.login.replace('[bot]', '') },
    body: comment.body,
    createdAt: comment.createdAt,
    viewerDidAuthor: comment.user.login === me.login,
    isMinimized: comment.minimized !== null,
    minimizedReason: comment.minimized,
    viewerCanMinimize: true,
  });
  const reviewNode = (comment: ReviewComment): object => ({
    ...commentNode(comment, 'PullRequestReviewComment'),
    path: comment.path,
    line: comment.line,
    outdated: comment.subjectType === 'line' && comment.line === null,
  });
  const threadNode = (repository: Repository, id: string): object => {
    const thread = repository.threads.get(id)!;
    const comments = repository.reviewComments.filter((one) => one.thread === id);
    const first = comments[0]!;
    const may = grants.contents === 'write';
    return {
      id,
      isResolved: thread.resolvedBy !== null,
      isOutdated: first.subjectType === 'line' && first.line === null,
      path: first.path,
      line: first.line,
      diffSide: first.side,
      subjectType: first.subjectType.toUpperCase(),
      resolvedBy: thread.resolvedBy === null ? null : { login: thread.resolvedBy },
      viewerCanResolve: may,
      viewerCanUnresolve: may,
      viewerCanReply: true,
      comments: (pages: Pages) => connection(comments.map(reviewNode), pages),
    };
  };
  const setResolved = (id: string, resolved: boolean): object => {
    const repository = visible().find((one) => one.threads.has(id));
    if (!repository) throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
    // Resolving takes more than commenting does.
    need('contents', 'write');
    repository.threads.get(id)!.resolvedBy = resolved ? me.login.replace('[bot]', '') : null;
    return { thread: threadNode(repository, id) };
  };
  const setMinimized = (id: string, reason: string | null): object => {
    for (const repository of visible()) {
      const comments: Comment[] = [...repository.reviewComments, ...repository.issueComments];
      const comment = comments.find((one) => one.nodeId === id);
      if (!comment) continue;
      need('pull_requests', 'write');
      comment.minimized = reason;
      return commentNode(comment, 'thread' in comment ? 'PullRequestReviewComment' : 'IssueComment');
    }
    throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  };

  const rootValue = {
    viewer: { login: me.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      // What is public may be read with any token.
      const named = repositoryNamed(state, `${owner}/${name}`);
      const repository = named && (!named.private || visible().includes(named)) ? named : undefined;
      if (!repository)
        throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return {
        databaseId: repository.id,
        mergeQueue: ({ branch }: { branch?: string }) => {
          need('merge_queues', 'read');
          const entries = repository.queue.filter(
            (one) => one.branch === (branch ?? repository.defaultBranch),
          );
          return {
            id: 'MQ_1',
            entries: (pages: Pages) =>
              connection(
                entries.map((one, i) => ({
                  baseCommit: { oid: one.base },
                  headCommit: { oid: one.head },
                  pullRequest: { number: one.number },
                  position: i + 1,
                })),
                pages,
              ),
          };
        },
        pullRequests: (args: { headRefName?: string; orderBy?: { direction: string } } & Pages) => {
          need('pull_requests', 'read');
          const all = [...repository.pulls.values()].filter(
            (one) => args.headRefName === undefined || one.headRef === args.headRefName,
          );
          // Without an order the oldest comes first.
          if (args.orderBy?.direction === 'DESC') all.reverse();
          const node = (pull: Pull): object => ({
            id: `PR_${pull.id}`,
            number: pull.number,
            state: pull.state.toUpperCase(),
            title: pull.title,
            body: pull.body ?? '',
            url: `${state.url}/${owner}/${name}/pull/${pull.number}`,
            baseRefName: pull.baseRef,
            headRefName: pull.headRef,
            isCrossRepository: pull.headRepository !== `${owner}/${name}`,
            viewerDidAuthor: pull.user.login === me.login,
          });
          return connection(all.map(node), args);
        },
        pullRequest: ({ number }: { number: number }) => {
          need('pull_requests', 'read');
          const pull = repository.pulls.get(number);
          if (!pull)
            throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
          const threads = [...repository.threads.values()].filter(
            (one) =>
              one.pull === number && repository.reviewComments.some((comment) => comment.thread === one.id),
          );
          return {
            id: `PR_${pull.id}`,
            number,
            comments: (pages: Pages) =>
              connection(
                repository.issueComments
                  .filter((one) => one.issue === number)
                  .map((one) => commentNode(one, 'IssueComment')),
                pages,
              ),
            reviewThreads: (pages: Pages) =>
              connection(
                threads.map((one) => threadNode(repository, one.id)),
                pages,
              ),
          };
        },
      };
    },
    resolveReviewThread: ({ input }: { input: { threadId: string } }) => setResolved(input.threadId, true),
    unresolveReviewThread: ({ input }: { input: { threadId: string } }) => setResolved(input.threadId, false),
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => ({
      minimizedComment: setMinimized(input.subjectId, input.classifier.toLowerCase()),
    }),
    unminimizeComment: ({ input }: { input: { subjectId: string } }) => ({
      unminimizedComment: setMinimized(input.subjectId, null),
    }),
  };
  if (typeof body?.query !== 'string') throw new Refusal(400, 'Problems parsing JSON');
  const result = await graphql({
    schema,
    source: body.query,
    rootValue,
    variableValues: body.variables ?? null,
  });
  const errors = result.errors?.map((error) => ({
    type: error.extensions.type ?? 'undefinedField',
    path: error.path,
    locations: error.locations,
    message: error.message,
  }));
  for (const error of errors ?? []) {
    if (error.type === 'undefinedField') state.violations.push(`GraphQL: ${error.message}`);
  }
  return { data: result.data ?? null, ...(errors && { errors }) };
}

function connection(nodes: object[], { first, after }: Pages): object {
  if (first === undefined)
    throw failure('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value');
  if (first > maxFirst || first < 1) throw failure('EXCESSIVE_PAGINATION', `first must be 1 to ${maxFirst}`);
  const start = after === undefined || after === null ? 0 : Number(after);
  const page = nodes.slice(start, start + first);
  const end = start + page.length;
  return {
    nodes: page,
    totalCount: nodes.length,
    pageInfo: { endCursor: page.length ? String(end) : null, hasNextPage: end < nodes.length },
  };
}

function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
