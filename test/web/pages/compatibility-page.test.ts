/** The page Compatibility: what the data say, in words, with links that lead somewhere; and text of others as text. */
import { describe, expect, it } from 'vitest';
import { forges } from '../../../src/platforms/forges.ts';
import type { Compatibility, CompatibilityState } from '../../../src/ports/compatibility.ts';
import { qemuCompatibility, qemuTargets } from '../../../src/server/package-files.ts';
import { compatibilityPage } from '../../../src/web/pages/compatibility-page.ts';
import { sourceLinks } from '../../../src/web/pages/source-links.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';

const links = sourceLinks(null, forges);
const bodyOf = async (found: Compatibility) => String(await compatibilityPage(found, links).body);
const shipped = qemuCompatibility();

/** The state of a build at a release, and what is said of it. */
function cell(build: string, version: string) {
  const at = shipped.releases.findIndex((release) => release.version === version);
  const of = shipped.builds.find((one) => one.build === build)!;
  return { state: of.states[at], detail: of.details.find(({ release }) => release === at) };
}

describe('the data that come with the project', () => {
  it('are of the same releases as those of the targets', () => {
    expect(shipped.releases).toEqual(qemuTargets().releases);
    for (const { build, states } of shipped.builds)
      expect(states, build).toHaveLength(shipped.releases.length);
  });

  it.each<[string, string, CompatibilityState]>([
    // Measured with builds of v11.0.0 and of ce2bee50a7, which is in v11.1.0.
    ['riscv64', '11.1', 'misread'],
    ['riscv32', '11.1', 'misread'],
    ['hexagon', '11.1', 'new'],
    ['riscv64', '9.1', 'misread'],
    ['riscv64', '10.0', 'misread'],
    ['riscv64', '10.1', 'misread'],
    // Streams of 7.2 loaded by 10.0.2: mips and hppa were misread, riscv64 and loongarch64 refused.
    ['mips', '9.2', 'misread'],
    ['mips64', '9.2', 'misread'],
    ['hppa', '8.2', 'misread'],
    ['riscv64', '8.1', 'declared'],
    ['loongarch64', '8.1', 'declared'],
    ['avr', '6.1', 'declared'],
    ['i386', '1.5', 'by-hand'],
    ['nios2', '9.1', 'absent'],
    ['sh4', '9.1', 'unmigratable'],
    ['rx', 'now', 'unregistered'],
  ])('%s at %s: %s', (build, version, state) => {
    expect(cell(build, version).state).toBe(state);
  });

  it('m68k, alpha, avr and microblaze load what 7.2 sent in every release up to 10.0, as was seen', () => {
    for (const build of ['m68k', 'alpha', 'avr', 'microblaze'])
      for (const version of ['8.0', '8.1', '8.2', '9.0', '9.1', '9.2', '10.0'])
        expect(cell(build, version).state, `${build} ${version}`).toMatch(/^(?:unchanged|extended)$/);
  });

  it('say which field it is, and what microblaze never sends', () => {
    expect(cell('mips', '9.2').detail!.differences[0]).toMatchObject({
      at: 'mmu.r4k.tlb',
      from: '128 × 28 bytes',
      to: '128 × 32 bytes',
    });
    const [microblaze] = shipped.builds.filter(({ build }) => build === 'microblaze');
    expect(microblaze!.faults.join()).toMatch(/\benv\b/);
    expect(shipped.builds.filter(({ faults }) => faults.length).map(({ target }) => target)).toEqual([
      'microblaze',
    ]);
  });

  it('are small', () => expect(JSON.stringify(shipped).length).toBeLessThan(300_000));
});

describe('the page', () => {
  it('says each verdict in words, and leads from each cell that does not load to its differences', async () => {
    const page = await bodyOf(shipped);
    expect(page).toContain('CPU sections only, read from source');
    expect(page).toMatch(
      /<td class="misread"><a href="#riscv64-11\.1" title="riscv64, 11\.0 to 11\.1: misread"/,
    );
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const within = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to);
    expect(within.filter((to) => !ids.has(to))).toEqual([]);
    // The verdict comes first, then the build.
    expect(page).toMatch(/id="build-riscv64"><h3><span class="load loads">loads<\/span> riscv64/);
    // Of the last two steps it is told at the top what each build does.
    const steps = [...page.matchAll(/<h2 id="(?:now|last)">([^<]+)<\/h2>\s*<dl[\s\S]*?<\/dl>/g)];
    expect(steps.map(([, title]) => title)).toEqual(['From 11.1 to now', 'From 11.0 to 11.1']);
    expect(steps[0]![0]).not.toContain('misread');
    expect(steps[1]![0]).toMatch(
      /misread<\/span> 2 builds<\/dt><dd>(?:<a href="#build-riscv(?:32|64)">\S+ ){2}/,
    );
    expect(page).toMatch(/id="build-microblaze">[\s\S]*?malformed<\/strong>[\s\S]*?<\/article>/);
    expect(page).toMatch(/id="build-rx"><h3><span class="load none">nothing sent/);
    expect(page).toMatch(/id="build-nios2"><h3><span class="load none">gone/);
  });

  it('links each release to its commit', async () => {
    const page = await bodyOf(shipped);
    for (const { commit } of shipped.releases) expect(page).toContain(`/commit/${commit}`);
    expect(actsIn(page)).toEqual([]);
  });

  it('has as many columns in every row', async () => {
    const rows = (await bodyOf(shipped)).match(/<tr>[\s\S]*?<\/tr>/g)!;
    const columns = rows.map((row) =>
      [...row.matchAll(/<(?:td|th)\b[^>]*?(?:colspan="(\d+)")?>/g)].reduce(
        (sum, [, across]) => sum + Number(across ?? 1),
        0,
      ),
    );
    expect(new Set(columns)).toEqual(new Set([shipped.releases.length + 1]));
  });

  it('is light enough for a phone', async () => {
    expect((await bodyOf(shipped)).length).toBeLessThan(150_000);
  });

  it('shows a tree without any release before it', async () => {
    const page = await bodyOf({ ...shipped, releases: shipped.releases.slice(-1), builds: [] });
    expect(page).toContain('QEMU as of commit');
  });

  it.each(hostileTexts)('shows %s as text wherever it stands', async (text) => {
    const state = 'misread' as const;
    const page = await bodyOf({
      schema: 'vmsd-warden/compatibility/v1',
      releases: [1, 2].map(() => ({ version: text, commit: text, date: text })),
      builds: [
        {
          build: text,
          target: text,
          states: [state, state],
          details: [
            {
              release: 1,
              target: text,
              always: false,
              harm: 'silent',
              differences: [{ description: text, at: text, from: text, to: text, message: text }],
              more: 1,
              unknown: [text],
            },
          ],
          sends: [{ section: text, symbol: text, versionId: 1, minimumVersionId: 1, path: text, line: 1 }],
          faults: [text],
        },
      ],
    });
    expect(actsIn(page)).toEqual([]);
  });
});
