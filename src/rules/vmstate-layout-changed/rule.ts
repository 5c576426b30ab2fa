import { layoutVerdict, migrationDocs, registrationRules } from '../layout.ts';
import { type LayoutRule, machineTypes } from '../rule.ts';

export const vmstateLayoutChanged: LayoutRule = {
  id: 'vmstate-layout-changed',
  title: 'what a CPU sends changes, and no version says so',
  severity: 'error',
  kind: 'layout',
  loss: () => 'Guests that the last release has saved are refused, or load with wrong values.',
  silencedBy: registrationRules,
  citations: [machineTypes, migrationDocs],
  says: (fact, { tier, never = null }) => {
    const severity = ({ kvm: 'error', 'best-effort': 'warning', 'no-promise': 'notice' } as const)[tier];
    if (never === null) return layoutVerdict(fact, severity);
    const told = layoutVerdict(fact, 'notice');
    const who = fact.release ?? 'the base';
    return {
      ...told,
      consequence: `${told.consequence} No CPU of ${who} has ${never}, for which it is sent.`,
    };
  },
};
