/** What an installation grants the App, and what a request needs of it. */
import { Failure } from '../../ports/failure.ts';

/** Such as `checks: write`: names and levels as in app.yml. */
export type Grants = Record<string, string>;

const grantLevels = ['read', 'write', 'admin'];

/** Names of permissions as GitHub's settings show them. */
const shown: Record<string, string> = {
  checks: 'Checks',
  contents: 'Contents',
  issues: 'Issues',
  merge_queues: 'Merge queues',
  metadata: 'Metadata',
  pull_requests: 'Pull requests',
  workflows: 'Workflows',
};

const shownName = (name: string): string => shown[name] ?? name;
export const shownGrant = (name: string, level: string): string =>
  `"${shownName(name)}: ${level === 'write' ? 'Read and write' : 'Read-only'}"`;

/** The permissions that are needed and not granted; none where it is not said what is granted: GitHub will refuse. */
export function lackingGrants(
  needs: Grants,
  granted: Grants | null | undefined,
): [name: string, level: string][] {
  if (!granted || Object.keys(granted).length === 0) return [];
  return Object.entries(needs).filter(
    ([name, level]) => grantLevels.indexOf(granted[name] ?? '') < grantLevels.indexOf(level),
  );
}

/** Why a request is not even made; null when it may be. */
export function grantFailure(needs: Grants, granted: Grants | null, what: string): Failure | null {
  const [lacks] = lackingGrants(needs, granted);
  if (!lacks) return null;
  return new Failure(
    'forbidden',
    `GitHub: ${what}: the App does not have the permission ${shownGrant(...lacks)}; give it in the App's settings, and accept it for the installation`,
  );
}
