/** What a walk over two sides comes to, and where it is. */
import type { Description } from '../../../types/layout.ts';
import type { Event } from './events.ts';
import type { Listeners } from './listeners.ts';

export interface Walked {
  /** What ends the walk; null: it came to the end of both sides. */
  main: Event | null;
  /** What only happens where a subsection is sent, and bytes that cannot be looked into. */
  extras: Event[];
  /** Descriptions that look for subsections when the walk has ended, in each way that this may come about. */
  ends: Listeners[];
}

/** The section or subsection that is walked over, and how it was come to. */
export interface Path {
  within: Description;
  decided: ReadonlyMap<string, boolean>;
  outer: Listeners;
}
