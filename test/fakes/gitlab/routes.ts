/**
 * The requests that GitLab's API pages describe, as far as this program makes them: method, path, parameters with
 * their types, which are required, and the role that is needed. Facts from doc/api of GitLab, page by page; the words
 * are ours.
 */

type Type = 'string' | 'integer' | 'boolean' | 'sha';
/** `!` behind the type: required. `{…}` are parameters within one. */
interface Parameters {
  [name: string]: `${Type}${'' | '!'}` | readonly string[] | Parameters;
}

export interface Route {
  route: string;
  page: string;
  /** Least access level in the project; 0: whoever may see it. */
  role: number;
  query?: Parameters;
  body?: Parameters;
}

/** rest/_index.md, on pagination; keyset for /projects only. */
const pages = { page: 'integer', per_page: 'integer' } as const;

const routes: readonly Route[] = [
  { route: 'GET /user', page: 'users.md', role: 0 },
  {
    route: 'GET /projects',
    page: 'projects.md',
    role: 0,
    query: {
      ...pages,
      membership: 'boolean',
      min_access_level: 'integer',
      archived: 'boolean',
      simple: 'boolean',
      order_by: ['id', 'name', 'path', 'created_at', 'updated_at', 'last_activity_at'],
      pagination: ['keyset'],
      id_before: 'integer',
      id_after: 'integer',
    },
  },
  { route: 'GET /projects/:id', page: 'projects.md', role: 0 },
  {
    route: 'GET /projects/:id/members/all',
    page: 'project_members.md',
    role: 0,
    query: { ...pages, query: 'string' },
  },
  {
    route: 'GET /projects/:id/merge_requests',
    page: 'merge_requests.md',
    role: 0,
    query: {
      ...pages,
      state: ['opened', 'closed', 'locked', 'merged', 'all'],
      scope: ['created_by_me', 'assigned_to_me', 'all'],
    },
  },
  { route: 'GET /projects/:id/merge_requests/:merge_request_iid', page: 'merge_requests.md', role: 0 },
  {
    route: 'GET /projects/:id/merge_requests/:merge_request_iid/versions',
    page: 'merge_requests.md',
    role: 0,
    query: pages,
  },
  {
    route: 'GET /projects/:id/merge_requests/:merge_request_iid/discussions',
    page: 'discussions.md',
    role: 0,
    query: pages,
  },
  {
    route: 'POST /projects/:id/merge_requests/:merge_request_iid/discussions',
    page: 'discussions.md',
    role: 10,
    body: {
      body: 'string!',
      commit_id: 'string',
      position: {
        base_sha: 'sha!',
        start_sha: 'sha!',
        head_sha: 'sha!',
        position_type: ['text', 'image', 'file'],
        new_path: 'string!',
        old_path: 'string!',
        new_line: 'integer',
        old_line: 'integer',
      },
    },
  },
  {
    // Developer, or the author of the merge request.
    route: 'PUT /projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id',
    page: 'discussions.md',
    role: 30,
    body: { resolved: 'boolean!' },
  },
  {
    route: 'POST /projects/:id/merge_requests/:merge_request_iid/notes',
    page: 'notes.md',
    role: 10,
    body: { body: 'string!', internal: 'boolean' },
  },
  {
    route: 'PUT /projects/:id/merge_requests/:merge_request_iid/notes/:note_id',
    page: 'notes.md',
    role: 10,
    body: { body: 'string!' },
  },
  {
    route: 'GET /projects/:id/merge_requests/:merge_request_iid/notes/:note_id/award_emoji',
    page: 'emoji_reactions.md',
    role: 0,
    query: pages,
  },
  {
    route: 'POST /projects/:id/merge_requests/:merge_request_iid/notes/:note_id/award_emoji',
    page: 'emoji_reactions.md',
    role: 10,
    body: { name: 'string!' },
  },
  {
    route: 'GET /projects/:id/repository/commits/:sha/statuses',
    page: 'commits.md',
    role: 0,
    query: {
      ...pages,
      name: 'string',
      ref: 'string',
      stage: 'string',
      all: 'boolean',
      pipeline_id: 'integer',
    },
  },
  {
    route: 'POST /projects/:id/statuses/:sha',
    page: 'commits.md',
    role: 30,
    body: {
      state: ['pending', 'running', 'success', 'failed', 'canceled', 'skipped'],
      name: 'string',
      context: 'string',
      description: 'string',
      ref: 'string',
      target_url: 'string',
      pipeline_id: 'integer',
    },
  },
  {
    route: 'GET /projects/:id/merge_requests/:merge_request_iid/status_checks',
    page: 'status_checks.md',
    role: 0,
    query: pages,
  },
  {
    route: 'POST /projects/:id/merge_requests/:merge_request_iid/status_check_responses',
    page: 'status_checks.md',
    role: 30,
    body: {
      sha: 'sha!',
      external_status_check_id: 'integer!',
      status: ['pending', 'passed', 'failed'],
    },
  },
];

const matchers = routes.map((one) => {
  const [method, path] = one.route.split(' ') as [string, string];
  return { one, method, path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
});

/** The route of a request (its path without the folder of the API), and what is wrong with it; null: there is none. */
export function match(
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
): { route: Route; params: Record<string, string>; mistakes: string[] } | null {
  const found = matchers.find((one) => one.method === method && one.path.test(path));
  if (!found) return null;
  const mistakes: string[] = [];
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(found.path.exec(path)!.groups ?? {})) {
    params[name] = decodeURIComponent(value);
    if (/_iid$|^note_id$/.test(name) && !/^[1-9]\d*$/.test(value))
      mistakes.push(`${name} must be an integer`);
  }
  const { route } = { route: found.one };
  const given: Record<string, unknown> = {};
  for (const [name, value] of query) {
    given[name] = /^\d+$/.test(value)
      ? Number(value)
      : /^(?:true|false)$/.test(value)
        ? value === 'true'
        : value;
  }
  check(given, route.query ?? {}, 'query ', mistakes);
  if (route.body) check(body ?? {}, route.body, '', mistakes);
  else if (body !== undefined) mistakes.push('a body where none is described');
  return { route, params, mistakes };
}

function check(given: unknown, parameters: Parameters, at: string, mistakes: string[]): void {
  if (typeof given !== 'object' || given === null) return void mistakes.push(`${at}is no object`);
  const values = given as Record<string, unknown>;
  for (const name of Object.keys(values))
    if (!(name in parameters)) mistakes.push(`${at}${name} is not described`);
  for (const [name, type] of Object.entries(parameters)) {
    const value = values[name];
    if (typeof type === 'string') {
      if (value === undefined) {
        if (type.endsWith('!')) mistakes.push(`${at}${name} is missing`);
        continue;
      }
      const good = {
        string: typeof value === 'string' || (at === 'query ' && value !== null),
        integer: Number.isInteger(value),
        boolean: typeof value === 'boolean',
        sha: typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value),
      }[type.replace('!', '') as Type];
      if (!good) mistakes.push(`${at}${name} must be ${type.replace('!', '')}`);
    } else if (Array.isArray(type)) {
      // Each such list is of a required parameter in a body.
      if (value === undefined ? at !== 'query ' : !type.includes(value as string)) {
        mistakes.push(`${at}${name} does not have a valid value`);
      }
    } else if (value !== undefined) check(value, type as Parameters, `${name}.`, mistakes);
  }
}
