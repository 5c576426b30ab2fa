/** What a CPU sends, judged in series: against the last release of a real repository, patch by patch, and from hunks alone. */
import { mkdtempSync, readdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRange, checkSeries } from '../../../src/app/review/check.ts';
import { keptLayouts } from '../../../src/git/kept-layouts.ts';
import { rangeSeries } from '../../../src/git/range.ts';
import { openRepository, type Repository } from '../../../src/git/tree.ts';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import type { Report } from '../../../src/types/report.ts';
import { makeRepository, type TestRepository } from '../../support/git.ts';
import { cpuC, described, layoutTree, machineHead } from '../../support/layout-tree.ts';

const fields = (...more: string[]): string =>
  ['U32(env.pc, ZetaCPU),', 'U32(env.sr, ZetaCPU),', ...more].join('\n        ');

let repo: TestRepository;
let opened: Repository;

const commit = (files: Record<string, string | null>, subject: string): string => repo.commit(files, subject);
const machine = (text: string) => ({ 'target/zeta/machine.c': machineHead + text });
const names = (report: Report) =>
  report.findings.map((f) => [f.rule, f.target, f.patch, f.scope, f.undoneBy ?? '-'].join(' '));
const check = async (range: string): Promise<Report> =>
  (await checkRange(await rangeSeries(opened, range, parseDiff), opened, 'defaults')).report;

beforeAll(async () => {
  repo = makeRepository();
  commit({ ...layoutTree(described(fields(), '', [3, 3])), VERSION: '9.0.92\n' }, 'before the release');
  commit({ VERSION: '9.1.0\n' }, 'Update version for the v9.1.0 release');
  commit({ VERSION: '9.1.50\n' }, 'Open the next cycle');
  opened = await openRepository(repo.dir);
  return () => opened.close();
});

describe('a field without a version', () => {
  it('is told at its line, with the release that is misread; a patch that raises the versions undoes it', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const broken = commit(
      machine(described(fields('U32(env.timer, ZetaCPU),'), '', [3, 3])),
      'send the timer',
    );
    const report = await check(`${base}..${broken}`);
    expect(names(report)).toEqual(['vmstate-layout-changed zeta 1 net -']);
    expect(report.findings[0]).toMatchObject({
      path: 'target/zeta/machine.c',
      side: 'new',
      severity: 'warning',
    });
    expect(report.findings[0]!.message).toContain('env.timer');
    expect(report.findings[0]!.message).toContain('v9.1.0');
    const raised = commit(machine(described(fields('U32(env.timer, ZetaCPU),'), '', [4, 4])), 'say so');
    expect(names(await check(`${base}..${raised}`))).toEqual([
      'vmstate-layout-changed zeta 1 transient 2',
      'vmstate-break-declared zeta 2 net -',
    ]);
    // What the base says already is not the next author's doing.
    const other = commit(
      { 'target/zeta/cpu.h.txt': 'x\n', 'target/zeta/translate.c': 'int x;\n' },
      'something else',
    );
    expect(names(await check(`${raised}..${other}`))).toEqual([]);
    repo.git('reset', '-q', '--hard', base);
  });

  it('is held to what the release was read to send before, by this program, if that is whole', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'layouts');
    const range = await rangeSeries(
      opened,
      `${base}..${commit(machine(described(fields('U32(env.timer, ZetaCPU),'), '', [3, 3])), 'send it')}`,
      parseDiff,
    );
    const read: string[] = [];
    const held = async (digest: string, { repository = 'one', isWhole = (): boolean => true } = {}) => {
      read.length = 0;
      const revisions = {
        ...opened,
        tree(id: string | null) {
          const tree = opened.tree(id);
          const noted: typeof tree.read = (files) => {
            read.push(`${id}`);
            return tree.read(files);
          };
          return { ...tree, read: noted };
        },
        async lastRelease(of: string) {
          const release = (await opened.lastRelease(of))!;
          return {
            ...release,
            kept: keptLayouts(repository, release.commit, { isWhole, place: { folder, digest } }),
          };
        },
      };
      return (await checkRange(range, revisions, 'defaults')).report;
    };
    const { commit: release } = (await opened.lastRelease(base))!;
    const first = await held('one');
    expect(names(first)).toEqual(['vmstate-layout-changed zeta 1 net -']);
    expect(read).toContain(release);
    expect(await held('one')).toEqual(first);
    expect(read).not.toContain(release);
    // Of another source that reads otherwise, and where a disk has lost a part of it.
    expect(await held('two')).toEqual(first);
    expect(read).toContain(release);
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 40);
    expect(await held('one')).toEqual(first);
    expect(read).toContain(release);
    expect(await held('one')).toEqual(first);
    expect(read).not.toContain(release);
    // Somebody else's clone, whose objects may be others; and one that lacks a file keeps nothing.
    const other = { repository: 'two', isWhole: () => false };
    for (const _ of [1, 2]) {
      expect(await held('one', other)).toEqual(first);
      expect(read).toContain(release);
    }
    repo.git('reset', '-q', '--hard', base);
  });

  it('is told where the folder gets another name, in that patch or before it', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const text = described(fields('U32(env.timer, ZetaCPU),'), '', [3, 3]);
    const moved = {
      'configs/targets/zeta32-softmmu.mak': 'TARGET_ARCH=zeta32\nTARGET_BASE_ARCH=eta\n',
      'configs/targets/zeta64-softmmu.mak': 'TARGET_ARCH=zeta64\nTARGET_BASE_ARCH=eta\nTARGET_BIG_ENDIAN=y\n',
      ...Object.fromEntries(
        repo
          .git('ls-files', 'target/zeta')
          .trim()
          .split('\n')
          .flatMap((path) => [
            [path, null],
            [path.replace('zeta/', 'eta/'), repo.git('show', `HEAD:${path}`)],
          ]),
      ),
    };
    const both = commit({ ...moved, 'target/eta/machine.c': machineHead + text }, 'move and send');
    expect(names(await check(`${base}..${both}`))).toEqual(['vmstate-layout-changed eta 1 net -']);
    repo.git('reset', '-q', '--hard', base);
    const move = commit(moved, 'move');
    expect(names(await check(`${base}..${move}`))).toEqual([]);
    const send = commit({ 'target/eta/machine.c': machineHead + text }, 'send');
    expect(names(await check(`${base}..${send}`))).toEqual(['vmstate-layout-changed eta 2 net -']);
    expect(names(await check(`${move}..${send}`))).toEqual(['vmstate-layout-changed eta 1 net -']);
    repo.git('reset', '-q', '--hard', base);
  });

  it('has one identity in every version of a series, which ends with the next release', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const text = described(fields('U32(env.timer, ZetaCPU),'), '', [3, 3]);
    const one = (await check(`${base}..${commit(machine(text), 'v1')}`)).findings[0]!.fingerprint;
    repo.git('reset', '-q', '--hard', base);
    commit({ README: 'rebased\n' }, 'meanwhile');
    const rebased = repo.git('rev-parse', 'HEAD').trim();
    const two = (await check(`${rebased}..${commit(machine(`\n\n${text}`), 'v2')}`)).findings[0]!.fingerprint;
    expect(two).toBe(one);
    repo.git('reset', '-q', '--hard', base);
    commit({ VERSION: '9.2.0\n' }, 'Update version for the v9.2.0 release');
    const next = repo.git('rev-parse', 'HEAD').trim();
    const three = (await check(`${next}..${commit(machine(text), 'v3')}`)).findings[0]!.fingerprint;
    expect(three).not.toBe(one);
    repo.git('reset', '-q', '--hard', base);
  });

  it('may be sent while no release has sent its description', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const fresh = described(fields('U32(env.timer, ZetaCPU),'), '', [4, 4]);
    const start = commit(machine(fresh), 'a new version in this cycle');
    const more = described(fields('U32(env.timer, ZetaCPU),', 'U32(env.more, ZetaCPU),'), '', [4, 4]);
    expect(names(await check(`${start}..${commit(machine(more), 'more of it')}`))).toEqual([]);
    repo.git('reset', '-q', '--hard', base);
  });

  it('is not told where the type changes: that says all of it', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const files = {
      ...machine(described(fields('U32(env.timer, ZetaCPU),'), '', [3, 3])),
      'target/zeta/cpu.c': cpuC('dc'),
    };
    const rules = (await check(`${base}..${commit(files, 'flip')}`)).findings.map(({ rule }) => rule);
    expect(rules).toContain('type-flip');
    expect(rules).not.toContain('vmstate-layout-changed');
    repo.git('reset', '-q', '--hard', base);
  });

  it('is a limit where only hunks are at hand', async () => {
    const base = repo.git('rev-parse', 'HEAD').trim();
    const broken = commit(machine(described(fields('U32(env.timer, ZetaCPU),'), '', [5, 3])), 'raised');
    const { series } = await rangeSeries(opened, `${base}..${broken}`, parseDiff);
    const { report } = await checkSeries(series, null, 'defaults');
    expect(report.findings).toEqual([]);
    expect(report.limits).toContainEqual(
      expect.objectContaining({
        code: 'layout-not-judged',
        patch: 1,
        detail: expect.stringContaining('version_id = 5'),
      }),
    );
    repo.git('reset', '-q', '--hard', base);
  });
});
