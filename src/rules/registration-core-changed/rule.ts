import type { CoreModel } from '../../model/registration/target.ts';
import { type CoreRule, commitUrl, theTwoTypes } from '../rule.ts';

type Statements = CoreModel['statements'];

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
  const [mode, which] = / \(user mode (too|only)\)$/.exec(text) ?? ['', ''];
  const bare = text.slice(0, text.length - mode.length);
  const form = forms.find(([pattern]) => pattern.test(bare));
  const said = (form ? bare.replace(...form) : bare).replaceAll('! ', '!').replaceAll(/\s+/g, ' ');
  return mode === '' ? said : `${said}, in user mode ${which}`;
}

/** The function of a statement of the dispatch, and what it does. */
const dispatched = /^(\w+)(: | asserts )(.+)$/s;

/** What is done as before, in another function: the functions that do it now, and what else comes and goes. */
function relocated(
  come: Statements,
  gone: Statements,
): { into: string[]; come: Statements; gone: Statements } {
  const doing = ({ text }: Statements[0]): string | null => dispatched.exec(text)?.slice(2).join('') ?? null;
  const left = [...gone];
  const into = new Set<string>();
  const rest = come.filter((s) => {
    const what = doing(s);
    const at = what === null ? -1 : left.findIndex((one) => doing(one) === what);
    if (at < 0) return true;
    left.splice(at, 1);
    into.add(`${dispatched.exec(s.text)![1]}()`);
    return false;
  });
  return { into: [...into], come: rest, gone: left };
}

/** A hook that has another name and is used as before: the old name and the new one; null: more changes than that. */
function renamed(come: Statements, gone: Statements): [from: string, to: string] | null {
  if ([...come, ...gone].some((s) => s.kind === 'cpu_common')) return null;
  const words = (list: Statements) => new Set(list.flatMap(({ text }) => text.match(/\w+/g) ?? []));
  const [were, are] = [words(gone), words(come)];
  const [from, ...others] = [...were].filter((word) => !are.has(word));
  const [to, ...more] = [...are].filter((word) => !were.has(word));
  if (!from || !to || others.length + more.length > 0 || !/vmsd/.test(from) || !/vmsd/.test(to)) return null;
  const sorted = (list: Statements, word: string) =>
    list
      .map(({ text }) => text.replace(/\w+/g, (one) => (one === word ? to : one)))
      .sort()
      .join('\n');
  return sorted(gone, from) === sorted(come, to) ? [from, to] : null;
}

/** What comes and what goes, a line each, four things of each at most; what only moves, or has another name, is no more than that. */
function changesInWords(all: Statements, old: Statements, subject: string | null): string[] {
  const names = renamed(all, old);
  if (names) return [`${names.join(' → ')}: a name, and nothing else.`];
  const most = 4;
  const { into, come, gone } = relocated(all, old);
  const [added, removed] = [come.slice(0, most), gone.slice(0, most)];
  const list = (name: string, some: Statements) =>
    some.length ? [`${name}: ${some.map(({ text }) => inWords(text)).join('; ')}.`] : [];
  const more = come.length + gone.length - added.length - removed.length;
  return [
    ...(into.length
      ? [`Moved to ${into.join(' and ')}; the same is registered under the same conditions.`]
      : []),
    ...(subject === null ? list('Added', added) : list(`Now of ${subject}`, added)),
    ...list('Removed', removed),
    ...(more ? [`And ${more} more.`] : []),
  ];
}

export const registrationCoreChanged: CoreRule = {
  id: 'registration-core-changed',
  title: "the code under all CPUs' registration changes",
  severity: 'notice',
  kind: 'core',
  loss: () => 'Whatever changes here changes for the guests of every target.',
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
    const come = lacking(after, before);
    if (gone.length + come.length + moved.length === 0) return null;
    const parts = [...new Set([...come, ...moved, ...gone].map((s) => s.kind))].map((kind) =>
      kind === 'dispatch'
        ? 'what is registered, and when'
        : kind === 'hook'
          ? 'which hooks exist'
          : 'what cpu_common holds',
    );
    const said = [
      ...changesInWords(come, gone, null),
      ...(moved.length ? changesInWords(moved, [], after.subject.type) : []),
    ];
    const lists = [...targets]
      .filter(([, names]) => names.length > 0)
      .map(([type, names]) => `${type.replace('-', ' ')}: ${names.join(', ')}`);
    return {
      severity: 'notice',
      from: 'unknown',
      to: 'unknown',
      symbol: null,
      places: [
        ...[...come, ...moved].map((s) => ({ path: s.path, line: s.line, side: 'new' as const })),
        ...gone.map((s) => ({ path: s.path, line: s.line, side: 'old' as const })),
      ],
      message: `The registration core changes (${parts.join('; ')}), for every target at once.`,
      consequence: [
        ...said,
        `Check each type that it reaches: ${lists.join('; ') || 'no target is known here'}.`,
      ].join('\n'),
      help: 'If it is intended, say in the commit message what a stream of each type looks like before and after. Else leave what is registered, when, and with which instance id as it is.',
    };
  },
};
