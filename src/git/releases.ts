/** Releases of QEMU in a repository: by tags, and what has none by the commits that set the VERSION file to one. */
import type { CommitBetween, HistoryRepository, Release } from '../ports/targets.ts';
import { gitError, runGit } from './process.ts';
import type { Repository } from './tree.ts';

/** The first year that is looked at: since then a CPU may be of two types. */
const since = '2013-01-01';
/** More commits than these are not listed. */
const mostListed = 20_000;

/**
 * What the history of targets asks of a repository.
 * @param need fetches contents; nothing is done where all of them are there
 */
export function historyRepository(
  repository: Repository,
  need: (commits: readonly string[]) => Promise<void> = async () => {},
): HistoryRepository {
  const git = { cwd: repository.gitDir, gitDir: repository.gitDir };
  async function run(...args: string[]): Promise<string> {
    const { status, stdout, stderr } = await runGit(args, git);
    if (status !== 0) throw gitError(repository.dir, stderr);
    return stdout.toString();
  }

  async function versionAt(commit: string): Promise<string | null> {
    const tree = repository.tree(commit);
    const entry = await tree.entry('VERSION');
    const [text = null] = entry ? await tree.read([entry]) : [];
    return text?.trim() ?? null;
  }

  async function tagged(tip: string): Promise<Release[]> {
    // The commit's own date: a clone without the tag has no other.
    const date = '%(committerdate:iso-strict)%(*committerdate:iso-strict)';
    const form = `%(refname:strip=2)%09%(objectname)%09%(*objectname)%09${date}`;
    const text = await run('for-each-ref', `--merged=${tip}`, `--format=${form}`, 'refs/tags/v*');
    return text.split('\n').flatMap((line) => {
      const [name = '', id = '', target = '', date = ''] = line.split('\t');
      const version = releaseVersion(name.slice(1));
      return version === null ? [] : [{ version, commit: target || id, date }];
    });
  }

  async function versioned(tip: string): Promise<Release[]> {
    const args = ['log', '--no-merges', `--since=${since}`, '--format=%H%x00%cI%x00%s', tip, '--', 'VERSION'];
    const commits = (await run(...args))
      .split('\n')
      .map((line) => line.split('\0'))
      // These are not worth fetching.
      .filter(([commit, , subject = '']) => commit && !/-rc\d|development/i.test(subject));
    await need(commits.map(([commit = '']) => commit));
    const releases: Release[] = [];
    for (const [commit = '', date = ''] of commits) {
      const version = releaseVersion((await versionAt(commit)) ?? '');
      if (version !== null) releases.push({ version, commit, date });
    }
    return releases;
  }

  return {
    async releases(tip) {
      // A fork mostly has the tags of the day on which it was made, and none of later releases.
      return inOrder([...(await tagged(tip)), ...(await versioned(tip))]);
    },
    dateOf: async (commit) => (await run('show', '--no-patch', '--format=%cI', commit, '--')).trim(),
    async between(from, to, paths) {
      const args = ['--no-merges', '--full-history', '--topo-order', `--max-count=${mostListed}`];
      const form = '--format=%H%x00%P%x00%cI%x00%s';
      const text = await run('log', ...args, form, '--encoding=UTF-8', to, `^${from}`, '--', ...paths);
      const commits = text.split('\n').flatMap((line): CommitBetween[] => {
        const [commit = '', parents = '', date = '', subject = ''] = line.split('\0');
        const [parent = ''] = parents.split(' ');
        return commit && parent ? [{ commit, parent, date, subject }] : [];
      });
      return commits.reverse();
    },
    need,
    tree: (commit) => repository.tree(commit),
  };
}

/** `2.5` of `2.5.0`; null for what is no first release of a series: candidates, stable updates, development. */
function releaseVersion(text: string): string | null {
  const parts = /^(\d+)\.(\d+)(?:\.(\d+))?$/.exec(text);
  return parts && (parts[3] ?? '0') === '0' ? `${parts[1]}.${parts[2]}` : null;
}

const parts = ({ version }: Release): [major: number, minor: number] => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
};

/** From the first on, each once: 2.9 comes before 2.10. Of two that have one version the first of the list is taken. */
function inOrder(releases: readonly Release[]): Release[] {
  const sorted = releases
    .filter(({ date }) => date >= since)
    .sort((a, b) => parts(a)[0] - parts(b)[0] || parts(a)[1] - parts(b)[1]);
  return sorted.filter(({ version }, i) => version !== sorted[i - 1]?.version);
}
