/** The action's file as it is shipped, made of the source, in a folder where nothing else is. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../support/git.ts';
import { root } from '../support/program.ts';

/** Its path. The committed one is compared with the source elsewhere (house/action). */
export function freshBundle(): string {
  const text = execFileSync(process.execPath, [join(root, 'bin/build.mjs'), '--action', '--stdout'], {
    maxBuffer: 1 << 26,
  });
  const path = join(tempFolder(), 'index.mjs');
  writeFileSync(path, text);
  return path;
}
