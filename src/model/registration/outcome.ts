/** What is done to the hooks of a class, and what that leaves of what was done before. */
import type { Unresolved } from './registration.ts';
import type { Site } from './sites.ts';

export interface Effects {
  /** What system emulation compiles. */
  sites: Site[];
  /** What only user-mode builds compile. */
  userSites: Site[];
  /** The slots that its own class_init sets or clears in every build, so that what is inherited there is gone. */
  sets: Set<Site['kind']>;
  unresolved: Unresolved[];
  /** Slots that hold what another class has, unless they are set later. */
  copied: (Unresolved & { kind: Site['kind'] })[];
  /** Tables without a hook that some builds, or runs, take: they count where another one has a hook. */
  bare: Unresolved[];
  /** Functions that are handed the class and are not in sight: they count where no hook is found. */
  unfollowed: (Unresolved & { name: string })[];
}

export const noEffects = (): Effects => ({
  sites: [],
  userSites: [],
  sets: new Set(),
  unresolved: [],
  copied: [],
  bare: [],
  unfollowed: [],
});

/** A slot that is set, or cleared, in every build: what it was set to before is gone. */
export function replaces(effects: Effects, kind: Site['kind']): void {
  effects.sets.add(kind);
  effects.sites = effects.sites.filter((s) => s.kind !== kind);
  effects.copied = effects.copied.filter((c) => c.kind !== kind);
  if (kind === 'ops') effects.bare = [];
}

export function inherit(parent: Effects, own: Effects): Effects {
  return {
    sites: [...parent.sites.filter((s) => !own.sets.has(s.kind)), ...own.sites],
    userSites: [...parent.userSites, ...own.userSites],
    sets: new Set([...parent.sets, ...own.sets]),
    unresolved: [...parent.unresolved, ...own.unresolved],
    copied: [...parent.copied.filter((c) => !own.sets.has(c.kind)), ...own.copied],
    bare: [...(own.sets.has('ops') ? [] : parent.bare), ...own.bare],
    unfollowed: [...parent.unfollowed, ...own.unfollowed],
  };
}
