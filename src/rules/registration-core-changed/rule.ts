import type { CoreModel } from '../../model/registration/target.ts';
import { type CoreRule, commitUrl, theTwoTypes } from '../rule.ts';

/**
 * vmstate_cpu_common describes another struct: its fields moved. When only the type's name changes the variable
 * that is registered is still the same (9349b4f9fd), and when only the variable's does, the type is.
 */
function movedFields(before: CoreModel, after: CoreModel): boolean {
  const [a, b] = [before.subject, after.subject];
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && x !== y;
  return differ(a.type, b.type) && differ(a.variable, b.variable);
}

/** The statements of `a` that `b` does not have, counting repeats. */
function lacking(a: CoreModel, b: CoreModel): CoreModel['statements'] {
  const left = new Map<string, number>();
  for (const s of b.statements) left.set(s.text, (left.get(s.text) ?? 0) + 1);
  return a.statements.filter((s) => {
    const n = left.get(s.text) ?? 0;
    if (n > 0) left.set(s.text, n - 1);
    return n === 0;
  });
}

/** A statement of the model as people would point at it in the code. */
function inWords(text: string): string {
  const forms: [RegExp, string][] = [
    [/^member (\w+)\.(\w+)$/, 'the member $2 of $1'],
    [/^setter (\w+)$/, 'the function $1()'],
    [/^(\w*) asserts (.+?)((?: if .*)?)$/s, 'assert($2) in $1()$3'],
    [/^(\w*): (\w+) (\S+)(.*)$/s, '$2($3) in $1()$4'],
    [/^(\w+) holds (.+)$/, '$2 in $1'],
    [/^(\w+) has subsection (\w+)$/, 'the subsection $2 of $1'],
    [/^(\w+) (version_id|minimum_version_id|name) (.*)$/, '$2 $3 of $1'],
  ];
  const alsoInUserMode = ' (user mode too)';
  const bare = text.endsWith(alsoInUserMode) ? text.slice(0, -alsoInUserMode.length) : text;
  const form = forms.find(([pattern]) => pattern.test(bare));
  const said = (form ? bare.replace(...form) : bare).replaceAll('! ', '!');
  return bare === text ? said : `${said}, in user mode too`;
}

/** What comes and what goes, four things of each at most. */
function changesInWords(come: CoreModel['statements'], gone: CoreModel['statements']): string {
  const most = 4;
  const [added, removed] = [come.slice(0, most), gone.slice(0, most)];
  const list = (name: string, all: CoreModel['statements']) =>
    all.length ? [`${name}: ${all.map(({ text }) => inWords(text)).join('; ')}.`] : [];
  const more = come.length + gone.length - added.length - removed.length;
  return [...list('Added', added), ...list('Removed', removed), ...(more ? [`And ${more} more.`] : [])].join(
    ' ',
  );
}

export const registrationCoreChanged: CoreRule = {
  id: 'registration-core-changed',
  title: "the code under all CPUs' registration changes",
  severity: 'notice',
  kind: 'core',
  citations: [
    theTwoTypes,
    {
      title: 'the registration moves to cpu_vmstate_register()',
      url: commitUrl('ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5'),
    },
  ],
  between(before, after, targets) {
    if (before.absent && after.absent) return null;
    const moved = movedFields(before, after)
      ? after.statements.filter((s) => s.text.startsWith('vmstate_cpu_common holds'))
      : [];
    const gone = lacking(before, after);
    const come = [...lacking(after, before), ...moved];
    if (gone.length + come.length === 0) return null;
    const parts = [...new Set([...come, ...gone].map((s) => s.kind))].map((kind) =>
      kind === 'dispatch'
        ? 'what is registered, and when'
        : kind === 'hook'
          ? 'which hooks exist'
          : 'what cpu_common holds',
    );
    const lists = [...targets]
      .filter(([, names]) => names.length > 0)
      .map(([type, names]) => `${type.replace('-', ' ')}: ${names.join(', ')}`);
    return {
      severity: 'notice',
      from: 'unknown',
      to: 'unknown',
      symbol: null,
      places: [
        ...come.map((s) => ({ path: s.path, line: s.line, side: 'new' as const })),
        ...gone.map((s) => ({ path: s.path, line: s.line, side: 'old' as const })),
      ],
      message: `The registration core changes (${parts.join('; ')}), for every target at once.`,
      consequence: `${changesInWords(come, gone)} Check each type that it reaches: ${lists.join('; ') || 'no target is known here'}.`,
      help: 'If it is meant, say in the commit message what a stream of each type looks like before and after. Else leave what is registered, when, and with which instance id as it is.',
    };
  },
};
