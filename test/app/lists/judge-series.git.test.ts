/** Mails of a list, judged on the branch as it is: what a merge carries elsewhere, and what memory alone cannot apply. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type JudgedSeries, judgeSeries } from '../../../src/app/lists/judge-series.ts';
import { patchIds } from '../../../src/git/patch-ids.ts';
import { threeWay } from '../../../src/git/three-way.ts';
import { openRepository } from '../../../src/git/tree.ts';
import type { Report } from '../../../src/types/report.ts';
import { makeRepository, type TestRepository } from '../../support/git.ts';
import { swap, t1, t2, zetaTree } from '../../support/zeta-tree.ts';

const m68k = 'target/m68k/cpu.c';
const files = zetaTree('cc');
const flipped = { [m68k]: swap(t1('m68k'), t2('m68k'))(files[m68k]!) };

/** The last commits of `topic` as mails, judged on master. */
const judged = async (repo: TestRepository, count = 1): Promise<Report> =>
  (await judgedWith(repo, count)).report;

const mailsOf = (repo: TestRepository, count: number, what: string) =>
  repo
    .git('format-patch', '--stdout', '--thread', `-${count}`, what)
    .split(/(?=^From [0-9a-f]{40} )/m)
    .map((text) => text.replace(/^From .*\n/, ''))
    .map((text) => ({
      messageId: /^Message-I[dD]: <(.*)>$/m.exec(text)![1]!,
      raw: Buffer.from(text, 'latin1'),
    }));

/** `below`: a branch whose last commit it says it is based on. */
async function judgedWith(repo: TestRepository, count = 1, below?: string): Promise<JudgedSeries> {
  const mails = mailsOf(repo, count, 'topic');
  const based = below === undefined ? [] : mailsOf(repo, 1, below);
  const opened = await openRepository(repo.dir);
  try {
    const { resolve, tree } = opened;
    const source = {
      resolve,
      tree,
      fallback: threeWay(opened),
      patchIds: (patches: Parameters<typeof patchIds>[1]) => patchIds(opened.gitDir, patches),
    };
    const tip = await resolve('master');
    return await judgeSeries(source, {
      gitDir: opened.gitDir,
      branch: { name: 'master', tip, tipThen: tip },
      mails,
      head: mails[0]!.messageId,
      basedOn: based.map(({ messageId }) => ({ name: messageId, head: messageId, mails: based })),
      candidates: [],
      absent: [],
      settings: null,
    });
  } finally {
    opened.close();
  }
}

const told = ({ findings }: Report) => findings.map((f) => `${f.rule} ${f.target} ${f.patch} ${f.scope}`);

test('a patch to a folder that the branch has renamed is judged where it lands', async () => {
  const repo = makeRepository();
  repo.commit(files, 'The base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit(flipped, 'Flip');
  repo.git('checkout', '-q', 'master');
  repo.git('mv', 'target/m68k', 'target/coldfire');
  repo.commit({}, 'Rename m68k');
  const report = await judged(repo);
  expect(told(report)).toEqual(['type-flip coldfire 1 net']);
  expect(report).toMatchObject({ evidence: 'tree', complete: true });
  expect(report.findings[0]).toMatchObject({ path: 'target/m68k/cpu.c', side: 'new' });
});

test.each(['added', 'deleted', 'renamed'])(
  'a symbolic link that is %s hides nothing beside it',
  async (what) => {
    const repo = makeRepository();
    repo.write(files);
    symlinkSync('docs/notes.rst', join(repo.dir, 'link'));
    repo.commit({}, 'The base');
    repo.git('checkout', '-q', '-b', 'topic');
    if (what === 'added') symlinkSync('elsewhere', join(repo.dir, 'new'));
    else if (what === 'deleted') repo.git('rm', '-q', 'link');
    else repo.git('mv', 'link', 'moved');
    repo.commit(flipped, 'Flip, and a link');
    const report = await judged(repo);
    expect(told(report)).toEqual(['type-flip m68k 1 net']);
    expect(report).toMatchObject({ evidence: 'tree', complete: true });
  },
);

test('a series that the branch has already is not passed', async () => {
  const repo = makeRepository();
  repo.commit(files, 'The base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit(flipped, 'Flip');
  repo.git('checkout', '-q', 'master');
  repo.commit(flipped, 'Flip');
  const report = await judged(repo);
  expect(told(report)).toEqual(['type-flip m68k 1 net']);
  expect(report).toMatchObject({ evidence: 'diff', complete: false });
});

test('who looks after the targets is said by the MAINTAINERS of the tree, as it is before the series', async () => {
  const repo = makeRepository();
  const section = (person: string) => `M68K TCG CPUs\nM: ${person}\nS: Odd Fixes\nF: target/m68k/\n`;
  repo.commit({ ...files, MAINTAINERS: section('J\xc3\xb6rg Example <jo@example.org>') }, 'The base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit({ ...flipped, MAINTAINERS: section('Mallory <m@example.net>') }, 'Flip');
  const { people } = await judgedWith(repo);
  expect(people).toEqual([
    {
      target: 'm68k',
      status: ['Odd Fixes'],
      people: [{ name: 'J\u00f6rg Example', email: 'jo@example.org', role: 'maintainer' }],
    },
  ]);
});

test('nor by a series that it says it is based on', async () => {
  const repo = makeRepository();
  const section = (person: string) => `M68K TCG CPUs\nM: ${person}\nS: Odd Fixes\nF: target/m68k/\n`;
  repo.commit({ ...files, MAINTAINERS: section('Jo Example <jo@example.org>') }, 'The base');
  repo.git('checkout', '-q', '-b', 'below');
  repo.commit({ MAINTAINERS: section('Mallory <m@example.net>') }, 'Maintain');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit(flipped, 'Flip');
  const { people, before } = await judgedWith(repo, 1, 'below');
  expect(before).toHaveLength(1);
  expect(people.map((one) => one.people[0]!.email)).toEqual(['jo@example.org']);
});
