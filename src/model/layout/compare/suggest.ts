/** The one line that mends a difference, where one does. */
import type { LayoutDifference } from '../../../types/layout-diff.ts';

/** The version was raised, and the new field is read from older streams all the same. */
function isUnguarded(d: LayoutDifference): boolean {
  const { sent, versionId } = d.outer;
  return d.kind === 'added' && d.nested === null && sent !== null && versionId !== null && versionId > sent;
}

const simple =
  /^(\s*)VMSTATE_(BOOL|U?INT(?:8|16|32|64)|UINTTL|FLOAT64|CPUDOUBLE)((?:_SUB)?(?:_ARRAY|_2DARRAY)?)\(([^()]*)\),?[ \t]*$/;

/** The line of a field with its version in it, where one line fixes the finding; else null. */
export function suggestedLine(d: LayoutDifference, line: string): string | null {
  const { sent, versionId } = d.outer;
  if (!isUnguarded(d) || sent === null || versionId === null || line.length > 500) return null;
  const m = simple.exec(line);
  if (m) {
    // Sub-arrays have a version anyway.
    if (m[3] === '_SUB_ARRAY') return null;
    return `${m[1]}VMSTATE_${m[2]}${m[3]}_V(${m[4]}, ${versionId}),`;
  }
  const nested = /^(\s*VMSTATE_STRUCT\([^(),]+,[^(),]+,\s*)\d+(,[^()]*\),?\s*)$/.exec(line);
  return nested ? `${nested[1]}${versionId}${nested[2]}` : null;
}
