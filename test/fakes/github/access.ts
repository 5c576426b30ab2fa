/** A call of the API, and which repositories its token may read and write. */
import { fullName, Refusal, type Repository, repositoryNamed, type State, type User } from './state.ts';

export interface Call {
  state: State;
  params: Record<string, string>;
  query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: checked against the description before
  body: any;
  caller: 'app' | number | null;
  method: string;
  /** Of the token. */
  scope: number[] | null;
  /** Whose the token is. */
  me: User;
}

/** The repositories that a token is asked for; null: all. */
export function scopeOf(
  own: Repository[],
  body: { repository_ids?: number[]; repositories?: string[] },
): Repository[] | null {
  const { repository_ids: ids, repositories: names } = body;
  if (!ids && !names) return null;
  const wanted = [
    ...(ids ?? []).map((id) => own.find((one) => one.id === id)),
    ...(names ?? []).map((name) => own.find((one) => one.name.toLowerCase() === name.toLowerCase())),
  ];
  if (wanted.some((one) => one === undefined))
    throw new Refusal(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  return wanted as Repository[];
}

/** What every token may read (what is public), and what this one may write. */
export function repositoryOf({ state, params, caller, scope, method }: Call): Repository {
  const repository = repositoryNamed(state, `${params.owner}/${params.repo}`);
  if (!repository) throw new Refusal(404, 'Not Found');
  const served = state.installations.get(caller as number)?.repositories.includes(fullName(repository));
  const isOwn = served && (scope?.includes(repository.id) ?? true);
  if (!isOwn && repository.private) throw new Refusal(404, 'Not Found');
  if (method === 'GET') return repository;
  if (!isOwn) throw new Refusal(403, 'Resource not accessible by integration');
  // https://docs.github.com/en/repositories/archiving-a-github-repository/archiving-repositories
  if (repository.archived) throw new Refusal(403, 'Repository was archived so is read-only.');
  return repository;
}
