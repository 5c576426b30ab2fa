/**
 * What is read along with a file. A partial clone that fetches a file when it is asked for, and then what that includes, and
 * what that includes, takes dozens of requests; folders are fetched as they are read, and two of them with all below.
 */

/** A folder; `deep`: with those below it. */
export interface Neighbours {
  folder: string;
  deep: boolean;
}

/** Who reads one of their files reads many of them: two megabytes of QEMU's, as they are sent. */
const whole = /^(?:include|linux-headers|target\/[^/]+|target-[^/]+)(?=\/)/;
/** Sources, and what says how they are built. */
const source = /(?:\.(?:c|h|inc|def|mak)|(?:^|\/)(?:meson\.build|Kconfig|Makefile\.objs))$/;
const header = /\.(?:h|inc|def)$/;

const ofTarget = /^target\//;
/** Targets that are read one by one; who reads more reads them all. */
const fewTargets = 2;

/**
 * Null: it is read by itself, as what stands in the root is.
 * @param looked folders that were fetched before
 */
export function neighboursOf(path: string, looked: ReadonlySet<string>): Neighbours | null {
  const top = whole.exec(path)?.[0];
  if (top !== undefined && !looked.has(top) && ofTarget.test(top)) {
    const targets = [...looked].filter((folder) => ofTarget.test(folder)).length;
    return { folder: targets < fewTargets ? top : 'target', deep: true };
  }
  if (top !== undefined) return { folder: top, deep: true };
  const slash = path.lastIndexOf('/');
  return slash < 0 || !source.test(path) ? null : { folder: path.slice(0, slash), deep: false };
}

/** Whether a file of such a folder is fetched with another one. */
export const comesAlong = (path: string, { folder }: Neighbours): boolean =>
  /^(?:include|linux-headers)$/.test(folder) ? header.test(path) : source.test(path);
