/** Layouts for a person at a terminal: a block a build, a table a description. */
import type { BuildLayout, Description, Field } from '../../types/layout.ts';
import { plain } from './plain.ts';
import { type Style, styleOf } from './style.ts';
import { typeName } from './words.ts';

/** A build whose layouts with KVM and without differ is one block, in which the difference is marked. */
export function renderLayout(builds: readonly BuildLayout[], options: { colour: boolean }): string {
  const style = styleOf(options.colour);
  const same = Map.groupBy(builds, ({ build, cpuClass }) => `${build} ${cpuClass ?? ''}`);
  return [...same.values()].map((list) => `${together(list, style).join('\n')}\n`).join('\n');
}

function together(list: readonly BuildLayout[], style: Style): string[] {
  const [kvm, other] = [list.find((l) => l.kvm === true), list.find((l) => l.kvm === false)];
  if (list.length !== 2 || !kvm || !other) return list.flatMap((layout) => block(layout, style));
  const lines = [kvm, other].map((layout) => block({ ...layout, kvm: null }, style));
  return merged(lines[0]!, lines[1]!, style);
}

/** Lines of either side in the order of both; of those that one side has alone, the outermost are marked. */
function merged(kvm: readonly string[], other: readonly string[], style: Style): string[] {
  const [m, n] = [kvm.length, other.length];
  const best = new Uint32Array((m + 1) * (n + 1));
  const at = (i: number, j: number): number => i * (n + 1) + j;
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      best[at(i, j)] =
        kvm[i] === other[j]
          ? best[at(i + 1, j + 1)]! + 1
          : Math.max(best[at(i + 1, j)]!, best[at(i, j + 1)]!);
  const lines: string[] = [];
  let run: { mark: string; depth: number } | null = null;
  const alone = (line: string, mark: string): void => {
    const depth = line.search(/\S/);
    const inside = run?.mark === mark && depth > run.depth;
    if (!inside) run = { mark, depth };
    lines.push(inside ? line : `${line}  ${style.warning(mark)}`);
  };
  let [i, j] = [0, 0];
  while (i < m || j < n) {
    if (i < m && j < n && kvm[i] === other[j]) {
      run = null;
      lines.push(kvm[i++]!);
      j++;
    } else if (j >= n || (i < m && best[at(i + 1, j)]! >= best[at(i, j + 1)]!))
      alone(kvm[i++]!, '(KVM only)');
    else alone(other[j++]!, '(without KVM only)');
  }
  return lines;
}

function block(layout: BuildLayout, style: Style): string[] {
  const about = [
    typeName(layout.type),
    ...(layout.target === layout.build ? [] : [`target/${layout.target}`]),
    ...(layout.cpuClass === null ? [] : [layout.cpuClass]),
    ...(layout.kvm === null ? [] : [layout.kvm ? 'with KVM' : 'without KVM']),
  ];
  const lines = [`${style.bold(plain(layout.build))} ${plain(about.join(', '))}`];
  for (const { section, description } of layout.sections)
    lines.push(...describe(description, `section ${section}`, 1, style));
  for (const what of layout.unknown) lines.push(`  ${style.warning('unknown')}: ${plain(what)}`);
  if (layout.sections.length === 0) lines.push('  sends no state of its CPU');
  return lines;
}

function describe(d: Description, what: string, depth: number, style: Style): string[] {
  const indent = '  '.repeat(depth);
  const said = [
    d.versionId === null ? 'version unknown' : `version ${d.versionId}`,
    ...(d.minimumVersionId === null ? ['minimum unknown'] : [`minimum ${d.minimumVersionId}`]),
    ...(d.needed ? [`if ${d.needed.symbol}()`] : []),
    ...(d.unmigratable ? ['unmigratable'] : []),
    ...(d.ends.fields === false ? ['its list of fields has no end'] : []),
    ...(d.ends.subsections === false ? ['its list of subsections has no end'] : []),
  ];
  const head = `${indent}${plain(what)}: ${style.bold(plain(d.name ?? d.symbol))} ${plain(said.join(', '))}`;
  const lines = [`${head}  ${style.dim(plain(`${d.symbol} ${d.path}:${d.line}`))}`];
  lines.push(...fieldLines(d.fields, depth + 1, style));
  for (const sub of d.subsections) lines.push(...describe(sub, 'subsection', depth + 1, style));
  for (const reason of d.unknown) lines.push(`${indent}  ${style.warning('unknown')}: ${plain(reason)}`);
  return lines;
}

/** Columns of names and types that are lined up; a longer one pushes its line out. */
const widestName = 36;
const widestType = 22;

function fieldLines(fields: readonly Field[], depth: number, style: Style): string[] {
  const indent = '  '.repeat(depth);
  const names = Math.min(widestName, Math.max(0, ...fields.map((f) => f.name.length)));
  const types = Math.min(widestType, Math.max(0, ...fields.map((f) => typeText(f).length)));
  return fields.flatMap((f) => {
    const cells = `${plain(f.name).padEnd(names)}  ${plain(typeText(f)).padEnd(types)}  ${bytes(f)}`;
    const line = `${indent}${cells.trimEnd()}${notes(f, style)}`;
    return f.struct ? [line, ...nested(f.struct, depth + 1, style)] : [line];
  });
}

function nested(d: Description, depth: number, style: Style): string[] {
  const lines = fieldLines(d.fields, depth, style);
  for (const sub of d.subsections) lines.push(...describe(sub, 'subsection', depth, style));
  for (const reason of d.unknown)
    lines.push(`${'  '.repeat(depth)}${style.warning('unknown')}: ${plain(reason)}`);
  return lines;
}

/** `uint64 × 32`, `struct fpreg × 8`. */
function typeText(f: Field): string {
  const type = f.struct ? `struct ${f.struct.name ?? f.struct.symbol}` : f.type;
  const many = f.count === null ? ' × ?' : f.count === 1 ? '' : ` × ${f.count}`;
  return `${type}${many}`;
}

function bytes(f: Field): string {
  if (f.struct) return f.struct.versionId === null ? '' : `version ${f.structVersion ?? f.struct.versionId}`;
  if (f.size === null) return f.counter === null ? '? bytes' : 'as many bytes as it has';
  return f.size === 1 ? '1 byte' : `${f.size} bytes`;
}

const countOf = (f: Field): string => `${(f.each ?? 1) === 1 ? '' : `${f.each} × `}${f.counter}`;

function notes(f: Field, style: Style): string {
  const said = [
    ...(f.version > 0 ? [`from version ${f.version}`] : []),
    ...(f.exists ? [`if ${f.exists.symbol}()`] : []),
    ...(f.pointers ? ['pointers'] : []),
    ...(f.count === null && f.counter !== null ? [`counted by ${countOf(f)}`] : []),
  ];
  const dim = said.length > 0 ? `  ${style.dim(plain(said.join(', ')))}` : '';
  const never = f.sent === false ? `  ${style.error('never sent')}` : '';
  return `${dim}${never}${f.unknown === null ? '' : `  ${style.warning('unknown')}: ${plain(f.unknown)}`}`;
}
