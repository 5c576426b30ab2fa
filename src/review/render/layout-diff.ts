/** Two revisions' layouts for a person: a block for all builds that say the same, a line for those without differences. */
import type { BuildDiff, Difference, LayoutDiff } from '../../types/layout-report.ts';
import { plain } from './plain.ts';
import { type Style, styleOf } from './style.ts';
import { witnessText } from './witness-text.ts';
import { wrap } from './wrap.ts';

/** Differences of one description that are printed; JSON has all. */
const most = 30;

/** `names` are what the two revisions are called. Ends with a line break. */
export function renderLayoutDiff(
  report: LayoutDiff,
  names: readonly [from: string, to: string],
  options: { colour: boolean },
): string {
  const style = styleOf(options.colour);
  const [from, to] = names.map((name) => plain(name)) as [string, string];
  const same = report.builds.filter(isSame);
  const blocks = [
    ...Map.groupBy(
      report.builds.filter((b) => !isSame(b)),
      (b) => bodyOf(b, [from, to], style).join('\n'),
    ).values(),
  ]
    .toSorted((a, b) => order.indexOf(a[0]!.verdict) - order.indexOf(b[0]!.verdict))
    .map((list) => block(list, [from, to], style));
  const short = [
    ...listed('load, without a difference', namesOf(same)),
    ...listed(`only at ${from}`, report.onlyIn.from),
    ...listed(`only at ${to}`, report.onlyIn.to),
  ];
  const head = `${style.bold(`What becomes of a CPU saved at ${from} and loaded at ${to}`)}, from source alone`;
  return `${[[head], ...blocks, ...(short.length ? [short] : [])].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const order = ['misread', 'unknown', 'refused', 'loads'];
const isSame = (b: BuildDiff): boolean =>
  b.verdict === 'loads' && !b.differences.length && !b.extensions.length;

/** With KVM and without is all there is of a build. */
function namesOf(list: readonly BuildDiff[]): string[] {
  return [...Map.groupBy(list, ({ build, cpuClass }) => `${build} ${cpuClass ?? ''}`).values()].map(
    ([one, ...others]) => nameOf(others.length ? { ...one!, kvm: null } : one!),
  );
}

function nameOf({ build, cpuClass, kvm }: BuildDiff): string {
  const own = cpuClass === null ? build : `${build} ${cpuClass}`;
  return plain(kvm === null ? own : `${own} ${kvm ? 'with KVM' : 'without KVM'}`);
}

const listed = (what: string, names: readonly string[]): string[] =>
  names.length ? wrap(`${what}: ${names.map((name) => plain(name)).join(', ')}`, 100) : [];

function block(list: readonly BuildDiff[], names: readonly [string, string], style: Style): string[] {
  const [verdict = '', ...lines] = bodyOf(list[0]!, names, style);
  return [`${style.bold(namesOf(list).join(', '))}: ${verdict}`, ...lines];
}

/** What is said of a build, which is the same for some. */
function bodyOf(one: BuildDiff, names: readonly [string, string], style: Style): string[] {
  const { differences, extensions, witness, unknown } = one;
  return [
    verdictOf(one, style),
    ...describe(differences, style),
    ...(one.verdict === 'loads' ? describe(extensions, style) : []),
    ...unknown.flatMap((why) => wrap(`unknown: ${plain(why)}`, 98).map((line) => `  ${line}`)),
    ...(witness ? ['', ...witnessText(witness, ...names).map((line) => `  ${line}`.trimEnd())] : []),
  ];
}

function verdictOf({ verdict, declared, always, harm }: BuildDiff, style: Style): string {
  const some = always ? '' : ' where a guest has what is not always sent';
  if (verdict === 'misread') {
    const how =
      harm === 'silent'
        ? 'wrong values load without an error'
        : harm === 'length'
          ? 'the load ends with "Missing section footer"'
          : 'wrong values load, or the load ends with "Missing section footer"';
    return `${style.error('misread')}${some}, not declared: ${how}`;
  }
  if (verdict === 'refused')
    return `${style.warning('refused')}${some}, ${declared ? 'declared by its version' : 'not declared by a version'}`;
  return verdict === 'unknown' ? style.warning('unknown') : `load${some}`;
}

/** By description: `+` new, `-` gone, `~` changed. */
function describe(list: readonly Difference[], style: Style): string[] {
  return [...Map.groupBy(list, (d) => `${d.symbol}\0${d.description}`).values()].flatMap((same) => {
    const { symbol } = same[0]!;
    const fields = same.filter((d) => d.at !== '');
    const shown = fields.slice(0, most);
    const width = Math.min(32, Math.max(0, ...shown.map((d) => d.at.length)));
    return [
      ...same.filter((d) => d.at === '').map((d) => `  ${plain(d.message)}`),
      ...(fields.length ? [`  ${plain(symbol)} ${style.dim(plain(aboutOf(same[0]!)))}`] : []),
      ...shown.map((d) => `    ${sign(d)} ${plain(d.at).padEnd(width)}  ${change(d)}`),
      ...(fields.length > most ? [`    and ${fields.length - most} more, which --format json has`] : []),
    ];
  });
}

/** The name in the stream, and why it is taken: the versions of the description whose version is in the stream. */
function aboutOf({ symbol, description, outer }: Difference): string {
  const number = (n: number | null): string => (n === null ? '?' : `${n}`);
  const own = outer.symbol === symbol ? '' : ` of ${outer.symbol}`;
  return `"${description}", version ${number(outer.sent)} -> ${number(outer.versionId)} (minimum ${number(outer.minimumVersionId)})${own}`;
}

const sign = ({ from, to }: Difference): string => (from === 'absent' ? '+' : to === 'absent' ? '-' : '~');
const change = ({ from, to }: Difference): string =>
  plain(from === 'absent' ? to : to === 'absent' ? from : `${from} -> ${to}`);
