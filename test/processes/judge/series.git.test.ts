import { describe, expect, it } from 'vitest';
import type { JudgeSeriesInput } from '../../../src/app/lists/judge-series.ts';
import { judgeSeriesInProcess } from '../../../src/processes/judge/judge.ts';
import type { Report } from '../../../src/types/report.ts';
import { makeRepository } from '../../support/git.ts';
import { cpuFile, machineFile } from '../../support/zeta-tree.ts';

const judge = judgeSeriesInProcess({ seconds: 600 });
const { signal } = new AbortController();

const files = (type: 'type-1' | 'type-2', above = '') => ({
  'target/zeta/cpu.c': above + cpuFile('zeta', { type }),
  'target/zeta/machine.c': machineFile('zeta', { common: 'macro' }),
  'configs/targets/zeta-softmmu.mak': 'TARGET_ARCH=zeta\n',
});

/** The mails of `git format-patch`, as they arrive. */
function mailsOf(
  repository: ReturnType<typeof makeRepository>,
  range: string,
  ...options: string[]
): string[] {
  return repository
    .git('format-patch', '--stdout', '--thread', ...options, range)
    .split(/^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\n/m)
    .filter(Boolean);
}

const rulesOf = ({ findings }: Report): string[] => findings.map((f) => f.rule);
const rawOf = (mail: string) => ({ messageId: headOf(mail), raw: Buffer.from(mail, 'latin1') });
const headOf = (mail: string): string => /^Message-Id: <(.*)>$/im.exec(mail)![1]!;

function project() {
  const repository = makeRepository();
  const base = repository.commit(files('type-1'), 'base');
  const input = (mails: string[], more: Partial<JudgeSeriesInput> = {}): JudgeSeriesInput => {
    const tip = repository.git('rev-parse', 'master');
    return {
      gitDir: `${repository.dir}/.git`,
      branch: { name: 'master', tip, tipThen: tip },
      mails: mails.map(rawOf),
      head: headOf(mails[0]!),
      basedOn: [],
      candidates: [],
      absent: [],
      settings: null,
      ...more,
    };
  };
  return { ...repository, base, input };
}

describe('a series of a list, judged in its process', () => {
  it('is applied on its base-commit, though the branch has moved on', async () => {
    const { git, commit, base, input, ...rest } = project();
    git('checkout', '-q', '-b', 'topic');
    commit(files('type-2'), 'target/zeta: Flip');
    const mails = mailsOf({ git, commit, ...rest }, 'master..topic', `--base=${base}`);
    git('checkout', '-q', 'master');
    commit({ 'target/zeta/cpu.c': '/* all else */\n' }, 'rewrite');
    const { report, notes } = await judge(input(mails), signal);
    expect(rulesOf(report)).toContain('type-flip');
    expect(report).toMatchObject({ evidence: 'tree', complete: true, series: { base } });
    expect(notes).toEqual([`applied on its base-commit, ${base.slice(0, 12)}`]);
  });

  it('is applied on the branch as it was when it was sent, where it names no base', async () => {
    const { git, commit, base, input, ...rest } = project();
    git('checkout', '-q', '-b', 'topic');
    commit(files('type-2'), 'target/zeta: Flip');
    const mails = mailsOf({ git, commit, ...rest }, 'master..topic');
    git('checkout', '-q', 'master');
    const tip = commit({ 'target/zeta/cpu.c': '/* all else */\n' }, 'rewrite');
    const judged = await judge(input(mails, { branch: { name: 'master', tip, tipThen: base } }), signal);
    expect(judged.report).toMatchObject({ evidence: 'tree', complete: true, series: { base } });
    expect(judged.notes).toEqual([
      `applied on master as it was when the series was sent, ${base.slice(0, 12)}`,
    ]);
  });

  it('says that its base-commit is missing, and goes on', async () => {
    const { git, commit, input, ...rest } = project();
    git('checkout', '-q', '-b', 'private');
    const hidden = commit({ README: 'mine\n' }, 'private work');
    git('checkout', '-q', '-b', 'topic');
    commit(files('type-2'), 'target/zeta: Flip');
    const mails = mailsOf({ git, commit, ...rest }, 'private..topic', `--base=${hidden}`);
    git('checkout', '-q', 'master');
    const mailed = mails.map((mail) => mail.replace(hidden, 'f'.repeat(40)));
    const { report } = await judge(input(mailed), signal);
    expect(rulesOf(report)).toContain('type-flip');
    expect(report.limits).toContainEqual({
      code: 'base-missing',
      patch: null,
      detail: "The series' base-commit ffffffffffff is not in the repository.",
    });
  });

  it('is applied on the series that it is based on, unless that has been merged', async () => {
    const { git, commit, input, ...rest } = project();
    const repository = { git, commit, ...rest };
    git('checkout', '-q', '-b', 'first');
    commit(files('type-1', '/* one */\n'), 'target/zeta: One');
    commit(files('type-1', '/* one */\n/* two */\n'), 'target/zeta: Two');
    const first = mailsOf(repository, 'master..first');
    git('checkout', '-q', '-b', 'second');
    commit(files('type-2', '/* one */\n/* three */\n'), 'target/zeta: Flip');
    const second = mailsOf(repository, 'first..second');
    git('checkout', '-q', 'master');
    const basedOn = [{ name: '"One" <first@example.org>', head: headOf(first[0]!), mails: first.map(rawOf) }];
    const alone = await judge(input(second), signal);
    expect(alone.report.evidence).toBe('diff');
    const { report, notes, before } = await judge(input(second, { basedOn }), signal);
    expect(rulesOf(report)).toContain('type-flip');
    expect(report).toMatchObject({ evidence: 'tree', complete: true });
    expect(before.map((patch) => patch.subject)).toEqual(['target/zeta: One', 'target/zeta: Two']);
    expect(notes[0]).toMatch(/with "One" <first@example\.org> \(Based-on\) applied first$/);
    git('merge', '-q', 'first');
    const merged = await judge(input(second, { basedOn }), signal);
    expect(merged.report).toMatchObject({ evidence: 'tree', complete: true });
    expect(merged.before).toEqual([]);
  });

  it("finds its prerequisites by git's own patch ids", async () => {
    const { git, commit, base, input, ...rest } = project();
    const repository = { git, commit, ...rest };
    git('checkout', '-q', '-b', 'topic');
    const one = commit(files('type-1', '/* one */\n'), 'target/zeta: One');
    const two = commit(files('type-1', '/* one */\n/* two */\n'), 'target/zeta: Two');
    const early = [...mailsOf(repository, `${one}..${two}`), ...mailsOf(repository, `${base}..${one}`)];
    commit(files('type-2', '/* one */\n/* three */\n'), 'target/zeta: Flip');
    const mails = mailsOf(repository, `${two}..topic`, `--base=${base}`);
    expect(mails[0]).toMatch(/prerequisite-patch-id: .*\nprerequisite-patch-id: /);
    git('checkout', '-q', 'master');
    const candidates = early.map((mail) => Buffer.from(mail, 'latin1'));
    const found = await judge(input(mails, { candidates }), signal);
    expect(found.report).toMatchObject({ evidence: 'tree', complete: true });
    expect(found.before.map((patch) => patch.subject)).toEqual(['target/zeta: One', 'target/zeta: Two']);
    expect(found.notes[0]).toContain('2 of its 2 prerequisite patches');
    const some = await judge(input(mails, { candidates: candidates.slice(1) }), signal);
    expect(some.report.limits.map((l) => l.detail).join('\n')).toContain(
      '1 of the 2 patches that the series names as prerequisites are not on the list',
    );
  });

  it('is judged by its hunks where nothing of it applies, and says why', async () => {
    const { git, commit, input, ...rest } = project();
    git('checkout', '-q', '-b', 'topic');
    commit(files('type-2'), 'target/zeta: Flip');
    const mails = mailsOf({ git, commit, ...rest }, 'master..topic');
    git('checkout', '-q', 'master');
    git('rm', '-q', 'target/zeta/cpu.c');
    commit({}, 'gone');
    const mailed = mails.map((mail) => mail.replace(/^index .*\n/gm, ''));
    const { report } = await judge(input(mailed), signal);
    expect(report.evidence).toBe('diff');
    expect(rulesOf(report)).toContain('type-flip');
    expect(report.limits.map((l) => l.code)).toContain('does-not-apply');
  });
});
