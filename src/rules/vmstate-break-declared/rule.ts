import { layoutVerdict, migrationDocs, registrationRules } from '../layout.ts';
import { type LayoutRule, machineTypes } from '../rule.ts';

export const vmstateBreakDeclared: LayoutRule = {
  id: 'vmstate-break-declared',
  title: 'guests of older builds are refused by a raised minimum version',
  severity: 'notice',
  kind: 'layout',
  loss: () => 'Guests that the last release has saved are refused, and their users are told why.',
  silencedBy: registrationRules,
  citations: [machineTypes, migrationDocs],
  says: (fact) => layoutVerdict(fact, 'notice'),
};
