import { layoutVerdict, microblaze, migrationDocs } from '../layout.ts';
import { commitUrl, type LayoutRule } from '../rule.ts';

export const vmstateMalformed: LayoutRule = {
  id: 'vmstate-malformed',
  title: 'a description has a part that no stream ever has',
  severity: 'error',
  kind: 'layout',
  citations: [
    migrationDocs,
    microblaze,
    {
      title: 'ppc, where two subsections of one name had to be told apart later',
      url: commitUrl('203beb6f047467a4abfc8267c234393cea3f471c'),
    },
  ],
  says: (fact) => layoutVerdict(fact, 'error'),
};
