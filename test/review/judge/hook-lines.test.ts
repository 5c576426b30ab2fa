/** A hook that stands where no target is, and a target that stands where another one was. */
import { expect, test } from 'vitest';
import { alone, judgeAlone, onBase, said } from '../../support/zeta-review.ts';
import { zetaTree } from '../../support/zeta-tree.ts';

const hunk = (path: string, lines: string[]) =>
  [
    'From 0000000000000000000000000000000000000001 Mon Sep 17 00:00:00 2001',
    'From: A <a@example.org>',
    'Date: Tue, 2 Mar 2021 14:58:18 +0000',
    'Subject: [PATCH] x',
    '',
    '---',
    `diff --git a/${path} b/${path}`,
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -10,${lines.filter((l) => l[0] !== '+').length} +10,${lines.filter((l) => l[0] !== '-').length} @@`,
    ...lines,
    '--',
    '2.39.5',
    '',
  ].join('\n');

const flip = [' {', '-    dc->vmsd = &vmstate_alpha_cpu;', '+    cc->vmsd = &vmstate_alpha_cpu;', ' }'];

test.each([
  ['below target/', 'alpha/cpu.c'],
  ['below the target’s own folder', 'cpu.c'],
  ['with QEMU in a folder', 'qemu/target/alpha/cpu.c'],
  ['with two folders in front', 'old/target/alpha/cpu.c'],
  ['in a folder that holds no CPU', 'hw/alpha/cpu.c'],
])('made %s: a hook in no target is a limit', async (_, path) => {
  const report = await judgeAlone(hunk(path, flip));
  expect(report.findings).toEqual([]);
  expect(report.complete).toBe(false);
  // Where the registration core once stood, it may as well be common code.
  const code = path === 'cpu.c' ? 'registration-not-shown' : 'hook-in-no-target';
  expect(report.limits).toMatchObject([{ code, patch: 1 }]);
});

test.each([
  ['hw/char/serial.c', [' {', '-    dc->vmsd = &vmstate_a;', '+    dc->vmsd = &vmstate_b;', ' }']],
  ['docs/devel/migration.rst', [' text', '-legacy_vmsd', '+cc->vmsd = &x', ' text']],
  ['hw/usb/dev.c', [' {', '+    .unmigratable = 1,', ' }']],
])('a device, or a text, is none of it: %s', async (path, lines) => {
  expect(await judgeAlone(hunk(path, lines))).toMatchObject({ findings: [], limits: [], complete: true });
});

test('a folder that is renamed with all its symbols, and mailed without renames, is no new target', async () => {
  const rename = (text: string) =>
    text.replaceAll('mips', 'ultra').replaceAll('MIPS', 'ULTRA').replaceAll('Mips', 'Ultra');
  const own = Object.entries(zetaTree()).filter(([path]) => path.includes('mips'));
  const edits = Object.fromEntries(
    own.flatMap(([path, text]) => [
      [path, null],
      [rename(path), () => rename(text)],
    ]),
  );
  const c = { patches: [{ subject: 'Rename mips', edits }] };
  expect(said(await onBase(c))).toEqual([]);
  expect(said(await alone(c))).toEqual([]);
});

test.each([
  ['cpu_common goes', 'machine.c', [' {', '-        VMSTATE_CPU(),', ' }']],
  ['a guard goes', 'cpu.c', ['-#ifndef CONFIG_USER_ONLY', '     dc->vmsd = &vmstate_alpha_cpu;', '-#endif']],
])('made below the target’s folder: %s', async (_, path, lines) => {
  const report = await judgeAlone(hunk(path, lines));
  expect(report).toMatchObject({ findings: [], complete: false, limits: [{ code: 'hook-in-no-target' }] });
});

test('a file that is left out for its path makes a review incomplete', async () => {
  const mbox = hunk('target/alpha/cpu.c', flip).replaceAll(/(?<= |^)[ab]\/target/gm, '/home/a/target');
  expect(await judgeAlone(mbox)).toMatchObject({ complete: false, limits: [{ code: 'unsafe-path' }] });
});

const lines = [' a', '-b', '+c', ' d'];
test.each([
  ['too-long-line', hunk(`docs/${'x'.repeat(5000)}`, lines)],
  ['combined-diff', hunk('docs/x', lines).replace(/diff --git .*/, 'diff --cc docs/x')],
  [
    'unreadable-path',
    hunk('docs/x', lines).replace(
      '\n--\n',
      '\ndiff --git "a/docs b/docs\nold mode 100644\nnew mode 100755\n--\n',
    ),
  ],
  [
    'does-not-fit',
    `${hunk('docs/x', lines)}${hunk('docs/x', lines)}`
      .replace('[PATCH]', '[PATCH 1/2]')
      .replace('[PATCH]', '[PATCH 2/2]'),
  ],
])('so does what is left out for another reason: %s', async (code, mbox) => {
  const { complete, limits } = await judgeAlone(mbox);
  expect({ complete, codes: limits.map((limit) => limit.code) }).toEqual({ complete: false, codes: [code] });
});

test('a hunk that is left out makes a review incomplete', async () => {
  const mbox = hunk('target/alpha/cpu.c', flip).replace(/-10,\d+ \+10,\d+/, '-10,9 +10,9');
  const { complete, limits } = await judgeAlone(mbox.slice(0, mbox.indexOf('\n--\n') + 1));
  expect({ complete, codes: limits.map(({ code }) => code) }).toEqual({
    complete: false,
    codes: ['truncated-diff'],
  });
});

test('mails alone: a description is handed out', async () => {
  const lines = [' {', '-    return &vmstate_alpha_cpu;', '+    return &vmstate_old_cpu;', ' }'];
  expect(await judgeAlone(hunk('target/alpha/get.c', lines))).toMatchObject({
    complete: false,
    limits: [{ code: 'registration-not-shown', patch: 1 }],
  });
});
