/** What keeps a stream from being read as it was written, where, and how bad it is. */
import type { CodeIdentity, Description } from '../../../types/layout.ts';
import type { Harm } from '../../../types/layout-diff.ts';
import type { Item, Origin } from './items.ts';

/** Something that keeps a stream from being read as it was written. */
export interface Event {
  outcome: 'misread' | 'refused' | 'unknown';
  kind: 'element' | 'end' | 'subsection' | 'version' | 'condition' | 'opaque' | 'refusal' | 'budget';
  /** By a version that a stream holds. */
  declared: boolean;
  /** false: only where something is sent that need not be. */
  always: boolean;
  harm: Harm | null;
  /** What is written and what is read there; null: nothing more. */
  old: Origin | null;
  new: Origin | null;
  /** The section or subsection (of the old side) whose bytes `offset` counts. */
  within: Description;
  offset: number;
  exact: boolean;
  /** The old side's subsection that it is about, and what reads it on the new side. */
  block: Description | null;
  found: Description | null;
  /** One sentence. */
  message: string;
  /** Conditions that are decided on the way to it. */
  decided: ReadonlyMap<string, boolean>;
}

/** Makes an event of the place where the walk is. */
export type Tell = (outcome: Event['outcome'], kind: Event['kind'], message: string) => Event;

const rank = { misread: 3, unknown: 2, refused: 1 };

/** The worse of two events. */
export function worse(a: Event | null, b: Event | null): Event | null {
  if (!a || !b) return a ?? b;
  if (rank[a.outcome] !== rank[b.outcome]) return rank[a.outcome] > rank[b.outcome] ? a : b;
  if (a.declared !== b.declared) return a.declared ? b : a;
  return a.always || !b.always ? a : b;
}

export function blank(within: Description): Event {
  return {
    outcome: 'unknown',
    kind: 'element',
    declared: false,
    always: true,
    harm: null,
    old: null,
    new: null,
    within,
    offset: 0,
    exact: true,
    block: null,
    found: null,
    message: '',
    decided: new Map(),
  };
}

export function whyUnknown(item: Item): string {
  if (item.kind === 'opaque' && item.reason) return item.reason;
  const name = item.at.field?.name ?? item.at.description.symbol;
  const code: CodeIdentity | null = item.at.field?.code ?? null;
  if (item.kind === 'pointers') return `How much of ${name} is sent is decided by its pointers.`;
  if (item.kind === 'opaque' && code)
    return `What ${code.symbol} makes of ${name} is not the same on both sides.`;
  return `How much of ${name} is sent is decided when it runs.`;
}
