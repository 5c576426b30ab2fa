/**
 * Verdicts beside those of QEMU's own scripts/vmstate-static-checker.py, on what QEMU 7.2 prints with -dump-vmstate of
 * type 1 CPUs, and edits of it. Needs QEMU_GIT, a clone of QEMU, and python3.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareBuild } from '../../../../src/model/layout/compare/compare.ts';
import { findMalformed } from '../../../../src/model/layout/compare/malformed.ts';
import { layout } from './describe.ts';
import { type Dump, type DumpDescription, type DumpField, descriptionOf } from './dump.ts';

const mirror = process.env.QEMU_GIT;
const release = '98b060da3a';
const targets = ['alpha', 'm68k', 'microblaze', 'or1k'];

interface Case {
  name: string;
  edit(d: DumpDescription): void;
  /** The checker finds something. */
  checker: boolean;
  verdict: 'loads' | 'refused' | 'misread';
  /** Only where they differ: why. */
  because?: string;
}

const number = (name: string, size: number): DumpField => ({
  field: name,
  version_id: 0,
  field_exists: false,
  size,
});
/** The nested description with the registers. */
const env = (d: DumpDescription): DumpDescription =>
  d.Fields.flatMap((f) => (f.Description && f.Description.name !== 'cpu_common' ? [f.Description] : []))[0] ??
  d;
/** cpu_common, where the target embeds it. */
const common = (d: DumpDescription): DumpDescription | undefined =>
  d.Fields.find((f) => f.Description?.name === 'cpu_common')?.Description;
/** Three numbers that every edit can count on, at the end of the registers. */
function tail(d: DumpDescription): DumpField[] {
  return env(d).Fields.slice(-3);
}

const cases: Case[] = [
  { name: 'nothing', edit: () => {}, checker: false, verdict: 'loads' },
  {
    name: 'a number of another size',
    edit: (d) => {
      tail(d)[0]!.size = 1;
    },
    checker: true,
    verdict: 'misread',
  },
  { name: 'the last number gone', edit: (d) => void env(d).Fields.pop(), checker: true, verdict: 'misread' },
  {
    name: 'a number more in the middle',
    edit: (d) => void env(d).Fields.splice(-2, 0, number('more', 4)),
    checker: true,
    verdict: 'misread',
  },
  {
    name: 'a number more at the end',
    edit: (d) => void env(d).Fields.push(number('more', 4)),
    checker: false,
    verdict: 'misread',
    because:
      'the checker goes through the fields of the older side only, and never sees what comes after them',
  },
  {
    name: 'another name',
    edit: (d) => {
      tail(d)[0]!.field = 'renamed';
    },
    checker: true,
    verdict: 'loads',
    because: 'names of fields are not in a stream',
  },
  {
    name: 'two numbers of one size in another order',
    edit: (d) => {
      const { Fields } = env(d);
      const plain = (f: DumpField | undefined): boolean => f !== undefined && !f.Description;
      const i = Fields.findIndex(
        (f, at) => plain(f) && plain(Fields[at + 1]) && f.size === Fields[at + 1]!.size,
      );
      Fields.splice(i, 2, Fields[i + 1]!, Fields[i]!);
    },
    checker: true,
    verdict: 'loads',
    because: 'names of fields are not in a stream, and the elements are the same',
  },
  {
    name: 'a higher version',
    edit: (d) => {
      d.version_id++;
    },
    checker: false,
    verdict: 'loads',
  },
  {
    name: 'a higher version and minimum',
    edit: (d) => {
      d.minimum_version_id = ++d.version_id;
    },
    checker: true,
    verdict: 'refused',
  },
  {
    name: 'a lower version',
    edit: (d) => {
      d.minimum_version_id = --d.version_id;
    },
    checker: true,
    verdict: 'refused',
  },
  {
    name: 'a higher version and minimum of cpu_common inside',
    edit: (d) => {
      const nested = common(d)!;
      nested.minimum_version_id = ++nested.version_id;
    },
    checker: true,
    verdict: 'loads',
    because: 'the version of a nested description is not in a stream: it is read at its own',
  },
  {
    name: 'a new subsection',
    edit: (d) => {
      const more = { name: 'cpu/more', version_id: 1, minimum_version_id: 1, Fields: [number('more', 4)] };
      d.Subsections = [...(d.Subsections ?? []), more];
    },
    checker: false,
    verdict: 'loads',
  },
  {
    name: 'a subsection of cpu_common gone',
    edit: (d) => void common(d)!.Subsections!.pop(),
    checker: true,
    verdict: 'refused',
  },
  {
    name: 'a subsection of cpu_common with another size',
    edit: (d) => {
      common(d)!.Subsections![0]!.Fields[0]!.size = 8;
    },
    checker: true,
    verdict: 'misread',
  },
  {
    name: 'unused bytes in the place of a number',
    edit: (d) => void env(d).Fields.splice(-2, 1, number('unused', tail(d)[1]!.size)),
    checker: false,
    verdict: 'loads',
  },
  {
    name: 'too few unused bytes in the place of a number',
    edit: (d) => void env(d).Fields.splice(-2, 1, number('unused', tail(d)[1]!.size - 1)),
    checker: true,
    verdict: 'misread',
  },
  {
    name: 'an array with more elements',
    edit: (d) => {
      tail(d)[0]!.num = 9;
    },
    checker: false,
    verdict: 'misread',
    because: 'the checker compares the sizes of elements, and not how many there are',
  },
  {
    name: 'the last numbers in a nested description',
    edit: (d) => {
      const last = env(d).Fields.splice(-1, 1);
      const Description = { name: 'inner', version_id: 1, minimum_version_id: 1, Fields: last };
      env(d).Fields.push({ ...number('inner', 64), Description });
    },
    checker: false,
    verdict: 'loads',
  },
];

describe.skipIf(!mirror)(`beside ${release}:scripts/vmstate-static-checker.py (QEMU_GIT)`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'static-checker-'));
    const script = spawnSync('git', ['-C', mirror!, 'show', `${release}:scripts/vmstate-static-checker.py`]);
    expect(script.status, String(script.stderr)).toBe(0);
    writeFileSync(join(folder, 'checker.py'), script.stdout);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(targets)('%s', (target) => {
    const text = readFileSync(new URL(`../../../fixtures/layout/${target}.json`, import.meta.url), 'utf8');
    const [name, section] = Object.entries(JSON.parse(text) as Dump)[0]!;
    const file = (which: string, s: typeof section): string => {
      const path = join(folder, `${target}-${which}.json`);
      writeFileSync(path, JSON.stringify({ [name]: s }));
      return path;
    };
    // As it stands microblaze sends nothing but cpu_common: its registers have version 1 in a description of version 0.
    if (target === 'microblaze') section.version_id = section.Description.version_id = 1;
    const before = file('old', section);
    for (const one of cases) {
      if (one.name.includes('cpu_common') && !common(section.Description)) continue;
      const edited = structuredClone(section);
      one.edit(edited.Description);
      edited.version_id = edited.Description.version_id;
      edited.minimum_version_id = edited.Description.minimum_version_id;
      const ran = spawnSync('python3', [join(folder, 'checker.py'), '-s', before, '-d', file('new', edited)]);
      const said = String(ran.stdout) + String(ran.stderr);
      const [a, b] = [section, edited].map((s) => layout(descriptionOf(s.Description)));
      const { verdict } = compareBuild(a!, b!);
      expect({ verdict, checker: ran.status !== 0 }, `${one.name}: ${said}`).toEqual({
        verdict: one.verdict,
        checker: one.checker,
      });
      // Where the two do not agree there is a reason, and only there.
      expect(one.because !== undefined, one.name).toBe((verdict !== 'loads') !== one.checker);
    }
  });

  test('microblaze, which sends no registers: what the checker finds in them is in no stream', () => {
    const text = readFileSync(new URL('../../../fixtures/layout/microblaze.json', import.meta.url), 'utf8');
    const { Description } = Object.values(JSON.parse(text) as Dump)[0]!;
    const before = layout(descriptionOf(Description));
    const after = structuredClone(Description);
    tail(after)[0]!.size = 1;
    expect(compareBuild(before, layout(descriptionOf(after))).verdict).toBe('loads');
    expect(findMalformed(before.sections[0]!.description).map((m) => m.message)).toEqual([
      'vmstate_cpu never sends env: the field has version 1, its description version 0.',
    ]);
  });
});
