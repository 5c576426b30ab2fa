/**
 * What the App is granted, against what app.yml asks for. A changed app.yml reaches new registrations only: of an App
 * that exists its owner adds the permission, each installation accepts it, and only then the event can be had.
 * https://docs.github.com/en/apps/maintaining-github-apps/modifying-a-github-app-registration
 */
import { Failure } from '../../ports/failure.ts';
import type { ForgeGap, ForgeState } from '../../ports/forge.ts';
import { failureOf } from './failures.ts';
import { type Grants, lackingGrants, shownGrant } from './grants.ts';
import type { Client } from './installations.ts';

/** The part of app.yml that is compared. */
export interface Manifest {
  default_permissions: Grants;
  default_events: string[];
}

/** What does not work without it. */
const askedPermissions: Record<string, string> = {
  checks: 'the check cannot be written',
  contents: 'commits cannot be fetched',
  issues: 'commands in comments are not heard',
  merge_queues: 'a merge queue gets no check, and waits until it gives up',
  pull_requests: 'changes cannot be read, nor commented',
};
const askedEvents: Record<string, string> = {
  check_run: '"Re-run" does nothing',
  check_suite: '"Re-run all" does nothing',
  issue_comment: 'commands in comments are not heard',
  merge_group: 'a merge queue gets no check, and waits until it gives up',
  pull_request: 'a change is reviewed some minutes late, by the sweep',
  pull_request_review_comment: 'commands in threads are not heard',
  repository: 'that a repository is renamed, or closed to the public, is noticed some minutes late',
};

interface Granted {
  permissions: Grants;
  events: string[];
}

/** What is missing somewhere; `where` is the account of an installation, null the App itself. */
function gapsOf(where: string | null, url: string | null, manifest: Manifest, granted: Granted): ForgeGap[] {
  const permissions = lackingGrants(manifest.default_permissions, granted.permissions).map(
    ([name, level]) => ({
      where,
      url,
      lacks: `the permission ${shownGrant(name, level)}`,
      effect: askedPermissions[name] ?? 'something that needs it does not work',
    }),
  );
  const events = manifest.default_events
    .filter((name) => !granted.events.includes(name))
    .map((name) => ({
      where,
      url,
      lacks: `the event "${name}"`,
      effect: askedEvents[name] ?? 'what it tells is not heard',
    }));
  return [...permissions, ...events];
}

/**
 * GitHub's words for credentials that do not belong together, of which it takes none: for a key that is another App's
 * (https://github.com/octokit/auth-app.js/issues/375), and for a number that no App has. null: it is something else.
 */
function wrongCredentials(error: unknown, appId: number): Failure | null {
  const { status, message = '' } = error as { status?: number; message?: string };
  if (status === 401 && /could not be decoded/i.test(message))
    return new Failure(
      'permanent',
      `GitHub does not take PRIVATE_KEY for APP_ID ${appId}: it is the key of another App, or was deleted there. Generate a private key on the page of the App of that number, or set APP_ID to the App that the key is of`,
    );
  if (status === 404 && /integration not found/i.test(message))
    return new Failure(
      'permanent',
      `GitHub has no App of the number ${appId}: APP_ID is the "App ID" of its settings page, and GITHUB_URL where it is registered`,
    );
  return null;
}

/**
 * Compares both; what an installation does not have because the App does not ask for it is said of the App alone. Throws
 * `Failure`, `permanent` where the credentials are no App's.
 */
export async function readForgeState(app: Client, appId: number, manifest: Manifest): Promise<ForgeState> {
  try {
    const { data } = await app.request('GET /app');
    if (!data) throw new Error('GitHub does not know the App');
    const own: Granted = { permissions: data.permissions as Grants, events: data.events };
    const gaps = gapsOf(null, `${data.html_url}`, manifest, own);
    const asked: Manifest = {
      default_permissions: Object.fromEntries(
        Object.entries(manifest.default_permissions).filter(
          ([name, level]) => !lackingGrants({ [name]: level }, own.permissions).length,
        ),
      ),
      default_events: manifest.default_events.filter((name) => own.events.includes(name)),
    };
    const all = await app.paginate('GET /app/installations', { per_page: 100 });
    for (const { account, permissions, events, html_url: url, suspended_at: suspended } of all) {
      if (suspended) continue;
      const where = account && 'login' in account ? account.login : 'an installation';
      gaps.push(...gapsOf(where, url ?? null, asked, { permissions: permissions as Grants, events }));
    }
    return {
      app: { name: data.name, url: data.html_url },
      installations: all.filter((one) => !one.suspended_at).length,
      gaps,
    };
  } catch (error) {
    throw wrongCredentials(error, appId) ?? failureOf(error, 'the App', false);
  }
}
