/**
 * What GitLab's API pages say of the requests that the bot makes: method, path, parameters with their types, which
 * are required, and the role that is needed. Facts from doc/api of gitlabhq/gitlabhq, page by page, as far as they may
 * matter here; the words are ours. What is not listed is not let through: GitLab ignores a parameter that it does not
 * know, and a typing mistake with it.
 * Source: `page` is below https://gitlab.com/gitlab-org/gitlab/-/tree/master/doc/api, and as a page of the web below
 * https://docs.gitlab.com/api/ without its `.md`.
 */

type Json = { [key: string]: unknown };

export interface Operation {
  /** Method and path template. */
  route: string;
  /** In doc/api, with the heading. */
  page: string;
  /** Least access level in the project; 0: whoever may see it. */
  role: number;
  /** What `:id` may be: most pages take the project's number or its path. */
  id?: 'integer';
  /** Schemas of the query's parameters. */
  query?: Record<string, Json>;
  /** Schema of the body. */
  body?: Json;
}

const string = { type: 'string' };
const integer = { type: 'integer' };
const boolean = { type: 'boolean' };
const datetime = { type: 'string', format: 'date-time' };
const oneOf = (...values: string[]): Json => ({ enum: values });
const object = (properties: Json, ...required: string[]): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** rest/_index.md, offset-based pagination: on every list. */
const pages = {
  page: { type: 'integer', minimum: 1 },
  per_page: { type: 'integer', minimum: 1, maximum: 100 },
};
const sort = oneOf('asc', 'desc');
/** notes.md: at most 1,000,000 characters. */
const text = { type: 'string', maxLength: 1_000_000 };

const mr = '/projects/:id/merge_requests/:merge_request_iid';

/** discussions.md: what is required is so where there is a position at all, the paths with the type `text`. */
const position = {
  ...object(
    {
      base_sha: string,
      head_sha: string,
      start_sha: string,
      position_type: oneOf('text', 'image', 'file'),
      new_path: string,
      old_path: string,
      new_line: integer,
      old_line: integer,
      line_range: object({ start: lineCode(), end: lineCode() }),
      width: integer,
      height: integer,
      x: { type: 'number' },
      y: { type: 'number' },
    },
    'base_sha',
    'head_sha',
    'start_sha',
    'position_type',
  ),
  if: { properties: { position_type: { const: 'text' } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { required: ['new_path', 'old_path'] },
};

function lineCode(): Json {
  return object({ line_code: string, type: oneOf('new', 'old') }, 'line_code', 'type');
}

/** Every operation that the fake knows. */
export const operations: readonly Operation[] = [
  { route: 'GET /user', page: 'users.md, current user', role: 0 },
  {
    route: 'GET /projects',
    page: 'projects.md, list all projects; rest/_index.md, keyset-based pagination',
    role: 0,
    query: {
      ...pages,
      archived: boolean,
      visibility: oneOf('public', 'internal', 'private'),
      order_by: oneOf('id', 'name', 'path', 'created_at', 'updated_at', 'last_activity_at'),
      sort,
      search: string,
      simple: boolean,
      owned: boolean,
      membership: boolean,
      with_merge_requests_enabled: boolean,
      min_access_level: integer,
      id_after: integer,
      id_before: integer,
      last_activity_after: datetime,
      last_activity_before: datetime,
      pagination: oneOf('keyset'),
    },
  },
  { route: 'GET /projects/:id', page: 'projects.md, a single project', role: 0 },
  {
    route: 'GET /projects/:id/members/all',
    page: 'project_members.md, with inherited and invited members',
    role: 0,
    query: { ...pages, query: string, show_seat_info: boolean, state: oneOf('awaiting', 'active') },
  },
  {
    route: 'GET /projects/:id/merge_requests',
    page: 'merge_requests.md, of a project',
    role: 0,
    query: {
      ...pages,
      state: oneOf('opened', 'closed', 'locked', 'merged', 'all'),
      scope: oneOf('created_by_me', 'assigned_to_me', 'all'),
      order_by: oneOf('created_at', 'updated_at'),
      sort,
      view: oneOf('simple'),
      source_branch: string,
      target_branch: string,
      created_after: datetime,
      updated_after: datetime,
    },
  },
  {
    route: 'POST /projects/:id/merge_requests',
    page: 'merge_requests.md, create',
    role: 30,
    body: object(
      {
        source_branch: string,
        target_branch: string,
        title: string,
        allow_collaboration: boolean,
        assignee_id: integer,
        description: { type: 'string', maxLength: 1_048_576 },
        labels: string,
        milestone_id: integer,
        remove_source_branch: boolean,
        squash: boolean,
        target_project_id: integer,
      },
      'source_branch',
      'target_branch',
      'title',
    ),
  },
  {
    // Or the author of the merge request.
    route: `PUT ${mr}`,
    page: 'merge_requests.md, update',
    role: 30,
    body: {
      ...object({
        allow_collaboration: boolean,
        assignee_id: integer,
        description: { type: 'string', maxLength: 1_048_576 },
        discussion_locked: boolean,
        labels: string,
        milestone_id: integer,
        remove_source_branch: boolean,
        squash: boolean,
        state_event: oneOf('close', 'reopen'),
        target_branch: string,
        title: string,
      }),
      minProperties: 1,
    },
  },
  { route: `GET ${mr}`, page: 'merge_requests.md, a single one', role: 0 },
  { route: `GET ${mr}/versions`, page: 'merge_requests.md, diff versions', role: 0, query: pages },
  { route: `GET ${mr}/discussions`, page: 'discussions.md, merge requests', role: 0, query: pages },
  {
    route: `POST ${mr}/discussions`,
    page: 'discussions.md, new merge request thread',
    role: 10,
    body: object({ body: text, commit_id: string, created_at: datetime, position }, 'body'),
  },
  {
    // Or the author of the merge request.
    route: `PUT ${mr}/discussions/:discussion_id`,
    page: 'discussions.md, resolve a merge request thread',
    role: 30,
    body: object({ resolved: boolean }, 'resolved'),
  },
  {
    route: `POST ${mr}/notes`,
    page: 'notes.md, new merge request note',
    role: 10,
    body: object({ body: text, created_at: datetime, merge_request_diff_head_sha: string }, 'body'),
  },
  {
    route: `GET ${mr}/notes/:note_id`,
    page: 'notes.md, get a single merge request note',
    role: 0,
  },
  {
    route: `PUT ${mr}/notes/:note_id`,
    page: 'notes.md, modify a merge request note',
    role: 10,
    body: object({ body: text }, 'body'),
  },
  {
    route: `GET ${mr}/notes/:note_id/award_emoji`,
    page: 'emoji_reactions.md, of a comment',
    role: 0,
    query: pages,
  },
  {
    route: `POST ${mr}/notes/:note_id/award_emoji`,
    page: 'emoji_reactions.md, add to a comment',
    role: 10,
    body: object({ name: { type: 'string', pattern: '^[^:]+$' } }, 'name'),
  },
  {
    route: 'GET /projects/:id/repository/commits/:sha/statuses',
    page: 'commits.md, statuses of a commit',
    role: 0,
    query: {
      ...pages,
      name: string,
      ref: string,
      stage: string,
      all: boolean,
      pipeline_id: integer,
      order_by: oneOf('id', 'pipeline_id'),
      sort,
    },
  },
  {
    route: 'POST /projects/:id/statuses/:sha',
    page: 'commits.md, set the status of a commit',
    role: 30,
    body: object(
      {
        state: oneOf('pending', 'running', 'success', 'failed', 'canceled', 'skipped'),
        ref: string,
        name: string,
        context: string,
        target_url: string,
        description: string,
        coverage: { type: 'number' },
        pipeline_id: integer,
      },
      'state',
    ),
  },
  {
    route: `GET ${mr}/status_checks`,
    page: 'status_checks.md, of a merge request',
    role: 0,
    id: 'integer',
    query: pages,
  },
  {
    route: `POST ${mr}/status_check_responses`,
    page: 'status_checks.md, set the status',
    role: 30,
    id: 'integer',
    body: object(
      { sha: string, external_status_check_id: integer, status: oneOf('pending', 'passed', 'failed') },
      'sha',
      'external_status_check_id',
    ),
  },
];
