/** Layouts for a person at a terminal: a block a build, a table a description. */
import type { BuildLayout, Description, Field } from '../../types/layout.ts';
import { plain } from './plain.ts';
import { type Style, styleOf } from './style.ts';

export function renderLayout(builds: readonly BuildLayout[], options: { colour: boolean }): string {
  const style = styleOf(options.colour);
  return builds.map((build) => `${block(build, style).join('\n')}\n`).join('\n');
}

function block(layout: BuildLayout, style: Style): string[] {
  const about = [
    layout.type,
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

function notes(f: Field, style: Style): string {
  const said = [
    ...(f.version > 0 ? [`from version ${f.version}`] : []),
    ...(f.exists ? [`if ${f.exists.symbol}()`] : []),
    ...(f.pointers ? ['pointers'] : []),
    ...(f.count === null && f.counter !== null ? [`counted by ${f.counter}`] : []),
  ];
  const dim = said.length > 0 ? `  ${style.dim(plain(said.join(', ')))}` : '';
  const never = f.sent === false ? `  ${style.error('never sent')}` : '';
  return `${dim}${never}${f.unknown === null ? '' : `  ${style.warning('unknown')}: ${plain(f.unknown)}`}`;
}
