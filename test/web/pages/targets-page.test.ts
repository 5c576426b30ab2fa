/** The page of the targets: what each sends, and the breaks in the picture; of other commits nothing is claimed. */
import { describe, expect, it } from 'vitest';
import { forges } from '../../../src/platforms/forges.ts';
import type { Compatibility } from '../../../src/ports/compatibility.ts';
import type { TargetHistory } from '../../../src/ports/targets.ts';
import { qemuCompatibility, qemuTargets } from '../../../src/server/package-files.ts';
import { targetsPage } from '../../../src/web/pages/targets-page.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';

const bodyOf = async (history: TargetHistory, compatibility: Compatibility): Promise<string> => {
  const state = { tree: null, history, building: null, problem: null };
  return String(await targetsPage(state, new URLSearchParams(), forges, compatibility).body);
};
const rowOf = (page: string, target: string): string =>
  new RegExp(`<tr id="target-${target}"[\\s\\S]*?</tr>`).exec(page)![0];
/** QEMU's targets with one that only user mode has, as hexagon was until v11.0: of such a one nothing is sent. */
function withUserModeOnly(name: string): { history: TargetHistory; compatibility: Compatibility } {
  const history = qemuTargets();
  for (const types of history.types) types[name] = 'none';
  const { after } = history.audit.registrations.find(({ target }) => target === name)!;
  Object.assign(after!, { type: 'none', hooks: [], embedsCpuCommon: null, versionId: null });
  history.audit.findings = history.audit.findings.filter(({ target }) => target !== name);
  const shipped = qemuCompatibility();
  return {
    history,
    compatibility: { ...shipped, builds: shipped.builds.filter(({ target }) => target !== name) },
  };
}

/** The data as they were just before the last release: what it brought is what there is now. */
function beforeRelease(): Compatibility {
  const shipped = qemuCompatibility();
  const builds = shipped.builds.map((build) => {
    const states = build.states.slice(0, -1);
    return { ...build, states, details: build.details.filter(({ release }) => release < states.length) };
  });
  return { ...shipped, releases: [...shipped.releases.slice(0, -2), shipped.releases.at(-1)!], builds };
}

describe('the page of the targets', () => {
  it('has the versions that each sends, and what became of them since the last release', async () => {
    const page = await bodyOf(qemuTargets(), qemuCompatibility());
    expect(rowOf(page, 'riscv')).toMatch(
      /<code>cpu 11<\/code>[\s\S]*href="\/compatibility#build-riscv32">unchanged</,
    );
    const before = await bodyOf(qemuTargets(), beforeRelease());
    expect(rowOf(before, 'riscv')).toMatch(/href="\/compatibility#build-riscv32">undeclared break</);
    expect(rowOf(before, 'sparc')).toMatch(/declared break/);
    expect(rowOf(page, 'i386')).toMatch(/<code>cpu 12 \(from 11\)<\/code>/);
    expect(rowOf(before, 'mips')).toMatch(/>extended</);
    expect(rowOf(page, 's390x')).toMatch(/>unchanged</);
    expect(rowOf(page, 'rx')).toMatch(/>nothing sent</);
    const { history, compatibility } = withUserModeOnly('hexagon');
    expect(rowOf(await bodyOf(history, compatibility), 'hexagon')).toMatch(/>no system emulation</);
  });

  it('marks each undeclared break, under the name that the target had, and says which field it is', async () => {
    const page = await bodyOf(qemuTargets(), qemuCompatibility());
    const marks = [...page.matchAll(/<a class="break" href="([^"]+)" aria-label="([^"]+)"/g)];
    const said = marks.map(([, href, label]) => `${href} ${label!.split(':')[0]}`);
    expect(said).toContain('/compatibility#riscv32-11.1 riscv, 11.1');
    expect(said).toContain('/compatibility#mips-9.2 mips, 9.2');
    expect(said).toContain('/compatibility#hppa-8.2 hppa, 8.2');
    expect(said).toContain('/compatibility#or1k-2.9 openrisc, 2.9');
    // A subsection of CPUs that are gone, and a version that was raised, are none.
    expect(said.filter((one) => /arm, 10\.2|sparc|loongarch/.test(one))).toEqual([]);
    expect(page).toContain('vmstate_tlb sends mmu.r4k.tlb as 128 × 32 bytes; it was 128 × 28 bytes.');
  });

  it('says nothing of what a tree of other commits sends', async () => {
    const { history, compatibility } = withUserModeOnly('hexagon');
    for (const release of history.releases) release.commit = release.commit.replace(/^./, 'x');
    history.audit.series.base = history.releases.at(-1)!.commit;
    const page = await bodyOf(history, compatibility);
    expect(page).not.toMatch(/class="break"|undeclared break|>unchanged</);
    expect(page).not.toContain('>Sends<');
    expect(rowOf(page, 'hexagon')).toContain('OK, no system emulation');
    // A target that no release has had may well have one.
    for (const at of history.types.slice(0, -1)) delete at.hexagon;
    expect(rowOf(await bodyOf(history, compatibility), 'hexagon')).not.toContain('no system emulation');
    expect(rowOf(page, 'riscv')).not.toContain('class="load');
  });

  it.each(hostileTexts)('shows %s as text wherever it stands', async (text) => {
    const data = structuredClone(qemuCompatibility());
    for (const build of data.builds) {
      build.build = text;
      for (const one of build.sends) one.section = text;
      for (const { differences } of build.details)
        for (const one of differences) Object.assign(one, { message: text, at: text });
    }
    expect(actsIn(await bodyOf(qemuTargets(), data))).toEqual([]);
  });
});
