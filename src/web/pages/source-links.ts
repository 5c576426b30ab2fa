/** Where files and commits of a tree can be read on the web. */

export interface SourceLinks {
  line(commit: string, path: string, line: number): string;
  commit(commit: string): string;
}

const qemu = 'https://gitlab.com/qemu-project/qemu';

/** Of the repository's own forge, where its address is one of github.com or gitlab.com; else of QEMU's. */
export function sourceLinks(repository: string | null): SourceLinks {
  const known = /^https:\/\/(?:[^/@]*@)?(github|gitlab)\.com\/([\w./-]+?)(?:\.git)?\/?$/.exec(
    repository ?? '',
  );
  const base = known ? `https://${known[1]}.com/${known[2]}` : qemu;
  const part = known?.[1] === 'github' ? '' : '/-';
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  return {
    line: (commit, path, line) => `${base}${part}/blob/${commit}/${encoded(path)}#L${line}`,
    commit: (commit) => `${base}${part}/commit/${commit}`,
  };
}
