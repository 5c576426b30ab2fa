/** How to fix a description whose streams are misread, in words: by what goes, what comes and what changes in it. */
import { capital } from '../../../basics/capital.ts';
import type { Field } from '../../../types/layout.ts';
import type { LayoutComparison, LayoutDifference, OuterDescription } from '../../../types/layout-diff.ts';
import { few } from './summary.ts';

/** What is said besides the differences. */
export interface HelpContext {
  /** Subsections that the same tree adds to the description. */
  subsections: readonly string[];
  /** The builds that send other sizes than the first; empty: none. */
  varies: boolean;
}

/** Names of one cause; of many how many there are. */
const most = 4;

const named = (names: readonly string[]): string =>
  names.length > most ? `the ${names.length} fields above` : few(names, most);
const each = (names: readonly string[]): string =>
  names.length > most ? `each of the ${names.length} fields above` : few(names, most);
const one = (names: readonly unknown[], single: string, many: string): string =>
  names.length === 1 ? single : many;

/** After `each(names)`: `each of the 10 fields above` is one. */
const wasOf = (names: readonly string[]): string =>
  names.length === 1 || names.length > most ? 'it was' : 'they were';

/** The fix in words: what keeps both directions loading first, a raised version second. */
export function helpFor(differences: readonly LayoutDifference[], context: HelpContext): string {
  const d = differences[0]!;
  const { symbol, sent, versionId } = d.outer;
  if (d.kind === 'version')
    return `Leave version_id of ${symbol} at ${sent}: a version that a release has sent must not come down.`;
  const raised = sent !== null && versionId !== null && versionId > sent ? versionId : null;
  const parts = partsOf(differences);
  const { come } = parts;
  if (onlyNew(parts) && raised !== null && d.nested === null)
    return `Use the _V form of the macro with version ${raised} for ${each(come)}, so that ${one(come, 'it is', 'they are')} read only from streams that have ${one(come, 'it', 'them')}.`;
  return [
    `${capital(keeping(differences, parts, symbol, context))}.`,
    raising(parts, d, raised),
    ...(d.nested === null
      ? []
      : [
          `The version of a nested VMSTATE_STRUCT is not in the stream: raising that of ${d.symbol} declares nothing.`,
        ]),
  ].join(' ');
}

/** How a break that a raised version declares could be none. `changes`: what the description sends otherwise than before. */
export function refusalHelp(
  { symbol, versionId }: OuterDescription,
  changes: readonly LayoutDifference[],
): string {
  const fields = changes.filter((d) => !d.kind.startsWith('subsection-'));
  const subsections = changes.filter((d) => d.kind === 'subsection-added').map((d) => d.description);
  const leave = 'leave version_id and minimum_version_id as they were';
  const load = 'If guests of older builds are to load,';
  if (!fields.length)
    return subsections.length
      ? `${load} ${leave}: a new subsection needs no version.`
      : `${load} ${leave}: the fields have not changed.`;
  const parts = partsOf(fields);
  const what = keeping(fields, parts, symbol, { subsections, varies: false });
  const guard =
    onlyNew(parts) && fields[0]!.nested === null
      ? ` Or leave minimum_version_id alone, and use the _V form of the macro with version ${versionId} for ${each(parts.come)}.`
      : '';
  return `${load} ${leave}, and ${what}.${guard}`;
}

/** Subsections that the new side has and the old one has not, of one description. */
export const newSubsections = ({ extensions }: LayoutComparison, { name }: OuterDescription): string[] =>
  extensions
    .filter((d) => d.kind === 'subsection-added' && d.description.startsWith(`${name}/`))
    .map((d) => d.description);

interface Parts {
  gone: string[];
  come: string[];
  changed: string[];
  moved: string[];
}

function partsOf(differences: readonly LayoutDifference[]): Parts {
  const names = (list: LayoutDifference[], of: (d: LayoutDifference) => string = (d) => d.at): string[] => [
    ...new Set(list.map((d) => of(d) || d.description)),
  ];
  const kind = (...kinds: LayoutDifference['kind'][]): LayoutDifference[] =>
    differences.filter((d) => kinds.includes(d.kind));
  return {
    gone: names(kind('removed', 'replaced'), (d) => d.oldField?.name ?? d.at),
    come: names(kind('added', 'repeated', 'replaced')),
    changed: names(kind('resized', 'counted', 'condition', 'unread', 'other')),
    moved: names(kind('moved')),
  };
}

const onlyNew = ({ gone, changed, moved }: Parts): boolean =>
  gone.length + changed.length + moved.length === 0;

function keeping(
  differences: readonly LayoutDifference[],
  { gone, come, changed, moved }: Parts,
  symbol: string,
  { subsections, varies }: HelpContext,
): string {
  const steps: string[] = [];
  const isNew = come.length > 0 || subsections.length > 0;
  if (moved.length)
    steps.push(
      `put ${each(moved)} back where ${wasOf(moved)}: the order of the fields is the order of the bytes`,
    );
  if (gone.length) {
    const hole = holes(differences, varies);
    const where = `where ${wasOf(gone)}`;
    steps.push(
      isNew || hole === null
        ? `keep the old bytes: go on sending ${each(gone)} ${where}${hole === null ? '' : `, or leave ${hole} there`}`
        : `leave ${hole} where ${named(gone)} ${one(gone, 'was', 'were')}`,
    );
  }
  if (changed.length)
    steps.push(
      `send ${each(changed)} as ${wasOf(changed)} (a copy of the old form, filled in pre_save and read in post_load, can stand for ${one(changed, 'it', 'each')}), and what does not fit into ${one(changed, 'it', 'them')} in a subsection of ${symbol} with needed()`,
    );
  if (come.length) {
    const also = steps.length ? 'and also send' : 'send';
    steps.push(
      `${also} ${each(come)} in a subsection of ${symbol} with needed(), which guests of older builds do not have, and which older builds need not get`,
    );
  } else if (gone.length && subsections.length)
    steps.push(
      `the new ${subsections.length === 1 ? 'subsection' : 'subsections'} ${few(subsections, 2)} may come beside them, and not in their place`,
    );
  return steps.join('; ');
}

/** `VMSTATE_UNUSED(4)`, one for neighbours, of a few others one each; null: nobody can say how long they were. */
function holes(differences: readonly LayoutDifference[], varies: boolean): string | null {
  const gone = differences.filter((d) => d.kind === 'removed' || d.kind === 'replaced');
  const sizes = gone.map((d) => bytesOf(d.oldField)).filter((n) => n !== null);
  if (gone.length === 0 || sizes.length < gone.length) return null;
  if (varies) return `VMSTATE_UNUSED of ${one(sizes, 'its size', 'their sizes')}`;
  const beside = gone.every((d, i) => {
    const before = i === 0 ? null : gone[i - 1]!.oldField;
    return before === null || (d.oldField!.path === before.path && d.oldField!.line === before.line + 1);
  });
  if (beside) return `VMSTATE_UNUSED(${sizes.reduce((a, b) => a + b, 0)})`;
  return sizes.length > most
    ? 'VMSTATE_UNUSED of their sizes'
    : few(
        sizes.map((n) => `VMSTATE_UNUSED(${n})`),
        most,
      );
}

/** Bytes of a field on the wire; null: not known, or more than one number says. */
function bytesOf(field: Field | null): number | null {
  if (!field || field.conditional || field.struct !== undefined || field.size === null) return null;
  return field.count === null || field.pointers ? null : field.size * field.count;
}

/** The versions that can be raised instead, and what that costs. */
function raising(parts: Parts, { outer, nested }: LayoutDifference, raised: number | null): string {
  const { symbol, sent, versionId } = outer;
  const next = Math.max(sent ?? 0, versionId ?? 0) + 1;
  if (raised !== null)
    return `If guests of older builds need not load, raise minimum_version_id of ${symbol} to ${raised}, too.`;
  if (onlyNew(parts) && nested === null)
    return `Or raise version_id of ${symbol} to ${next} and use the _V form of the macro for ${each(parts.come)}: guests of older builds still load, but older builds refuse every guest of version ${next}.`;
  return `If guests of older builds need not load, raise version_id and minimum_version_id of ${symbol} to ${next}; older builds then refuse the guests of this one, too.`;
}
