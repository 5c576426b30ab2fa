/** Classes that are written as a whole, and hooks that are copied from one class to another. */
import type { CopyFact, HookFact } from '../facts/types.ts';
import { type Effects, replaces } from './outcome.ts';
import type { Place } from './registration.ts';
import { type Binding, ownerKind, type Site } from './sites.ts';

/** A class, or a hook of one, that is copied: what it had is gone, and what it has is not known. */
export function applyCopy(
  effects: Effects,
  c: CopyFact,
  bound: Binding,
  /** Whether system emulation comes there; null: it depends. */
  system: boolean | null,
  place: Place,
): void {
  if (system === false) return;
  const all = c.member !== null || c.size === undefined || kindsOfSize(c.size) !== null;
  for (const kind of kindsCopied(c, bound)) {
    if (system === true && all) replaces(effects, kind);
    if (c.from === null && system === true && all) continue;
    const cleared =
      c.size === undefined ? 'a class is cleared under a condition' : `a class is cleared (${c.size})`;
    const what = c.from === null ? cleared : `what ${c.from} holds is not followed`;
    effects.copied.push({ about: 'hook', what, ...place, kind });
  }
}

/** The slots that a copy writes. */
function kindsCopied(c: CopyFact, bound: Binding): Site['kind'][] {
  const owner = typeof c.owner === 'object' ? (bound[c.owner.param]?.owner ?? null) : c.owner;
  const sized = c.size === undefined ? null : kindsOfSize(c.size);
  if (c.member === null && c.size !== undefined && owner !== 'other')
    return (sized ?? slots).filter((kind) => kind === 'device' || owner !== 'DeviceClass' || sized !== null);
  if (c.member === null)
    return owner === 'CPUClass' ? ['device', 'cpu', 'ops'] : owner === 'DeviceClass' ? ['device'] : [];
  // a hook that is set to itself stays what it is
  const { variable, member } = c;
  if (variable !== null && isMemberOf(c.from, variable)) return [];
  if (member === 'ops') return ['ops'];
  const asked = { owner: c.owner, member, variable } as HookFact;
  const kind = ownerKind(asked, bound);
  return kind === null ? [] : [kind];
}

const slots = ['device', 'cpu', 'ops'] as const;

/** The slots that stand in so many bytes of a class; null: that is not known. */
function kindsOfSize(size: string): readonly Site['kind'][] | null {
  const type = /^sizeof\((\w+)\)$/.exec(size)?.[1];
  if (type === 'ObjectClass') return [];
  if (type === 'DeviceClass') return ['device'];
  return type !== undefined && /CPUClass$/.test(type) ? slots : null;
}

const isMemberOf = (value: string | null, variable: string): boolean =>
  value?.startsWith(`${variable}->`) === true && /^\w+$/.test(value.slice(variable.length + 2));
