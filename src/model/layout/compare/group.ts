/** What many builds say -> one fact, or one limit, for all of them. */
import { inOrder } from '../build-order.ts';
import type { LayoutFact, LayoutLimit } from './facts.ts';
import { helpFor, newSubsections } from './help.ts';
import { summaryOf } from './summary.ts';
import { alreadyMessage, changedMessage, refusedMessage } from './told.ts';

/** One fact for all builds that say it: the first says it in full, and where others have other sizes, all say whose. */
export function grouped(found: { fact: LayoutFact; build: string }[]): LayoutFact[] {
  return [...Map.groupBy(found, ({ fact }) => fact.identity.join('\0')).values()].map((list) => {
    const first = list[0]!.fact;
    const builds = inOrder(list.map((l) => l.build));
    const kinds = [...Map.groupBy(list, ({ fact }) => changesOf(fact)).entries()].map(([text, same]) => ({
      text,
      builds: inOrder(same.map((l) => l.build)).join(', '),
      at: same[0]!.fact.differences[0]?.at,
      byte: same[0]!.fact.witness?.offset,
    }));
    const [own, ...others] = kinds as [(typeof kinds)[0], ...typeof kinds];
    const fact = { ...first, builds };
    if (first.rule === 'vmstate-break-declared') {
      const texts = kinds.map((k) =>
        others.length ? `in ${k.builds} ${k.text || 'nothing but the version'}` : k.text,
      );
      const what = texts.filter((t) => t !== '').join('; ');
      const consequence = first.consequence + (what && ` What changes: ${what}.`);
      return { ...fact, message: refusedIn(list), consequence, help: fullest(list).help };
    }
    const already = alreadyMessage(
      [...Map.groupBy(list, (l) => l.fact.already).entries()].map(([from, same]) => ({
        already: from,
        builds: inOrder(same.map((l) => l.build)).join(', '),
      })),
      first.differences[0]?.outer.symbol ?? first.symbol,
    );
    if (!others.length) return { ...fact, consequence: withAlready(first.consequence, already) };
    const { kind } = first.differences[0] ?? {};
    const isChange = kind !== 'version' && kind !== 'renamed' && first.rule === 'vmstate-layout-changed';
    const message = isChange
      ? changedMessage(first.differences, first.release, ` (${own.builds})`)
      : first.message;
    const consequence = isChange ? partingOf(first, own, others) : first.consequence;
    const more = others.map((k) => {
      const from = isChange && k.at !== own.at ? ` they are misread from ${k.at} on` : '';
      return ` In ${k.builds}${from}: ${k.text}.`;
    });
    const help = isChange ? helpOf(list) : first.help;
    return { ...fact, message, consequence: withAlready(consequence, already) + more.join(''), help };
  });
}

type Found = readonly { fact: LayoutFact; build: string }[];

/** The message of a refusal, with the versions of each build. */
function refusedIn(list: Found): string {
  const outerOf = ({ fact }: Found[number]) => fact.differences[0]!.outer;
  const versions = Map.groupBy(list, (l) => `${outerOf(l).minimumVersionId} ${outerOf(l).sent}`);
  const [own, ...others] = [...versions.values()].map((same) => ({
    builds: inOrder(same.map((l) => l.build)).join(', '),
    outer: outerOf(same[0]!),
  }));
  return refusedMessage(own!.outer, list[0]!.fact.release ?? 'the base', others);
}

/** The one with the most changes. */
const fullest = (list: Found): LayoutFact =>
  list.map(({ fact }) => fact).reduce((a, b) => (b.differences.length > a.differences.length ? b : a));

/** Help for the fields of all builds, which have other sizes. */
function helpOf(list: Found): string {
  const { comparison, help } = list[0]!.fact;
  const all = list.flatMap(({ fact }) => fact.differences);
  const fields = Map.groupBy(all, (d) => `${d.kind}\0${d.at}`);
  const differences = [...fields.values()].map((same) => same[0]!);
  if (!comparison) return help;
  return helpFor(differences, {
    subsections: newSubsections(comparison, differences[0]!.outer),
    varies: true,
  });
}

/** In front of what is said of streams that go the other way. */
function withAlready(consequence: string, already: string): string {
  const at = consequence.indexOf(' The other way round, ');
  return at < 0 ? consequence + already : consequence.slice(0, at) + already + consequence.slice(at);
}

/** The first build's field and byte, which are not those of all others, said with their builds. */
function partingOf(
  { consequence, builds, witness }: LayoutFact,
  own: { at: string | undefined; byte: number | undefined; builds: string },
  others: readonly { at: string | undefined; byte: number | undefined }[],
): string {
  const byte = witness ? ` (byte ${witness.offset} ` : '';
  if (byte && consequence.includes(byte)) {
    const same = others.every((k) => k.byte === own.byte && k.at === own.at);
    return same ? consequence : consequence.replace(byte, ` (in ${builds[0]} ${byte.slice(2)}`);
  }
  const from = ` misread from ${own.at} on`;
  return others.every((k) => k.at === own.at)
    ? consequence
    : consequence.replace(from, `${from} (${own.builds})`);
}

/** What a build has of its own in a fact; equal for builds that need not be told apart. */
function changesOf({ rule, differences, message }: LayoutFact): string {
  if (rule === 'vmstate-malformed') return message.replace(/\.$/, '');
  return (
    summaryOf(differences.filter((d) => d.kind !== 'version')) ||
    (rule === 'vmstate-layout-changed' ? message.replace(/\.$/, '') : '')
  );
}

export function groupedLimits(list: { target: string; build: string; detail: string }[]): LayoutLimit[] {
  return [...Map.groupBy(list, (l) => `${l.target}\0${l.detail}`).values()].map((same) => ({
    target: same[0]!.target,
    builds: inOrder(same.map((l) => l.build)),
    detail: same[0]!.detail,
  }));
}
