import { layoutVerdict, migrationDocs, registrationRules } from '../layout.ts';
import { commitUrl, type LayoutRule, machineTypes } from '../rule.ts';

export const vmstateLayoutChanged: LayoutRule = {
  id: 'vmstate-layout-changed',
  title: 'what a CPU sends changes, and no version says so',
  severity: 'error',
  kind: 'layout',
  silencedBy: registrationRules,
  citations: [
    machineTypes,
    migrationDocs,
    {
      title: 'mips, whose streams of 9.1 a newer QEMU misreads',
      url: commitUrl('59e7592756903de13cc4196630e82c4c43aa9f8c'),
    },
  ],
  says: (fact, { tier }) =>
    layoutVerdict(fact, ({ kvm: 'error', 'best-effort': 'warning', 'no-promise': 'notice' } as const)[tier]),
};
