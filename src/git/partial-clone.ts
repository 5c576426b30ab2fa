/** What a partial clone lacks, fetched in few requests: git itself asks its remote for each object alone. */
import { type GitOptions, runGit } from './process.ts';

/** Objects that may be asked for without knowing that they are there: git ends at each that is not. */
const mostDying = 10;

export interface PartialClone {
  /** It lacks objects that may be fetched. */
  isPartial(): Promise<boolean>;
  /**
   * Before these files of a commit are read: fetches those that the clone lacks, where they are many, and what it lacks of
   * those beside them.
   */
  fetchBefore(
    commit: string,
    ids: readonly string[],
    beside: () => Promise<readonly string[]>,
  ): Promise<void>;
  /** After these could not be read. False: none of them was fetched, so reading them again is in vain. */
  fetchAfter(
    commit: string,
    ids: readonly string[],
    beside: () => Promise<readonly string[]>,
  ): Promise<boolean>;
}

/** Of a clone that is none, or may fetch nothing. */
export const wholeClone: PartialClone = {
  isPartial: async () => false,
  fetchBefore: async () => {},
  fetchAfter: async () => false,
};

/** Finds out by itself whether the clone is partial. */
export function openPartialClone(git: GitOptions): PartialClone {
  const promisor = promisorOf(git);
  /** Objects that a commit lacked when it was first asked for. */
  const lackingOf = new Map<string, Promise<ReadonlySet<string>>>();
  /** What was asked for once: who else needs it waits for the same answer. */
  const asked = new Map<string, Promise<boolean>>();

  function lackingIn(commit: string): Promise<ReadonlySet<string>> {
    const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--max-count=1', commit];
    const known =
      lackingOf.get(commit) ??
      runGit(args, git).then(
        ({ stdout }) =>
          new Set(Array.from(stdout.toString('latin1').matchAll(/^\?([0-9a-f]+)$/gm), (m) => m[1]!)),
      );
    lackingOf.set(commit, known);
    return known;
  }

  /** True: a fetch of these, or of some of them, has come, now or before. */
  async function fetchObjects(ids: readonly string[]): Promise<boolean> {
    const remote = await promisor;
    if (remote === null) return false;
    const wanted = ids.filter((id) => !asked.has(id));
    if (wanted.length > 0) {
      const coming = request(remote, wanted);
      for (const id of wanted) asked.set(id, coming);
    }
    const answers = await Promise.all(new Set(ids.map((id) => asked.get(id))));
    return answers.includes(true);
  }

  async function request(remote: string, wanted: readonly string[]): Promise<boolean> {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
    const fetched = await runGit(
      ['-c', 'fetch.negotiationAlgorithm=noop', ...args, '--filter=blob:none', '--stdin', remote],
      { ...git, input: `${wanted.join('\n')}\n` },
    );
    return fetched.status === 0;
  }

  return {
    isPartial: async () => (await promisor) !== null,
    async fetchBefore(commit, ids, beside) {
      if (ids.length === 0 || (await promisor) === null) return;
      if (ids.length <= mostDying && !lackingOf.has(commit)) return;
      const lacking = await lackingIn(commit);
      const gone = ids.filter((id) => lacking.has(id));
      const near = gone.every((id) => asked.has(id)) ? [] : await beside();
      await fetchObjects([...gone, ...near.filter((id) => lacking.has(id))]);
    },
    async fetchAfter(commit, ids, beside) {
      if (ids.length === 0 || (await promisor) === null) return false;
      const lacking = await lackingIn(commit);
      return fetchObjects([...ids, ...(await beside()).filter((id) => lacking.has(id))]);
    },
  };
}

/** The remote that a partial clone was made from; null: it is none. */
async function promisorOf(git: GitOptions): Promise<string | null> {
  const args = ['config', '--name-only', '--get-regexp', '^remote\\..*\\.promisor$'];
  const asked = await runGit(args, git).catch(() => null);
  const remote = /^remote\.(.*)\.promisor$/m.exec(asked?.stdout.toString() ?? '')?.[1];
  return remote === undefined || remote.startsWith('-') ? null : remote;
}
