/** What becomes of the CPUs of guests saved at one revision when another one loads them, build by build. */
import { byWidth } from '../../model/layout/build-order.ts';
import { compareBuild, partnerOf, stripOf } from '../../model/layout/compare/index.ts';
import { createLayoutReader, type LayoutReader } from '../../model/layout/index.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { LayoutDifference } from '../../types/layout-diff.ts';
import type { BuildDiff, Difference, LayoutDiff } from '../../types/layout-report.ts';
import type { SourceTree } from '../../types/tree.ts';
import { buildsOf, refuseUnknown } from './layout.ts';

/**
 * Compares the layouts of two revisions: streams of `from`, loaded by `to`.
 * @param names builds such as `riscv64`; none: all
 * Throws UserError where neither has such a build, or one of them has none at all.
 */
export async function layoutDiff(
  from: SourceTree,
  to: SourceTree,
  names: readonly string[],
  reader: Pick<LayoutReader, 'builds' | 'read'> = createLayoutReader(),
): Promise<LayoutDiff> {
  const [old, now] = [await buildsOf(from, reader), await buildsOf(to, reader)];
  const where = `${from.commit ?? 'the one revision'} and ${to.commit ?? 'the other'}`;
  refuseUnknown(names, [...now, ...old], where);
  const wanted = ({ name }: { name: string }): boolean => names.length === 0 || names.includes(name);
  const before = await reader.read(from, old.filter(wanted));
  const after = await reader.read(to, now.filter(wanted));
  const classes = new Set([...before, ...after].map(keyOf));
  const report: LayoutDiff = {
    schema: 'vmsd-warden/layout-diff/v1',
    from: from.commit,
    to: to.commit,
    builds: [],
    onlyIn: { from: [], to: [] },
  };
  const left = new Set([...before].map(keyOf));
  for (const key of [...classes].sort(byWidth)) {
    const b = after.filter((l) => keyOf(l) === key);
    if (!b.length) continue;
    // A build that was called otherwise (or32, or1k) is the same build.
    const partner = partnerOf(b[0]!, before, after);
    const a = partner ? before.filter((l) => keyOf(l) === keyOf(partner)) : [];
    for (const one of a) left.delete(keyOf(one));
    if (a.length) report.builds.push(...compareBoth(a, b));
    else report.onlyIn.to.push(key);
  }
  report.onlyIn.from.push(...[...left].sort(byWidth));
  return report;
}

const keyOf = ({ build, cpuClass }: BuildLayout): string =>
  cpuClass === null ? build : `${build} ${cpuClass}`;

/** With KVM and without, where one of the sides makes a difference; worst first, and once where both are the same. */
function compareBoth(old: readonly BuildLayout[], now: readonly BuildLayout[]): BuildDiff[] {
  const differs = [...old, ...now].some((l) => l.kvm !== null);
  const found = new Map<string, BuildDiff>();
  for (const kvm of differs ? [true, false] : [null]) {
    const a = old.find((l) => l.kvm === kvm) ?? old[0]!;
    const b = now.find((l) => l.kvm === kvm) ?? now[0]!;
    const diff = diffOf(a, b);
    const key = JSON.stringify({ ...diff, kvm: null });
    found.set(key, { ...diff, kvm: found.has(key) ? null : kvm });
  }
  const order = ['misread', 'unknown', 'refused', 'loads'];
  return [...found.values()].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

function diffOf(a: BuildLayout, b: BuildLayout): BuildDiff {
  const compared = compareBuild(a, b);
  const { build, target, cpuClass, verdict, declared, always, harm, differences, extensions, unknown } =
    compared;
  // What streams of `from` meet in `from` already is no difference of the two.
  const made = differences.filter((d) => !d.inherent);
  return {
    build,
    target,
    cpuClass,
    kvm: null,
    verdict,
    declared,
    always,
    harm,
    differences: (made.length || verdict === 'loads' ? made : differences).map(differenceOf),
    extensions: extensions.map(differenceOf),
    witness: stripOf(a, b, compared),
    unknown,
  };
}

function differenceOf(d: LayoutDifference): Difference {
  const { description, symbol, kind, effect, at, from, to, message } = d;
  const place = kind === 'removed' ? (d.oldPlace ?? d.newPlace) : (d.newPlace ?? d.oldPlace);
  return {
    description,
    symbol,
    kind,
    effect,
    at,
    from,
    to,
    message,
    outer: {
      symbol: d.outer.symbol,
      sent: d.outer.sent,
      versionId: d.outer.versionId,
      minimumVersionId: d.outer.minimumVersionId,
    },
    path: place?.path ?? null,
    line: place?.line ?? null,
  };
}
