/** Which change is meant, and the forge that it is at, connected with the token of the environment. */

import { shortened } from '../../basics/shortened.ts';
import { forges } from '../../platforms/forges.ts';
import { UserError } from '../../ports/failure.ts';
import type { Change, ChangeKey, Forge } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { GitAccess } from '../../ports/git.ts';
import type { Log } from '../../ports/system.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Where a forge is, without a slash behind. */
const urlOf: Record<ForgePlatform, (variables: Variables) => string> = {
  github: (v) => bare(v.GITHUB_URL || v.GITHUB_SERVER_URL || 'https://github.com'),
  gitlab: (v) => bare(v.GITLAB_URL || v.CI_SERVER_URL || 'https://gitlab.com'),
};
const variableOf: Record<ForgePlatform, string> = { github: 'GITHUB_URL', gitlab: 'GITLAB_URL' };
const bare = (url: string): string => url.trim().replace(/(?<!\/)\/+$/, '');

type ForgeChange = ChangeKey & { platform: ForgePlatform };

/** The change at an address. A token goes to the forge that it is for, and to no other: throws UserError then. */
export function changeAt(address: string, variables: Variables): ForgeChange {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  const shown = JSON.stringify(shortened(address, 200));
  let elsewhere: ForgePlatform | null = null;
  for (const forge of url ? Object.values(forges) : []) {
    const base = new URL(urlOf[forge.platform](variables));
    const folder = base.pathname.replace(/\/?$/, '/');
    const path = url!.pathname.startsWith(folder) ? url!.pathname.slice(folder.length) : '';
    const [, repository, change] =
      /^(.+?)\/(?:pull|-\/merge_requests)\/(\d+)\.patch$/.exec(forge.patchesOf(path) ?? '') ?? [];
    if (repository === undefined) continue;
    if (url!.host === base.host) return { platform: forge.platform, repository, change: Number(change) };
    elsewhere ??= forge.platform;
  }
  if (elsewhere !== null) {
    const name = variableOf[elsewhere];
    throw new UserError(
      `${shown} is not at ${urlOf[elsewhere](variables)}, which the token is for: set ${name}=${url!.origin}, and the token of ${url!.host}`,
    );
  }
  const examples = Object.values(forges).map(
    (forge) => `${urlOf[forge.platform](variables)}/${forge.changeExample}`,
  );
  throw new UserError(`${shown} is no address of a change: ${examples.join(', or ')}`);
}

export interface Connected {
  forge: Forge;
  gitAccess: GitAccess;
  /** Where the check has gone: see `CheckOutlet`. */
  outlet: { readonly place: 'check' | 'status' | 'job' | null; readonly why: string | null };
  /** No comments can be written at all, and why; null: they can. */
  silent: string | null;
}

/** Variables that hold tokens. */
export const tokens = ['GITHUB_TOKEN', 'GITLAB_TOKEN', 'CI_JOB_TOKEN', 'INPUT_TOKEN'] as const;

/** Connects a forge. Throws UserError where the token lacks. `app`: the bot of GitHub that reviews there as well, or did. */
export async function connect(
  { platform, repository }: { platform: ForgePlatform; repository: string },
  variables: Variables,
  log: Log,
  { dryRun, app }: { dryRun: boolean; app: string },
): Promise<Connected> {
  const url = urlOf[platform](variables);
  if (platform === 'github') {
    const token = variables.GITHUB_TOKEN?.trim() || null;
    if (token === null && !dryRun)
      throw new UserError('GITHUB_TOKEN is not set: it takes "pull-requests: write" and "checks: write"');
    const { connectToken } = await import('../../platforms/github/token.ts');
    const apiUrl =
      variables.GITHUB_API_URL || (url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`);
    const connected = connectToken({ token, githubUrl: url, apiUrl: bare(apiUrl), app, log }, { repository });
    return { ...connected, silent: null };
  }
  const token = variables.GITLAB_TOKEN?.trim() || null;
  const { connectJob, connectToken } = await import('../../platforms/gitlab/token.ts');
  if (token !== null) {
    const outlet = { place: 'status', why: null } as const;
    return { ...connectToken({ url, token, log }, { repository }), outlet, silent: null };
  }
  const change = changeOfJob(variables);
  if (!change || !variables.CI_JOB_TOKEN)
    throw new UserError(
      'GITLAB_TOKEN is not set: a token of the project with the scope "api" and the role Developer',
    );
  const why = 'GITLAB_TOKEN is not set, and CI_JOB_TOKEN writes no comments: the job tells what was found';
  const outlet = { place: 'job', why } as const;
  return { ...connectJob({ url, token: variables.CI_JOB_TOKEN }, change), outlet, silent: why };
}

/**
 * The merge request that a pipeline of GitLab runs for; null: it runs for none.
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function changeOfJob(variables: Variables): (Change & { platform: ForgePlatform }) | null {
  const get = (name: string): string => variables[name] ?? '';
  const change = Number(get('CI_MERGE_REQUEST_IID'));
  const head = get('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') || get('CI_COMMIT_SHA');
  if (!Number.isSafeInteger(change) || change < 1 || !/^[0-9a-f]{40,64}$/.test(head)) return null;
  const id = get('CI_MERGE_REQUEST_PROJECT_ID');
  return {
    platform: 'gitlab',
    repository: get('CI_MERGE_REQUEST_PROJECT_PATH'),
    ...(/^[1-9]\d*$/.test(id) && { repositoryId: id }),
    change,
    state: 'open',
    head,
    base: {
      branch: get('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
      commit: get('CI_MERGE_REQUEST_DIFF_BASE_SHA') || head,
    },
    defaultBranch: get('CI_DEFAULT_BRANCH') || get('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
    title: get('CI_MERGE_REQUEST_TITLE'),
    body: get('CI_MERGE_REQUEST_DESCRIPTION'),
    author: get('GITLAB_USER_LOGIN'),
    url: `${get('CI_MERGE_REQUEST_PROJECT_URL')}/-/merge_requests/${change}`,
    isPrivate: get('CI_PROJECT_VISIBILITY') !== 'public',
    isArchived: false,
  };
}
