/** Which git is installed. */
import { GitError, runGit } from './process.ts';

/** The oldest that does all that the server asks of it: partial clones, and fetches of single commits into them. */
const oldest = [2, 31] as const;

/** Throws GitError, worded for people, where there is no git or one that is too old. One of no known form passes. */
export async function requireGit(): Promise<void> {
  const { stdout } = await runGit(['version'], { cwd: '/', timeout: 60_000 });
  const said = /^git version ((\d+)\.(\d+)[^\s]*)/.exec(stdout.toString('latin1'));
  if (!said) return;
  const [, version, major, minor] = said as unknown as [string, string, string, string];
  if (Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1])) return;
  throw new GitError(`git ${version} is too old; install git ${oldest.join('.')} or newer`);
}
