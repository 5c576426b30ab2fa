/** Folders that runs of the tests leave: those of a killed one, and what was made of an older source. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const day = 86_400_000;

/** Removes what begins so and was not used for a day: another run may use what is younger. */
export function forgetOld(folder: string, prefix: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(prefix))) {
    const old = join(folder, name);
    const known = statSync(old, { throwIfNoEntry: false });
    if (!known || known.uid !== process.getuid?.()) continue;
    if (Date.now() - known.mtimeMs > day) rmSync(old, { recursive: true, force: true });
  }
}
