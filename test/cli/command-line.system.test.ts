import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeRepository, tempFolder } from '../support/git.ts';
import { wardenHere } from '../support/here.ts';
import { example, root, warden } from '../support/program.ts';
import { toDevice, zetaTree } from '../support/zeta-tree.ts';

const folder = tempFolder();
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const mails = readFileSync(example, 'utf8').split(/^(?=From [0-9a-f]{40} )/m);

/** target/zeta/cpu.c around the lines that the example changes, and a class that is a CPU. */
const cpuC = (target: string, line: number, hook: string, tail: readonly string[]): string => {
  const head = ['#include "qemu/osdep.h"', '#include "cpu.h"', ''];
  const opening = [
    `static void ${target}_cpu_class_init(ObjectClass *oc, void *data)`,
    '{',
    '    DeviceClass *dc = DEVICE_CLASS(oc);',
    '    CPUClass *cc = CPU_CLASS(oc);',
    '',
    `    cc->gdb_write_register = ${target}_cpu_gdb_write_register;`,
    '#ifndef CONFIG_USER_ONLY',
    `    cc->get_phys_page_debug = ${target}_cpu_get_phys_page_debug;`,
  ];
  const description = [
    `static const VMStateDescription vmstate_${target}_cpu = {`,
    '    .name = "cpu",',
    '    .version_id = 1,',
    '    .minimum_version_id = 1,',
    '    .fields = (VMStateField[]) {',
    '        VMSTATE_CPU(),',
    '        VMSTATE_END_OF_LIST()',
    '    }',
    '};',
    '',
  ];
  const filler = line - 1 - head.length - opening.length - description.length;
  return [
    ...head,
    ...description,
    ...Array.from({ length: filler }, (_, i) => `/* line ${i} */`),
    ...opening,
    `    ${hook} = &vmstate_${target}_cpu;`,
    '#endif',
    ...tail,
    '}',
    '',
    `static const TypeInfo ${target}_cpu_type_info = {`,
    `    .name = TYPE_${target.toUpperCase()}_CPU,`,
    '    .parent = TYPE_CPU,',
    `    .class_init = ${target}_cpu_class_init,`,
    '};',
    '',
  ].join('\n');
};

const tree = (hook: string) => ({
  'target/eta/cpu.c': cpuC('eta', 183, hook, [
    '    cc->gdb_num_core_regs = 33;',
    '    cc->disas_set_info = eta_cpu_disas_set_info;',
  ]),
  'target/zeta/cpu.c': cpuC('zeta', 217, hook, [
    '    cc->disas_set_info = zeta_cpu_disas_set_info;',
    '    cc->gdb_num_core_regs = 64;',
  ]),
  'configs/targets/eta-softmmu.mak': 'TARGET_ARCH=eta\n',
  'configs/targets/zeta-softmmu.mak': 'TARGET_ARCH=zeta\n',
});

function qemu(more: Record<string, string> = {}) {
  const repository = makeRepository();
  const base = repository.commit({ ...tree('dc->vmsd'), ...more }, 'base');
  return { ...repository, base };
}

const found = (out: string): string[] =>
  JSON.parse(out).findings.map(
    (f: Record<string, string>) => `${f.rule} ${f.target} ${f.patch} ${f.scope} ${f.severity}`,
  );

describe('check', () => {
  it('judges the example by its hunks, as the README shows', async () => {
    const { status, out, err } = await wardenHere(['check', example]);
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(out).toMatch(/^error\[type-flip\]: zeta /);
    expect(out).toContain(' 217 | +    cc->vmsd = &vmstate_zeta_cpu;\n     |      ^^^^^^^^\n');
    expect(out).toMatch(/^eta {5}type 1 {2}patch 1: type 2, patch 2: type 1 {2}type 1 {2}best-effort$/m);
    expect(out).toMatch(/^1 error and 1 warning in 2 patches$/m);
    expect(found((await wardenHere(['check', example, '--format', 'json'])).out)).toEqual([
      'type-flip zeta 1 net error',
      'type-flip eta 1 transient warning',
    ]);
  });

  it('takes an mbox, its mails, gzip, a folder, a diff and standard input for the same series', async () => {
    mkdirSync(join(folder, 'mails'));
    mkdirSync(join(folder, 'notes'));
    const names = mails.map((mail, i) => {
      writeFileSync(join(folder, `mails/000${i}.patch`), mail);
      return join(folder, `mails/000${i}.patch`);
    });
    writeFileSync(join(folder, 'mails/README'), 'not a patch');
    const whole = (await wardenHere(['check', example, '--format', 'json'])).out;
    const of = async (args: string[], input?: Buffer) =>
      (await wardenHere(['check', ...args, '--format', 'json'], input ? { input } : {})).out;
    expect(await of([...names].reverse())).toBe(whole);
    expect(await of([join(folder, 'mails')])).toBe(whole);
    expect(await of([file('a.mbox.gz', gzipSync(readFileSync(example)))])).toBe(whole);
    expect(await of(['-'], readFileSync(example))).toBe(whole);
    const diff = mails[1]!.slice(mails[1]!.indexOf('diff --git'), mails[1]!.indexOf('-- \n'));
    expect(found(await of([file('x.diff', diff)]))).toHaveLength(2);
  });

  it('applies the series on a tree, says on which, and leaves the repository alone', async () => {
    const { dir, base, git } = qemu();
    const before = git('status', '--porcelain') + git('for-each-ref') + git('count-objects');
    const { status, out, err } = await wardenHere(['check', example, '--repo', dir, '--format', 'json']);
    expect(status).toBe(1);
    expect(err).toBe(`vmsd-warden: the series names no base-commit: applied on HEAD, ${base.slice(0, 12)}\n`);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ evidence: 'tree', complete: true, series: { base } });
    expect(found(out)).toContain('type2-with-cpu-common zeta 1 net error');
    expect(git('status', '--porcelain') + git('for-each-ref') + git('count-objects')).toBe(before);
  });

  it("takes the series' own base-commit, and says so when the repository lacks it", async () => {
    const repository = qemu();
    repository.commit({ ...tree('cc->other') }, 'later');
    const named = (base: string) =>
      file('base.mbox', mails.join('').replace('-- \n2.30.1', `base-commit: ${base}\n-- \n2.30.1`));
    const on = await wardenHere([
      'check',
      named(repository.base),
      '--repo',
      repository.dir,
      '--format',
      'json',
    ]);
    expect(JSON.parse(on.out)).toMatchObject({ complete: true, series: { base: repository.base } });
    expect(on.err).toContain("applied on the series' own base-commit");
    const absent = await wardenHere([
      'check',
      named('1'.repeat(40)),
      '--repo',
      repository.dir,
      '--format',
      'json',
    ]);
    const report = JSON.parse(absent.out);
    expect(report.limits.map((l: { code: string }) => l.code)).toContain('base-missing');
    // On HEAD the lines are others: nothing applies, and the hunks are judged.
    expect(report).toMatchObject({ evidence: 'diff', complete: false });
    expect(found(absent.out)).toContain('type-flip zeta 1 net error');
  });

  it('judges the commits of a range', async () => {
    const { dir, base, commit } = qemu();
    const tip = commit(tree('cc->vmsd'), 'target: Flip them');
    const { status, out } = await wardenHere(['check', '--repo', dir, `${base}..HEAD`, '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      evidence: 'tree',
      complete: true,
      patches: [{ index: 1, commit: tip }],
    });
    expect(found(out)).toContain('type-flip eta 1 net error');
  });

  it('reads the configuration at the base, not from the change, or from --config', async () => {
    const path = '.github/vmsd-warden.yml';
    const { dir, base, commit } = qemu({ [path]: 'failOn: never\nsevrity: {}\n' });
    commit({ ...tree('cc->vmsd'), [path]: 'failOn: error\n' }, 'flip');
    const range = ['check', '--repo', dir, `${base}..HEAD`];
    const own = await wardenHere(range);
    expect(own.status).toBe(0);
    expect(own.out).toContain('.github/vmsd-warden.yml:2: unknown key "sevrity", did you mean "severity"?');
    expect((await wardenHere([...range, '--fail-on', 'error'])).status).toBe(1);
    expect((await wardenHere([...range, '--no-config'])).status).toBe(1);
    const other = file('off.yml', 'severity: { type-flip: off, type2-with-cpu-common: off }\n');
    expect((await wardenHere([...range, '--config', other])).status).toBe(0);
  });

  it('shows what the repository has accepted, with the reason, and fails nothing for it', async () => {
    const entry = (rule: string, target: string) =>
      `  - { rule: ${rule}, target: ${target}, reason: nobody migrates ${target} }\n`;
    const accepting = (...targets: string[]) =>
      file(
        'accept.yml',
        `accept:\n${targets.map((t) => entry('type-flip', t) + entry('type2-with-cpu-common', t)).join('')}`,
      );
    const { dir, base, commit } = qemu();
    commit(tree('cc->vmsd'), 'flip');
    const range = ['check', '--repo', dir, `${base}..HEAD`, '--config'];
    expect((await wardenHere([...range, accepting('zeta')])).status).toBe(1);
    const all = await wardenHere([...range, accepting('zeta', 'eta')]);
    expect(all.status).toBe(0);
    expect(all.out).toContain('= accepted: nobody migrates zeta');
    const results = JSON.parse(
      (await wardenHere([...range, accepting('zeta', 'eta'), '--format', 'sarif'])).out,
    ).runs[0].results;
    const reasons = results.map((r: { suppressions: { justification: string }[] }) => r.suppressions);
    expect(new Set(reasons.flat().map((s: { justification: string }) => s.justification))).toEqual(
      new Set(['nobody migrates eta', 'nobody migrates zeta']),
    );
    expect((await wardenHere([...range, accepting('zeta', 'eta'), '--format', 'mail'])).out).toBe('');
  });

  it('judges the newest of several series and names the others; --series picks one', async () => {
    const older = mails.join('').replaceAll('-ada@example.org>', '-ada.old@example.org>');
    const newer = mails.join('').replaceAll('[PATCH', '[PATCH v2');
    const both = file('both.mbox', older + newer);
    const report = JSON.parse((await wardenHere(['check', both, '--format', 'json'])).out);
    expect(report.series.version).toBe(2);
    expect(report.limits.map((l: { detail: string }) => l.detail).join()).toContain('older than version 2');
    const picked = await wardenHere([
      'check',
      both,
      '--format',
      'json',
      '--series',
      '<20210302120000.1-2-ada.old@example.org>',
    ]);
    expect(JSON.parse(picked.out).series.version).toBe(1);
    const none = await wardenHere(['check', both, '--series', 'no@such']);
    expect(none.status).toBe(2);
    expect(none.err).toMatch(/no series in the input has the mail no@such; there are: .*ada/);
  });
});

describe('exit status 2, with one line that says what and where', () => {
  const plainFolder = join(folder, 'empty');
  mkdirSync(plainFolder);
  const locked = file('locked.mbox', 'x');
  chmodSync(locked, 0);
  symlinkSync('loop', join(folder, 'loop'));
  const { dir } = qemu();
  const cases: [string, string[], RegExp][] = [
    ['no input', ['check'], /nothing to check: name a file/],
    ['an empty file', ['check', file('none.mbox', '')], /no patch in .*none\.mbox/],
    ['a text', ['check', file('text.txt', 'Dear all,\nno patch here.\n')], /no patch in .*text\.txt/],
    [
      'bytes',
      [
        'check',
        file(
          'bytes',
          Uint8Array.from({ length: 9999 }, (_, i) => (i * 7919) % 256),
        ),
      ],
      /no patch in/,
    ],
    ['a compression that is not read', ['check', file('x.xz', '\u00fd7zXZ\u0000')], /(xz|no patch)/],
    [
      'no such file',
      ['check', join(folder, 'nowhere.mbox')],
      /cannot read .*nowhere\.mbox: there is no such file/,
    ],
    ['a link to itself', ['check', join(folder, 'loop')], /cannot read .*loop: too many symbolic links/],
    ['a folder without patches', ['check', plainFolder], /no patches in the folder/],
    ['no such range', ['check', '--repo', dir, 'no-such-rev..master'], /no-such-rev/],
    ['a commit', ['check', '--repo', dir, 'HEAD'], /HEAD is a revision .* range HEAD\^\.\.HEAD/],
    [
      'neither file nor commit',
      ['check', '--repo', dir, 'no-such'],
      /cannot read no-such: there is no such file/,
    ],
    ['no such base', ['check', example, '--repo', dir, '--base', 'no-such-rev'], /no-such-rev/],
    ['no repository', ['check', example, '--repo', plainFolder], /not in a git repository/],
    ['a repository that is nowhere', ['audit', '--repo', join(folder, 'nowhere')], /nowhere/],
    ['no such revision', ['audit', '--repo', dir, '--rev', 'v99'], /v99/],
    [
      'no such configuration',
      ['check', example, '--config', join(folder, 'no.yml')],
      /cannot read .*no\.yml/,
    ],
    ['a base without a repository', ['check', example, '--base', 'HEAD'], /--base needs --repo DIR/],
    [
      'a range and an input',
      ['check', example, '--repo', dir, 'a..b'],
      /a range of commits is checked on its own/,
    ],
    ['an unknown rule', ['explain', 'type-filp'], /unknown rule "type-filp", did you mean type-flip\?/],
    ['an unknown option', ['check', '--no-such-option'], /unknown option --no-such-option/],
  ];

  it.each(cases)('%s', async (_, args, message) => {
    const { status, out, err } = await wardenHere(args);
    expect(err).toMatch(message);
    expect(err).toMatch(/^vmsd-warden: [^\n]*\n$/);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const { status, err } = await wardenHere(['check', locked]);
    expect(err).toContain('permission denied');
    expect(status).toBe(2);
  });
});

describe('exit status', () => {
  it.each([
    [['check', example], 1],
    [['check', example, '--fail-on', 'never'], 0],
    [['check', example, '--fail-on', 'warning'], 1],
    [['check'], 2],
    [['rules'], 0],
    [['--help'], 0],
  ])('%j is %i', (args, status) => {
    expect(warden(args as string[]).status).toBe(status);
  });
});

describe('audit and history', () => {
  it('show what is, and what each commit did', async () => {
    const { dir, base, commit } = qemu();
    const tip = commit(tree('cc->vmsd'), 'target: Flip them');
    const audit = JSON.parse(
      (await wardenHere(['audit', '--repo', dir, '--rev', base, '--format', 'json'])).out,
    );
    expect(audit).toMatchObject({ patches: [], findings: [] });
    expect(
      audit.registrations.map((r: { target: string; after: { type: string } }) => [r.target, r.after.type]),
    ).toEqual([
      ['eta', 'type-1'],
      ['zeta', 'type-1'],
    ]);
    const history = await wardenHere(['history', '--repo', dir, `${base}..HEAD`, '--format', 'json']);
    expect(history.status).toBe(0);
    const lines = history.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ commit: tip, subject: 'target: Flip them' }]);
    expect(Object.keys(lines[0])).toEqual(['commit', 'date', 'subject', 'findings']);
    const text = await wardenHere(['history', '--repo', dir, `${base}..HEAD`, '--fail-on', 'error']);
    expect(text.status).toBe(1);
    expect(text.out).toMatch(
      new RegExp(`^${tip.slice(0, 12)} \\d{4}-\\d\\d-\\d\\d target: Flip them\\n {2}error\\[type-flip\\]: `),
    );
    expect(text.out).toMatch(/\d findings in 1 of 1 commit\n$/);
  });
});

describe('in a clone of QEMU', () => {
  const mail = (repository: ReturnType<typeof qemu>) => {
    repository.commit(tree('cc->vmsd'), 'target: Flip them');
    return file(`clone-${repository.base}.mbox`, repository.git('format-patch', '-1', '--stdout', 'HEAD'));
  };
  const flips = ['type-flip eta 1 net error', 'type-flip zeta 1 net error'];
  const told = async (args: string[], cwd: string) => {
    const { out, err } = await wardenHere([...args, '--format', 'json'], { cwd });
    if (!out.startsWith('{')) throw new Error(err);
    const { evidence, complete } = JSON.parse(out);
    return {
      evidence,
      complete,
      found: found(out)
        .filter((one) => one.startsWith('type-flip'))
        .sort(),
    };
  };

  it('a file is judged on it, a range is of it, and nothing is what its upstream lacks', async () => {
    const repository = qemu();
    const mbox = mail(repository);
    const { dir, git, base } = repository;
    const whole = { evidence: 'tree', complete: true, found: flips };
    for (const cwd of [dir, join(dir, 'target/zeta')]) {
      expect(await told(['check', `${base}..HEAD`], cwd)).toEqual(whole);
      // HEAD has the series already: it is judged on the commit before it.
      expect(await told(['check', mbox], cwd)).toEqual(whole);
    }
    expect((await told(['check', mbox, '--no-repo'], dir)).evidence).toBe('diff');
    expect(await wardenHere(['check'], { cwd: dir })).toMatchObject({
      status: 2,
      err: expect.stringMatching(/has no upstream; name a range/),
    });
    git('branch', 'upstream', base);
    git('branch', '-q', '--set-upstream-to=upstream');
    expect(await told(['check'], dir)).toEqual(whole);
    const bare = join(tempFolder(), 'bare.git');
    git('clone', '-q', '--bare', dir, bare);
    expect(await told(['check', `${base}..HEAD`], bare)).toEqual(whole);
  });

  it('a series that the base has already is said to be there, not passed', async () => {
    const repository = qemu();
    const mbox = mail(repository);
    const { out } = await wardenHere(['check', mbox, '--base', 'HEAD', '--format', 'json'], {
      cwd: repository.dir,
    });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ evidence: 'diff', complete: false });
    expect(report.limits[0]).toMatchObject({ code: 'already-applied' });
  });

  it('another project is none: a file is judged by its hunks, a range is refused in a line', async () => {
    const other = makeRepository();
    const first = other.commit({ 'src/main.c': 'int main;\n', 'target/debug/x.o': 'x\n' }, 'first');
    other.commit({ 'src/main.c': 'int main(void);\n' }, 'second');
    expect((await told(['check', example], other.dir)).evidence).toBe('diff');
    for (const args of [
      ['check', `${first}..HEAD`, '--repo', '.'],
      ['check', example, '--repo', '.'],
    ]) {
      const { status, out, err } = await wardenHere(args, { cwd: other.dir });
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/no CPU target stands under target\/ in .*; name a QEMU repository.*\n$/);
    }
    const inside = makeRepository();
    const moved = Object.fromEntries(Object.entries(tree('dc->vmsd')).map(([p, t]) => [`qemu/${p}`, t]));
    const base = inside.commit(moved, 'in a folder');
    inside.commit({ 'qemu/a': 'x\n' }, 'second');
    expect((await wardenHere(['check', '--repo', inside.dir, `${base}..HEAD`])).status).toBe(2);
  });

  it('gcc: a line a finding, and what could not be judged beside it', async () => {
    const repository = qemu();
    repository.commit(tree('cc->vmsd'), 'target: Flip them');
    const { out, err } = await wardenHere(['check', `${repository.base}..HEAD`, '--format', 'gcc'], {
      cwd: repository.dir,
    });
    expect(err).toBe('');
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(line).toMatch(/^target\/(eta|zeta)\/cpu\.c:\d+: error: .* \[[a-z0-9-]+\]$/);
    const alone = await wardenHere(['check', example, '--format', 'gcc', '--no-repo']);
    expect(alone.err).toMatch(/The diff does not show/);
  });

  it('the history of a damaged clone says what it could not look at, and judges the rest', async () => {
    const dir = makeRepository();
    dir.commit(zetaTree(), 'Base');
    const path = 'target/alpha/translate.c';
    const touched = dir.commit({ [path]: 'int a;\n' }, 'A file');
    dir.commit({ [path]: 'VMSTATE_END_OF_LIST();\n' }, 'It changes');
    const flip = dir.commit({ 'target/arm/cpu.c': toDevice('arm')(zetaTree()['target/arm/cpu.c']!) }, 'Flip');
    const lost = dir.git('rev-parse', `${touched}:${path}`);
    rmSync(join(dir.dir, '.git', 'objects', lost.slice(0, 2), lost.slice(2)));
    const { out, err, status } = await wardenHere(['history', '--format', 'json'], { cwd: dir.dir });
    expect(status).toBe(0);
    expect(JSON.parse(out.trim().split('\n')[0]!)).toMatchObject({ commit: flip });
    expect(err).toContain('2 commits could not be judged in full: objects of theirs are missing here');
  });

  it('the history of a shallow clone says what it could not look at', async () => {
    const { dir, commit } = qemu();
    for (const n of [1, 2, 3]) commit({ a: `${n}\n` }, `change ${n}`);
    const shallow = join(tempFolder(), 'shallow');
    spawnSync('git', ['clone', '-q', '--depth=2', `file://${dir}`, shallow]);
    expect((await wardenHere(['history'], { cwd: dir })).out).toBe('no findings in 4 commits\n');
    expect((await wardenHere(['history'], { cwd: shallow })).out).toMatch(
      /^no findings in 1 commit; 1 commit more could not be judged: the history of this clone is cut there/,
    );
  });
});

describe('rules and explain', () => {
  it('list every rule and show its page', async () => {
    const rules = JSON.parse((await wardenHere(['rules', '--format', 'json'])).out) as {
      id: string;
      title: string;
    }[];
    expect(rules).toHaveLength(12);
    expect((await wardenHere(['rules'])).out).toContain('type-flip');
    for (const { id, title } of rules) {
      const page = readFileSync(join(root, `src/rules/${id}/rule.md`), 'utf8');
      expect((await wardenHere(['explain', id, '--format', 'markdown'])).out).toBe(`${page.trimEnd()}\n`);
      const shown = (await wardenHere(['explain', id])).out;
      expect(shown.split('\n')[0]).toBe(`${id}: ${title}`);
      expect(shown).not.toContain('```expect');
    }
  });
});

describe('the terminal', () => {
  const coloured = (env: Record<string, string>) => warden(['check', example], { env }).out.includes('\x1b[');

  it('gets colours when it is one, or when asked; never with NO_COLOR', () => {
    expect(coloured({})).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '0' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('is as wide as COLUMNS says', () => {
    const widest = (columns: string) =>
      Math.max(
        ...warden(['check', example], { env: { COLUMNS: columns } })
          .out.split('\n')
          .filter((l) => !/https|-->|^(error|warning)\[|^(target|z?eta) /.test(l))
          .map((l) => l.length),
      );
    expect(widest('60')).toBeLessThanOrEqual(60);
    expect(widest('100')).toBeGreaterThan(70);
  });

  it('may close early without a word, and a full disk is not taken for success', () => {
    const shell = (command: string) =>
      spawnSync('bash', ['-c', `set -o pipefail; ${command}`], { encoding: 'utf8', cwd: root });
    const early = shell('bin/vmsd-warden check examples/flip.mbox --fail-on never | true');
    expect(early.stderr).toBe('');
    expect(early.status).toBe(0);
    const full = shell('bin/vmsd-warden rules > /dev/full');
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^vmsd-warden: cannot write the result: ENOSPC[^\n]*\n$/);
    expect(shell('bin/vmsd-warden chekc 2>&-').status).toBe(2);
  });

  it('is given nothing that a patch made up to control it', async () => {
    const evil = mails.join('').replaceAll('instead of DeviceClass', '\x1b]0;owned\x07\x1b[2J\x9b');
    for (const format of ['text', 'mail', 'github', 'codequality', 'markdown', 'json', 'sarif']) {
      const { out, err } = await wardenHere(['check', file('evil.mbox', evil), '--format', format]);
      expect(out).toContain('type-flip');
      expect(out + err).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    }
  });
});

describe('Node', () => {
  it('is 24 where the tests run', () => {
    expect(process.versions.node).toMatch(/^24\./);
  });

  it.skipIf(process.platform !== 'linux')('is the one that npm brought, whatever is on PATH', () => {
    const { status, out } = warden(['--version'], { env: { PATH: '/usr/bin:/bin' } });
    expect(out).toBe(`vmsd-warden ${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`);
    expect(status).toBe(0);
  });
});
