import type { OtherHalf } from '../../app/tree/halves.ts';

/** A thread for half of what a repository's trees hold, which starts at once; null: this one reads all. */
export async function otherHalf(launcher: string | null, dir: string): Promise<OtherHalf | null> {
  if (launcher === null) return null;
  try {
    const { startOtherHalf } = await import('../../processes/trees/other-half.ts');
    return startOtherHalf(launcher, dir);
  } catch {
    // Node's --permission, for one.
    return null;
  }
}
