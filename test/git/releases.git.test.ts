/** Which releases a repository has behind a commit, with the tags that it happens to have. */
import { expect, it } from 'vitest';
import { historyRepository } from '../../src/git/releases.ts';
import { openRepository } from '../../src/git/tree.ts';
import { makeRepository } from '../support/git.ts';

const { dir, commit, git } = makeRepository();
const made = new Map(
  ['8.2.0', '9.0.0', '9.1.0', '9.1.50', '9.2.0', '9.2.50', '9.2.90', '10.0.0', '10.0.50'].map((version) => [
    version,
    commit({ VERSION: `${version}\n` }),
  ]),
);
const tip = made.get('10.0.50')!;
const all = ['8.2', '9.0', '9.1', '9.2', '10.0'];

async function releases(at = tip) {
  const repository = await openRepository(dir);
  const all = await historyRepository(repository).releases(at);
  repository.close();
  return { all, versions: all.map(({ version }) => version), commits: all.map((one) => one.commit) };
}

it('without tags they are the commits that set VERSION', async () => {
  const { versions, commits } = await releases();
  expect(versions).toEqual(all);
  expect(commits).toEqual(all.map((version) => made.get(`${version}.0`)));
});

it('the tags of a clone change nothing of what is told', async () => {
  const without = (await releases()).all;
  git('tag', 'v8.2.0', made.get('8.2.0')!);
  for (const version of ['9.0.0', '9.1.0'])
    git('tag', '-a', '-m', version, `v${version}`, made.get(version)!);
  expect((await releases()).all).toEqual(without);
});

it('a fork that has some of the tags has all releases', async () => {
  expect((await releases()).versions).toEqual(all);
  git('tag', 'v10.0.0', made.get('10.0.0')!);
  expect((await releases()).versions).toEqual(all);
});

it('what is tagged is what its tag names, and what is not behind a commit is none of its releases', async () => {
  git('tag', 'v9.2.0', made.get('9.2.50')!);
  const { versions, commits } = await releases();
  expect(versions).toEqual(all);
  expect(commits[3]).toBe(made.get('9.2.50'));
  expect((await releases(made.get('9.1.50')!)).versions).toEqual(['8.2', '9.0', '9.1']);
});
