/** The file `.env` in the current folder. */
import { UserError } from '../../ports/failure.ts';
import { fs } from '../../processes/node.ts';

/**
 * Its variables; none when there is no such file. Throws UserError for one that is there and cannot be read: a server
 * without its configuration would be one that is open to all. (`process.loadEnvFile` says ENOENT for both.)
 */
export function readEnvFile(path: string): Record<string, string | undefined> {
  let text: string;
  try {
    text = fs.readFileSync(path, 'utf8');
  } catch (error) {
    // A link that leads nowhere is there, and its file is not.
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' &&
      !fs.lstatSync(path, { throwIfNoEntry: false })
    ) {
      return {};
    }
    throw new UserError(
      `cannot read ${path} (${(error as Error).message}): make it readable for this user, or remove it`,
    );
  }
  return process.getBuiltinModule('node:util').parseEnv(text);
}
