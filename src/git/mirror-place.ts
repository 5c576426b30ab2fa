/** Where a mirror stands, and the names that may be asked of a forge. Everything here comes from outside. */
import { join } from 'node:path';
import { digest } from '../basics/digest.ts';
import { Failure } from '../ports/failure.ts';
import type { ChangeKey, RepositoryRef } from '../ports/forge.ts';

/**
 * The folder of a repository's mirror: by its number, since its name may be another's later. One name, without a
 * separator, so that it cannot lead anywhere else; where there is no number in lower case, as forges take names.
 * Throws `Failure` for a name that no forge gives.
 */
export function mirrorFolder(
  root: string,
  platform: ChangeKey['platform'],
  { repository, repositoryId }: RepositoryRef,
): string {
  const parts = repository.split('/');
  const good =
    parts.length >= 2 &&
    parts.length <= 20 &&
    repository.length <= 200 &&
    parts.every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.{1,2}$/.test(part));
  if (!good) throw new Failure('permanent', `${JSON.stringify(repository)} is no name of a repository`);
  if (repositoryId !== undefined) {
    if (!/^[1-9]\d{0,18}$/.test(repositoryId))
      throw new Failure('permanent', `${JSON.stringify(repositoryId)} is no number of a repository`);
    return join(root, platform, `${repositoryId}.git`);
  }
  // "+" is in no name: two repositories cannot meet in one folder.
  return join(root, platform, `${parts.join('+').toLowerCase()}.git`);
}

/** Bytes: a ref is a file's name, more or less. */
const longestBranch = 255;

/**
 * The ref that a branch has at the forge, as text: git wants it in UTF-8. Throws `Failure` for what git would not take
 * as a branch's name.
 */
export function branchRef(branch: string): string {
  const bad = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)[.]|\.lock(?:\/|$)|[/.]$|^\/|^$/;
  if (bad.test(branch) || !branch.isWellFormed() || Buffer.byteLength(branch) > longestBranch) {
    throw new Failure('permanent', `${JSON.stringify(branch.slice(0, 300))} is no name of a branch`);
  }
  return `refs/heads/${branch}`;
}

/**
 * The ref that a branch has in a mirror. By the name's digest: `release` and `release/1.0` can be there one after the
 * other, and where letters of both cases are one.
 */
export const localBranchRef = (branch: string): string => `refs/warden/branch/${digest(branch, 32)}`;
