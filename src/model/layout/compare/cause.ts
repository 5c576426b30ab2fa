/** What an author can do about a difference, by its cause. */
import type { Field } from '../../../types/layout.ts';
import type { LayoutDifference } from '../../../types/layout-diff.ts';

type Cause =
  /** A nested description changed, or only its version was raised: its version is not in the stream. */
  | 'nested'
  /** The version was raised, the new field is read from older streams all the same. */
  | 'unguarded'
  | 'added'
  | 'removed'
  | 'changed'
  | 'moved'
  | 'lowered';

function causeOf(d: LayoutDifference): Cause {
  if (d.kind === 'version') return 'lowered';
  const { sent, versionId } = d.outer;
  if (d.nested) return 'nested';
  if (d.kind === 'added' && sent !== null && versionId !== null && versionId > sent) return 'unguarded';
  if (d.kind === 'added' || d.kind === 'repeated') return 'added';
  if (d.kind === 'removed') return 'removed';
  return d.kind === 'moved' ? 'moved' : 'changed';
}

/** Bytes of a field on the wire; null: not known, or more than one number says. */
function bytesOf(field: Field | null): number | null {
  if (!field || field.conditional || field.struct !== undefined || field.size === null) return null;
  return field.count === null || field.pointers ? null : field.size * field.count;
}

/** The fix in words: one to three sentences. */
export function helpFor(d: LayoutDifference): string {
  const { symbol, sent, versionId } = d.outer;
  const next = Math.max(sent ?? 0, versionId ?? 0) + 1;
  const raised = sent !== null && versionId !== null && versionId > sent ? versionId : null;
  const both =
    raised === null
      ? `raise version_id and minimum_version_id of ${symbol} to ${next}`
      : `raise minimum_version_id of ${symbol} to ${raised}, too`;
  switch (causeOf(d)) {
    case 'lowered':
      return `Leave version_id of ${symbol} at ${sent}: a version that a release has sent must not come down.`;
    case 'nested':
      return `The version of a nested VMSTATE_STRUCT is not in the stream, so raising that of ${d.symbol} declares nothing: ${both}. To keep older streams loading, send the new state in a subsection of ${symbol} with needed().`;
    case 'unguarded':
      return `Use the _V form of the macro with version ${raised}, so that ${d.at} is read only from streams that have it.`;
    case 'added':
      return `Raise version_id of ${symbol} to ${next} and use the _V form of the macro for ${d.at}; or move it into a subsection with needed(). If older streams need not load, ${both}.`;
    case 'removed': {
      const bytes = bytesOf(d.oldField);
      // Where nobody can say how long it was, or it was most of the stream, a hole is no way out.
      if (bytes === null)
        return `${both.replace(/^r/, 'R')}. To keep older streams loading, go on sending ${d.at} where it was, also where what is new is in a subsection.`;
      const hole = `VMSTATE_UNUSED(${bytes})`;
      return `Leave ${hole} where ${d.at} was. If older streams need not load, ${both}.`;
    }
    case 'moved':
      return `Put ${d.at} back where it was: the order of the fields is the order of the bytes. If older streams need not load, ${both}.`;
    default:
      return `Send ${d.at} as it was (a copy of the old size, filled in pre_save and read in post_load, can stand for it), or move the new form into a subsection with needed(). If older streams need not load, ${both}.`;
  }
}

const simple =
  /^(\s*)VMSTATE_(BOOL|U?INT(?:8|16|32|64)|UINTTL|FLOAT64|CPUDOUBLE)((?:_SUB)?(?:_ARRAY|_2DARRAY)?)\(([^()]*)\),?[ \t]*$/;

/** The line of a field with its version in it, where one line fixes the finding; else null. */
export function suggestedLine(d: LayoutDifference, line: string): string | null {
  const { sent, versionId } = d.outer;
  if (causeOf(d) !== 'unguarded' || sent === null || versionId === null || line.length > 500) return null;
  const m = simple.exec(line);
  if (m) {
    // Sub-arrays have a version anyway.
    if (m[3] === '_SUB_ARRAY') return null;
    return `${m[1]}VMSTATE_${m[2]}${m[3]}_V(${m[4]}, ${versionId}),`;
  }
  const nested = /^(\s*VMSTATE_STRUCT\([^(),]+,[^(),]+,\s*)\d+(,[^()]*\),?\s*)$/.exec(line);
  return nested ? `${nested[1]}${versionId}${nested[2]}` : null;
}
