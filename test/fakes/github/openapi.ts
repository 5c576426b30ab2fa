/**
 * What GitHub's OpenAPI description says of the requests that the bot makes: parameters, types, enumerations and
 * limits, written down by hand from "GitHub v3 REST API", the file api.github.com.json of @octokit/openapi 23.0.2
 * (MIT). Beyond that description no unknown field is let through: GitHub ignores one, and a typing mistake with it.
 *
 * `permission` is what the App's installation must grant (docs.github.com, "Permissions required for GitHub Apps").
 * The comments here are all of pull requests: GitHub refuses one with `issues: write` alone.
 * Source: https://github.com/github/rest-api-description (descriptions/api.github.com), and for the permissions
 * https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */

type Json = { [key: string]: unknown };
type Level = 'read' | 'write';

export interface Operation {
  /** Method and path template. */
  route: string;
  /** Who may call it: the App itself (a JWT) or one of its installations (a token). */
  caller: 'app' | 'installation' | 'any';
  /** Absent: every installation may. */
  permission?: Partial<
    Record<
      'checks' | 'contents' | 'issues' | 'merge_queues' | 'metadata' | 'pull_requests' | 'statuses',
      Level
    >
  >;
  /** Schemas of the query's parameters. */
  query?: Record<string, Json>;
  /** Schema of the body. */
  body?: Json;
}

const string = { type: 'string' };
const integer = { type: 'integer' };
const text = { type: 'string', maxLength: 65535 };
const oneOf = (...values: string[]): Json => ({ enum: values });
const object = (properties: Json, ...required: string[]): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: Json, maxItems?: number): Json => ({
  type: 'array',
  items,
  ...(maxItems && { maxItems }),
});

const pages = {
  per_page: { type: 'integer', minimum: 1, maximum: 100 },
  page: { type: 'integer', minimum: 1 },
};
const since = { since: { type: 'string', format: 'date-time' } };
const body = object({ body: string }, 'body');
const dateTime = { type: 'string', format: 'date-time' };

const annotation = object(
  {
    path: string,
    start_line: integer,
    end_line: integer,
    start_column: integer,
    end_column: integer,
    annotation_level: oneOf('notice', 'warning', 'failure'),
    message: string,
    title: string,
    raw_details: string,
  },
  'path',
  'start_line',
  'end_line',
  'annotation_level',
  'message',
);
const output = (...required: string[]): Json =>
  object(
    {
      title: string,
      summary: text,
      text,
      annotations: list(annotation, 50),
      images: list(object({ alt: string, image_url: string, caption: string }, 'alt', 'image_url')),
    },
    ...required,
  );
const actions = list(
  object(
    {
      label: { type: 'string', maxLength: 20 },
      description: { type: 'string', maxLength: 40 },
      identifier: { type: 'string', maxLength: 20 },
    },
    'label',
    'description',
    'identifier',
  ),
  3,
);
const conclusion = oneOf(
  'action_required',
  'cancelled',
  'failure',
  'neutral',
  'success',
  'skipped',
  'stale',
  'timed_out',
);
/** The description says in words: "Required if you provide completed_at or a status of completed." */
const concluded = {
  if: { properties: { status: { const: 'completed' } }, required: ['status'] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { required: ['conclusion'] },
};
const checkRun = {
  name: string,
  details_url: string,
  external_id: string,
  started_at: dateTime,
  conclusion,
  completed_at: dateTime,
  actions,
};
const reaction = object(
  { content: oneOf('+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes') },
  'content',
);
const side = oneOf('LEFT', 'RIGHT');

/** Every operation that the fake knows. */
export const operations: Operation[] = [
  { route: 'GET /app', caller: 'app' },
  { route: 'GET /app/installations', caller: 'app', query: { ...pages, ...since, outdated: string } },
  { route: 'GET /app/installations/{installation_id}', caller: 'app' },
  {
    route: 'POST /app/installations/{installation_id}/access_tokens',
    caller: 'app',
    body: object({
      repositories: list(string),
      repository_ids: list(integer),
      permissions: { type: 'object', additionalProperties: oneOf('read', 'write', 'admin') },
    }),
  },
  {
    route: 'GET /app/hook/deliveries',
    caller: 'app',
    query: { per_page: pages.per_page, cursor: string, status: oneOf('success', 'failure') },
  },
  { route: 'GET /app/hook/deliveries/{delivery_id}', caller: 'app' },
  { route: 'POST /app/hook/deliveries/{delivery_id}/attempts', caller: 'app', body: object({}) },
  { route: 'POST /app-manifests/{code}/conversions', caller: 'any' },
  { route: 'GET /installation/repositories', caller: 'installation', query: pages },
  { route: 'GET /repos/{owner}/{repo}/installation', caller: 'app' },
  { route: 'GET /rate_limit', caller: 'any' },
  { route: 'GET /repos/{owner}/{repo}', caller: 'installation', permission: { metadata: 'read' } },
  {
    route: 'GET /repos/{owner}/{repo}/pulls',
    caller: 'installation',
    permission: { pull_requests: 'read' },
    query: {
      state: oneOf('open', 'closed', 'all'),
      head: string,
      base: string,
      sort: oneOf('created', 'updated', 'popularity', 'long-running'),
      direction: oneOf('asc', 'desc'),
      ...pages,
    },
  },
  {
    route: 'POST /repos/{owner}/{repo}/pulls',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body: object(
      {
        title: string,
        head: string,
        head_repo: string,
        base: string,
        body: string,
        maintainer_can_modify: { type: 'boolean' },
        draft: { type: 'boolean' },
        issue: integer,
      },
      'head',
      'base',
    ),
  },
  {
    route: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body: object({
      title: string,
      body: string,
      state: oneOf('open', 'closed'),
      base: string,
      maintainer_can_modify: { type: 'boolean' },
    }),
  },
  {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    caller: 'installation',
    permission: { pull_requests: 'read' },
  },
  {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    caller: 'installation',
    permission: { pull_requests: 'read' },
    query: { sort: oneOf('created', 'updated'), direction: oneOf('asc', 'desc'), ...since, ...pages },
  },
  {
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    // `position` is left out: it is deprecated.
    body: object(
      {
        body: string,
        commit_id: string,
        path: string,
        side,
        line: integer,
        start_line: integer,
        start_side: oneOf('LEFT', 'RIGHT', 'side'),
        in_reply_to: integer,
        subject_type: oneOf('line', 'file'),
      },
      'body',
      'commit_id',
      'path',
    ),
  },
  {
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body,
  },
  {
    route: 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body,
  },
  {
    route: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    caller: 'installation',
    permission: { pull_requests: 'write' },
  },
  {
    route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body: object({
      commit_id: string,
      body: string,
      event: oneOf('APPROVE', 'REQUEST_CHANGES', 'COMMENT'),
      comments: list(
        object(
          {
            path: string,
            body: string,
            line: integer,
            side: string,
            start_line: integer,
            start_side: string,
          },
          'path',
          'body',
        ),
      ),
    }),
  },
  {
    route: 'POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body: reaction,
  },
  {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    caller: 'installation',
    permission: { pull_requests: 'read' },
    query: { ...since, ...pages },
  },
  {
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body,
  },
  {
    route: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    caller: 'installation',
    permission: { pull_requests: 'read' },
  },
  {
    route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body,
  },
  {
    route: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    caller: 'installation',
    permission: { pull_requests: 'write' },
    body: reaction,
  },
  {
    route: 'POST /repos/{owner}/{repo}/check-runs',
    caller: 'installation',
    permission: { checks: 'write' },
    body: {
      ...object(
        {
          ...checkRun,
          head_sha: string,
          status: oneOf('queued', 'in_progress', 'completed'),
          output: output('title', 'summary'),
        },
        'name',
        'head_sha',
      ),
      ...concluded,
    },
  },
  {
    route: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
    caller: 'installation',
    permission: { checks: 'write' },
    body: {
      ...object({
        ...checkRun,
        status: oneOf('queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'),
        output: output('summary'),
      }),
      ...concluded,
    },
  },
  {
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    caller: 'installation',
    permission: { checks: 'read' },
    query: {
      check_name: string,
      status: oneOf('queued', 'in_progress', 'completed'),
      filter: oneOf('latest', 'all'),
      ...pages,
      app_id: integer,
    },
  },
  {
    route: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}',
    caller: 'installation',
    permission: { pull_requests: 'read' },
  },
  {
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
    caller: 'installation',
    permission: { statuses: 'read' },
    query: pages,
  },
  {
    route: 'POST /repos/{owner}/{repo}/statuses/{sha}',
    caller: 'installation',
    permission: { statuses: 'write' },
    body: object(
      {
        state: oneOf('error', 'failure', 'pending', 'success'),
        target_url: { type: ['string', 'null'] },
        description: { type: ['string', 'null'], maxLength: 140 },
        context: string,
      },
      'state',
    ),
  },
  {
    route: 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
    caller: 'installation',
    permission: { contents: 'read' },
  },
  {
    route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    caller: 'installation',
    permission: { metadata: 'read' },
  },
];
