/** Who looks after the targets of a review, by the MAINTAINERS file of the branch that it is for. */
import { peopleOf, readMaintainers } from '../../model/maintainers/maintainers.ts';
import { keptPeople } from '../../review/plan/kept.ts';
import { display } from '../../series/bytes.ts';
import type { KnownPeople, TargetPeople } from '../../types/people.ts';
import type { Report, TargetReport } from '../../types/report.ts';
import type { SourceTree } from '../../types/tree.ts';

/** A change that touches more targets is of the whole tree; then only those with findings count. */
const fewTargets = 5;
const mostTargets = 20;

/** Of a review. Empty where the tree has no such file, or none that can be read. */
export async function findPeople(
  tree: SourceTree,
  { findings, registrations }: Pick<Report, 'findings' | 'registrations'>,
): Promise<TargetPeople[]> {
  const found = registrations.filter(({ target }) => findings.some((finding) => finding.target === target));
  const about = registrations.length > fewTargets ? found : registrations;
  return about.length ? everybody(tree, about.slice(0, mostTargets)) : [];
}

/** Of all targets of a tree, without addresses. */
export const peopleOfTree = async (
  tree: SourceTree,
  { registrations }: Pick<Report, 'registrations'>,
): Promise<KnownPeople[]> => keptPeople(await everybody(tree, registrations));

async function everybody(tree: SourceTree, about: readonly TargetReport[]): Promise<TargetPeople[]> {
  const entry = await tree.entry('MAINTAINERS');
  const [text = null] = entry ? await tree.read([entry]) : [];
  if (text === null) return [];
  const sections = readMaintainers(display(text));
  return about
    .map((one) => peopleOf(sections, one.target, pathsOf(one)))
    .filter(({ people }) => people.length > 0);
}

/** Where its CPU is: its hooks, and the file that has one in every target. */
function pathsOf({ target, before, after }: TargetReport): string[] {
  const hooks = [before, after].flatMap((state) => state?.hooks.map(({ path }) => path) ?? []);
  return [...new Set([`target/${target}/cpu.c`, `target-${target}/cpu.c`, ...hooks])];
}
