/** Subsections that the old side writes, given to the descriptions that look for them on the new side. */
import type { Description } from '../../../types/layout.ts';
import { Cursor } from './cursor.ts';
import { type Event, type Tell, worse } from './events.ts';
import { isAlwaysSent, isNeverSent } from './items.ts';
import type { Listeners, Written } from './listeners.ts';
import { refusesItself } from './malformed.ts';
import type { Path, Walked } from './walked.ts';
import { refusedVersion, unreadable, type Wire } from './wire.ts';

/** What walks: it reads what is inside of a subsection, too. */
interface Walking {
  readonly old: Wire;
  readonly new: Wire;
  /** Counts; throws where it is too much. */
  readonly step: () => void;
  go(a: Cursor, b: Cursor, path: Path, start: number, from: boolean): Walked;
}

export class Deliveries {
  private readonly walk: Walking;
  /** All that the section may write; null: not known. */
  written: Written | null = null;

  constructor(walk: Walking) {
    this.walk = walk;
  }

  /** Subsections that the old side may write at one place, against the descriptions that look for them there. */
  blocks(blocks: readonly Description[], open: readonly Listeners[], path: Path, event: Tell): Walked {
    const extras: Event[] = [];
    let stacks: readonly Listeners[] = open;
    for (const block of blocks) {
      if (isNeverSent(block)) continue;
      const next = isAlwaysSent(block) ? new Set<Listeners>() : new Set(stacks);
      const bad: Event[] = [];
      // Only the first description that the name belongs to counts; many stacks have it in common.
      const delivered = new Map<Listeners, Walked>();
      for (const stack of stacks) {
        const at = this.listener(block, stack);
        let got = delivered.get(at);
        if (!got) {
          got = this.deliver(block, at, path, event);
          delivered.set(at, got);
          extras.push(...got.extras.map((e) => ({ ...e, always: false })));
          if (got.main) bad.push(got.main);
        }
        for (const one of got.ends) next.add(this.written?.prune(one) ?? null);
      }
      if (isAlwaysSent(block) && bad.length && !next.size)
        return { main: bad.reduce<Event | null>(worse, null), extras, ends: [] };
      extras.push(...bad.map((e) => ({ ...e, always: false })));
      stacks = [...next];
    }
    return { main: null, extras, ends: [...stacks] };
  }

  /** Every subsection that may be written here has somebody who looks for it already. */
  heard(a: Cursor, b: Cursor): boolean {
    const blocks = a
      .clone()
      .points(this.walk.step)
      .flatMap((p) => p.description.subsections);
    return blocks.every(
      (block) => isNeverSent(block) || b.open.every((open) => this.listener(block, open) !== null),
    );
  }

  /** Goes past the descriptions whose name the subsection's does not begin with. */
  private listener(block: Description, stack: Listeners): Listeners {
    let at = stack;
    while (at && block.name !== null) {
      this.walk.step();
      const name = at.point.description.name;
      if (name === null || (block.name.length > name.length && block.name.startsWith(name))) break;
      at = at.next;
    }
    return at;
  }

  private deliver(block: Description, stack: Listeners, path: Path, event: Tell): Walked {
    const end = (e: Event): Walked => ({ main: { ...e, block }, extras: [], ends: [] });
    if (block.name === null || stack?.point.description.name === null)
      return end(
        event('unknown', 'opaque', `The name of ${block.symbol} or of its parent could not be read.`),
      );
    if (!stack)
      return end(
        event('misread', 'subsection', `Nothing looks for the subsection ${block.name} where it is written.`),
      );
    const found = stack.point.lookup.get(block.name);
    const parent = stack.point.description;
    if (!found)
      return end(
        event('refused', 'subsection', `VM subsection '${block.name}' in '${parent.name}' does not exist.`),
      );
    if (unreadable(block) !== null || unreadable(found) !== null) {
      if (block.digest !== null && block.digest === found.digest)
        return { main: null, extras: [], ends: [stack] };
      return end(event('unknown', 'opaque', unreadable(found) ?? unreadable(block)!));
    }
    // A subsection's version is read into a byte.
    const version = block.versionId! & 0xff;
    const refused = refusedVersion(found, version);
    if (refused !== null)
      return end({
        ...event('refused', 'version', `${block.name}: ${refused}.`),
        declared: !refusesItself(found),
        found,
      });
    const walked = this.walk.go(
      new Cursor(this.walk.old.of(block, block.versionId!), false),
      new Cursor(this.walk.new.of(found, version), true),
      { ...path, within: block, outer: stack },
      0,
      true,
    );
    const about = (e: Event): Event => (e.block ? e : { ...e, block, found });
    return { main: walked.main && about(walked.main), extras: walked.extras.map(about), ends: walked.ends };
  }
}
