/** The lock on the data folder: the embedded database does not guard itself, and two processes destroy it. */

import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../ports/failure.ts';

/** Another process has the folder. The message is for the user. */
export class FolderInUse extends UserError {
  override readonly name = 'FolderInUse';
}

/**
 * Takes the folder for this process, or throws FolderInUse at once; makes it when it is not there. The lock is one
 * of the operating system (SQLite takes it, which Node has built in): it ends with the process, however that ends,
 * and holds between containers that share the folder.
 */
export async function lockFolder(folder: string): Promise<{ release(): void }> {
  makeFolder(resolve(folder));
  const holder = join(folder, 'lock.holder');
  for (const file of [join(folder, 'lock'), holder]) removeForeign(folder, file);
  const { DatabaseSync } = await import('node:sqlite');
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked|busy/i.test((error as Error).message)) throw error;
    throw new FolderInUse(
      `${folder} is in use by another vmsd-warden${heldBy(holder)}: stop it, give this one its own DATA_DIR, or ` +
        'set DATABASE_URL so that several can run',
    );
  }
  // Only so that the refusal can say who it is; the lock does not depend on it.
  writeFileSync(holder, `process ${process.pid} on ${hostname()}`);
  return { release: () => lock.close() };
}

function heldBy(file: string): string {
  try {
    return ` (${readFileSync(file, 'utf8').slice(0, 200)})`;
  } catch {
    return '';
  }
}

/**
 * A file that another user has left in a folder of ours, while others could write there, keeps nobody out: who may
 * write the database is the folder's owner.
 */
function removeForeign(folder: string, file: string): void {
  const own = process.getuid?.();
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && found.uid !== own && statSync(folder).uid === own) rmSync(file);
}

/** Node's own `recursive` never ends below /proc, where a folder cannot be made and its parent is there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
