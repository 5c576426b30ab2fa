/** A strip of the stream as text, at most 72 columns wide: what one side wrote, and what the other reads there. */
import type { Strip, StripPiece } from '../../types/layout-report.ts';
import { plain } from './plain.ts';
import { type Placed, scale, sizeOf } from './witness-scale.ts';

const columns = 72;

/** `old` and `now` are what the sides are called: `v11.0.0`, `patch 2`. Lines, without colour. */
export function witnessText(strip: Strip, old: string, now: string): string[] {
  const names = [clip(plain(old), 12), clip(plain(now), 12)] as const;
  const gutter = Math.max(names[0].length, names[1].length, 5) + 2;
  const room = columns - gutter - 1;
  const scaled = scale(strip, room, 3, true);
  const of = `"${plain(strip.description)}"${strip.build === undefined ? '' : ` in ${plain(strip.build)}`}`;
  const lines = [`${clip(`stream of ${of}, from byte ${startOf(strip)}`, columns)}`];
  if (scaled.width > 0 && scaled.width <= room)
    lines.push(
      `${names[0].padEnd(gutter)}${bar(scaled.old, scaled.width)}`.trimEnd(),
      `${names[1].padEnd(gutter)}${bar(scaled.new, scaled.width)}`.trimEnd(),
      `${' '.repeat(gutter + scaled.mark)}^`,
    );
  lines.push('', ...rows(strip, names));
  return lines;
}

const startOf = (strip: Strip): number => Math.min(...[...strip.old, ...strip.new].map((p) => p.offset));

/** Boundaries as `|`, a number as `-`, unused bytes as `.`, what only code can read as `?`, what is cut as `~`. */
function bar(list: Placed[], width: number): string {
  const cells = Array<string>(width + 1).fill(' ');
  for (const { piece, start, end, shortened } of list) {
    cells.fill(piece.kind === 'unused' ? '.' : piece.kind === 'opaque' ? '?' : '-', start, end);
    const room = end - start - 1;
    const name = shortName(piece.name);
    if (name.length + 2 <= room) {
      const from = start + 1 + Math.floor((room - name.length) / 2);
      cells.splice(from, name.length, ...name);
    }
    if (shortened && room > 0) cells[end - 1] = '~';
    cells[start] = '|';
    cells[end] = '|';
  }
  return cells.join('');
}

/** The last part of a member's name: `env.priv` -> `priv`. */
const shortName = (name: string): string =>
  plain(name)
    .replace(/^.*[./ ]/, '')
    .slice(0, 40);

/** A table: offset, name and size on the old side, and on the new one. */
function rows(strip: Strip, names: readonly [string, string]): string[] {
  const sides = [strip.old, strip.new] as const;
  const offsets = [...new Set(sides.flat().map((p) => p.offset))].sort((a, b) => a - b);
  const side = (columns - 12) / 2;
  const cell = (piece: StripPiece | undefined): string => {
    if (!piece) return ''.padEnd(side);
    const size = piece.kind === 'end' ? '' : ` ${sizeOf(piece)}${piece.conditional ? ' if' : ''}`;
    const name = piece.kind === 'end' ? '(end)' : plain(piece.name);
    return `${clipStart(name, side - size.length - 1)}${size}`.padEnd(side);
  };
  const lines = [`${'byte'.padStart(10)}  ${names[0].padEnd(side)}${names[1]}`];
  for (const offset of offsets) {
    const [left, right] = sides.map((list) => list.filter((p) => p.offset === offset));
    for (let i = 0; i < Math.max(left!.length, right!.length); i++) {
      const mark = offset === strip.offset && i === 0 ? '>' : ' ';
      const number = i === 0 ? `${offset}` : '';
      lines.push(`${mark}${number.padStart(9)}  ${cell(left![i])}${cell(right![i])}`.trimEnd());
    }
  }
  if (!strip.exact) lines.push('bytes that only some guests send are not counted');
  return lines;
}

const clip = (text: string, room: number): string =>
  text.length > room ? `${text.slice(0, Math.max(0, room - 1))}~` : text;
/** The end of a name tells more than its start. */
const clipStart = (text: string, room: number): string =>
  text.length > room ? `~${text.slice(text.length - Math.max(0, room - 1))}` : text;
