/**
 * The program and the fakes as tests start them hundreds of times: built, with npm's packages in the files. A start of the
 * checkout reads eight hundred files, which takes as long as all that comes behind it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { forgetOld } from './forget-old.ts';
import { root } from './program.ts';

/** Inside the checkout: packages that are not in the files are found from there. */
const cache = join(root, 'node_modules/.cache');
/** Of the variable that tells the tests' processes where it is. */
const variable = 'TEST_PROGRAM';

/** For vitest: before the tests, once for all. */
export default function setup(): void {
  const sources = globSync('{src,bin,test/fakes,test/support}/**/*.{ts,mjs}', { cwd: root }).sort();
  const hash = createHash('sha256');
  for (const file of [...sources, 'bin/vmsd-warden', 'package.json', 'package-lock.json'])
    hash.update(file).update(readFileSync(join(root, file)));
  const folder = join(cache, `program-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) build(folder);
  const now = new Date();
  utimesSync(folder, now, now);
  process.env[variable] = folder;
}

/** A package as npm installs it, with the fakes. */
function build(folder: string): void {
  mkdirSync(cache, { recursive: true });
  forgetOld(cache, 'program-');
  const fresh = mkdtempSync(join(cache, 'program-'));
  execFileSync(process.execPath, [join(root, 'bin/build.mjs'), '--tests', join(fresh, 'dist')]);
  mkdirSync(join(fresh, 'src'));
  for (const name of ['bin', 'package.json'])
    cpSync(join(root, name), join(fresh, name), { recursive: true });
  for (const name of ['app.yml', 'examples', 'node_modules', 'src/rules', 'src/web'])
    symlinkSync(join(root, name), join(fresh, name));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  }
}

const built = (): string | undefined => process.env[variable];

/** The program that is started, with its arguments. Outside of vitest it is the checkout's. */
export const programFile = (): string => join(built() ?? root, 'bin/vmsd-warden');

/** What Node is to start for a fake. */
export function fakeFile(name: 'github' | 'gitlab' | 'answerer'): string {
  const folder = built();
  return folder === undefined
    ? join(root, 'test/fakes', name, 'main.ts')
    : join(folder, `dist/fake-${name}.mjs`);
}
