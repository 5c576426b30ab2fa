/** Finds the clone of QEMU that the program is called in: by its files alone, since a git process takes its time. */
import { dirname } from 'node:path';
import { fs } from '../../processes/node.ts';

/** `sure`: targets stand in its work tree; else git has to be asked (bare, or a sparse checkout). */
export interface Clone {
  dir: string;
  sure: boolean;
}

/** The repository around the current folder, where it is one of QEMU or may be; null: none, or another project's. */
export function cloneHere(): Clone | null {
  try {
    for (let at = fs.realpathSync('.'); ; at = dirname(at)) {
      if (fs.existsSync(`${at}/.git`)) {
        if (holdsTargets(at)) return { dir: at, sure: true };
        return fs.existsSync(`${at}/.git/info/sparse-checkout`) ? { dir: at, sure: false } : null;
      }
      if (fs.existsSync(`${at}/HEAD`) && fs.existsSync(`${at}/objects`) && fs.existsSync(`${at}/refs`))
        return { dir: at, sure: false };
      if (dirname(at) === at) return null;
    }
  } catch {
    // A folder that cannot be read is no clone.
    return null;
  }
}

function holdsTargets(dir: string): boolean {
  const folders = fs.readdirSync(dir).flatMap((name) => {
    if (name.startsWith('target-')) return `${dir}/${name}`;
    return name === 'target' ? fs.readdirSync(`${dir}/target`).map((one) => `${dir}/target/${one}`) : [];
  });
  return folders.some((one) => fs.existsSync(`${one}/cpu.h`) || fs.existsSync(`${one}/cpu.c`));
}
