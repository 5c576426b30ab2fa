/** What the fake remembers: plain data, in one process, until it ends. */
import type { Fault } from '../faults.ts';

export interface User {
  id: number;
  username: string;
}

export interface Version {
  id: number;
  head_commit_sha: string;
  base_commit_sha: string;
  start_commit_sha: string;
}

export interface Position {
  base_sha: string;
  start_sha: string;
  head_sha: string;
  old_path: string;
  new_path: string;
  position_type: string;
  old_line?: number | null;
  new_line?: number | null;
}

export interface Note {
  id: number;
  type: 'DiffNote' | 'DiscussionNote' | null;
  body: string;
  author: User;
  created_at: string;
  updated_at: string;
  system: boolean;
  resolvable: boolean;
  resolved: boolean;
  position?: Position;
  awards: { name: string; user: User }[];
}

export interface Discussion {
  id: string;
  individual_note: boolean;
  notes: Note[];
}

export interface MergeRequest {
  id: number;
  iid: number;
  title: string;
  description: string | null;
  state: 'opened' | 'closed' | 'merged';
  author: User;
  sourceProject: number;
  sourceBranch: string;
  targetBranch: string;
  /** Newest first. */
  versions: Version[];
  discussions: Discussion[];
  pipeline: { id: number; project: number; sha: string } | null;
  /** Nobody but members may write in it. */
  locked?: boolean;
  checkResponses: { check: number; sha: string; status: string }[];
}

export interface Status {
  id: number;
  sha: string;
  ref: string;
  name: string;
  status: string;
  description: string | null;
  target_url: string | null;
  pipeline_id: number;
  author: User;
}

export interface Project {
  id: number;
  /** With all groups. */
  path: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  /** Branches that Developers may not push to. */
  protectedBranches: string[];
  /** The bare git repository. */
  dir: string;
  /** Access levels by username. */
  members: Record<string, number>;
  requests: Map<number, MergeRequest>;
  statuses: Status[];
  statusChecks: { id: number; name: string }[];
}

/** Whose webhook it is. The system hooks of an instance know no comments (system_hooks.md). */
export type HookKind = 'project' | 'group' | 'system';

/** A request as it came. */
export interface Recorded {
  method: string;
  path: string;
  body: unknown;
  status: number;
}

export interface State {
  url: string;
  folder: string;
  hook: { url: string | null; secret: string; kinds: HookKind[] };
  users: Map<string, User>;
  tokens: Map<string, User>;
  /** By their paths. */
  projects: Map<string, Project>;
  /** Paths of before, in lower case, and whose they were: for as long as nobody else has them. */
  moved: Map<string, number>;
  faults: Fault[];
  requests: Recorded[];
  /** What the bot did that GitLab's pages do not allow, and webhooks that it answered with an error. */
  violations: string[];
  /** Ids are of the size that gitlab.com's notes have in 2026. */
  nextId: number;
  nextProject: number;
  /** Events that are under way to the bot. */
  sending: Set<Promise<void>>;
}

export function newState(folder: string): State {
  return {
    url: '',
    folder,
    hook: { url: null, secret: '', kinds: ['project'] },
    users: new Map(),
    tokens: new Map(),
    projects: new Map(),
    moved: new Map(),
    faults: [],
    requests: [],
    violations: [],
    nextId: 2_900_000_000,
    nextProject: 76_000_000,
    sending: new Set(),
  };
}

/** Paths are one in letters of both cases. */
export function projectAt(state: State, path: string): Project | undefined {
  const wanted = path.toLowerCase();
  return (
    state.projects.get(path) ?? [...state.projects.values()].find((one) => one.path.toLowerCase() === wanted)
  );
}

/** Whose path that was, if it is nobody's now. */
export function movedProject(state: State, path: string): Project | undefined {
  const id = projectAt(state, path) ? undefined : state.moved.get(path.toLowerCase());
  return id === undefined ? undefined : [...state.projects.values()].find((one) => one.id === id);
}

/** Refuses a request as GitLab does. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function userOf(state: State, username: string): User {
  const found = state.users.get(username) ?? { id: state.nextId++, username };
  state.users.set(username, found);
  return found;
}

export function requestOf(project: Project, iid: number | string): MergeRequest {
  const found = project.requests.get(Number(iid));
  if (!found) throw new Refusal(404, '404 Not found');
  return found;
}
