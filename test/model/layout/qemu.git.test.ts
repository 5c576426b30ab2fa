/**
 * Layouts of QEMU's own releases, held to what its programs printed: streams (`migrate`, the description at their end)
 * and `-dump-vmstate` of Debian's 7.2 and 10.0. Needs a clone of QEMU: QEMU_GIT.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '../../../src/git/tree.ts';
import { createLayoutReader } from '../../../src/model/layout/index.ts';
import type { BuildLayout, Description } from '../../../src/types/layout.ts';
import { differences, type SentSection } from '../../support/streams.ts';

const mirror = process.env.QEMU_GIT;
const fixtures = join(import.meta.dirname, '../../fixtures/wire');
const v7 = 'b67b00e6b4c7831a3f5bc684bc0df7a9bfd1bd56';
const v10 = '7c949c53e936aa3a658d84ab53bae5cadaa5d59c';

let repository: Promise<Repository> | null = null;
const reader = createLayoutReader();
async function layouts(revision: string, ...names: string[]): Promise<BuildLayout[]> {
  repository ??= openRepository(mirror!);
  const tree = (await repository).tree(await (await repository).resolve(revision));
  const builds = (await reader.builds(tree)).filter((b) => names.length === 0 || names.includes(b.name));
  return reader.read(tree, builds);
}
afterAll(async () => (await repository)?.close());

const json = <T>(folder: string, file: string): T =>
  JSON.parse(readFileSync(join(fixtures, folder, file), 'utf8'));

interface Dumped {
  name: string;
  version_id: number;
  minimum_version_id: number;
  Fields?: { field: string; version_id: number; field_exists: boolean; Description?: Dumped }[];
  Subsections?: Dumped[];
}

/** A description as `-dump-vmstate` prints it, but for the sizes: those are of memory. */
function dumped(d: Description): Dumped {
  return {
    name: d.name!,
    version_id: d.versionId!,
    minimum_version_id: d.minimumVersionId!,
    ...(d.fields.length > 0
      ? {
          Fields: d.fields.map((f) => ({
            field: f.name,
            version_id: f.version,
            field_exists: f.conditional,
            ...(f.struct ? { Description: dumped(f.struct) } : {}),
          })),
        }
      : {}),
    ...(d.subsections.length > 0 ? { Subsections: d.subsections.map(dumped) } : {}),
  };
}

const withoutSizes = (d: Dumped): Dumped =>
  JSON.parse(JSON.stringify(d, (key, value) => (key === 'size' ? undefined : value)));

/** What is unknown in a layout. */
function unknowns(layout: BuildLayout): string[] {
  const inside = (d: Description): string[] => [
    ...d.unknown,
    ...d.fields.flatMap((f) => [
      ...(f.unknown === null ? [] : [`${f.name}: ${f.unknown}`]),
      ...(f.struct ? inside(f.struct) : []),
    ]),
    ...d.subsections.flatMap(inside),
  ];
  return [...layout.unknown, ...layout.sections.flatMap((s) => inside(s.description))].map(
    (u) => `${layout.build}: ${u}`,
  );
}

describe.skipIf(mirror === undefined)('releases of QEMU (skipped without QEMU_GIT, a clone of it)', () => {
  it.each(readdirSync(join(fixtures, 'streams')))('the stream %s', async (file) => {
    const build = /^(?:v10_)?((?:x86_64|[^_.]+))/.exec(file)![1]!;
    const [layout] = await layouts(file.startsWith('v10_') ? v10 : v7, build);
    const counted = { fields: 0 };
    const sections = json<SentSection[]>('streams', file).filter((s) => s.instance_id === 0);
    expect(layout!.sections.map((s) => s.section)).toEqual(sections.map((s) => s.name));
    for (const [i, section] of sections.entries())
      expect(differences(layout!.sections[i]!.description, section, section.name, counted)).toEqual([]);
    expect(counted.fields).toBeGreaterThan(2);
  });

  it.each(readdirSync(join(fixtures, 'dumps')))('the dump %s', async (file) => {
    const [layout] = await layouts(v7, file.slice(0, -5));
    const [printed] = Object.values(json<Record<string, { Description: Dumped }>>('dumps', file));
    expect(layout!.sections.map((s) => dumped(s.description))).toEqual([withoutSizes(printed!.Description)]);
  });

  it('nothing is unknown in two releases', async () => {
    for (const revision of [v7, v10]) {
      const all = await layouts(revision);
      expect(all.length).toBeGreaterThan(28);
      expect(all.flatMap(unknowns)).toEqual([]);
    }
  });

  it.each([
    ['v1.5.0', '371386fb60'],
    ['v2.5.0', 'a8c40fa2d6'],
    ['v5.0.0', 'fdd76fecdd'],
  ])('only what is written by hand is unknown in %s', async (_, revision) => {
    const all = await layouts(revision);
    expect(all.length).toBeGreaterThan(25);
    expect(all.flatMap(unknowns).filter((u) => !/by hand/.test(u))).toEqual([]);
    for (const layout of all) expect(layout.sections.length).toBeGreaterThan(0);
  });

  it('microblaze sends no register since 2020', async () => {
    const [layout] = await layouts(v10, 'microblaze');
    const fields = layout!.sections[0]!.description.fields;
    expect(fields.map((f) => [f.name, f.sent])).toEqual([
      ['parent_obj', true],
      ['env', false],
    ]);
  });
});
