/** A strip of the stream as SVG: two rows on one scale, with the place marked where they part. */
import type { Strip } from '../../types/layout-report.ts';
import { plain } from './plain.ts';
import { type Placed, scale, sizeOf } from './witness-scale.ts';

const label = 96;
const height = 34;
/** Pixels of a monospaced character at the size that the style gives it. */
const letter = 7;

/**
 * No script and no style stands in it: colours come from the page, by the classes (`strip`, `strip-number`,
 * `strip-unused`, `strip-opaque`, `strip-part`) and `currentColor`. All text is escaped; the sizes are in titles, too.
 */
export function witnessSvg(strip: Strip, old: string, now: string): string {
  const width = 720;
  const scaled = scale(strip, width - label - 2, 14, false);
  const title = `Where ${plain(old)} and ${plain(now)} part in the stream of ${plain(strip.description)}${strip.build === undefined ? '' : ` in ${plain(strip.build)}`}: byte ${strip.offset}`;
  const y = { old: 20, new: 20 + height + 6 };
  const x = label + scaled.mark;
  const parts = [
    `<svg class="strip" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y.new + height + 22}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<text class="strip-name" x="0" y="${y.old + 21}" fill="currentColor">${escaped(clip(plain(old), 12))}</text>`,
    `<text class="strip-name" x="0" y="${y.new + 21}" fill="currentColor">${escaped(clip(plain(now), 12))}</text>`,
    ...row(scaled.old, y.old, strip.offset),
    ...row(scaled.new, y.new, strip.offset),
    `<line class="strip-part" x1="${round(x)}" y1="8" x2="${round(x)}" y2="${y.new + height + 6}" stroke="currentColor" stroke-dasharray="3 3"/>`,
    `<text class="strip-offset" x="${round(Math.min(x, width - 90))}" y="${y.new + height + 19}" fill="currentColor">byte ${strip.offset}${strip.exact ? '' : ' or later'}</text>`,
    '</svg>',
  ];
  return parts.join('\n');
}

function row(list: Placed[], y: number, offset: number): string[] {
  return list.flatMap(({ piece, start, end, shortened }) => {
    const w = Math.max(1, end - start - 1);
    const name = plain(piece.name);
    const size = sizeOf(piece, '×');
    const text = `${name}: ${size} ${size === '1' ? 'byte' : 'bytes'} at ${piece.offset}`;
    const short = name.replace(/^.*[./ ]/, '');
    const room = Math.floor((w - 6) / letter);
    const inside = room >= Math.min(short.length, 3) ? clip(short, room) : '';
    const parts = piece.offset >= offset ? ' strip-after' : '';
    return [
      `<g class="strip-${piece.kind}${parts}"><title>${escaped(text)}</title>`,
      `<rect x="${round(label + start)}" y="${y}" width="${round(w)}" height="${height}" rx="2" fill="currentColor" fill-opacity="${piece.kind === 'unused' ? '0.06' : '0.16'}" stroke="currentColor" stroke-opacity="0.6"${shortened ? ' stroke-dasharray="6 3"' : ''}/>`,
      inside
        ? `<text x="${round(label + start + 4)}" y="${y + 21}" fill="currentColor">${escaped(inside)}</text></g>`
        : '</g>',
    ];
  });
}

const round = (n: number): number => Math.round(n * 10) / 10;
const clip = (text: string, room: number): string =>
  text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text;
const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!,
  );
