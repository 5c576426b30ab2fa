/** Where a patch changes how many there are of something: of a field whose own line stays, that is the place. */
import type { Candidate } from '../../rules/rule.ts';
import type { LayoutPlace } from '../../types/layout-diff.ts';
import type { Patch } from '../../types/series.ts';

const define = /^[ \t]*#[ \t]*define[ \t]/;
const enumerator = /^[ \t]*[A-Za-z_]\w*(?:[ \t]*=[^;]*|,?[ \t]*)$/;

/**
 * Lines that a patch adds, the likeliest first: the members that are sent, macros, and what goes on in one or is one of an
 * enumeration in a header.
 * @param fields as a stream names them: `env.gpr`
 */
export function definingLines({ files }: Patch, fields: readonly string[]): Candidate[] {
  const members = new Set(fields.map((name) => /\b(\w+)(?:\[[^[\]]*\])?$/.exec(name)?.[1] ?? ''));
  const found: [Candidate[], Candidate[], Candidate[], Candidate[]] = [[], [], [], []];
  for (const { newPath, hunks } of files) {
    if (newPath === null) continue;
    const isHeader = newPath.endsWith('.h');
    for (const hunk of hunks) {
      let line = hunk.newStart;
      let behind = '';
      for (const { kind, text } of hunk.lines) {
        if (kind === '-') continue;
        const place: Candidate = { path: newPath, line: line++, side: 'new', sent: true };
        if (kind === '+') {
          if (define.test(text)) found[1].push(place);
          else if (behind.endsWith('\\')) found[2].push(place);
          else if (isHeader && isMember(text, members)) found[0].push(place);
          else if (isHeader && enumerator.test(text)) found[3].push(place);
        }
        behind = text;
      }
    }
  }
  return found.flat();
}

const version = /\.(?:minimum_)?version_id\b/;
const name = /\.name\b/;
const end = /\bVMSTATE_END_OF_LIST\b|\bNULL\b/;

/**
 * Lines of a patch inside of a description: of its version, its name or the ends of its lists. What is wrong with one as a
 * whole is told where it is changed, and not at its first line.
 * @param place the description's first line
 * @param text the file that has it, as the patch leaves it
 */
export function describingLines({ files }: Patch, place: LayoutPlace, text: string): Candidate[] {
  const after = text.split('\n');
  const length = after.slice(place.line).findIndex((line) => line.startsWith('}'));
  const isInside = (line: number): boolean => line > place.line && line <= place.line + length + 1;
  const found: Candidate[][] = [[], [], []];
  for (const { oldPath, newPath, hunks } of files) {
    if (newPath !== place.path) continue;
    for (const hunk of hunks) {
      let [old, now] = [hunk.oldStart, hunk.newStart];
      for (const { kind, text: line } of hunk.lines) {
        const at = [version, name, end].findIndex((pattern) => pattern.test(line));
        if (at >= 0 && isInside(now)) {
          if (kind === '+') found[at]!.push({ path: newPath, line: now, side: 'new' });
          if (kind === '-' && at === 2 && oldPath) found[at]!.push({ path: oldPath, line: old, side: 'old' });
        }
        if (kind !== '+') old++;
        if (kind !== '-') now++;
      }
    }
  }
  return found.flat();
}

/** `uint8_t cache[4][NR_REGS];` */
const isMember = (text: string, members: ReadonlySet<string>): boolean =>
  text.trimEnd().endsWith(';') && (text.match(/\w+/g) ?? []).some((word) => members.has(word));
