/** What the rules on layouts have in common: a fact of the model -> a verdict. */
import type { LayoutFact } from '../model/layout/compare/facts.ts';
import type { Citation, Severity } from '../types/report.ts';
import type { Verdict } from './rule.ts';

/** The page of QEMU's own documentation on descriptions, versions and subsections. */
export const migrationDocs: Citation = {
  title: 'QEMU: what is migrated, by which version, and how it may change',
  url: 'https://www.qemu.org/docs/master/devel/migration/main.html#vmstate',
};

/** Rules that tell of a change of what is registered at all: then the streams differ as wholes. */
export const registrationRules: readonly string[] = [
  'type-flip',
  'new-type-2',
  'registration-dropped',
  'double-registration',
];

export function layoutVerdict(fact: LayoutFact, severity: Severity): Verdict {
  return {
    severity,
    from: fact.type,
    to: fact.type,
    symbol: fact.symbol,
    places: fact.places,
    // Rule, target and class stand in every fingerprint.
    identity: fact.identity.slice(2, fact.rule === 'vmstate-malformed' ? undefined : 4),
    message: fact.message,
    consequence: `${inBuilds(fact.builds)}${fact.consequence}`,
    help: fact.help,
    suggest: fact.suggest,
    ...(fact.witness
      ? { witness: { from: fact.witnessFrom ?? fact.release ?? 'the base', strip: fact.witness } }
      : {}),
  };
}

/** At most some builds are named: a target has few. */
function inBuilds(builds: readonly string[]): string {
  if (builds.length === 0) return '';
  return `In ${builds.length > 8 ? `${builds.slice(0, 8).join(', ')} and ${builds.length - 8} more` : builds.join(', ')}: `;
}
