/** Where a mirror stands, and the names that may be asked of a forge. Everything here comes from outside. */
import { join } from 'node:path';
import { Failure } from '../ports/failure.ts';
import type { ChangeKey } from '../ports/forge.ts';

/**
 * The folder of a repository's mirror. One name, without a separator, so that it cannot lead anywhere else; in
 * lower case, as forges take names. Throws `Failure` for a name that no forge gives.
 */
export function mirrorFolder(root: string, platform: ChangeKey['platform'], repository: string): string {
  const parts = repository.split('/');
  const good =
    parts.length >= 2 &&
    parts.length <= 20 &&
    repository.length <= 200 &&
    parts.every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.{1,2}$/.test(part));
  if (!good) throw new Failure('permanent', `${JSON.stringify(repository)} is no name of a repository`);
  // "+" is in no name: two repositories cannot meet in one folder.
  return join(root, platform, `${parts.join('+').toLowerCase()}.git`);
}

/** The ref that a branch has at the forge. Throws `Failure` for what git would not take as a branch's name. */
export function branchRef(branch: string): string {
  const bad = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)[.]|\.lock(?:\/|$)|[/.]$|^\/|^$/;
  if (bad.test(branch) || branch.length > 255) {
    throw new Failure('permanent', `${JSON.stringify(branch.slice(0, 300))} is no name of a branch`);
  }
  return `refs/heads/${branch}`;
}
