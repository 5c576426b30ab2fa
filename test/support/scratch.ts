/**
 * For vitest, before all tests: the folder for what they write, which goes when they have ended. A run makes some hundred
 * databases.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetOld } from './forget-old.ts';

/** Short: the names of sockets are. */
const prefix = 'vmsd-warden-t-';

export default function setup(): () => void {
  const base = tmpdir();
  forgetOld(base, prefix);
  const folder = mkdtempSync(join(base, prefix));
  // Servers of mail and of databases run as other users.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => {
    process.env.TMPDIR = base;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}
