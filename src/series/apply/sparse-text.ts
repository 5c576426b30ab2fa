/**
 * Pieces of a file -> C text that can be read. The lines that no hunk shows are gaps: each is filled with what must
 * stand in it for the lines behind it to be what they are (the end of a function, the header of the next one), and
 * marked, so that nothing is concluded from what is missing in the pieces.
 */

/** A piece of a file, in its order. A line stands in the states from `born` until before `dead`. */
export type Node =
  | { kind: 'gap'; lines: number }
  | { kind: 'line'; text: string; born: number; dead: number }
  /** What stands behind the `@@` of the hunk that begins here. */
  | { kind: 'section'; text: string };

/** The state in which a line that stays dies, and the length of a gap to the end of the file. */
export const never = Number.POSITIVE_INFINITY;
/** Gaps are filled with empty lines; beyond this a header is lying. */
const longestFile = 2_000_000;

/** The text of one state, its gaps as empty lines, with the braces that the hunks' sections tell of. */
export function render(nodes: readonly Node[], state: number, gapMarker: string): string {
  const out: string[] = [];
  /** The header of the function that is open where the last known line stands. */
  let open = '';
  /** Its body has begun; else the parentheses that are open: the rest of it is in the gap. */
  let begun = true;
  let parens = 0;
  /** Conditions that are open there, and whether a comment is. */
  let conditions = 0;
  let comment = false;
  /** It ends with a backslash, as those of macros do: the next line belongs to it. */
  let continued = false;
  for (let i = 0; i < nodes.length; i++) {
    const n = nodes[i]!;
    if (n.kind === 'line') {
      if (n.born > state || n.dead <= state) continue;
      out.push(n.text);
      conditions = Math.max(0, conditions + opens(n.text));
      comment = endsInComment(n.text, comment);
      continued = n.text.trimEnd().endsWith('\\');
      if (/^[}]/.test(n.text)) open = '';
      else if (/^[A-Za-z_][^;]*[({]/.test(n.text) && !/^\w+:\s*$/.test(n.text)) {
        open = n.text.trim();
        begun = false;
        parens = 0;
      }
      if (!begun) {
        begun = n.text.includes('{');
        parens += unclosed(n.text);
      }
      continue;
    }
    if (n.kind === 'section') {
      // at the top of the file there is no gap that could hold the header
      continue;
    }
    let lines = n.lines;
    while (nodes[i + 1]?.kind === 'gap') lines += (nodes[++i] as { lines: number }).lines;
    const section = nodes[i + 1]?.kind === 'section' ? (nodes[i + 1] as { text: string }).text.trim() : '';
    const rest = segment(nodes, i + 1, state);
    const header = lines === never || rest.length === 0 ? '' : headerFor(section, rest);
    if (lines === never || lines > longestFile) {
      out.push(`} ${gapMarker};`);
      continue;
    }
    const sameFunction = open !== '' && section !== '' && open.startsWith(section.slice(0, 60));
    const goesOn = sameFunction && header !== '';
    // A comment ends in the gap, and so do conditions. Of those whose end comes behind it an #else may be in the gap.
    const wanted = Math.min(conditions, endsWanted(rest));
    const unknown = wanted > 0 ? 1 : 0;
    const macro = continued && lines > 1 ? [''] : [];
    continued = false;
    const room = lines - macro.length - (comment ? 1 : 0) - (goesOn && begun && wanted > 0 ? 0 : 1);
    const over = Math.max(0, Math.min(room - unknown, conditions - wanted));
    const ends = Array.from({ length: over }, () => '#endif');
    if (unknown > 0 && room > over) ends.push(`#elif ${gapMarker}`);
    conditions -= over;
    const end = comment && ends.length === 0 ? '*/ ' : '';
    if (comment && ends.length > 0) ends.unshift('*/');
    ends.unshift(...macro);
    comment = false;
    out.push(...ends);
    if (ends.length < lines)
      out.push(
        goesOn
          ? `${end}${begun ? '' : `${')'.repeat(Math.max(0, parens))} { `}${gapMarker};`
          : `${end}} ${gapMarker};${header.endsWith('{') ? ` ${header} ${gapMarker};` : ` ${header}`}`,
      );
    if (!sameFunction) open = header === '' ? '' : section;
    begun = true;
    for (let k = ends.length + 1; k < lines; k++) out.push('');
  }
  return `${out.join('\n')}\n`;
}

/** By how many the conditions that are open grow with a line. */
function opens(line: string): number {
  const word = /^[ \t]*#[ \t]*(if|endif)/.exec(line)?.[1];
  return word === 'if' ? 1 : word === 'endif' ? -1 : 0;
}

/** How many conditions must be open where these lines begin, for their `#else` and `#endif` to have one. */
function endsWanted(lines: readonly string[]): number {
  let depth = 0;
  let lowest = 0;
  for (const line of lines) {
    depth += opens(line);
    const goesOn = /^[ \t]*#[ \t]*el(?:se|if)/.test(line) ? 1 : 0;
    lowest = Math.min(lowest, depth - goesOn);
  }
  return -lowest;
}

/** Whether a comment that ends on another line is open behind this one. Quotes are not looked at. */
function endsInComment(line: string, before: boolean): boolean {
  let inside = before;
  for (const m of line.matchAll(/\/\*|\*\/|\/\//g)) {
    if (m[0] === '//' && !inside) break;
    if (m[0] !== '//') inside = m[0] === '/*';
  }
  return inside;
}

const unclosed = (text: string): number =>
  (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;

/** The known lines from node `from` to the next gap. */
function segment(nodes: readonly Node[], from: number, state: number): string[] {
  const out: string[] = [];
  for (let i = from; i < nodes.length; i++) {
    const n = nodes[i]!;
    if (n.kind === 'gap') break;
    if (n.kind === 'line' && n.born <= state && n.dead > state) out.push(n.text);
  }
  return out;
}

/** The line that opens what the first lines of a piece stand in; '' when they stand in nothing. */
function headerFor(section: string, shown: readonly string[]): string {
  const lines = shown.filter((l) => !/^(?:\/[/*]|\*)/.test(l)); // comments may begin anywhere
  const top = lines.find((l) => /^[^\s#]/.test(l) && !/^\w+:\s*$/.test(l));
  const first = lines.find((l) => /^\s*[^\s#]/.test(l)) ?? '';
  const inside = top === undefined ? /^\s+\S/.test(first) : /^[})]/.test(top);
  const designators =
    lines
      .find((l) => l.trim() !== '' && !l.startsWith('#'))
      ?.trim()
      .startsWith('.') ?? false;
  if (top?.startsWith('{') && /\(/.test(section)) return closeParens(section);
  if (!inside) return '';
  if (designators && !section.endsWith('{')) {
    // an initializer whose beginning is not shown; only one kind of table has this member
    const before = lines.slice(
      0,
      Math.max(
        0,
        lines.findIndex((l) => l.startsWith('}')),
      ),
    );
    return (before.length > 0 ? before : lines).some((l) => /^\s*\.legacy_vmsd\s*=/.test(l))
      ? 'static const struct SysemuCPUOps vmsd_warden_ops = {'
      : 'static const int vmsd_warden_unknown[] = {';
  }
  if (section.endsWith('{')) return section;
  if (section.includes('(')) return `${closeParens(section)} {`;
  return 'void vmsd_warden_fragment(void) {';
}

/** Git cuts a section at 80 bytes. */
function closeParens(section: string): string {
  const open = unclosed(section);
  return open > 0 ? `${section.replace(/,\s*$/, '')}${')'.repeat(open)}` : section;
}
