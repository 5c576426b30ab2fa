/** Whether a tree is one of QEMU. */
import type { SourceTree } from '../../types/tree.ts';

/** Whether it has the folder of a CPU target: `target/NAME` (until 2017 `target-NAME`) with a cpu.h, or a cpu.c, in it. */
export async function hasTargets(tree: SourceTree): Promise<boolean> {
  const folders = (await tree.names('target')).filter(isFolder).map((name) => `target/${name}`);
  for (const name of await tree.names(''))
    if (name.startsWith('target-') && isFolder(name)) folders.push(name);
  for (const folder of folders) {
    const names = await tree.names(folder.slice(0, -1));
    if (names.some((name) => /^cpu\.[ch]$/.test(name))) return true;
  }
  return false;
}

const isFolder = (name: string): boolean => name.endsWith('/');
