/**
 * The thread that settled the rules, as a list: a series of 27 patches of which 18 have come, seven answers that are
 * no patches, and a newer version after it. Patch 1 and the answers are the real texts, from ../shared.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import { makeRepository, tempFolder } from '../../support/git.ts';
import { mbox, smallDiff } from '../../support/mail.ts';
import { root } from '../../support/program.ts';
import { type RunningServer, startServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

const seed = join(root, '../shared/seed/thread.txt');
const there = existsSync(seed);
if (!there) process.stderr.write('the thread of the rules is not replayed: there is no ../shared/seed\n');

const author = 'Philippe Mathieu-Daudé <f4bug@amsat.org>';
const title = 'target: Set CPUClass::vmsd instead of DeviceClass::vmsd';
/** Targets whose descriptions were placeholders then. */
const placeholders = ['sh4', 'unicore32', 'xtensa'];
/** Lists forget what is older than a year. */
const sentAt = (minutes: number): string =>
  new Date(Date.now() - 3_600_000 + minutes * 60_000).toUTCString().replace('GMT', '+0000');

/** The bodies of the patch and of the answers, as the page has them. */
function bodies(): string[] {
  const text = readFileSync(seed, 'utf8');
  return text
    .split(/^(?:Re: )?\[PATCH v3 01\/27\] .*\nPosted by .*\n/m)
    .slice(1)
    .map((body) => `${body.trim()}\n`);
}

/** A file that the patch's hunks apply to: the lines that they show, where they say, in a class_init. */
function fileOf(name: string, hunks: ReturnType<typeof parseDiff>['files'][number]['hunks']): string {
  const [hunk] = hunks;
  const old = hunk!.lines.filter(({ kind }) => kind !== '+').map(({ text }) => text);
  const symbol = /&(\w+);/.exec(old.join('\n'))![1]!;
  const ifs = old.filter((line) => line.startsWith('#if')).length;
  const endifs = old.filter((line) => line.startsWith('#endif')).length;
  const fields = placeholders.includes(name)
    ? '    .unmigratable = 1,'
    : '    .fields = (VMStateField[]) { VMSTATE_CPU(), VMSTATE_END_OF_LIST() }';
  const lines = [
    '#include "qemu/osdep.h"',
    `static const VMStateDescription ${symbol} = {`,
    '    .name = "cpu",',
    fields,
    '};',
    `static void ${name}_cpu_class_init(ObjectClass *oc, void *data)`,
    '{',
    '    DeviceClass *dc = DEVICE_CLASS(oc);',
    '    CPUClass *cc = CPU_CLASS(oc);',
    ...(endifs > ifs ? ['#ifndef CONFIG_USER_ONLY'] : []),
  ];
  while (lines.length < hunk!.oldStart - 1) lines.push('');
  lines.push(...old, ...(ifs > endifs ? ['#endif'] : []), ...(old.includes('}') ? [] : ['}']));
  lines.push(
    `static const TypeInfo ${name}_cpu_type_info = {`,
    `    .name = TYPE_${name.toUpperCase()}_CPU,`,
    '    .parent = TYPE_CPU,',
    `    .class_init = ${name}_cpu_class_init,`,
    '};',
  );
  return `${lines.join('\n')}\n`;
}

describe.skipIf(!there)('the thread of the rules, replayed as a list', () => {
  const folder = tempFolder();
  const list = join(folder, 'list.mbox');
  let server: RunningServer;
  afterAll(() => server?.stop());

  const api = async (path: string) => (await fetch(`${server.url}/api/${path}`)).json();
  const newest = async (version: number): Promise<{ id: string; title: string; conclusion: string }> =>
    until(
      `a review of version ${version}`,
      async () =>
        (await api('reviews?all=1')).reviews.find((one: { version: number }) => one.version === version),
      { seconds: 60 },
    );
  /** It is logged when the review is stored, and that may be read before. */
  const verdictOf = (version: number): Promise<string> =>
    until(
      `a verdict on version ${version}`,
      () => new RegExp(`"version":${version},"verdict":"([^"]*)"`).exec(server.log())?.[1],
      { seconds: 60 },
    );
  const patch = (version: number, n: number, total: number, minutes: number) => ({
    from: author,
    subject: `[PATCH v${version} ${String(n).padStart(2, '0')}/${total}] cpu: Step ${n}`,
    id: `v${version}-${n}@amsat.org`,
    to: `v${version}-0@amsat.org`,
    date: sentAt(minutes),
    diff: smallDiff(`hw/core/step${n}.c`, 'old', `new${version}`),
  });

  it('judges what has come, and says what the missing patches could change', {
    timeout: 300_000,
  }, async () => {
    const [first, ...answers] = bodies();
    expect(answers).toHaveLength(7);
    const { files } = parseDiff(first!, { separator: true });
    expect(files).toHaveLength(9);
    const project = makeRepository();
    const step = `${'\n'.repeat(9)}{\n    old;\n}\n`;
    project.commit({
      ...Object.fromEntries(Array.from({ length: 27 }, (_, i) => [`hw/core/step${i + 1}.c`, step])),
      ...Object.fromEntries(
        files.flatMap(({ oldPath, hunks }) => {
          const name = oldPath!.split('/')[1]!;
          return [
            [oldPath!, fileOf(name, hunks)],
            [`default-configs/targets/${name}-softmmu.mak`, `TARGET_ARCH=${name}\n`],
          ];
        }),
      ),
    });
    const mails = [
      {
        from: author,
        subject: '[PATCH v3 00/27] cpu: Move things',
        id: 'v3-0@amsat.org',
        date: sentAt(0),
        body: 'What this series does.\n',
      },
      {
        from: author,
        subject: `[PATCH v3 01/27] ${title}`,
        id: 'v3-1@amsat.org',
        to: 'v3-0@amsat.org',
        date: sentAt(1),
        headers: ['Content-Type: text/plain; charset=UTF-8'],
        body: first!,
      },
      ...Array.from({ length: 17 }, (_, i) => patch(3, i + 2, 27, i + 2)),
      ...answers.map((body, i) => ({
        from: i % 2 ? author : 'Peter Maydell <peter.maydell@linaro.org>',
        subject: `Re: [PATCH v3 01/27] ${title}`,
        id: `answer-${i}@linaro.org`,
        to: i === 0 ? 'v3-1@amsat.org' : `answer-${i - 1}@linaro.org`,
        date: sentAt(25 + i),
        body,
      })),
    ];
    writeFileSync(list, mbox(mails));
    const config = join(folder, 'lists.json');
    const settings = {
      name: 'qemu-devel',
      source: { mbox: list },
      repository: project.dir,
      branch: 'master',
      quietSeconds: 2,
    };
    writeFileSync(config, JSON.stringify({ lists: [settings] }));
    server = await startServer({ VMSD_WARDEN_CONFIG: config });

    const { id } = await newest(3);
    const { content } = await api(`reviews/${id}`);
    const { report } = content;
    const found = (rule: string): string[] =>
      report.findings
        .filter((f: { rule: string }) => f.rule === rule)
        .map((f: { target: string }) => f.target);
    expect(found('type-flip').sort()).toEqual(['alpha', 'cris', 'hppa', 'm68k', 'microblaze', 'openrisc']);
    expect(found('new-type-2').sort()).toEqual(placeholders);
    expect(report).toMatchObject({ evidence: 'tree', complete: false, series: { version: 3, total: 27 } });
    expect(report.series.received).toHaveLength(18);
    expect(report.series.missing).toEqual([19, 20, 21, 22, 23, 24, 25, 26, 27]);
    expect(await verdictOf(3)).toBe('depends on patches 19, 20, 21, 22, 23, 24 and 3 more');
    // Seven answers, and no series of them.
    expect((await api('reviews?all=1')).reviews).toHaveLength(1);
  });

  it('follows the newer version, in which the first one is superseded', async () => {
    const mails = Array.from({ length: 27 }, (_, i) => patch(4, i + 1, 27, 40 + i));
    const cover = {
      from: author,
      subject: '[PATCH v4 00/27] cpu: Move things',
      id: 'v4-0@amsat.org',
      date: sentAt(40),
      body: 'Supersedes: <v3-0@amsat.org>\n',
    };
    appendFileSync(list, mbox([cover, ...mails]));
    const { id } = await newest(4);
    const review = await api(`reviews/${id}`);
    expect(review).toMatchObject({ version: 4, change: 1, latest: true, conclusion: 'success' });
    expect(await verdictOf(4)).toBe('clean');
    const all = (await api('reviews?all=1')).reviews as {
      version: number;
      change: number;
      latest: boolean;
    }[];
    expect(all.map(({ version, change, latest }) => [version, change, latest])).toEqual([
      [4, 1, true],
      [3, 1, false],
    ]);
  });
});
