/**
 * The handlers of the API, by route.
 * Source: the pages that `operations.ts` names; roles: https://docs.gitlab.com/api/access_requests/#valid-access-levels
 */
import { checkPosition } from './diffs.ts';
import { requestJson } from './json.ts';
import { mirrorHandlers } from './mirror-routes.ts';
import {
  type Discussion,
  type MergeRequest,
  type Note,
  type Position,
  type Project,
  Refusal,
  requestOf,
  type State,
  type Status,
  type User,
} from './state.ts';
import { emitNote } from './webhooks.ts';

export interface Asked {
  state: State;
  caller: User;
  project: Project;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** A list is cut into pages by who serves it. */
export type Answer = { status: number; body: unknown } | { list: unknown[] };

const ok = (body: unknown): Answer => ({ status: 200, body });
const created = (body: unknown): Answer => ({ status: 201, body });

const mr = '/projects/:id/merge_requests/:merge_request_iid';

export const handlers: Record<string, (asked: Asked) => Answer> = {
  'GET /user': ({ caller }) => ok(caller),
  'GET /projects': ({ state, caller, query }) => ({
    list: [...state.projects.values()]
      .filter((one) => one.members[caller.username])
      .filter((one) => !query.has('archived') || String(one.archived) === query.get('archived'))
      .map(projectJson),
  }),
  'GET /projects/:id': ({ project }) => ok(projectJson(project)),
  'GET /projects/:id/members/all': ({ state, project, query }) => ({
    // As GitLab does: part of a name is enough.
    list: Object.entries(project.members)
      .filter(([username]) => username.includes(query.get('query') ?? ''))
      .map(([username, level]) => ({
        id: state.users.get(username)?.id ?? 0,
        username,
        access_level: level,
        state: 'active',
      })),
  }),
  'GET /projects/:id/merge_requests': ({ state, project, query }) => ({
    list: [...project.requests.values()]
      .filter(
        (one) =>
          ['all', one.state].includes(query.get('state') ?? 'all') &&
          (!query.has('source_branch') || one.sourceBranch === query.get('source_branch')),
      )
      .sort((a, b) => (query.get('sort') === 'asc' ? a.id - b.id : b.id - a.id))
      .map((one) => requestJson(state, project, one)),
  }),
  ...mirrorHandlers,
  [`GET ${mr}`]: ({ state, project, params }) =>
    ok(requestJson(state, project, requestOf(project, params.merge_request_iid!))),
  [`GET ${mr}/versions`]: ({ project, params }) => ({
    list: requestOf(project, params.merge_request_iid!).versions,
  }),
  [`GET ${mr}/discussions`]: ({ project, params }) => ({
    list: requestOf(project, params.merge_request_iid!).discussions,
  }),
  [`POST ${mr}/discussions`]: ({ state, caller, project, params, body }) => {
    const request = requestOf(project, params.merge_request_iid!);
    checkLocked(project, request, caller);
    const position = body.position as Position | undefined;
    if (position) checkPosition(project, request, position);
    return created(addDiscussion(state, project, request, caller, String(body.body), position));
  },
  [`PUT ${mr}/discussions/:discussion_id`]: ({ project, params, body }) => {
    const request = requestOf(project, params.merge_request_iid!);
    const found = request.discussions.find((one) => one.id === params.discussion_id);
    if (!found) throw new Refusal(404, '404 Discussion Not Found');
    for (const note of found.notes) if (note.resolvable) note.resolved = body.resolved === true;
    return ok(found);
  },
  [`POST ${mr}/notes`]: ({ state, caller, project, params, body }) => {
    const request = requestOf(project, params.merge_request_iid!);
    checkLocked(project, request, caller);
    return created(addNote(state, project, request, caller, String(body.body)));
  },
  [`GET ${mr}/notes/:note_id`]: ({ project, params }) =>
    ok(noteOf(requestOf(project, params.merge_request_iid!), params.note_id!)),
  [`PUT ${mr}/notes/:note_id`]: ({ caller, project, params, body }) => {
    const note = noteOf(requestOf(project, params.merge_request_iid!), params.note_id!);
    if (note.author.id !== caller.id) throw new Refusal(403, '403 Forbidden');
    note.body = textOf(body.body);
    note.updated_at = new Date().toISOString();
    return ok(note);
  },
  [`GET ${mr}/notes/:note_id/award_emoji`]: ({ project, params }) => ({
    list: noteOf(requestOf(project, params.merge_request_iid!), params.note_id!).awards,
  }),
  [`POST ${mr}/notes/:note_id/award_emoji`]: ({ caller, project, params, body }) => {
    const note = noteOf(requestOf(project, params.merge_request_iid!), params.note_id!);
    const award = { name: String(body.name), user: caller };
    if (note.awards.some((one) => one.name === award.name && one.user.id === caller.id)) {
      throw new Refusal(404, '404 Award Emoji Name has already been taken Not Found');
    }
    note.awards.push(award);
    return created(award);
  },
  'GET /projects/:id/repository/commits/:sha/statuses': ({ project, params, query }) => ({
    list: project.statuses.filter(
      (one) => one.sha === params.sha && (!query.has('name') || one.name === query.get('name')),
    ),
  }),
  'POST /projects/:id/statuses/:sha': ({ state, caller, project, params, body }) => {
    const sha = params.sha!;
    const known = [...state.projects.values()].flatMap((one) => [...one.requests.values()]);
    const here = known.some(
      (one) =>
        one.versions.some((version) => version.head_commit_sha === sha) &&
        (one.sourceProject === project.id || one.pipeline?.project === project.id),
    );
    // The commit is in the fork, and a status of it belongs there.
    if (!here) throw new Refusal(404, '404 References for commit Not Found');
    for (const name of ['description', 'target_url']) {
      if (String(body[name] ?? '').length > 255)
        throw new Refusal(400, `400 Bad request - ${name} is too long`);
    }
    const pipeline = known.find(
      (one) => one.pipeline?.project === project.id && one.pipeline.sha === sha,
    )?.pipeline;
    if (body.pipeline_id !== undefined && pipeline?.id !== body.pipeline_id) {
      throw new Refusal(404, '404 Pipeline Not Found');
    }
    const made: Status = {
      id: state.nextId++,
      sha,
      ref: String(body.ref ?? ''),
      name: String(body.name ?? 'default'),
      status: String(body.state),
      description: (body.description as string | undefined) ?? null,
      target_url: (body.target_url as string | undefined) ?? null,
      pipeline_id: Number(body.pipeline_id ?? state.nextId++),
      author: caller,
    };
    project.statuses.push(made);
    return created(made);
  },
  [`GET ${mr}/status_checks`]: ({ project }) => {
    // Without the licence there is no such page.
    if (project.statusChecks.length === 0) throw new Refusal(404, '404 Not Found');
    return { list: project.statusChecks };
  },
  [`POST ${mr}/status_check_responses`]: ({ project, params, body }) => {
    const request = requestOf(project, params.merge_request_iid!);
    if (request.versions[0]!.head_commit_sha !== body.sha)
      throw new Refusal(409, '409 sha does not match HEAD');
    request.checkResponses.push({
      check: Number(body.external_status_check_id),
      sha: String(body.sha),
      status: String(body.status),
    });
    return created({ id: 1 });
  },
};

function projectJson({ id, path, defaultBranch, private: closed, archived }: Project): object {
  const visibility = closed ? 'private' : 'public';
  return { id, path_with_namespace: path, default_branch: defaultBranch, visibility, archived };
}

/** https://docs.gitlab.com/user/discussions/#prevent-comments-by-locking-the-discussion: only members may write. */
function checkLocked(project: Project, request: MergeRequest, caller: User): void {
  if (request.locked && (project.members[caller.username] ?? 0) < 10) throw new Refusal(403, '403 Forbidden');
}

function noteOf(request: MergeRequest, id: string): Note {
  const found = request.discussions.flatMap((one) => one.notes).find((note) => note.id === Number(id));
  if (!found) throw new Refusal(404, '404 Note Not Found');
  return found;
}

/** GitLab takes a million characters, and reads `/close` at the start of a line as a command. */
function textOf(body: unknown): string {
  const text = String(body);
  if (!text.trim() || text.length > 1_000_000)
    throw new Refusal(400, '400 Bad request - Note {:note=>["can\'t be blank"]}');
  return text;
}

function newNote(state: State, author: User, body: string, type: Note['type'], position?: Position): Note {
  return {
    id: state.nextId++,
    type,
    body: textOf(body),
    author,
    created_at: new Date().toISOString(),
    updated_at: new Date().toISOString(),
    system: false,
    resolvable: type !== null,
    resolved: false,
    ...(position && { position }),
    awards: [],
  };
}

/** A thread: on a line or file with a position, else on the overview. */
export function addDiscussion(
  state: State,
  project: Project,
  request: MergeRequest,
  author: User,
  body: string,
  position?: Position,
): Discussion {
  const note = newNote(state, author, body, position ? 'DiffNote' : 'DiscussionNote', position);
  const made = { id: `${state.nextId++}`.padStart(40, '0'), individual_note: false, notes: [note] };
  request.discussions.push(made);
  emitNote(state, project, request, note, 'create');
  return made;
}

/** A comment on the merge request itself. */
export function addNote(
  state: State,
  project: Project,
  request: MergeRequest,
  author: User,
  body: string,
): Note {
  const note = newNote(state, author, body, null);
  request.discussions.push({
    id: `${state.nextId++}`.padStart(40, '0'),
    individual_note: true,
    notes: [note],
  });
  emitNote(state, project, request, note, 'create');
  return note;
}

/** An answer in a thread. */
export function addReply(
  state: State,
  project: Project,
  request: MergeRequest,
  to: Discussion,
  author: User,
  body: string,
): Note {
  const note = newNote(state, author, body, to.notes[0]!.type ?? 'DiscussionNote', to.notes[0]!.position);
  note.resolved = to.notes[0]!.resolved;
  to.notes.push(note);
  emitNote(state, project, request, note, 'create');
  return note;
}
