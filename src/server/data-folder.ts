/** DATA_DIR: for this user alone, and what to do where it cannot be used. */
import { join } from 'node:path';
import { UserError } from '../ports/failure.ts';
import { fs } from '../processes/node.ts';

/** Of the PostgreSQL that is embedded. */
const embeddedMajor = 18;
/** Bytes that a start writes, and some. */
const room = 64 * 1024 * 1024;

/**
 * What this process and those that it starts make from now on is for its own user, whatever the folder was made with;
 * so is the folder. One of another user is left as it is: that user has decided who may read it.
 */
export function closeFolder(folder: string): void {
  process.umask(0o077);
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  const own = process.getuid?.();
  if (!found?.isDirectory() || found.uid !== own || (found.mode & 0o077) === 0) return;
  try {
    fs.chmodSync(folder, 0o700);
  } catch (error) {
    throw new UserError(unusable(folder, error));
  }
}

/** Before anything is read in it: throws UserError for a folder that this user cannot use, and for what is none. */
export function requireFolder(folder: string): void {
  try {
    const found = fs.statSync(folder, { throwIfNoEntry: false });
    if (!found) return;
    if (!found.isDirectory())
      throw new UserError(`DATA_DIR (${folder}) is no folder; remove what is there, or name another one`);
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(unusable(folder, error));
  }
}

const unusable = (folder: string, error: unknown): string =>
  `cannot use DATA_DIR (${folder}): ${(error as Error).message}; ${whose}`;
const whose = 'the folder and all in it must belong to the user who runs vmsd-warden, and be writable';

/** The embedded database brings files that everybody may write: its parts are its owner's as well. */
export function closeDatabase(folder: string): void {
  const own = process.getuid?.();
  for (const path of fs.readdirSync(join(folder, 'database'), { recursive: true, encoding: 'utf8' })) {
    const whole = join(folder, 'database', path);
    const found = fs.lstatSync(whole, { throwIfNoEntry: false });
    if (found?.uid === own && !found?.isSymbolicLink() && (found!.mode & 0o077) !== 0) {
      fs.chmodSync(whole, found!.mode & 0o700);
    }
  }
}

/** Why the embedded database cannot be opened, and what to do about it: one line. */
export function whyNotOpened(folder: string, error: unknown): string {
  const database = join(folder, 'database');
  const what = `cannot open the database in DATA_DIR (${folder})`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || free(folder) < room) {
    return `${what}: the disk is full (${Math.floor(free(folder) / 1024 / 1024)} MB are free); make room, nothing is lost`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${what}: ${message}; ${whose}`;
  }
  const version = majorOf(database);
  if (version !== null && version !== embeddedMajor) {
    return (
      `${what}: it was made with PostgreSQL ${version}, and this one is ${embeddedMajor}; make a backup with the vmsd-warden ` +
      'that made it ("vmsd-warden data backup FILE"), and restore it with this one in a new DATA_DIR'
    );
  }
  if (fs.existsSync(database)) {
    const said = message ? ` (${message.split('\n')[0]!.slice(0, 200)})` : '';
    return (
      `${what}: it seems to be damaged${said}; keep the folder, set DATA_DIR to a new one and restore the last backup there ` +
      '("vmsd-warden data restore FILE"). Without a backup start with a new folder: open changes are found and reviewed again'
    );
  }
  return `${what}: ${message || 'the folder cannot be made'}`;
}

function free(folder: string): number {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch {
    // Nothing is known of it.
    return Number.POSITIVE_INFINITY;
  }
}

/** The version that the folder's files are of; null when it does not say. */
function majorOf(database: string): number | null {
  try {
    const text = fs.readFileSync(join(database, 'PG_VERSION'), 'utf8').trim();
    return /^\d{1,3}$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}
