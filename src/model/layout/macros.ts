import type { SourceTree } from '../../types/tree.ts';

/**
 * Whether a tree has what descriptions are made of: the header of their macros, where it has stood since December 2012
 * (701a8f76aa). Without it nothing can be read, and a tree is none of QEMU's as a whole.
 */
export const describesState = async (tree: SourceTree): Promise<boolean> =>
  (await tree.entry('include/migration/vmstate.h')) !== null;
