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

describe('the page of the targets', () => {
  it('has the versions that each sends, and what became of them since the last release', async () => {
    const page = await bodyOf(qemuTargets(), qemuCompatibility());
    expect(rowOf(page, 'riscv')).toMatch(
      /<code>cpu 11<\/code>[\s\S]*href="\/compatibility#build-riscv32">undeclared break</,
    );
    expect(rowOf(page, 'sparc')).toMatch(/declared break/);
    expect(rowOf(page, 'i386')).toMatch(/<code>cpu 12 \(from 11\)<\/code>/);
    expect(rowOf(page, 'mips')).toMatch(/>extended</);
    expect(rowOf(page, 's390x')).toMatch(/>unchanged</);
    expect(rowOf(page, 'rx')).toMatch(/>nothing sent</);
    expect(rowOf(page, 'hexagon')).toMatch(/>no system emulation</);
  });

  it('marks each undeclared break, under the name that the target had, and says which field it is', async () => {
    const page = await bodyOf(qemuTargets(), qemuCompatibility());
    const marks = [...page.matchAll(/<a class="break" href="([^"]+)" aria-label="([^"]+)"/g)];
    const said = marks.map(([, href, label]) => `${href} ${label!.split(':')[0]}`);
    expect(said).toContain('/compatibility#riscv32-now riscv, now');
    expect(said).toContain('/compatibility#mips-9.2 mips, 9.2');
    expect(said).toContain('/compatibility#hppa-8.2 hppa, 8.2');
    expect(said).toContain('/compatibility#or1k-2.9 openrisc, 2.9');
    // A subsection of CPUs that are gone, and a version that was raised, are none.
    expect(said.filter((one) => /arm, 10\.2|sparc|loongarch/.test(one))).toEqual([]);
    expect(page).toContain('vmstate_tlb sends mmu.r4k.tlb as 128 × 32 bytes; it was 128 × 28 bytes.');
  });

  it('says nothing of what a tree of other commits sends', async () => {
    const history = qemuTargets();
    for (const release of history.releases) release.commit = release.commit.replace(/^./, 'x');
    history.audit.series.base = history.releases.at(-1)!.commit;
    const page = await bodyOf(history, qemuCompatibility());
    expect(page).not.toMatch(/class="break"|undeclared break|>unchanged</);
    expect(page).not.toContain('>Sends<');
    expect(rowOf(page, 'hexagon')).toContain('OK, no system emulation');
    // A target that no release has had may well have one.
    for (const at of history.types.slice(0, -1)) delete at.hexagon;
    expect(rowOf(await bodyOf(history, qemuCompatibility()), 'hexagon')).not.toContain('no system emulation');
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
