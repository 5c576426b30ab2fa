/** What a test does to the fake: the people, the pushes, the mishaps, and the questions. Plain JSON both ways. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults.ts';
import { branchTips, git, initRepository, setRef } from '../repositories.ts';
import { addDiscussion, addNote, addReply } from './api.ts';
import { checkPosition } from './diffs.ts';
import { followBranches, moveHead as move } from './mirror-routes.ts';
import {
  type HookKind,
  type MergeRequest,
  type Project,
  requestOf,
  type State,
  type Status,
  userOf,
} from './state.ts';
import { emitMember, emitMoved, emitNote, emitRemoved, emitRequest } from './webhooks.ts';

type At = { project: string; iid: number };

export interface Actions {
  /** The bot's token, where events go, and which webhooks are set (that of the project). */
  setup(args: {
    username: string;
    token: string;
    hookUrl: string | null;
    secret: string;
    hooks?: HookKind[];
  }): void;
  project(args: {
    path: string;
    private?: boolean;
    defaultBranch?: string;
    /** Access levels; the bot is a Developer. */
    members?: Record<string, number>;
    /** Names of external status checks. */
    statusChecks?: string[];
  }): { dir: string; id: number };
  /** Somebody else pushes to a branch of the project; null removes it. */
  pushBranch(args: { project: string; branch: string; commit: string | null }): void;
  protect(args: { project: string; branches: string[] }): void;
  /** Without `event` nothing is sent. */
  setPrivate(args: { project: string; private: boolean; event?: boolean }): void;
  /** Renames it, or moves it to another group; the old path leads to it until somebody else takes it. */
  rename(args: { project: string; to: string }): void;
  archive(args: { project: string; archived: boolean }): void;
  lock(args: At & { locked: boolean }): void;
  /** What `look()` once showed of a project is there again; its commits must be. */
  restore(args: {
    path: string;
    id: number;
    private: boolean;
    members: Record<string, number>;
    requests: MergeRequest[];
    statuses: Status[];
  }): void;
  removeProject(args: { path: string }): void;
  /** Access level 0: no member any more. */
  member(args: { project: string; username: string; level: number }): void;
  open(args: {
    project: string;
    head: string;
    /** Path of the fork; it is made when there is none. */
    fork?: string;
    sourceBranch?: string;
    targetBranch?: string;
    title?: string;
    description?: string | null;
    author?: string;
    /** A pipeline runs on it: in the project itself, or in the fork. */
    pipeline?: 'target' | 'source';
    silent?: boolean;
  }): { iid: number };
  push(args: At & { head: string; silent?: boolean }): void;
  edit(args: At & { targetBranch?: string; title?: string; description?: string }): void;
  act(args: At & { action: 'close' | 'reopen' }): void;
  comment(args: At & { author: string; body: string }): { id: number };
  /** `by`: who edits it; absent: who wrote it. */
  editComment(args: At & { id: number; body: string; by?: string }): void;
  reply(args: At & { to: string; author: string; body: string }): { id: number };
  thread(args: At & { author: string; path: string; line: number; body: string }): { id: string };
  deleteComment(args: At & { id: number }): void;
  fault(args: Fault): void;
  clearFaults(): void;
  look(): unknown;
  /** What `look()` shows of one project: it grows with each test of a file, and this does not. */
  see(args: { project: string }): unknown;
  /** The statuses of all projects: those of a fork's commit are the fork's. */
  statuses(): Status[];
  /** Waits until no event is under way. */
  quiet(): Promise<void>;
}

/** Does what the test asks for. */
export async function control(state: State, action: string, args: never): Promise<unknown> {
  const all = actionsOf(state) as unknown as Record<string, ((args: never) => unknown) | undefined>;
  const found = all[action];
  if (!found) throw new Error(`the fake has no action ${action}`);
  return found(args);
}

const shown = ({ id, statuses, requests }: Project) => ({ id, statuses, requests: [...requests.values()] });

function actionsOf(state: State): Actions {
  const projectOf = (path: string): Project => {
    const found = state.projects.get(path);
    if (!found) throw new Error(`the fake has no project ${path}`);
    return found;
  };
  const at = ({ project: path, iid }: At): [Project, MergeRequest] => {
    const project = projectOf(path);
    return [project, requestOf(project, iid)];
  };
  const makeProject = (args: Parameters<Actions['project']>[0]): Project => {
    const { path, private: secret = true, defaultBranch = 'master', members = {} } = args;
    const id = state.nextProject++;
    const named = join(state.folder, `${path}.git`);
    // One that had this path may be there still.
    const dir = existsSync(named) ? join(state.folder, `${path}-${id}.git`) : named;
    initRepository(dir, defaultBranch);
    for (const name of Object.keys(members)) userOf(state, name);
    const bots = Object.fromEntries([...state.tokens.values()].map((user) => [user.username, 30]));
    const project: Project = {
      id,
      path,
      private: secret,
      archived: false,
      defaultBranch,
      protectedBranches: [defaultBranch],
      dir,
      members: { ...bots, ...members },
      requests: new Map(),
      statuses: [],
      statusChecks: (args.statusChecks ?? []).map((name) => ({ id: state.nextId++, name })),
    };
    state.projects.set(path, project);
    state.moved.delete(path.toLowerCase());
    return project;
  };
  const moveHead = (project: Project, request: MergeRequest, head: string): void =>
    move(state, project, request, head);

  return {
    setup({ username, token, hookUrl, secret, hooks = ['project'] }) {
      state.tokens.set(token, userOf(state, username));
      state.hook = { url: hookUrl, secret, kinds: hooks };
    },
    project: (args) => {
      const { dir, id } = makeProject(args);
      return { dir, id };
    },
    member({ project: path, username, level }) {
      const project = projectOf(path);
      const before = project.members[username] ?? 0;
      project.members[username] = level;
      if (level > 0)
        emitMember(state, project, username, before === 0 ? 'user_add_to_team' : 'user_update_for_team');
    },
    pushBranch({ project: path, branch, commit }) {
      const project = projectOf(path);
      const before = branchTips(project.dir);
      if (commit === null) git(project.dir, 'update-ref', '-d', `refs/heads/${branch}`);
      else setRef(project.dir, `refs/heads/${branch}`, commit);
      followBranches(state, project, before);
    },
    protect({ project, branches }) {
      projectOf(project).protectedBranches = branches;
    },
    setPrivate({ project: path, private: secret, event = false }) {
      const project = projectOf(path);
      project.private = secret;
      if (event) emitMoved(state, project, 'project_update');
    },
    rename({ project: path, to }) {
      const project = projectOf(path);
      state.projects.delete(path);
      project.path = to;
      state.projects.set(to, project);
      state.moved.set(path.toLowerCase(), project.id);
      state.moved.delete(to.toLowerCase());
      const group = (one: string): string => one.slice(0, one.lastIndexOf('/'));
      const event = group(path) === group(to) ? 'project_rename' : 'project_transfer';
      emitMoved(state, project, event, path);
    },
    archive({ project, archived }) {
      projectOf(project).archived = archived;
    },
    lock({ locked, ...where }) {
      const [project, request] = at(where);
      const changes = { discussion_locked: { previous: request.locked ?? false, current: locked } };
      request.locked = locked;
      emitRequest(state, project, request, 'update', { changes });
    },
    restore({ path, id, private: secret, members, requests, statuses }) {
      const project = projectOf(path);
      Object.assign(project, {
        id,
        private: secret,
        members: { ...project.members, ...members },
        statuses,
        requests: new Map(requests.map((one) => [one.iid, one])),
      });
      for (const request of requests) {
        state.users.set(request.author.username, request.author);
        for (const note of request.discussions.flatMap((one) => one.notes)) {
          const known = state.users.get(note.author.username);
          if (known) note.author = known;
        }
        setRef(project.dir, `refs/merge-requests/${request.iid}/head`, request.versions[0]!.head_commit_sha);
      }
    },
    removeProject({ path }) {
      emitRemoved(state, projectOf(path));
      state.projects.delete(path);
    },
    open(args) {
      const project = projectOf(args.project);
      const source =
        args.fork === undefined
          ? project
          : (state.projects.get(args.fork) ?? makeProject({ path: args.fork, private: false }));
      const iid = project.requests.size + 1;
      const request: MergeRequest = {
        id: state.nextId++,
        iid,
        title: args.title ?? 'A change',
        description: args.description ?? null,
        state: 'opened',
        author: userOf(state, args.author ?? 'contributor'),
        sourceProject: source.id,
        sourceBranch: args.sourceBranch ?? 'topic',
        targetBranch: args.targetBranch ?? project.defaultBranch,
        versions: [],
        discussions: [],
        pipeline: args.pipeline
          ? {
              id: state.nextId++,
              project: args.pipeline === 'target' ? project.id : source.id,
              sha: args.head,
            }
          : null,
        checkResponses: [],
      };
      project.requests.set(iid, request);
      moveHead(project, request, args.head);
      if (!args.silent) emitRequest(state, project, request, 'open');
      return { iid };
    },
    push({ head, silent, ...where }) {
      const [project, request] = at(where);
      const oldrev = request.versions[0]!.head_commit_sha;
      moveHead(project, request, head);
      if (!silent) emitRequest(state, project, request, 'update', { oldrev });
    },
    edit({ targetBranch, title, description, ...where }) {
      const [project, request] = at(where);
      const changes: Record<string, object> = {};
      if (targetBranch !== undefined) {
        changes.target_branch = { previous: request.targetBranch, current: targetBranch };
        request.targetBranch = targetBranch;
        moveHead(project, request, request.versions[0]!.head_commit_sha);
      }
      if (title !== undefined) {
        changes.title = { previous: request.title, current: title };
        request.title = title;
      }
      if (description !== undefined) request.description = description;
      emitRequest(state, project, request, 'update', { changes });
    },
    act({ action, ...where }) {
      const [project, request] = at(where);
      request.state = action === 'close' ? 'closed' : 'opened';
      emitRequest(state, project, request, action);
    },
    comment({ author, body, ...where }) {
      const [project, request] = at(where);
      return { id: addNote(state, project, request, userOf(state, author), body).id };
    },
    editComment({ id, body, by, ...where }) {
      const [project, request] = at(where);
      const note = request.discussions.flatMap((one) => one.notes).find((one) => one.id === id)!;
      const changes = { note: { previous: note.body, current: body } };
      note.body = body;
      note.updated_at = new Date().toISOString();
      emitNote(
        state,
        project,
        request,
        note,
        'update',
        changes,
        by === undefined ? undefined : userOf(state, by),
      );
    },
    reply({ to, author, body, ...where }) {
      const [project, request] = at(where);
      const thread = request.discussions.find((one) => one.id === to)!;
      return { id: addReply(state, project, request, thread, userOf(state, author), body).id };
    },
    thread({ author, path, line, body, ...where }) {
      const [project, request] = at(where);
      const version = request.versions[0]!;
      const position = {
        base_sha: version.base_commit_sha,
        start_sha: version.start_commit_sha,
        head_sha: version.head_commit_sha,
        old_path: path,
        new_path: path,
        position_type: 'text',
        new_line: line,
      };
      checkPosition(project, request, position);
      return { id: addDiscussion(state, project, request, userOf(state, author), body, position).id };
    },
    deleteComment({ id, ...where }) {
      const [, request] = at(where);
      for (const one of request.discussions) one.notes = one.notes.filter((note) => note.id !== id);
      request.discussions = request.discussions.filter((one) => one.notes.length > 0);
    },
    fault: (fault) => {
      new RegExp(fault.path);
      state.faults.push(fault);
    },
    clearFaults: () => {
      state.faults.length = 0;
    },
    look: () => ({
      violations: state.violations,
      requests: state.requests,
      projects: Object.fromEntries([...state.projects].map(([path, project]) => [path, shown(project)])),
    }),
    see: ({ project }) => shown(projectOf(project)),
    statuses: () => [...state.projects.values()].flatMap(({ statuses }) => statuses),
    quiet: async () => {
      while (state.sending.size) await Promise.all(state.sending);
    },
  };
}
