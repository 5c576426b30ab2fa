/** Questions to git that are asked of a repository while a change is looked at, each of them once. */
import { readingTime } from './limits.ts';
import { gitError, runGit } from './process.ts';

/** Gives what git prints for these arguments. */
export type Ask = (...args: string[]) => Promise<string>;

/** For as long as what is asked stays as it is. */
export function createAsk(gitDir: string): Ask {
  const answers = new Map<string, Promise<string>>();
  const run: Ask = async (...args) => {
    const { status, stdout, stderr } = await runGit(args, { cwd: gitDir, gitDir, timeout: readingTime });
    if (status !== 0) throw gitError(gitDir, stderr);
    return stdout.toString('latin1');
  };
  return (...args) => {
    const question = args.join('\0');
    const answer = answers.get(question) ?? run(...args);
    answers.set(question, answer);
    return answer;
  };
}
