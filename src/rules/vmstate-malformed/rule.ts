import { layoutVerdict, migrationDocs } from '../layout.ts';
import type { LayoutRule } from '../rule.ts';

export const vmstateMalformed: LayoutRule = {
  id: 'vmstate-malformed',
  title: 'a description has a part that no stream ever has',
  loss: () => 'A part of the state is never saved, or never loads: guests lose it, or do not load at all.',
  severity: 'error',
  kind: 'layout',
  citations: [migrationDocs],
  says: (fact) => layoutVerdict(fact, 'error'),
};
