import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JudgeInput } from '../../../src/app/review/judge-change.ts';
import { type JudgeLimits, judgeInProcess } from '../../../src/processes/judge/judge.ts';
import { makeRepository, tempFolder } from '../../support/git.ts';

const cpu = (hook: string, above = '') => `${above}#include "qemu/osdep.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_CPU(),
        VMSTATE_END_OF_LIST()
    }
};

static void zeta_cpu_class_init(ObjectClass *oc, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

#ifndef CONFIG_USER_ONLY
    ${hook} = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_info = {
    .name = TYPE_ZETA_CPU,
    .parent = TYPE_CPU,
    .class_init = zeta_cpu_class_init,
};
`;
const path = 'target/zeta/cpu.c';
const tree = (hook: string, above = '') => ({
  [path]: cpu(hook, above),
  'configs/targets/zeta-softmmu.mak': 'TARGET_ARCH=zeta\n',
});
const config = '.github/vmsd-warden.yml';

function change() {
  const repository = makeRepository();
  const base = repository.commit(tree('dc->vmsd'), 'base');
  const input = (
    more: Partial<JudgeInput> = {},
    fetched: Partial<JudgeInput['fetched']> = {},
  ): JudgeInput => ({
    fetched: {
      gitDir: `${repository.dir}/.git`,
      head: repository.git('rev-parse', 'HEAD'),
      base,
      defaultBranch: base,
      ...fetched,
    },
    body: '',
    settings: null,
    ...more,
  });
  return { ...repository, base, input };
}

const judge = judgeInProcess({ seconds: 240 });
const { signal } = new AbortController();

/** In a process of its own, in which git comes to no end. */
function judgeForever(limits: JudgeLimits, input: JudgeInput) {
  const folder = tempFolder();
  writeFileSync(join(folder, 'git'), '#!/bin/sh\nwhile kill -0 $PPID 2>&-; do sleep 1; done\n', {
    mode: 0o755,
  });
  const path = process.env.PATH;
  process.env.PATH = `${folder}:${path}`;
  try {
    return judgeInProcess({ ...limits, megabytes: 512 })(input, signal);
  } finally {
    process.env.PATH = path;
  }
}

describe('a change judged in its thread', () => {
  it('has findings with their places in the whole change, and the mails of its patches', async () => {
    const { commit, input } = change();
    commit(tree('cc->vmsd'), 'target/zeta: Flip\n\nMessage-Id: <one@example.org>');
    commit(tree('cc->vmsd', '/* more */\n'), 'target/zeta: Say more');
    const judged = await judge(
      input({ body: 'Link: https://lore.kernel.org/qemu-devel/cover@example.org/' }),
      signal,
    );
    const flip = judged.report.findings.findIndex((f) => f.rule === 'type-flip');
    expect(judged.report).toMatchObject({
      evidence: 'tree',
      complete: true,
      series: { messageId: 'cover@example.org', total: 2 },
    });
    const [head] = cpu('cc->vmsd', '/* more */\n').split('cc->vmsd');
    const line = head!.split('\n').length;
    expect(judged.anchors[flip]).toMatchObject({ path, line, side: 'new', inDiff: true, fileInDiff: true });
    expect(judged.report.findings[flip]).toMatchObject({
      patch: 1,
      line: line - 1,
      suggestion: '    dc->vmsd = &vmstate_zeta_cpu;',
    });
    expect(judged.mails).toEqual({
      cover: 'https://lore.kernel.org/qemu-devel/cover@example.org/',
      patches: { 1: 'https://lore.kernel.org/qemu-devel/one@example.org/' },
    });
  });

  it('may have no commits, or no common commit', async () => {
    const { input, git, commit } = change();
    const empty = await judge(input(), signal);
    expect(empty).toMatchObject({ report: { complete: true, findings: [], patches: [] }, anchors: [] });
    git('checkout', '-q', '--orphan', 'other');
    commit(tree('cc->vmsd'), 'another root');
    const judged = await judge(input(), signal);
    const flip = judged.report.findings.findIndex((f) => f.rule === 'type-flip');
    expect(judged.anchors[flip]).toMatchObject({ inDiff: true });
    expect(judged.report.limits).toMatchObject([{ code: 'no-common-commit' }]);
  });

  it('takes its configuration from the default branch, and checks the file that it edits', async () => {
    const { commit, git, input, base } = change();
    git('checkout', '-q', '-b', 'side');
    const settled = commit({ [config]: 'failOn: never\n' }, 'configure');
    git('checkout', '-q', 'master');
    commit({ ...tree('cc->vmsd'), [config]: 'failOn: error\nsevrity: {}\n' }, 'flip');
    const judged = await judge(input({}, { defaultBranch: settled }), signal);
    expect(judged.settings.failOn).toBe('never');
    expect(judged.configuration).toEqual([]);
    expect(judged.proposed).toEqual([`${config}:2: unknown key "sevrity", did you mean "severity"?`]);
    const server = { name: 'server file', text: 'failOn: warning\ncoment: off\n' };
    const other = await judge(input({ settings: server }, { defaultBranch: base }), signal);
    expect(other.settings.failOn).toBe('warning');
    expect(other.configuration).toEqual(['server file:2: unknown key "coment", did you mean "comment"?']);
  });

  it('says who looks after its targets by the branch that it is for, not by itself nor by what it is based on', async () => {
    const { commit, git, input } = change();
    const section = (person: string) => ({
      MAINTAINERS: `Zeta TCG CPUs\nM: ${person} <${person}@example.org>\nS: Odd Fixes\nF: target/zeta/\n`,
    });
    commit(section('before'), 'maintain');
    git('checkout', '-q', '-b', 'topic');
    const head = commit({ ...tree('cc->vmsd'), ...section('mallory') }, 'flip');
    git('checkout', '-q', 'master');
    const tip = commit(section('now'), 'maintain');
    const { people } = await judge(input({}, { head, base: tip }), signal);
    expect(people.map((one) => one.people[0]!.name)).toEqual(['now']);
  });

  it('does not take a configuration that is too large or explodes', async () => {
    const { commit, input, base } = change();
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}\n`;
    commit({ [config]: bomb }, 'bomb');
    const exploding = await judge(input(), signal);
    expect(exploding.proposed.length).toBeGreaterThan(0);
    commit({ [config]: `# ${'x'.repeat(10_000_000)}\n` }, 'large');
    const large = await judge(input({}, { defaultBranch: base }), signal);
    expect(large.proposed.join()).toContain('at most 65536 are read');
  });

  it('is stopped when it takes too long, or when the server stops', async () => {
    const { commit, input } = change();
    commit(tree('cc->vmsd'));
    await expect(judgeForever({ seconds: 1 }, input())).rejects.toMatchObject({
      kind: 'permanent',
      message: 'the review took longer than 1 seconds and was stopped',
    });
    const stop = new AbortController();
    const judging = judge(input(), stop.signal);
    stop.abort();
    await expect(judging).rejects.toMatchObject({ kind: 'passing' });
  });

  it('says what is wrong with a repository, and names no folder', async () => {
    const { input, dir } = change();
    const judging = judge(input({}, { head: '1'.repeat(40) }), signal);
    // It was fetched: who made the mirror anew fetches it again.
    await expect(judging).rejects.toMatchObject({ kind: 'passing' });
    await expect(judging).rejects.not.toThrow(dir);
  });
});
