/** What the fake remembers: plain data, in one process, until it ends. */
import type { Fault } from '../faults.ts';

export type Grants = Record<string, 'read' | 'write'>;
export type Permission = 'admin' | 'write' | 'read' | 'none';

export interface App {
  id: number;
  slug: string;
  /** PEM of the key that its JWTs are checked with. */
  publicKey: string;
  webhookSecret: string;
  /** Where events go; null: nowhere. */
  webhookUrl: string | null;
  /** What each new installation grants. */
  permissions: Grants;
  events: string[];
}

export interface Installation {
  id: number;
  account: string;
  permissions: Grants;
  /** Those that the account has accepted with the permissions. */
  events: string[];
  /** `owner/name` of what it may see. */
  repositories: string[];
  /**
   * Blocked from the account's API and events until it is not any more: "the app's access to the GitHub API or webhook
   * events is blocked for that account", https://docs.github.com/en/rest/apps/apps#suspend-an-app-installation
   */
  suspendedAt: string | null;
}

export interface User {
  login: string;
  type: 'User' | 'Bot';
}

export interface Pull {
  id: number;
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  user: User;
  /** The head's branch, and the repository that it is in; null when the fork is gone. */
  headRef: string;
  headRepository: string | null;
  head: string;
  baseRef: string;
  updatedAt: string;
  /** Nobody but people with write access may write in it. */
  locked?: boolean;
  /** While it was closed its branch was pushed by force, or removed and made again: it cannot be opened again. */
  severed?: boolean;
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: string;
  message: string;
  title?: string;
}

export interface CheckRun {
  id: number;
  name: string;
  head_sha: string;
  status: string;
  conclusion: string | null;
  started_at: string;
  completed_at: string | null;
  details_url: string | null;
  external_id: string;
  /** The App that made it. */
  app: { id: number; slug: string };
  output: { title: string | null; summary: string | null; text: string | null; annotations: Annotation[] };
}

/** A commit status. */
export interface Status {
  id: number;
  sha: string;
  state: string;
  context: string;
  description: string | null;
  target_url: string | null;
  creator: string;
}

export interface Comment {
  id: number;
  nodeId: string;
  user: User;
  body: string;
  createdAt: string;
  updatedAt: string;
  /** Why it is hidden, else null. */
  minimized: string | null;
  reactions: { user: string; content: string }[];
}

export interface IssueComment extends Comment {
  issue: number;
}

export interface ReviewComment extends Comment {
  pull: number;
  thread: string;
  inReplyTo: number | null;
  path: string;
  subjectType: 'line' | 'file';
  side: 'LEFT' | 'RIGHT';
  startSide: 'LEFT' | 'RIGHT' | null;
  /** null: outdated, its line is not in the diff any more. */
  line: number | null;
  startLine: number | null;
  originalLine: number | null;
  originalStartLine: number | null;
  commit: string;
  originalCommit: string;
}

interface Thread {
  id: string;
  pull: number;
  resolvedBy: string | null;
}

export interface Repository {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  archived: boolean;
  createdAt: string;
  defaultBranch: string;
  /** Branches that only people with the right may push to. */
  protectedBranches: string[];
  /** The bare git repository. */
  dir: string;
  collaborators: Record<string, Permission>;
  pulls: Map<number, Pull>;
  checkRuns: CheckRun[];
  statuses: Status[];
  issueComments: IssueComment[];
  reviewComments: ReviewComment[];
  threads: Map<string, Thread>;
  queue: QueueEntry[];
}

/** A pull request in a merge queue, with the branch that the queue made for it. */
export interface QueueEntry {
  number: number;
  branch: string;
  ref: string;
  base: string;
  head: string;
}

export interface Delivery {
  /** Digits: beyond 2^53 since February 2026. */
  id: string;
  guid: string;
  event: string;
  action: string | null;
  payload: string;
  installation: number | null;
  repository: number | null;
  deliveredAt: string;
  redelivery: boolean;
  /** 0: no answer. */
  statusCode: number;
  duration: number;
}

interface Token {
  installation: number;
  permissions: Grants;
  /** Ids of the repositories that it is for; null: all of the installation. */
  repositories: number[] | null;
  expires: number;
  /** Who it belongs to, where that is not the App: `github-actions[bot]` in a workflow, or a person. */
  user?: string;
}

/** A request as it came. */
export interface Recorded {
  at: number;
  method: string;
  path: string;
  query: string;
  body: unknown;
  status: number;
  /** The App, an installation's id, or no one. */
  caller: 'app' | number | null;
  userAgent: string;
  apiVersion: string | null;
}

export interface State {
  url: string;
  folder: string;
  app: App | null;
  installations: Map<number, Installation>;
  tokens: Map<string, Token>;
  /** By their names. */
  repositories: Map<string, Repository>;
  /** Names of before, in lower case, and whose they were: for as long as nobody else has them. */
  moved: Map<string, number>;
  deliveries: Delivery[];
  faults: Fault[];
  requests: Recorded[];
  /** What the bot did that GitHub's description does not allow. */
  violations: string[];
  rateLimit: { limit: number; remaining: number; reset: number };
  /** Ids are of the size that GitHub's have in 2026. */
  nextId: number;
  nextRepository: number;
  nextInstallation: number;
  nextDelivery: bigint;
  /** Events that are under way to the bot. */
  sending: Set<Promise<void>>;
}

export function newState(folder: string): State {
  return {
    url: '',
    folder,
    app: null,
    installations: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    moved: new Map(),
    deliveries: [],
    faults: [],
    requests: [],
    violations: [],
    rateLimit: { limit: 15_000, remaining: 15_000, reset: 0 },
    nextId: 57_000_000_000,
    nextRepository: 1_100_000_000,
    nextInstallation: 95_000_000,
    nextDelivery: 9_100_000_000_000_001n,
    sending: new Set(),
  };
}

/** Refuses a request as GitHub does. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: unknown[];
  constructor(status: number, message: string, errors: unknown[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
/** Names are one in letters of both cases. */
export function repositoryNamed(state: State, name: string): Repository | undefined {
  const wanted = name.toLowerCase();
  return (
    state.repositories.get(name) ??
    [...state.repositories.values()].find((one) => fullName(one).toLowerCase() === wanted)
  );
}

export const fullName = (repository: Repository): string => `${repository.owner}/${repository.name}`;
/** Of https://github.com/apps/github-actions. */
const actionsApp = { id: 15368, slug: 'github-actions' };

/** The App that a user is the bot of; null: a person. */
export function appOf(state: State, { login }: User): { id: number; slug: string } | null {
  const slug = /^(.+)\[bot\]$/.exec(login)?.[1];
  if (slug === actionsApp.slug) return actionsApp;
  return slug === state.app?.slug ? { id: state.app!.id, slug: state.app!.slug } : null;
}

/** Names of Apps' bots end so. */
export const userOf = (login: string): User => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });

export const appUser = (state: State): User => ({ login: `${state.app!.slug}[bot]`, type: 'Bot' });

export function pullOf(repository: Repository, number: number | string): Pull {
  const pull = repository.pulls.get(Number(number));
  if (!pull) throw new Refusal(404, 'Not Found');
  return pull;
}
