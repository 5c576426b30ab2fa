/** Where files and commits of a tree can be read on the web. */
import type { Forges } from '../../ports/forge.ts';

export interface SourceLinks {
  line(commit: string, path: string, line: number): string;
  commit(commit: string): string;
}

const qemu = 'https://gitlab.com/qemu-project/qemu';

/** Of the repository's own forge, where its address is at one that everybody knows; else of QEMU's. */
export function sourceLinks(repository: string | null, forges: Forges): SourceLinks {
  const { base, part } = knownPlace(repository, forges) ?? knownPlace(qemu, forges)!;
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  return {
    line: (commit, path, line) => `${base}${part}/blob/${commit}/${encoded(path)}#L${line}`,
    commit: (commit) => `${base}${part}/commit/${commit}`,
  };
}

function knownPlace(repository: string | null, forges: Forges): { base: string; part: string } | null {
  const url = URL.parse(repository ?? '');
  const forge = Object.values(forges).find(({ host }) => url?.protocol === 'https:' && url.host === host);
  const path = url?.pathname.replace(/\/$/, '').replace(/\.git$/, '');
  if (!forge || !path || !/^\/[\w./-]+$/.test(path)) return null;
  return { base: `https://${forge.host}${path}`, part: forge.sources };
}
